import type { GapMark } from "../../../src/app/ports/workbook";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { Book } from "../../../src/hosts/xlsx/book";
import { lookReader } from "../../../src/hosts/xlsx/sheet-look";
import type { XlsxFile } from "../../../src/hosts/xlsx/xlsx-file";
import { fixture } from "../../support/fixtures";
import { throughLibreOffice } from "../../support/libre-office";
import { everythingWorkbook } from "./everything-workbook";
import { openFile, snapshotOf, write } from "./opened-file";
import { partsOf } from "./package-diff";
import { printSetUp } from "./print-set-up";

const ORIGINALS: Readonly<Record<string, Uint8Array>> = {
  everything: everythingWorkbook(),
  "dongxihu-01": fixture("dongxihu-01"),
  gedian: fixture("gedian"),
  "tangshan-a": fixture("tangshan-a"),
  "yutian-a": fixture("yutian-a"),
};
const AFTER = "=100%";
const NAMES = Object.keys(ORIGINALS);

interface Target {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/** The last text of the first sheet, which every one of them has. */
async function lastText(file: XlsxFile): Promise<Target> {
  const listed = await file.listSheets();
  const sheet = (listed.status === "ok" && listed.sheets[0]?.name) || "";
  const { rows } = await snapshotOf(file, sheet);
  const texts = rows.flatMap((cells, row) =>
    cells.flatMap(({ value, formula }, column) =>
      typeof value === "string" && formula === undefined ? [{ row, column, before: value }] : [],
    ),
  );
  return { sheet, ...(texts[texts.length - 1] as Omit<Target, "sheet">) };
}

/** How a sheet looks, without the numbers that formats have in this file or that. */
function looksOf(bytes: Uint8Array, sheet: string) {
  const { cells, columns, rows, ...rest } = lookReader(Book.open(bytes)).sheet(sheet);
  return {
    cells: [...cells].map(([key, look]) => [key, { ...look, style: 0 }]),
    columns: [...columns],
    rows: [...rows],
    ...rest,
  };
}

describe("LibreOffice reads the copy of a workbook", () => {
  const edited: Record<string, { readonly bytes: Uint8Array; readonly target: Target }> = {};
  let seen: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    for (const [name, bytes] of Object.entries(ORIGINALS)) {
      const file = await openFile(bytes);
      const target = await lastText(file);
      await write(file, { edits: [{ ...target, after: AFTER }] });
      edited[name] = { bytes: file.toBytes(), target };
    }
    seen = throughLibreOffice(
      Object.fromEntries(
        NAMES.flatMap((name) => [
          [name, ORIGINALS[name]],
          [`${name}-edited`, edited[name]?.bytes],
        ]) as [string, Uint8Array][],
      ),
    );
  });

  const both = (name: string): readonly [Uint8Array, Uint8Array, Target] => [
    seen[name] as Uint8Array,
    seen[`${name}-edited`] as Uint8Array,
    edited[name]?.target as Target,
  ];

  test.each(NAMES)("%s: one cell differs, as text", async (name) => {
    const [before, after, target] = both(name);
    const [one, other] = [await openFile(before), await openFile(after)];
    const sheets = (await one.listSheets()) as { sheets: readonly { name: string }[] };
    for (const { name: sheet } of sheets.sheets) {
      const expected = await snapshotOf(one, sheet);
      const rows = expected.rows.map((cells) => [...cells]);
      if (sheet === target.sheet)
        (rows[target.row] ?? [])[target.column] = { value: AFTER, text: AFTER, numberFormat: "@" };
      const changed: SheetSnapshot = { ...expected, rows };
      expect(await snapshotOf(other, sheet)).toEqual(changed);
    }
  });

  test.each(NAMES)("%s: merges, formats, sizes and print set-up are those of the original", async (name) => {
    const [before, after, target] = both(name);
    const [expected, found] = [looksOf(before, target.sheet), looksOf(after, target.sheet)];
    const at = `${target.row},${target.column}`;
    const others = (look: typeof expected) => ({ ...look, cells: look.cells.filter(([key]) => key !== at) });
    expect(others(found)).toEqual(others(expected));
    // The font apart: LibreOffice names another one for Latin than for Chinese text.
    const look = ({ cells }: typeof expected) => ({ ...new Map(cells as [string, object][]).get(at), font: "" });
    expect(look(found)).toEqual({ ...look(expected), numberFormat: "@" });
    expect(printSetUp(after)).toEqual(printSetUp(before));
  });
});

test("LibreOffice reads inserted rows, a new form, marks and the kept document", async () => {
  const file = await openFile(everythingWorkbook());
  const marks: GapMark[] = [
    { block: { top: 5, left: 1, bottom: 5, right: 1 }, severity: "error", untilFilled: true, reason: "" },
    { block: { top: 2, left: 0, bottom: 2, right: 3 }, severity: "error", untilFilled: false, reason: "" },
  ];
  await file.marks.show("绩效目标", marks);
  await file.store.save('{"version":1}');
  await write(file, {
    insertions: [
      {
        sheet: "绩效目标",
        before: 6,
        count: 2,
        styleFrom: [5, 5],
        removeMerges: [{ top: 3, left: 0, bottom: 5, right: 0 }],
        addMerges: [{ top: 3, left: 0, bottom: 7, right: 0 }],
        cells: [{ row: 6, column: 1, value: "新指标" }],
        expect: [],
      },
    ],
    newSheets: [
      {
        name: "新表",
        cells: [{ row: 0, column: 0, value: "标题", style: { bold: true, size: 18, align: "center", border: true } }],
        merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
        columnWidths: [14, 30, 20, 10],
        rowHeights: [36],
        dropDowns: [{ block: { top: 2, left: 0, bottom: 5, right: 0 }, options: ["产出指标", "效益指标"] }],
        print: { landscape: true, fitToWidth: true, repeatRows: [0, 1] },
      },
    ],
  });
  const { copy } = throughLibreOffice({ copy: file.toBytes() });
  const again = await openFile(copy as Uint8Array);

  const texts = ({ rows }: SheetSnapshot) => rows.map((cells) => [0, 1, 2].map((column) => cells[column]?.text ?? ""));
  const formulas = ({ rows }: SheetSnapshot) => rows.flatMap((cells) => cells.flatMap(({ formula }) => formula ?? []));
  const [ours, theirs] = [await snapshotOf(file, "绩效目标"), await snapshotOf(again, "绩效目标")];
  expect(texts(theirs)).toEqual(texts(ours));
  // It writes the value TRUE as a formula.
  expect(formulas(theirs).filter((formula) => formula !== "=TRUE()")).toEqual(formulas(ours));
  expect(theirs.merges).toEqual(expect.arrayContaining([...(ours.merges ?? [])]));
  expect(theirs.merges).toHaveLength(ours.merges?.length ?? 0);

  const look = lookReader(Book.open(copy as Uint8Array)).sheet("新表");
  expect(look.cells.get("0,0")).toMatchObject({ bold: true, size: 18, horizontal: "center" });
  expect([...look.columns.values()].slice(0, 4).map(({ size }) => Math.round(size ?? 0))).toEqual([14, 30, 20, 10]);
  expect(look.dropDowns).toEqual([
    { block: { top: 2, left: 0, bottom: 5, right: 0 }, options: ["产出指标", "效益指标"] },
  ]);
  expect(partsOf(copy as Uint8Array)["xl/workbook.xml"]).toContain("新表!$1:$2");
  expect(await again.marks.clear("绩效目标")).toEqual({ status: "ok", removed: 2 });
});
