import { fromA1, toA1 } from "../../src/core/sheet/cell-address";
import { cellAt, type CellBlock, type SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { Book } from "../../src/hosts/xlsx/book";
import { readWorkbook } from "../../src/hosts/xlsx/read-workbook";
import { lookReader } from "../../src/hosts/xlsx/sheet-look";
import { diffPackages } from "../hosts/xlsx/package-diff";
import { printSetUp } from "../hosts/xlsx/print-set-up";
import { throughLibreOffice } from "../support/libre-office";
import { fixture } from "../support/fixtures";
import { commandLine } from "./support/command-line";
import { ONE_OF_EACH } from "./support/one-of-each";
import { openWorkbench } from "./support/open-workbench";

const workbench = openWorkbench();
/** What was saved after a wrong value was typed and all safe fixes applied, and after a template was inserted. */
const savedFixed: Record<string, Uint8Array> = {};
const savedGrown: Record<string, { readonly bytes: Uint8Array; readonly sheet: SheetSnapshot }> = {};

describe.each(ONE_OF_EACH)("$title", ({ file, cell, wrong, rule }) => {
  let original: SheetSnapshot;

  test("opens with its findings; saved at once, it is the same part by part", async () => {
    const page = workbench();
    await page.openFile(`${file}.xlsx`, fixture(file));
    original = await page.snapshot();
    expect(await page.findings().count()).toBeGreaterThan(0);
    const { name, bytes } = await page.save();
    expect(name).toBe(`${file}-已检查.xlsx`);
    expect(diffPackages(fixture(file), bytes)).toEqual({});
  });

  test("a click on a finding selects its cell and brings it into view", async () => {
    const page = workbench();
    const last = page.findings().last();
    const address = await last.getAttribute("data-cell");
    await last.getByText(address ?? "", { exact: true }).click();
    await page.settled();
    expect(await page.selection()).toBe(address);
    const selected = await page.page.locator(".luckysheet-cell-selected").first().boundingBox();
    const area = await page.page.locator(".fortune-cell-area").boundingBox();
    const isInView = selected && area && selected.y >= area.y - 2 && selected.y + 10 <= area.y + area.height;
    expect({ selected, area, isInView }).toEqual({ selected, area, isInView: true });
  });

  test("a wrong value is found when it is typed, and nothing else is written", async () => {
    const page = workbench();
    await page.type(original.name, cell, wrong);
    await page.findings({ cell, rule }).first().waitFor({ timeout: 5000 });
    const after = await page.snapshot();
    expect(differences(original, after)).toEqual([cell]);
    expect((await page.cell(cell)).text).toBe(wrong);
  });

  test("标出缺项 marks over the cells, 清除标记 takes the marks away", async () => {
    const page = workbench();
    const before = await page.snapshot();
    await page.tab("完整性").click();
    await page.button("标出缺项").click();
    await page.pane
      .getByText(/已标出 \d+ 处|没有需要标出的缺项/)
      .first()
      .waitFor();
    expect(await page.snapshot()).toEqual(before);
    await page.button("清除标记").click();
    await page.pane
      .getByText(/标记已全部清除|没有助手的标记/)
      .first()
      .waitFor();
    expect(await page.snapshot()).toEqual(before);
    await page.tab("问题").click();
  });

  test("a template goes into the table and comes out again", async () => {
    const page = workbench();
    const before = await page.snapshot();
    await page.insertTemplate("党建活动");
    const grown = await page.snapshot();
    expect(grown.rows.length).toBeGreaterThan(before.rows.length);
    savedGrown[file] = { bytes: (await page.save()).bytes, sheet: grown };
    await page.button("撤销本次修改").click();
    await page.pane.getByText(/^已撤销“/).waitFor();
    expect(await page.snapshot()).toEqual(before);
  });

  test("一键规范 is previewed, applied, taken back, and applied again", async () => {
    const page = workbench();
    const before = await page.snapshot();
    const previewed = await page.fixAll();
    expect(previewed.length).toBeGreaterThan(0);
    expect(differences(before, await page.snapshot())).toEqual([...previewed].sort(byPlace));
    await page.button("撤销本次修改").click();
    await page.pane.getByText("已撤销“一键规范”").first().waitFor();
    expect(await page.snapshot()).toEqual(before);
    await page.fixAll();
    savedFixed[file] = (await page.save()).bytes;
  });
});

describe("what was saved", () => {
  const names = ONE_OF_EACH.map(({ file }) => file);

  test.each(names)("%s: the command line reads it", (file) => {
    const texts = commandLine("read", savedGrown[file]?.bytes ?? new Uint8Array());
    expect(texts).toContain("主题党日活动次数");
  });

  test("LibreOffice sees the same forms: merges, formats, sizes and print set-up", () => {
    const seen = throughLibreOffice({
      ...Object.fromEntries(names.map((file) => [`${file}-before`, fixture(file)])),
      ...Object.fromEntries(names.map((file) => [`${file}-after`, savedFixed[file] ?? new Uint8Array()])),
    });
    for (const file of names) {
      const before = seen[`${file}-before`] ?? new Uint8Array();
      const after = seen[`${file}-after`] ?? new Uint8Array();
      const [wasLike, isLike] = [looksOf(before), looksOf(after)];
      expect(isLike.map(withoutHeights)).toEqual(wasLike.map(withoutHeights));
      // Rows in which a mended text needs another line are higher, none is lower.
      wasLike.forEach(({ rows }, i) => {
        const lower = rows.filter(
          ([row, { size }]) => (isLike[i]?.rows.find(([at]) => at === row)?.[1].size ?? 0) < (size ?? 0),
        );
        expect(lower).toEqual([]);
      });
      expect(printSetUp(after)).toEqual(printSetUp(before));
    }
  });

  test("LibreOffice reads the inserted rows as they stand on screen", async () => {
    const seen = throughLibreOffice(
      Object.fromEntries(names.map((file) => [file, savedGrown[file]?.bytes ?? new Uint8Array()])),
    );
    for (const file of names) {
      const reading = await readWorkbook(seen[file] ?? new Uint8Array());
      const read = reading.status === "ok" ? reading.sheets.map(({ snapshot }) => snapshot) : [];
      const { sheet } = savedGrown[file] ?? { sheet: undefined };
      const same = read.find(({ name }) => name === sheet?.name);
      expect(textsOf(same)).toEqual(textsOf(sheet));
      expect(sorted(same?.merges ?? [])).toEqual(sorted(sheet?.merges ?? []));
    }
  });
});

/** Addresses of cells whose texts differ, row by row. */
function differences(a: SheetSnapshot, b: SheetSnapshot): string[] {
  const found: string[] = [];
  for (let row = 0; row < Math.max(a.rows.length, b.rows.length); row++) {
    const width = Math.max(a.rows[row]?.length ?? 0, b.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      if (cellAt(a, row, column).text !== cellAt(b, row, column).text) found.push(toA1({ row, column }));
    }
  }
  return found;
}

function byPlace(a: string, b: string): number {
  const [one, other] = [fromA1(a), fromA1(b)];
  return (one?.row ?? 0) - (other?.row ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}

function textsOf(sheet: SheetSnapshot | undefined): string[] {
  return (sheet?.rows ?? [])
    .map((cells) =>
      cells
        .map(({ text }) => text)
        .join("|")
        .replace(/\|+$/, ""),
    )
    .join("\n")
    .replace(/\n+$/, "")
    .split("\n");
}

function sorted(merges: readonly CellBlock[]): CellBlock[] {
  return [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The look but for how high rows are. */
const withoutHeights = ({ rows, ...look }: ReturnType<typeof looksOf>[number]) => ({
  ...look,
  rows: rows.map(([row, { isHidden }]) => [row, isHidden]),
});

/** How the sheets look, without the numbers that formats have in this file or that. */
function looksOf(bytes: Uint8Array) {
  const book = Book.open(bytes);
  const looks = lookReader(book);
  return book.sheets.map(({ name }) => {
    const { cells, columns, rows, ...rest } = looks.sheet(name);
    return {
      name,
      merges: sorted(book.sheet(name).merges),
      // Text that would be evaluated is written with the text format, and runs of fonts are content.
      cells: [...cells].map(([key, look]) => [key, { ...look, style: 0, numberFormat: "", runs: [] }]),
      columns: [...columns],
      rows: [...rows],
      ...rest,
    };
  });
}
