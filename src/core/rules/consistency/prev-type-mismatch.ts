import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { ParsedValue } from "../../value/value";

export const prevTypeMismatch = defineRule({
  id: "consistency/prev-type-mismatch",
  title: "往年与预期量纲不同",
  why: "往年填的是数，今年填的是文字（或反过来），无法比较，也说明口径变了。往年有数的，今年也请填数；往年确实没有的，填“-”或“新增”。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  needs: ["level3", "value", "lastYear"],
  messages: {
    wordsNow: "“{name}”往年是“{before}”，今年却填“{value}”，请也填数值。",
    wordsBefore: "“{name}”今年是“{value}”，往年却填“{before}”，请统一口径。",
    percent: "“{name}”今年“{value}”与往年“{before}”一个是比率一个不是，请统一口径。",
  },
  knobs: {
    /** How people write that there is no earlier value, or that nothing bad happened. */
    none: [
      "无",
      "暂无",
      "尚无",
      "没有",
      "无此项",
      "无该项",
      "无此项目",
      "无该项目",
      "无此指标",
      "无该指标",
      "无此业务",
      "无数据",
      "无历史数据",
      "无相关数据",
      "无统计",
      "无发生",
      "不适用",
      "不涉及",
      "未涉及",
      "未发生",
      "未出现",
      "未开展",
      "未实施",
      "未启动",
      "未组织",
      "未安排",
      "未统计",
      "未设置",
      "未设立",
      "未纳入",
      "未列入",
      "未编制",
    ],
    /** Words of short remarks that say the indicator is new: 今年新增, 首次开展. */
    fresh: ["新增", "首次", "首年", "新项目", "新指标", "新任务", "新工作", "新业务", "新开展", "新设", "新建"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 质量指标 | 综合得分率 | - | - | ≥80% |
      | 〃 | 数量指标 | 执法检查 | 1902 | 1489 | ≥1500次 |
      | 〃 | 〃 | 新增监测点 | 未开展 | 首次开展 | ≥5个 |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 执法检查 | 1902 | 1489 | 检查计划 |`,
    ],
  },

  check({ indicator, name, value, lastYear, yearBeforeLast }, { knobs }, report) {
    const now = natureOf(value);
    if (now === "other" || !lastYear) return;
    const natureThen = (then: ParsedValue): Nature => (isNone(then, knobs) ? "other" : natureOf(then));
    const isGraded = lastYear.sort === "grade" && yearBeforeLast?.sort === "grade";
    const last = isGraded ? "words" : natureThen(lastYear);
    const earlier = isGraded ? "words" : yearBeforeLast ? natureThen(yearBeforeLast) : "other";
    const before = last === "other" ? earlier : last;
    if (before === "other" || before === now || (earlier !== "other" && last !== "other" && earlier !== last)) return;
    const cell = placeOf(indicator, "value");
    const data = {
      name: name.text,
      value: value.text,
      before: last === "other" ? (yearBeforeLast?.text ?? "") : lastYear.text,
    };
    if (now === "words") report({ message: "wordsNow", data, cell });
    else if (before === "words") report({ message: "wordsBefore", data, cell });
    else if (now !== "bare" && before !== "bare") report({ message: "percent", data, cell });
  },
});

/** 新增, 首次开展, 无此项: there was nothing to compare with. */
function isNone({ kind, text }: ParsedValue, knobs: Remarks): boolean {
  const remark = text.replace(BRACKETS, "");
  if (kind !== "qualitative" || remark.length > LONGEST_REMARK) return false;
  return knobs.none.includes(remark) || knobs.fresh.some((word) => remark.includes(word));
}

interface Remarks {
  readonly none: readonly string[];
  readonly fresh: readonly string[];
}

const LONGEST_REMARK = 8;
const BRACKETS = /[（()）]/g;

type Nature = "words" | "percent" | "amount" | "bare" | "other";

/** 0 may be anything, and so may what is neither words nor one number. */
function natureOf({ kind, sort, unit, number, prefix }: ParsedValue): Nature {
  if (kind === "qualitative") return sort === "free" || sort === "yes-no" ? "words" : "other";
  if (kind !== "quantity" || number === 0) return "other";
  if (prefix) return "bare";
  if (!unit) return "bare";
  return unit.symbol === "%" ? "percent" : "amount";
}
