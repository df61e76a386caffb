import fc from "fast-check";
import { fromA1 } from "../../../src/core/sheet/cell-address";
import type { LineMove } from "../../../src/core/sheet/line-move";
import type { CellBlock } from "../../../src/core/sheet/sheet-snapshot";
import { Book } from "../../../src/hosts/xlsx/book";
import type { StateFormat } from "../../../src/hosts/xlsx/save-changes";
import { lookReader } from "../../../src/hosts/xlsx/sheet-look";
import type { XlsxFile } from "../../../src/hosts/xlsx/xlsx-file";
import { everythingWorkbook } from "./everything-workbook";
import { openFile, snapshotOf } from "./opened-file";
import { diffPackages, partsOf } from "./package-diff";
import type { Screen } from "./screen";
import { screenOf } from "./screen";

type Screens = Readonly<Record<"绩效目标" | "名单" | "说明", Screen>>;

/** The workbook as a screen shows it, with the formats of the file. */
async function opened(bytes: Uint8Array): Promise<{ file: XlsxFile; screens: Screens }> {
  const file = await openFile(bytes);
  const looks = lookReader(Book.open(bytes));
  const screen = async (name: string) => {
    const look = looks.sheet(name);
    const format = (row: number, column: number): StateFormat | undefined => look.cells.get(`${row},${column}`);
    return screenOf(await snapshotOf(file, name), format).changed({
      rowLooks: look.rows,
      columnLooks: look.columns,
      isHidden: name === "说明",
    });
  };
  return {
    file,
    screens: { 绩效目标: await screen("绩效目标"), 名单: await screen("名单"), 说明: await screen("说明") },
  };
}

/** Saves what an act on the goals changed; the parts that differ. */
async function saved(act: (screen: Screen) => Screen, bytes = everythingWorkbook()) {
  const { file, screens } = await opened(bytes);
  await file.saveChanges({
    sheets: Object.values(screens).map((screen) => ({
      opened: screen,
      now: screen.name === "绩效目标" ? act(screen) : screen,
    })),
  });
  return { file, diff: diffPackages(bytes, file.toBytes()), parts: partsOf(file.toBytes()) };
}

const at = (address: string) => fromA1(address) ?? { row: 0, column: 0 };
const block = (first: string, last: string): CellBlock => ({
  top: at(first).row,
  left: at(first).column,
  bottom: at(last).row,
  right: at(last).column,
});
const formatOf = (screen: Screen, address: string): StateFormat =>
  screen.cell(at(address).row, at(address).column)?.format ?? {};

describe("what a clerk changes by hand is in the saved file", () => {
  test("nothing changed, nothing written", async () => {
    expect((await saved((screen) => screen)).diff).toEqual({});
  });

  test("values: only the cells that differ, rich text elsewhere stays", async () => {
    const { diff } = await saved((screen) => screen.with(at("B7"), { value: "满意度" }).with(at("F2"), { value: 3.5 }));
    expect(diff["xl/worksheets/sheet1.xml"]).toEqual({
      gone: ['<dimension ref="A1:D12"/>', "<v>10"],
      come: ['<dimension ref="A1:F12"/>', '<row r="2">', '<c r="F2">', "<v>3.5", "<v>16", "</v>", "</c>", "</row>"],
    });
    expect(diff["xl/styles.xml"]).toBeUndefined();
  });

  test("a formula typed, changed and overwritten; results worked out anew", async () => {
    const { diff, parts } = await saved((screen) =>
      screen
        .with(at("C6"), { value: 2, formula: "=1+1" })
        .with(at("D6"), { value: 50, formula: "=D4+D5" })
        .with(at("D8"), { value: 41, formula: "=D5*2" })
        .with(at("D9"), { value: 7, formula: undefined }),
    );
    expect(diff["xl/worksheets/sheet1.xml"]?.come).toEqual([
      "<f>1+1",
      "<v>2",
      "<f>D4+D5",
      "<v>50",
      "<v>41",
      "<v>7",
      "</f>",
    ]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="D8" s="1"><f t="shared" si="0"/><v>41</v></c>');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="D9" s="1"><v>7</v></c>');
    expect(parts["xl/calcChain.xml"]).toBeUndefined();
  });

  test("formats: what changed is added to the format the cell has", async () => {
    const { parts } = await saved((screen) =>
      screen
        .with(at("A3"), { format: { ...formatOf(screen, "A3"), bold: false, colour: "#c00000", fill: undefined } })
        .with(at("C6"), {
          format: { ...formatOf(screen, "C6"), numberFormat: "0.00%", horizontal: "center", wraps: true },
        })
        .with(at("D4"), {
          format: { ...formatOf(screen, "D4"), border: { bottom: { style: "medium", colour: "#0000ff" } } },
        }),
    );
    const look = lookReader(Book.open(everythingWorkbook(parts))).sheet("绩效目标").cells;
    expect(look.get("2,0")).toEqual({
      style: 9,
      font: "宋体",
      size: 11,
      colour: "#c00000",
      border: look.get("2,1")?.border,
      horizontal: "center",
      vertical: "center",
      wraps: true,
    });
    expect(look.get("5,2")).toEqual({
      ...look.get("6,2"),
      style: 11,
      numberFormat: "0.00%",
      horizontal: "center",
      wraps: true,
    });
    expect(look.get("3,3")?.border).toEqual({ bottom: { style: "medium", colour: "#0000ff" } });
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="C6" s="11"><v>0.98</v></c>');
  });

  test("a cell copied from elsewhere brings its whole format, one cleared loses it", async () => {
    const { parts } = await saved((screen) => {
      const { style, ...look } = formatOf(screen, "C4");
      return screen
        .with(at("B6"), { value: "≥90%", format: { ...look, ...(style === undefined ? {} : { style }), italic: true } })
        .with(at("B9"), { format: undefined });
    });
    expect(parts["xl/styles.xml"]).toContain(
      '<xf numFmtId="0" fontId="4" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1" applyProtection="1" applyFont="1"><alignment horizontal="right" vertical="center"/><protection locked="0"/></xf></cellXfs>',
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="B6" s="9" t="s">');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="B9"/>');
  });

  test("merges", async () => {
    const { diff } = await saved((screen) =>
      screen.changed({ merges: [block("A1", "D1"), block("A7", "A9"), block("B8", "C9")] }),
    );
    expect(diff).toEqual({
      "xl/worksheets/sheet1.xml": { gone: ['<mergeCell ref="A4:A6"/>'], come: ['<mergeCell ref="B8:C9"/>'] },
      "xl/workbook.xml": expect.anything(),
    });
  });

  test("widths, heights, hidden and shown lines", async () => {
    const { diff } = await saved((screen) =>
      screen.changed({
        rowLooks: new Map([
          [0, { size: 40, isHidden: false }],
          [3, { size: 24.75, isHidden: false }],
          [4, { isHidden: true }],
        ]),
        columnLooks: new Map([
          [0, { size: 14.625, isHidden: false }],
          [1, { size: 22, isHidden: false }],
          [2, { size: 12, isHidden: false }],
        ]),
      }),
    );
    expect(diff["xl/worksheets/sheet1.xml"]?.come).toEqual([
      '<col min="2" max="2" width="22" customWidth="1"/>',
      '<col min="3" max="3" width="12" customWidth="1"/>',
      '<col min="5" max="5" width="8.43"/>',
      '<row r="1" spans="1:4" ht="40" customHeight="1" x14ac:dyDescent="0.15">',
      '<row r="5" spans="1:4" outlineLevel="1" hidden="1">',
      '<row r="8" spans="1:4">',
    ]);
  });

  test("rows in and out: everything that points there follows, formulas that the screen did not adapt too", async () => {
    const { file, parts } = await saved((screen) =>
      screen
        .moved({ axis: "row", kind: "delete", at: 4, count: 1 })
        .moved({ axis: "row", kind: "insert", at: 7, count: 2 })
        .with(at("B8"), { value: "新指标" }),
    );
    const sheet = await snapshotOf(file, "绩效目标");
    expect(sheet.rows.slice(3, 11).map((cells) => cells[1]?.text ?? "")).toEqual([
      "清运垃圾量",
      "",
      "群众满意度",
      "",
      "新指标",
      "",
      "",
      "共3项，见A4",
    ]);
    expect(sheet.merges).toEqual([block("A1", "D1"), block("A4", "A5"), block("A6", "A10")]);
    expect(sheet.rows[10]?.[3]?.formula).toBe("=SUM(D4:D10*1)");
    expect(parts["xl/workbook.xml"]).toContain("绩效目标!$A$1:$D$13</definedName>");
    expect(parts["xl/comments1.xml"]).not.toContain("请核实");
    expect(parts["xl/comments1.xml"]).toContain('<comment ref="B6"');
    expect(parts["xl/drawings/vmlDrawing1.vml"]).not.toContain("<x:Row>4</x:Row>");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("<f>绩效目标!D5+SUM(绩效目标!D4:D10)</f>");
  });

  test("columns in and out", async () => {
    const { file, parts } = await saved((screen) =>
      screen
        .moved({ axis: "column", kind: "delete", at: 2, count: 1 })
        .moved({ axis: "column", kind: "insert", at: 0, count: 1 }),
    );
    const sheet = await snapshotOf(file, "绩效目标");
    expect(sheet.rows[2]?.map(({ text }) => text)).toEqual(["", "一级指标", "三级指标", "分值"]);
    expect(sheet.merges).toEqual([block("B1", "D1"), block("B4", "B6"), block("B7", "B9")]);
    expect(sheet.rows[5]?.[3]?.formula).toBe("=D4-D5");
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<col min="2" max="2" width="14.625" style="1" customWidth="1"/>',
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<autoFilter ref="B3:D9"/>');
    expect(parts["xl/workbook.xml"]).toContain("绩效目标!$B$1:$D$12</definedName>");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("绩效目标!D6+SUM(绩效目标!D4:D9)");
  });

  test("a deleted cell that others point at leaves #REF!", async () => {
    const { parts } = await saved((screen) => screen.moved({ axis: "column", kind: "delete", at: 3, count: 1 }));
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("<f>绩效目标!#REF!+SUM(绩效目标!#REF!)</f>");
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="分值">绩效目标!#REF!</definedName>');
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("cellIs");
  });

  test("sheets renamed, swapped, hidden, added, deleted and put in another order", async () => {
    const bytes = everythingWorkbook();
    const { file, screens } = await opened(bytes);
    const { 绩效目标: goals, 名单: list } = screens;
    const added = screenOf({
      name: "新表",
      rows: [[{ value: "年度目标", text: "年度目标" }]],
      merges: [block("A1", "B1")],
    });
    const heard: unknown[] = [];
    await file.subscribe((change) => heard.push(change));
    await file.saveChanges({
      active: "新表",
      sheets: [
        { opened: list, now: list.changed({ name: "绩效目标" }) },
        { opened: goals, now: goals.changed({ name: "名单", isHidden: true }) },
        { now: added },
      ],
    });
    const parts = partsOf(file.toBytes());
    expect(parts["xl/workbook.xml"]).toContain(
      '<sheets><sheet name="绩效目标" sheetId="4" r:id="rId2"/><sheet name="名单" sheetId="1" r:id="rId1" state="hidden"/><sheet name="新表" sheetId="5" r:id="rId7"/></sheets>',
    );
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">名单!$A$1:$D$12</definedName>',
    );
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="说明首格">#REF!$A$5</definedName>');
    expect(parts["xl/workbook.xml"]).toContain('activeTab="2"');
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("<f>名单!D6+SUM(名单!D4:D9)</f>");
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<formula1>绩效目标!$A$1:$A$2</formula1>");
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('location="绩效目标!A1"');
    expect(parts["xl/charts/chart1.xml"]).toContain("<c:f>名单!$D$4:$D$9</c:f>");
    expect(Object.values(parts).join("")).not.toContain("填报说明");
    expect(parts["xl/tables/table1.xml"]).toContain("名单!$D$6</calculatedColumnFormula>");
    expect((await snapshotOf(file, "新表")).rows[0]?.[0]?.value).toBe("年度目标");
    expect(heard).toContainEqual({ sheet: "说明", kind: "sheets" });
  });

  test("rows and columns moved at random end where the screen has them", async () => {
    const bytes = everythingWorkbook();
    const axis = fc.constantFrom<LineMove["axis"]>("row", "column");
    const move = fc.record({
      axis,
      kind: fc.constantFrom<LineMove["kind"]>("insert", "delete"),
      at: fc.nat(11),
      count: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 6 }), async (moves) => {
        const { file, screens } = await opened(bytes);
        const now = moves.reduce((screen, one) => {
          const lines = one.axis === "row" ? screen.rows.length : screen.columns.length;
          return one.at + one.count < lines ? screen.moved(one) : screen;
        }, screens.绩效目标);
        await file.saveChanges({
          sheets: Object.values(screens).map((screen) => ({
            opened: screen,
            now: screen.name === now.name ? now : screen,
          })),
        });
        const sheet = await snapshotOf(file, "绩效目标");
        now.rows.forEach((_, row) => {
          const shown = now.columns.map((__, column) => sheet.rows[row]?.[column]?.value ?? null);
          expect(shown).toEqual(now.columns.map((__, column) => now.cell(row, column)?.value ?? null));
        });
        expect(sheet.merges).toEqual(expect.arrayContaining([...now.merges]));
        expect(sheet.merges).toHaveLength(now.merges.length);
      }),
      { numRuns: 40 },
    );
  });
});
