import type { Fix } from "../../check/finding";
import { choices, placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const nameIsSentence = defineRule({
  id: "wording/name-is-sentence",
  title: "三级指标写成口号或句子",
  why: "三级指标应是简短的名词，如“政策知晓率”“培训人次”。写成一句话或口号，说不清考核什么，也没法给值。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3"],
  messages: {
    stop: "指标名“{name}”像一句话，请去掉句末标点，改成简短的名词。",
    clauses: "指标名“{name}”有好几句，请改成简短的名词，一行只写一项。",
    long: "指标名“{name}”写成了长句（{length}字），请改成简短的名词。",
    verb: "指标名“{name}”以“{verb}”开头，像任务，建议改成名词，如“……率”“……数量”。",
  },
  knobs: {
    length: 25,
    commas: 2,
    /** Names that say what is to be done (加强社会监督) instead of what is measured: many are in use, so off by default. */
    verbObject: false,
    verbs: [
      "保障",
      "促进",
      "加强",
      "提升",
      "提高",
      "增强",
      "改善",
      "推进",
      "推动",
      "完善",
      "维护",
      "强化",
      "优化",
      "深化",
      "落实",
      "做好",
      "确保",
      "营造",
      "巩固",
      "健全",
    ],
    /** Last words of names that are long but name a measure. */
    measures: [
      "率",
      "度",
      "数",
      "量",
      "额",
      "比",
      "比重",
      "占比",
      "标准",
      "时间",
      "时限",
      "期限",
      "年限",
      "性",
      "面积",
      "里程",
      "人次",
      "情况",
      "费用",
      "成本",
      "项目",
    ],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标                                       | 指标值 |
      | 产出指标 | 质量指标 | 保洁、保安出勤率                               | 100%   |
      | 〃       | 〃       | 财政重点绩效评价的项目支出与部门项目总支出的占比 | ≥30%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标                             | 指标值   |
      | 效益指标 | 社会效益指标 | 提升党务政务执行能力、依法行政水平。 | 有效加强 |`,
    ],
  },

  check({ indicator }, { knobs }, report) {
    const name = indicator.level3;
    const verb = knobs.verbObject ? knobs.verbs.find((word) => name.startsWith(word)) : undefined;
    const last = name.charAt(name.length - 1);
    const endsInStop = last !== "" && STOPS.includes(last);
    if (
      !endsInStop &&
      verb === undefined &&
      name.length <= knobs.length &&
      !name.includes("，") &&
      !name.includes(",") &&
      !name.includes("。")
    )
      return;

    const cell = placeOf(indicator, "level3");
    const clauses = name.split(CLAUSE_END).filter((clause) => clause !== "").length;
    const isMeasure = knobs.measures.some((word) => name.endsWith(word));
    if (endsInStop) {
      const isShort = clauses === 1 && name.length - 1 <= knobs.length;
      const fixes: readonly Fix[] = isShort ? choices(indicator, "level3", [name.slice(0, -1)]) : [];
      report({ message: "stop", data: { name }, cell, fixes });
    } else if (clauses > knobs.commas) report({ message: "clauses", data: { name }, cell });
    else if (name.length > knobs.length && !isMeasure)
      report({ message: "long", data: { name, length: String(name.length) }, cell });
    else if (verb !== undefined && name.length > verb.length + 1 && !isMeasure)
      report({ message: "verb", data: { name, verb }, cell, severity: "info" });
  },
});

const STOPS = "。；;！!";
const CLAUSE_END = /[，,；;。]/;
