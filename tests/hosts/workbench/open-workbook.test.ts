import { fromA1 } from "../../../src/core/sheet/cell-address";
import { isTooLarge, openSheet } from "../../../src/hosts/workbench/open-sheet";
import { openWorkbook } from "../../../src/hosts/workbench/open-workbook";
import { stateOf } from "../../../src/hosts/workbench/saved-state";
import { snapshotOf } from "../../../src/hosts/workbench/snapshot";
import type { SpreadsheetCell, SpreadsheetSheet } from "../../../src/hosts/workbench/spreadsheet";
import type { SheetLook } from "../../../src/hosts/xlsx/sheet-look";
import { everythingWorkbook } from "../xlsx/everything-workbook";

let sheets: readonly SpreadsheetSheet[];

beforeAll(async () => {
  const opening = await openWorkbook(everythingWorkbook());
  if (opening.status !== "ok") throw new Error(opening.sentence);
  sheets = opening.workbook.sheets;
});

function cell(address: string): SpreadsheetCell | null | undefined {
  const at = fromA1(address);
  return sheets[0]?.data?.[at?.row ?? 0]?.[at?.column ?? 0];
}

describe("a file in the browser spreadsheet", () => {
  test("has its sheets, one in front, hidden ones hidden, protected ones locked", () => {
    expect(sheets.map(({ name, hide, status }) => [name, hide, status])).toEqual([
      ["绩效目标", 0, 1],
      ["名单", 0, 0],
      ["说明", 1, 0],
    ]);
    expect(sheets.map((sheet) => snapshotOf(sheet).isProtected ?? false)).toEqual([false, false, true]);
  });

  test("shows what the clerk sees: formats rendered, formulas beside their results", () => {
    expect(
      ["C4", "C5", "C6", "C7", "C8", "C9", "D6", "D7", "D8"].map((address) => {
        const { v, m, f, ct } = cell(address) ?? {};
        return [address, v, m, f, ct?.fa];
      }),
    ).toEqual([
      ["C4", ">=90%", ">=90%", undefined, "General"],
      ["C5", "=100%", "=100%", undefined, "General"],
      ["C6", 0.98, "98%", undefined, "0%"],
      ["C7", 1, "100%", undefined, "0%"],
      ["C8", 45292, "2024年1月1日", undefined, 'yyyy"年"m"月"d"日"'],
      ["C9", true, "TRUE", undefined, "General"],
      ["D6", 10, "10", "=D4-D5", "General"],
      ["D7", 60, "60", "=D4*2", "General"],
      ["D8", 40, "40", "=D5*2", "General"],
    ]);
  });

  test("keeps fonts, colours of the theme, alignment, wrapping and the number of the format", () => {
    expect(cell("A1")).toMatchObject({ ff: "方正小标宋简体", fs: 18, bl: 1, ht: 0, vt: 0, style: 2 });
    expect(cell("A3")).toMatchObject({ bg: "#dae3f3", bl: 1, tb: "2", style: 3 });
    expect(cell("C4")).toMatchObject({ ht: 2, vt: 0, tb: "1", style: 5 });
  });

  test("keeps runs of different fonts in one cell", () => {
    expect(cell("B5")?.ct?.s).toEqual([
      { ff: "宋体", fs: 11, bl: 1, fc: "#ff0000", v: "合格" },
      { ff: "宋体", fs: 11, v: "率 " },
    ]);
  });

  test("keeps merges, borders, sizes, hidden rows and columns, frozen panes", () => {
    const { config, frozen, defaultRowHeight } = sheets[0] ?? { config: undefined };
    expect(Object.keys(config?.merge ?? {})).toEqual(["0_0", "3_0", "6_0"]);
    expect(cell("A5")?.mc).toEqual({ r: 3, c: 0 });
    expect(config?.borderInfo?.[0]).toEqual({
      rangeType: "cell",
      value: {
        row_index: 2,
        col_index: 0,
        l: { style: 1, color: "#000000" },
        r: { style: 1, color: "#000000" },
        t: { style: 1, color: "#000000" },
        b: { style: 7, color: "#000000" },
      },
    });
    expect(config?.columnlen).toMatchObject({ 0: 105, 1: 216 });
    expect(config?.rowlen).toMatchObject({ 0: 40, 3: 33 });
    expect([config?.rowhidden, config?.colhidden]).toEqual([{ 7: 0 }, { 4: 0 }]);
    expect([frozen?.type, frozen?.range?.row_focus, defaultRowHeight]).toEqual(["rangeRow", 2, 18]);
  });

  test("is saved as it was opened: lines at their places, the format each cell was shown from", () => {
    const state = stateOf(sheets[0] as SpreadsheetSheet);
    expect(state.rows.slice(0, 3)).toEqual([0, 1, 2]);
    expect(state.cell(5, 2)).toEqual({
      value: 0.98,
      format: expect.objectContaining({ style: 7, numberFormat: "0%", font: "宋体", size: 11 }) as object,
    });
    expect(state.rowLooks.get(7)).toEqual({ isHidden: true });
  });
});

describe("a sheet that is formatted far beyond its contents", () => {
  test("is shown as far as a clerk would write", () => {
    const rows = Array.from({ length: 20 }, () => ["甲", "乙"].map((value) => ({ value, text: value })));
    const far = { row: 60_000, column: 3_000 };
    const snapshot = {
      name: "表",
      rows,
      merges: [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 59_999, left: 0, bottom: 60_000, right: 0 },
      ],
    };
    const look: SheetLook = {
      cells: new Map([
        ["0,0", { style: 1 }],
        [`${far.row},0`, { style: 1, border: { top: { style: "thin" } } }],
        [`0,${far.column}`, { style: 1 }],
      ]),
      columns: new Map(),
      rows: new Map(),
      frozenRows: 0,
      frozenColumns: 0,
      showsGridLines: true,
      isProtected: false,
      dropDowns: [{ block: { top: 0, left: 1, bottom: 1_048_575, right: 1 }, options: ["甲"] }],
    };
    const sheet = openSheet(snapshot, look, { order: 0, isHidden: false, isActive: true });
    expect([sheet.data?.length, sheet.data?.[0]?.length]).toEqual([50, 10]);
    expect(Object.keys(sheet.config?.merge ?? {})).toEqual(["0_0"]);
    expect(sheet.config?.borderInfo).toEqual([]);
    expect(Object.keys(sheet.dataVerification as object)).toHaveLength(50);
  });

  test("with too many cells is refused in one sentence", () => {
    const rows = Array.from({ length: 100_000 }, () => Array.from({ length: 8 }, () => ({ value: 1, text: "1" })));
    expect(isTooLarge({ name: "表", rows })).toBe(true);
    expect(isTooLarge({ name: "表", rows: rows.slice(0, 20_000) })).toBe(false);
  });
});
