import { isMarkFormula, markFormats, waitsToBeFilled } from "../../../src/core/sheet/mark-formula";

const cell = (row: number, column = 4, untilFilled = true) => ({
  block: { top: row, left: column, bottom: row, right: column },
  untilFilled,
});

describe("the conditional formats that mark cells", () => {
  test("are none where nothing is marked", () => {
    expect(markFormats("error", [])).toEqual([]);
  });

  test.each([
    [
      "gaps end when filled",
      [cell(4)],
      'AND(N("zhibiao-mark:error")=0,ROW()>0,OR(LEN(TRIM(SUBSTITUTE(INDIRECT("RC",FALSE),"　","")))=0,ISNUMBER(FIND("}",INDIRECT("RC",FALSE),FIND("{",INDIRECT("RC",FALSE))+2))))',
    ],
    ["other marks stay", [cell(4, 0, false)], 'N("zhibiao-mark:error")=0'],
    [
      "both kinds in one condition, which follows when rows move",
      [cell(4), cell(6, 0, false)],
      'AND(N("zhibiao-mark:error")=0,OR(LEN(TRIM(SUBSTITUTE(INDIRECT("RC",FALSE),"　","")))=0,ISNUMBER(FIND("}",INDIRECT("RC",FALSE),FIND("{",INDIRECT("RC",FALSE))+2)),AND(ROW()=ROW($A$7),COLUMN()=COLUMN($A$7))))',
    ],
  ])("%s", (_, marked, formula) => {
    expect(markFormats("error", marked)).toEqual([{ formula, areas: marked.map(({ block }) => block) }]);
  });

  test("are two where one condition would be too long for Excel", () => {
    const gaps = [cell(1), cell(2)];
    const lasting = Array.from({ length: 300 }, (_, row) => cell(row + 10, 0, false));
    const formats = markFormats("info", [...gaps, ...lasting]);
    expect(formats.map(({ areas }) => areas.length)).toEqual([2, 300]);
    expect(formats.every(({ formula }) => formula.length < 8192 && isMarkFormula(formula))).toBe(true);
  });

  test("are told from the clerk's own", () => {
    expect(isMarkFormula('LEN("zhibiao")>0')).toBe(false);
    expect(isMarkFormula('AND(N("zhibiao-mark:warning")=0,A1="")')).toBe(true);
  });
});

test.each([
  ["", true],
  [" \n　", true],
  ["≥{N}吨", true],
  ["{YYYY}年{M}月", true],
  ["≥12吨", false],
  ["{}", false],
  ["{ 未写完", false],
])("“%s” waits to be filled: %s", (text, expected) => {
  expect(waitsToBeFilled(text)).toBe(expected);
});
