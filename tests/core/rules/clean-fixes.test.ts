import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { createEngine } from "../../../src/core/check/engine";
import type { Finding } from "../../../src/core/check/finding";
import { readForm } from "../../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { ALL_RULES } from "../../../src/core/rules";
import { parseValue } from "../../../src/core/value/parse";
import { sameMeaning } from "../../../src/core/value/print";
import { detectProfile } from "../../../src/core/taxonomy/detect-profile";
import { sheetOf } from "../../support/table-literal";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const CELLS = readFileSync(join(__dirname, "../value/real-cells.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.includes("|"));

/** One row for every kind of name; the value stands in D. */
const ROWS = [
  "产出指标 | 数量指标 | 培训人次",
  "产出指标 | 质量指标 | 验收合格率",
  "产出指标 | 时效指标 | 故障修复响应时间",
  "产出指标 | 时效指标 | 项目完成时间",
  "成本指标 | 经济成本指标 | 安保服务费",
  "效益指标 | 社会效益指标 | 安全事故率",
  "效益指标 | 经济效益指标 | 社零额增长率",
  "满意度指标 | 服务对象满意度指标 | 村民满意度",
];

const engine = createEngine(ALL_RULES, ruleSettings(BUILT_IN_RULE_SET), { rethrow: true });

function findingsFor(value: string): readonly Finding[] {
  const sheet = sheetOf(`
    | 项目名称 | 村级保洁 | 单位：万元 | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    ${ROWS.map((row) => `| ${row} | '${value} |`).join("\n")}`);
  const form = readForm(sheet);
  const { forms } = engine.check([{ form, profile: detectProfile(form, BUILT_IN_RULE_SET.profiles) }]);
  return forms.flatMap(({ unarbitrated }) => unarbitrated);
}

const SPOKEN = /[吧呢啊呀嘛哦哈啦呗么吗了]$|[。!！?？]$/;

/** What is wrong with a value that a fix writes; "" for one that a colleague would write so. */
function flawOf(before: string, after: string, kind: string): string {
  const [old, value] = [parseValue(before), parseValue(after)];
  if (kind === "safe" && !sameMeaning(old, value)) return "means something else";
  if (value.kind !== "quantity") return "";
  if (SPOKEN.test(after)) return "ends as people speak";
  if (value.oddities.length > 0 && value.unit?.written !== "百分比") return value.oddities.join(" ");
  if (value.operatorStyle !== undefined && value.operatorStyle !== "symbol") return value.operatorStyle;
  if (kind === "safe" && (value.prefix || (value.unit?.symbol === "%" && /^[^（(]/.test(value.suffix ?? ""))))
    return "words around it";
  return "";
}

const flawsOf = (value: string): string[] =>
  findingsFor(value).flatMap(({ rule, fixes }) =>
    (rule.startsWith("wording/") ? [] : fixes).flatMap((fix) =>
      "edits" in fix
        ? fix.edits.flatMap(({ column, after }) => {
            const flaw = column === 3 ? flawOf(value, String(after), fix.kind) : "";
            return flaw === "" ? [] : [`${rule}: ${value} → ${String(after)} ${flaw}`];
          })
        : [],
    ),
  );

test("a fix of a real value writes a value as it should be", () => {
  expect(CELLS.flatMap(flawsOf)).toEqual([]);
});

const option = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

/** What happens to a value under a clerk's hands. */
const anyEdit = fc.record({
  number: option("1", "10", "100", "1000"),
  operator: option("≧", "不低于", "《", ">=", "以上"),
  lead: option("约", "共", "全年"),
  end: option("吧", "。", "了", "吧。", "左右", "达标", "（含）"),
  percent: option("百分百", "％", "%%"),
  isWide: fc.boolean(),
});

function edited(
  cell: string,
  { number, operator, lead = "", end = "", percent, isWide }: typeof anyEdit extends fc.Arbitrary<infer E> ? E : never,
): string {
  let text = cell;
  if (number !== undefined) text = text.replace(/\d+/, number);
  if (operator !== undefined && /^[≥≤]?\d[^以]*$/.test(text)) {
    const bare = text.replace(/^[≥≤]/, "");
    text = operator === "以上" ? bare + operator : operator + bare;
  }
  if (percent !== undefined && !text.includes("百分")) text = text.replace(/%+/, percent);
  if (isWide) text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return lead + text + end;
}

test("also of a real value that somebody edited a little", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CELLS), anyEdit, (cell, edit) => {
      expect(flawsOf(edited(cell, edit))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test.each([
  ["100%以上吧", "≥100%"],
  ["95%以上。", "≥95%"],
  ["≧90百分百", "≥90%"],
])("%s is offered as %s", (value, after) => {
  const written = findingsFor(value).flatMap(({ rule, fixes }) =>
    rule.startsWith("value/operator")
      ? fixes.flatMap((fix) => ("edits" in fix ? fix.edits.map((edit) => edit.after) : []))
      : [],
  );
  expect(written).toEqual(ROWS.map(() => after));
});
