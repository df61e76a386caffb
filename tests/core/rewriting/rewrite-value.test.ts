import fc from "fast-check";
import { createViews } from "../../../src/core/check/views";
import { readForm } from "../../../src/core/form/read-form";
import { deadlineAtEndOf } from "../../../src/core/rewriting/deadline";
import { rewriteText } from "../../../src/core/rewriting/rewrite-text";
import { rewriteValue, type ValueChange } from "../../../src/core/rewriting/rewrite-value";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { toA1 } from "../../../src/core/sheet/cell-address";
import { parseValue } from "../../../src/core/value/parse";
import { sameMeaning } from "../../../src/core/value/print";
import { sheetOf } from "../../support/table-literal";

const viewsOf = createViews((name) => ruleSettings(BUILT_IN_RULE_SET).readName(name));
const HEAD = "| 一级指标 | 二级指标 | 三级指标 |";

function rewritten(columns: string, cells: string, change: ValueChange, kind: "safe" | "choice" = "choice"): string[] {
  const form = readForm(sheetOf(`${HEAD} ${columns} |\n| 产出指标 | 数量指标 | 培训人次 | ${cells} |`));
  const row = viewsOf([form])[0]?.blocks[0]?.rows[0];
  if (!row) throw new Error("no row");
  return rewriteValue(row, kind, change).flatMap((fix) => [
    `${fix.kind} ${fix.label}`,
    ...("edits" in fix ? fix.edits.map((edit) => `${toA1(edit)} ${String(edit.before)} → ${String(edit.after)}`) : []),
  ]);
}

describe("one value column", () => {
  test.each<[string, ValueChange, string[]]>([
    ["≧95", { operator: "≥" }, ["choice 改为 ≥95", "D2 ≧95 → ≥95"]],
    ["85%以上", { operator: "≥" }, ["choice 改为 ≥85%", "D2 85%以上 → ≥85%"]],
    ["≥95", { unit: "人次" }, ["choice 改为 ≥95人次", "D2 ≥95 → ≥95人次"]],
    ["10万", { unit: "份" }, ["choice 改为 10万份", "D2 10万 → 10万份"]],
    ["1000m", { unit: "米" }, ["choice 改为 1000米", "D2 1000m → 1000米"]],
    ["=100%", { operator: "" }, ["choice 改为 100%", "D2 =100% → 100%"]],
    ["1", { whole: "100%" }, ["choice 改为 100%", "D2 1 → 100%"]],
    ["≥95", { operator: "≥" }, []],
  ])("%s %j", (value, change, fixes) => expect(rewritten("指标值", value, change)).toEqual(fixes));
});

describe("split columns are edited in the part concerned", () => {
  const COLUMNS = "指标性质 | 指标值 | 计量单位";
  test.each<[string, ValueChange, string[]]>([
    ["≧ | 95 | %", { operator: "≥" }, ["choice 改为 ≥95%", "D2 ≧ → ≥"]],
    [" | 95 | %", { operator: "≥" }, ["choice 改为 ≥95%", "D2 null → ≥"]],
    ["≥ | 95 | ", { unit: "人次" }, ["choice 改为 ≥95人次", "F2 null → 人次"]],
    ["≥ | 95 | 百分百", { unit: "%" }, ["choice 改为 ≥95%", "F2 百分百 → %"]],
    ["≥ | 95 | %", { whole: "≥98%" }, []],
  ])("%s %j", (cells, change, fixes) => expect(rewritten(COLUMNS, cells, change)).toEqual(fixes));
});

test("a fix is safe only where the new text says the same", () => {
  expect(rewritten("指标值", "≧95", { operator: "≥" }, "safe")[0]).toBe("safe 改为 ≥95");
  expect(rewritten("指标值", "≧95", { operator: "≤" }, "safe")[0]).toBe("choice 改为 ≤95");
});

test("whatever is asked for, a safe fix never changes the meaning", () => {
  const operator = fc.constantFrom("≥", "≤", ">", "<", "=", "");
  const value = fc.tuple(
    fc.constantFrom("≧", "≥", "<=", "不低于", "《", ""),
    fc.integer({ min: 0, max: 9999 }),
    fc.constantFrom("", "万", "%", "次", "人/次", "%以上"),
  );
  fc.assert(
    fc.property(value, operator, ([sign, number, unit], asked) => {
      const before = `${sign}${number}${unit}`;
      const [label = "", edit = ""] = rewritten("指标值", before.replace(/^=/, "'="), { operator: asked }, "safe");
      const after = edit.split(" → ")[1];
      return !label.startsWith("safe") || sameMeaning(parseValue(before), parseValue(after ?? ""));
    }),
  );
});

test("words inside a text keep the text's own line breaks", () => {
  const cell = {
    row: 0,
    column: 1,
    text: "长期目标（截止2028年）",
    span: { top: 0, left: 1, bottom: 0, right: 1 },
    cell: { value: "长期目标\n（截止2028年）", text: "长期目标\n（截止2028年）" },
  };
  const change = (content: string): string => content.replace("截止", "截至");
  expect(rewriteText("表", cell, "safe", change, "改")).toEqual([
    {
      label: "改",
      kind: "safe",
      edits: [
        { sheet: "表", row: 0, column: 1, before: "长期目标\n（截止2028年）", after: "长期目标\n（截至2028年）" },
      ],
    },
  ]);
  expect(rewriteText("表", { ...cell, cell: { ...cell.cell, formula: "=A1" } }, "safe", change)).toEqual([]);
});

test("the last day of each month", () => {
  expect([2, 4, 11, 12].map((month) => deadlineAtEndOf(month))).toEqual([
    "2月28日前",
    "4月30日前",
    "11月30日前",
    "12月31日前",
  ]);
  expect(deadlineAtEndOf(12, 2024)).toBe("2024年12月31日前");
});

describe("what a fix writes is a value as it should be", () => {
  test.each<[string, ValueChange, string]>([
    ["100%以上吧", { operator: "≥" }, "choice 改为 ≥100%"],
    ["≧95%。", { operator: "≥" }, "safe 改为 ≥95%"],
    ["≥90百分百", { operator: "≤" }, "choice 改为 ≤90%"],
    ["≥90百分比", { operator: "≤" }, "choice 改为 ≤90百分比"],
    ["《10", { unit: "人" }, "choice 改为 ≤10人"],
    ["≧10个全宗", { operator: "≥" }, "safe 改为 ≥10个全宗"],
    ["95%以上（含）", { operator: "≥" }, "safe 改为 ≥95%"],
    ["95%以上达标", { operator: "≥" }, "choice 改为 ≥95%达标"],
    ["约≧95%", { operator: "≥" }, "choice 改为 约≥95%"],
  ])("%s %j", (value, change, fix) => expect(rewritten("指标值", value, change, "safe")[0]).toBe(fix));
});
