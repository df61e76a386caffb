import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../../src/app/ports/workbook";
import { readForm } from "../../src/core/form/read-form";
import { columnLetters } from "../../src/core/sheet/cell-address";
import { BUILT_IN_RULE_SET } from "../../src/core/rule-set/built-in";
import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { detectProfile } from "../../src/core/taxonomy/detect-profile";
import { fillRows } from "../../src/core/templates/fill-rows";
import { planInsertion } from "../../src/core/templates/plan-insertion";
import { STANDARD_TEMPLATES } from "../../src/core/templates/standard";
import type { Template } from "../../src/core/templates/template";
import { MemoryWorkbook } from "../../src/hosts/memory/memory-workbook";
import { contentOf, taxonomy } from "../core/templates/inserting";
import { openExcel } from "../excel-host/node-excel";
import type { SimSheet } from "../excel-host/sim-sheet";
import { SimWorkbook } from "../excel-host/sim-workbook";
import { openFile } from "./xlsx/opened-file";
import { partsOf } from "./xlsx/package-diff";

const FIXTURES = join(__dirname, "../fixtures");
const WORKBOOKS = ["workbooks", "departments"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name)),
);
/** The departments' forms are all of one kind: by day their first and last blocks are tried, at night all. */
const isTried = (name: string, block: number, blocks: number): boolean =>
  process.env.PROPERTY_RUNS !== undefined || !name.startsWith("departments") || block === 0 || block === blocks - 1;

interface Opened {
  readonly host: Host;
  /** All that undoing has to give back, as text: contents, formulas, formats, merges, sizes. */
  image(): string;
}

const HOSTS: readonly (readonly [name: string, open: (bytes: Uint8Array) => Promise<Opened>])[] = [
  [
    "memory",
    async (bytes) => {
      const host = new MemoryWorkbook(await (await openFile(bytes)).readSheets());
      return { host, image: () => JSON.stringify(host.sheets.map(contentOf)) };
    },
  ],
  [
    "a file",
    async (bytes) => {
      const host = await openFile(bytes);
      const parts = () => Object.entries(partsOf(host.toBytes()));
      return { host, image: () => parts().map(imageOfPart).join("\n") };
    },
  ],
  [
    "Excel",
    async (bytes) => {
      const book = await SimWorkbook.open(bytes);
      return { host: openExcel(book).host, image: () => book.sheets.map(imageOfSheet).join("\n") };
    },
  ],
];

/** Merges may come back in another order; how far a row's cells reach is a hint to readers; a text format stays known. */
function imageOfPart([name, text]: readonly [string, string]): string {
  if (name === "xl/styles.xml") return name;
  const merges = /<mergeCells[^>]*>(.*?)<\/mergeCells>/s.exec(text);
  const tags = text
    .replace(merges?.[0] ?? "", "")
    .replace(/ spans="[^"]*"/g, "")
    .replace(/<dimension [^>]*>/, "");
  return [name, tags, ...(merges?.[1] ?? "").split(/(?=<)/).sort()].join("\n");
}

function imageOfSheet({ rows, merges, conditionalFormats, validations, widths }: SimSheet): string {
  const heights = rows.map(({ height }) => height);
  const cells = rows.flatMap(({ cells: row }, r) =>
    [...row]
      .filter(
        ([, { value, formula, format }]) => value !== null || formula !== undefined || Object.keys(format).length > 0,
      )
      .map(([column, cell]) => [`${columnLetters(column)}${r + 1}`, JSON.stringify(cell)])
      .sort(),
  );
  const rest = {
    heights,
    merges: merges.map((merge) => JSON.stringify(merge)).sort(),
    conditionalFormats,
    validations,
    widths: [...widths],
  };
  return [JSON.stringify(rest), ...cells.map((cell) => cell.join(" "))].join("\n");
}

async function snapshotsOf(host: Host): Promise<readonly SheetSnapshot[]> {
  const listed = await host.listSheets();
  if (listed.status !== "ok") throw new Error(listed.status);
  const read = await Promise.all(listed.sheets.map(({ name }) => host.readSheet(name, "explicit")));
  return read.flatMap((outcome) => (outcome.status === "ok" ? [outcome.snapshot] : []));
}

describe.each(HOSTS)("a template goes into any block and comes out without a trace, in %s", (_, open) => {
  test.each(WORKBOOKS)("%s", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, name)));
    const { host, image } = await open(bytes);
    const before = image();
    let turn = WORKBOOKS.indexOf(name);
    for (const sheet of await snapshotsOf(host)) {
      const form = readForm(sheet);
      const profile = detectProfile(form, BUILT_IN_RULE_SET.profiles);
      for (const block of form.blocks.keys()) {
        if (!isTried(name, block, form.blocks.length)) continue;
        const template = STANDARD_TEMPLATES[turn++ % STANDARD_TEMPLATES.length] as Template;
        const rows = fillRows(template, form, block, profile, taxonomy).filter(({ present }) => !present);
        const plan = planInsertion(sheet, form, block, rows, profile, taxonomy);
        const where = `${sheet.name} ${block} ${template.id}`;
        const written = await host.write({ label: "插入模板", newSheets: [], ...plan });
        if (written.status !== "ok") throw new Error(`${where}: ${JSON.stringify(written)}`);
        expect({ where, skipped: written.skipped, isChanged: image() !== before }).toEqual({
          where,
          skipped: [],
          isChanged: true,
        });
        expect({ where, undone: await host.undo(written.entry) }).toEqual({
          where,
          undone: { status: "ok", skipped: [] },
        });
        const after = image();
        // Texts of this size are compared line by line only where they differ.
        if (after !== before) expect({ where, after: after.split("\n") }).toEqual({ where, after: before.split("\n") });
      }
    }
  });
});
