import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { sheetOf } from "../support/table-literal";
import { ask, openFile, refusal } from "./ask";
import { openExcel, type NodeExcel } from "./node-excel";
import { SimWorkbook } from "./sim-workbook";

const SHEET = "绩效目标";
const book = () => openFile(everythingWorkbook());

/** What one range says. */
async function said<Property extends keyof Excel.Range>(
  excel: NodeExcel,
  pick: (sheet: Excel.Worksheet) => Excel.Range,
  ...properties: readonly Property[]
): Promise<Pick<Excel.Range, Property>> {
  return ask(excel, async (context) => {
    const range = pick(context.workbook.worksheets.getItem(SHEET));
    range.load(properties.join(","));
    await context.sync();
    return Object.fromEntries(properties.map((name) => [name, range[name]])) as Pick<Excel.Range, Property>;
  });
}

test.each([
  {
    name: "texts, a number and blanks",
    at: "A4:D5",
    says: {
      values: [
        ["产出指标", "清运垃圾量", ">=90%", 30],
        ["", "合格率 ", "=100%", 20],
      ],
      text: [
        ["产出指标", "清运垃圾量", ">=90%", "30"],
        ["", "合格率 ", "=100%", "20"],
      ],
      valueTypes: [
        ["String", "String", "String", "Double"],
        ["Empty", "String", "String", "Double"],
      ],
    },
  },
  {
    name: "a percent, a formula and a date",
    at: "C6:D8",
    says: {
      values: [
        [0.98, 10],
        [1, 60],
        [45292, 40],
      ],
      text: [
        ["98%", "10"],
        ["100%", "60"],
        ["2024年1月1日", "40"],
      ],
      formulas: [
        [0.98, "=D4-D5"],
        [1, "=D4*2"],
        [45292, "=D5*2"],
      ],
      numberFormat: [
        ["0%", "General"],
        ["0%", "General"],
        ['yyyy"年"m"月"d"日"', "General"],
      ],
    },
  },
  { name: "a whole column", at: "C:C", says: { values: null, text: null, formulas: null, numberFormat: null } },
])("a range says $name", async ({ at, says }) => {
  const properties = Object.keys(says) as (keyof Excel.Range)[];
  expect(await said(await book(), (sheet) => sheet.getRange(at), ...properties)).toEqual(says);
});

/** Ranges found from others. */
test.each<{ name: string; pick: (sheet: Excel.Worksheet) => Excel.Range; address: string }>([
  { name: "cells by number", pick: (sheet) => sheet.getCell(3, 1), address: "B4" },
  { name: "a block by number", pick: (sheet) => sheet.getRangeByIndexes(3, 1, 2, 3), address: "B4:D5" },
  { name: "all cells", pick: (sheet) => sheet.getRange(), address: "1:1048576" },
  { name: "whole rows", pick: (sheet) => sheet.getRange("B4:C5").getEntireRow(), address: "4:5" },
  { name: "whole columns", pick: (sheet) => sheet.getRange("B4:C5").getEntireColumn(), address: "B:C" },
  { name: "moved", pick: (sheet) => sheet.getRange("B4:C5").getOffsetRange(2, -1), address: "A6:B7" },
  { name: "larger", pick: (sheet) => sheet.getRange("B4:C5").getResizedRange(1, 1), address: "B4:D6" },
  { name: "a row of it", pick: (sheet) => sheet.getRange("B4:C5").getRow(1), address: "B5:C5" },
  { name: "a column of it", pick: (sheet) => sheet.getRange("B4:C5").getColumn(1), address: "C4:C5" },
  { name: "its last row", pick: (sheet) => sheet.getRange("B4:C5").getLastRow(), address: "B5:C5" },
  { name: "its last cell", pick: (sheet) => sheet.getRange("B4:C5").getLastCell(), address: "C5" },
  { name: "rows above", pick: (sheet) => sheet.getRange("B4:C5").getRowsAbove(2), address: "B2:C3" },
  { name: "a row below", pick: (sheet) => sheet.getRange("B4:C5").getRowsBelow(), address: "B6:C6" },
  { name: "its own lowest row", pick: (sheet) => sheet.getRange("B4:C5").getRowsBelow(-1), address: "B5:C5" },
  { name: "columns before", pick: (sheet) => sheet.getRange("B4:C5").getColumnsBefore(), address: "A4:A5" },
  { name: "columns after", pick: (sheet) => sheet.getRange("B4:C5").getColumnsAfter(2), address: "D4:E5" },
  { name: "around two", pick: (sheet) => sheet.getRange("B4").getBoundingRect(sheet.getRange("C9")), address: "B4:C9" },
  {
    name: "what two share",
    pick: (sheet) => sheet.getRange("A4:C6").getIntersection(sheet.getRange("C5:D9")),
    address: "C5:C6",
  },
  { name: "the filled cells around", pick: (sheet) => sheet.getRange("B5").getSurroundingRegion(), address: "A3:D10" },
  { name: "what holds something", pick: (sheet) => sheet.getUsedRange(true), address: "A1:D12" },
  {
    name: "what holds something within",
    pick: (sheet) => sheet.getRange("A11:D20").getUsedRange(true),
    address: "A12",
  },
])("$name: $address", async ({ pick, address }) => {
  expect((await said(await book(), pick, "address")).address).toBe(`${SHEET}!${address}`);
});

test.each([
  { name: "values only", cells: { A1: "甲", C3: "乙" }, format: "F9", valuesOnly: true, used: "A1:C3" },
  { name: "with formats", cells: { A1: "甲", C3: "乙" }, format: "F9", valuesOnly: false, used: "A1:F9" },
  { name: "formats alone, values only", cells: {}, format: "F9", valuesOnly: true, used: null },
  { name: "formats alone", cells: {}, format: "F9", valuesOnly: false, used: "F9" },
  { name: "nothing", cells: {}, format: undefined, valuesOnly: false, used: null },
])("the used range of a new sheet: $name", async ({ cells, format, valuesOnly, used }) => {
  const excel = openExcel(SimWorkbook.ofSnapshots([{ name: SHEET, rows: [] }]));
  const found = await ask(excel, async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = [[value]];
    if (format !== undefined) sheet.getRange(format).format.fill.color = "#FF0000";
    const range = sheet.getUsedRangeOrNullObject(valuesOnly).load("address");
    const always = sheet.getUsedRange(valuesOnly).load("address");
    await context.sync();
    return [range.isNullObject ? null : range.address, always.address];
  });
  expect(found).toEqual([used === null ? null : `${SHEET}!${used}`, `${SHEET}!${used ?? "A1"}`]);
});

/** What is written, and what stands then: value, formula, text. */
test.each<{ typed: unknown; format?: string; stands: readonly unknown[] }>([
  { typed: "≥90%", stands: ["≥90%", "≥90%", "≥90%"] },
  { typed: "90%", stands: [0.9, 0.9, "90%"] },
  { typed: "12", stands: [12, 12, "12"] },
  { typed: "1-2", stands: [45659, 45659, "1月2日"] },
  { typed: "'1-2", stands: ["1-2", "1-2", "1-2"] },
  { typed: "=100%", stands: [1, "=100%", "1"] },
  { typed: "=D4", stands: [0, "=D4", "0"] },
  { typed: true, stands: [true, true, "TRUE"] },
  { typed: null, stands: ["清运垃圾量", "清运垃圾量", "清运垃圾量"] },
  { typed: "", stands: ["", "", ""] },
  { typed: "1-2", format: "@", stands: ["1-2", "1-2", "1-2"] },
])("$typed written into a cell stands as $stands, format $format", async ({ typed, format, stands }) => {
  for (const property of ["values", "formulas"] as const) {
    const excel = await book();
    const found = await ask(excel, async (context) => {
      const cell = context.workbook.worksheets.getItem(SHEET).getRange("B4");
      if (format !== undefined) cell.numberFormat = [[format]];
      cell[property] = [[typed]];
      cell.load("values,formulas,text");
      await context.sync();
      return ([cell.values, cell.formulas, cell.text] as unknown[][][]).map((rows) => rows[0]?.[0]);
    });
    expect(found).toEqual(stands);
  }
});

test("one value fills a range; a merge keeps only its first cell", async () => {
  const excel = await book();
  const found = await ask(excel, async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const merged = sheet.getRange("A4:A6");
    // The types want rows; the library and Excel take one value for all.
    Object.assign(merged, { values: "一" });
    Object.assign(sheet.getRange("F1:G2"), { values: "二" });
    const filled = sheet.getRange("F1:G2").load("values");
    merged.load("values");
    await context.sync();
    return [merged.values, filled.values] as unknown;
  });
  expect(found).toEqual([
    [["一"], [""], [""]],
    [
      ["二", "二"],
      ["二", "二"],
    ],
  ]);
});

describe("merges", () => {
  const areas = (excel: NodeExcel, at: string) =>
    ask(excel, async (context) => {
      const merged = context.workbook.worksheets.getItem(SHEET).getRange(at).getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      await context.sync();
      return merged.isNullObject ? null : merged.address.replaceAll(`${SHEET}!`, "");
    });

  test.each([
    { at: "A1:D12", merged: "A1:D1,A4:A6,A7:A9" },
    { at: "A5:D12", merged: "A7:A9" },
    { at: "C4:D9", merged: null },
  ])("in $at: $merged", async ({ at, merged }) => {
    expect(await areas(await book(), at)).toBe(merged);
  });

  test("made and undone; the first value stays", async () => {
    const excel = await book();
    await ask(excel, async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange("B4:B5").merge();
      sheet.getRange("A8").unmerge();
      await context.sync();
    });
    expect(await areas(excel, "A1:D12")).toBe("A1:D1,A4:A6,B4:B5");
    expect(await said(excel, (sheet) => sheet.getRange("B4:B5"), "values")).toEqual({ values: [["清运垃圾量"], [""]] });
  });
});

test.each([
  {
    at: "A1",
    says: {
      bold: true,
      size: 18,
      name: "方正小标宋简体",
      fill: "#FFFFFF",
      align: "Center",
      wrap: false,
      top: "None",
      locked: true,
    },
  },
  {
    at: "A3:D3",
    says: {
      bold: true,
      size: 11,
      name: "宋体",
      fill: "#DAE3F3",
      align: "Center",
      wrap: true,
      top: "Continuous",
      locked: true,
    },
  },
  {
    at: "A1:D3",
    says: { bold: null, size: null, name: null, fill: "", align: null, wrap: null, top: "None", locked: true },
  },
  {
    at: "C4:C5",
    says: {
      bold: false,
      size: 11,
      name: "宋体",
      fill: "#FFFFFF",
      align: null,
      wrap: false,
      top: "Continuous",
      locked: null,
    },
  },
])("the look of $at; null where cells differ", async ({ at, says }) => {
  const found = await ask(await book(), async (context) => {
    const { format } = context.workbook.worksheets.getItem(SHEET).getRange(at);
    format.load("horizontalAlignment,wrapText,font/bold,font/size,font/name,fill/color,protection/locked");
    const top = format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    return {
      bold: format.font.bold,
      size: format.font.size,
      name: format.font.name,
      fill: format.fill.color,
      align: format.horizontalAlignment,
      wrap: format.wrapText,
      top: top.style,
      locked: format.protection.locked,
    };
  });
  expect(found).toEqual(says);
});

test("lines inside are drawn between the rows of a block, and round it they are not", async () => {
  const lines = await ask(await book(), async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("H20:H22").format.borders.getItem("InsideHorizontal").style = "Continuous";
    const asked = [20, 21, 22].flatMap((row) =>
      (["EdgeTop", "EdgeBottom"] as const).map((edge) =>
        sheet.getRange(`H${row}`).format.borders.getItem(edge).load("style"),
      ),
    );
    await context.sync();
    return asked.map(({ style }) => style);
  });
  expect(lines).toEqual(["None", "Continuous", "Continuous", "Continuous", "Continuous", "None"]);
});

test("formats are set, and saved", async () => {
  const excel = await book();
  await ask(excel, async (context) => {
    const { format } = context.workbook.worksheets.getItem(SHEET).getRange("B7:B9");
    format.font.bold = true;
    format.fill.color = "#FFE9A8";
    format.horizontalAlignment = "Right";
    format.wrapText = false;
    format.borders.getItem("EdgeBottom").style = "Dash";
    format.rowHeight = 40;
    format.columnWidth = 108.75;
    await context.sync();
  });
  for (const one of [excel, await openFile(await excel.book.save())]) {
    const found = await ask(one, async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const { format } = sheet.getRange("B7:B9");
      format.load("horizontalAlignment,wrapText,rowHeight,columnWidth,font/bold,fill/color");
      const [top, bottom] = [
        sheet.getRange("B8").format.borders.getItem("EdgeBottom").load("style"),
        sheet.getRange("B9").format.borders.getItem("EdgeBottom").load("style"),
      ];
      await context.sync();
      return [
        format.horizontalAlignment,
        format.wrapText,
        format.rowHeight,
        format.columnWidth,
        format.font.bold,
        format.fill.color,
        top.style,
        bottom.style,
      ];
    });
    expect(found).toEqual(["Right", false, 40, 108.75, true, "#FFE9A8", "Double", "Dash"]);
  }
});

/** A small sheet, and what a shift makes of it. */
const GRID = sheetOf(
  `
  | 一 | 二 | 三 |
  | 四 | 五 | 六 |
  | 七 | 八 | 九 |`,
  SHEET,
);
test.each([
  { act: "insert", at: "2:2", shift: "Down", rows: ["一二三", "___", "四五六", "七八九"] },
  { act: "insert", at: "B:B", shift: "Right", rows: ["一_二三", "四_五六", "七_八九"] },
  { act: "insert", at: "B2:C2", shift: "Down", rows: ["一二三", "四__", "七五六", "_八九"] },
  { act: "insert", at: "A2:A3", shift: "Right", rows: ["一二三", "_四五六", "_七八九"] },
  { act: "delete", at: "2:2", shift: "Up", rows: ["一二三", "七八九"] },
  { act: "delete", at: "A:B", shift: "Left", rows: ["三", "六", "九"] },
  { act: "delete", at: "B1:B2", shift: "Up", rows: ["一八三", "四_六", "七_九"] },
  { act: "delete", at: "A3", shift: "Left", rows: ["一二三", "四五六", "八九"] },
])("$act $at $shift", async ({ act, at, shift, rows }) => {
  const excel = openExcel(SimWorkbook.ofSnapshots([GRID]));
  const found = await ask(excel, async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const range = sheet.getRange(at);
    if (act === "insert") range.insert(shift as "Down");
    else range.delete(shift as "Up");
    const all = sheet.getUsedRange(true).load("values");
    await context.sync();
    return all.values.map((line) => line.map((value) => String(value) || "_").join(""));
  });
  const width = Math.max(...found.map((line) => line.length));
  expect(found).toEqual(rows.map((line) => line.padEnd(width, "_")));
});

test("cells shifted by part are saved where they now stand; a merge or table in the way refuses", async () => {
  const excel = await book();
  await ask(excel, async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("C5:D5").insert("Down");
    await context.sync();
  });
  const values = {
    values: [
      ["", ""],
      ["=100%", 20],
      [0.98, 10],
    ],
  };
  const found = async (one: NodeExcel) => said(one, (sheet) => sheet.getRange("C5:D7"), "values");
  expect([await found(excel), await found(await openFile(await excel.book.save()))]).toEqual([values, values]);
  const refused = (sheet: string, at: string) =>
    refusal(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(at).insert("Down");
      await context.sync();
    });
  await book();
  expect([(await refused(SHEET, "A5")).code, (await refused("名单", "A2")).code]).toEqual([
    "InvalidOperation",
    "InvalidOperation",
  ]);
});

test("whole columns in and out move formulas, merges and widths, and are saved so", async () => {
  const excel = await book();
  await ask(excel, async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("C:C").insert("Right");
    sheet.getRange("A:A").delete("Left");
    await context.sync();
  });
  const look = async (one: NodeExcel) => {
    const { formulas } = await said(one, (sheet) => sheet.getRange("C6:D7"), "formulas");
    const found = await ask(one, async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const merged = sheet.getRange("A1:F12").getMergedAreasOrNullObject().load("address");
      const other = context.workbook.worksheets.getItem("名单").getRange("B1").load("formulas");
      await context.sync();
      return [merged.address, (other.formulas as unknown[][])[0]?.[0]];
    });
    return [formulas, ...found];
  };
  const expected = [
    [
      [0.98, "=D4-D5"],
      [1, "=D4*2"],
    ],
    `${SHEET}!A1:D1`,
    "=绩效目标!D6+SUM(绩效目标!D4:D9)",
  ];
  expect(await look(excel)).toEqual(expected);
  expect(await look(await openFile(await excel.book.save()))).toEqual(expected);
});

test.each([
  { what: "Contents" as const, value: "", bold: true, merged: true },
  { what: "Formats" as const, value: "项目支出绩效目标表", bold: false, merged: false },
  { what: undefined, value: "", bold: false, merged: false },
])("clear($what)", async ({ what, value, bold, merged }) => {
  const excel = await book();
  const found = await ask(excel, async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange("A1:D1");
    range.clear(what);
    range.load("values,format/font/bold");
    const areas = range.getMergedAreasOrNullObject().load("address");
    await context.sync();
    return { value: (range.values as unknown[][])[0]?.[0], bold: range.format.font.bold, merged: !areas.isNullObject };
  });
  expect(found).toEqual({ value, bold, merged });
});

test("hidden rows and columns are read with the rest, shown again, and saved", async () => {
  const excel = await book();
  const hidden = (one: NodeExcel) =>
    Promise.all(
      ["8:8", "7:8", "E:E"].map(async (at) => {
        const { rowHidden, columnHidden } = await said(one, (sheet) => sheet.getRange(at), "rowHidden", "columnHidden");
        return at.startsWith("E") ? columnHidden : rowHidden;
      }),
    );
  expect(await hidden(excel)).toEqual([true, null, true]);
  expect(await hidden(await openFile(await excel.book.save()))).toEqual([true, null, true]);
  await ask(excel, async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("8:8").rowHidden = false;
    await context.sync();
  });
  expect(await hidden(excel)).toEqual([false, false, true]);
  expect(await hidden(await openFile(await excel.book.save()))).toEqual([false, false, true]);
});

describe("protection", () => {
  const write = (at: string) => async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem(SHEET).getRange(at).values = [["一"]];
    await context.sync();
  };
  const colour = (at: string) => async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem(SHEET).getRange(at).format.fill.color = "#FF0000";
    await context.sync();
  };
  const insert = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem(SHEET).getRange("5:5").insert("Down");
    await context.sync();
  };

  test.each([
    { name: "a locked cell", act: write("B4"), code: "AccessDenied" },
    { name: "an unlocked cell", act: write("C4"), code: undefined },
    { name: "the look of an unlocked cell", act: colour("C4"), code: "AccessDenied" },
    { name: "a new row", act: insert, code: "AccessDenied" },
  ])("$name on a protected sheet: $code", async ({ act, code }) => {
    const { clerk } = await book();
    await clerk.protect(SHEET);
    if (code === undefined) await Excel.run(act);
    else expect((await refusal(act)).code).toBe(code);
  });

  test("is read, set with a password, taken off with it, and saved", async () => {
    const excel = await book();
    const state = (one: NodeExcel) =>
      ask(one, async (context) => {
        context.workbook.worksheets.load("items/protection/protected");
        await context.sync();
        return context.workbook.worksheets.items.map(({ protection }) => protection.protected);
      });
    const unprotect = (password?: string) => async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem(SHEET).protection.unprotect(password);
      await context.sync();
    };
    expect(await state(excel)).toEqual([false, false, true]);
    await ask(excel, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(SHEET).protection.protect({ allowFormatCells: true }, "密");
      worksheets.getItem("说明").protection.unprotect();
      await context.sync();
    });
    expect((await refusal(unprotect())).code).toBe("InvalidArgument");
    expect(await state(excel)).toEqual([true, false, false]);
    const saved = await excel.book.save();
    await Excel.run(unprotect("密"));
    expect(await state(excel)).toEqual([false, false, false]);
    expect(await state(await openFile(saved))).toEqual([true, false, false]);
  });
});

test("selection and activation", async () => {
  const excel = await book();
  const found = await ask(excel, async (context) => {
    const { workbook } = context;
    const other = workbook.worksheets.getItem("名单");
    workbook.worksheets.getItem(SHEET).getRange("B4:C5").select();
    const selected = workbook.getSelectedRange().load("address");
    const cell = workbook.getActiveCell().load("address");
    other.activate();
    const active = workbook.worksheets.getActiveWorksheet().load("name,position,visibility");
    const there = workbook.getSelectedRange().load("address");
    await context.sync();
    return [selected.address, cell.address, active.name, active.position, active.visibility, there.address];
  });
  expect(found).toEqual([`${SHEET}!B4:C5`, `${SHEET}!B4`, "名单", 1, "Visible", "名单!A1"]);
});

test("worksheets are counted, hidden, renamed, added and deleted; one that can be seen is left", async () => {
  const excel = await book();
  const found = await ask(excel, async (context) => {
    const { worksheets } = context.workbook;
    const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
    const [first, last] = [worksheets.getFirst().load("name"), worksheets.getLast(true).load("name")];
    worksheets.getItem("名单").name = "人员";
    worksheets.getItem("人员").visibility = "Hidden";
    worksheets.add("新");
    await context.sync();
    worksheets.getItem("新").delete();
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const sheets = worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`);
    return [all.value, visible.value, first.name, last.name, sheets];
  });
  const sheets = [`${SHEET} Visible`, "人员 Hidden", "说明 Hidden"];
  expect(found).toEqual([3, 2, SHEET, "名单", sheets]);
  const saved = await openFile(await excel.book.save());
  expect(saved.book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual(sheets);
  const refused = await refusal(async (context) => {
    context.workbook.worksheets.getItem(SHEET).delete();
    await context.sync();
  });
  expect(refused.code).toBe("InvalidOperation");
});
