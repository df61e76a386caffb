import { findingsSheet } from "../../src/app/findings-sheet";
import { createEngine } from "../../src/core/check/engine";
import type { Finding } from "../../src/core/check/finding";
import { readForm } from "../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../src/core/rule-set/built-in";
import { ruleSettings } from "../../src/core/rule-set/rule-settings";
import { ALL_RULES } from "../../src/core/rules";
import type { NewSheet } from "../../src/core/sheet/new-sheet";
import { detectProfile } from "../../src/core/taxonomy/detect-profile";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { readWorkbook } from "../../src/hosts/xlsx/read-workbook";
import { sheetsOf, WORKBOOK_NAMES } from "../support/fixtures";

const FINDING: Finding = {
  rule: "value/operator-variant",
  severity: "warning",
  sheet: "表一",
  row: 11,
  column: 4,
  message: "“=≥5”写了两个符号。",
  messageId: "one",
  fixes: [],
  text: "=≥5",
  key: "",
  block: 0,
};
const titleOf = (rule: string): string => `《${rule}》`;
const rowsOf = ({ cells }: NewSheet): string[][] => {
  const rows: string[][] = [];
  for (const { row, value } of cells) (rows[row] ??= []).push(String(value));
  return rows;
};

test("a row a finding, what it offers beside it", () => {
  const other: Finding = {
    ...FINDING,
    severity: "error",
    row: 0,
    column: 27,
    fixes: [
      { label: "改为 ≥5", kind: "choice", edits: [] },
      { label: "改为 ≤5", kind: "choice", edits: [] },
    ],
  };
  const sheet = findingsSheet([{ finding: FINDING }, { finding: other }], titleOf, "附注");
  expect(rowsOf(sheet)).toEqual([
    ["绩效目标表问题清单"],
    ["共 2 个问题：1 个错误，1 个警告，0 个提示。附注"],
    ["序号", "工作表", "单元格", "级别", "单元格内容", "问题", "建议", "规则"],
    ["1", "表一", "E12", "警告", "=≥5", "“=≥5”写了两个符号。", "", "《value/operator-variant》"],
    ["2", "表一", "AB1", "错误", "=≥5", "“=≥5”写了两个符号。", "改为 ≥5；或改为 ≤5", "《value/operator-variant》"],
  ]);
  expect(sheet.merges.map(({ right }) => right)).toEqual([7, 7]);
  expect(sheet.rowHeights).toHaveLength(5);
});

test("the workbook is named where there are several", () => {
  const rows = rowsOf(findingsSheet([{ finding: FINDING, workbook: "某局.xlsx" }], titleOf, ""));
  expect(rows.slice(2).map((row) => row[1])).toEqual(["工作簿", "某局.xlsx"]);
});

test("nothing found is said", () => {
  expect(rowsOf(findingsSheet([], titleOf, ""))[1]).toEqual(["没有发现问题。"]);
});

test("what a spreadsheet would evaluate is text in the file", async () => {
  const reading = await readWorkbook(await newWorkbook(findingsSheet([{ finding: FINDING }], titleOf, "")));
  const cell = reading.status === "ok" ? reading.sheets[0]?.snapshot.rows[3]?.[4] : undefined;
  expect(cell).toMatchObject({ value: "=≥5" });
  expect(cell).not.toHaveProperty("formula");
});

test.each(WORKBOOK_NAMES)("the list of %s is not taken for a table of indicators", async (name) => {
  const forms = (await sheetsOf(name))
    .map((snapshot) => readForm(snapshot))
    .map((form) => ({ form, profile: detectProfile(form, BUILT_IN_RULE_SET.profiles) }));
  const { forms: checked } = createEngine(ALL_RULES, ruleSettings(BUILT_IN_RULE_SET)).check(forms);
  const listed = checked.flatMap(({ findings }) => findings).map((finding) => ({ finding }));
  const reading = await readWorkbook(await newWorkbook(findingsSheet(listed, titleOf, "")));
  const snapshots = reading.status === "ok" ? reading.sheets.map(({ snapshot }) => snapshot) : [];
  expect(snapshots.map((snapshot) => readForm(snapshot).blocks)).toEqual([[]]);
});
