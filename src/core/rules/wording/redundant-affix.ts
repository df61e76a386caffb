import { choices, placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const redundantAffix = defineRule({
  id: "wording/redundant-affix",
  title: "名称赘“指标”“反映”",
  why: "三级指标本身就是指标，名称里不必再写“指标”；“反映……”是解释的口气。去掉后更短，意思不变。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3"],
  messages: {
    trailing: "指标名“{name}”不必带“指标”二字，写“{after}”即可。",
    leading: "指标名“{name}”不必以“{affix}”开头，写“{after}”即可。",
  },
  knobs: {
    /** What stands before a superfluous 指标: names that are complete without it. */
    measures: ["率", "度", "数", "量", "额", "性", "数量", "人次", "面积", "时间", "时限", "标准", "效益", "影响"],
    /** After a leading 指标 these make a noun: 指标完成率. */
    compounds: [
      "完成",
      "任务",
      "下达",
      "分解",
      "体系",
      "数",
      "值",
      "达标",
      "执行",
      "考核",
      "监测",
      "设置",
      "库",
      "评价",
      "化",
      "对账",
      "调整",
    ],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标           | 指标值 |
      | 产出指标 | 数量指标 | 生育指标数         | 20个   |
      | 〃       | 时效指标 | 预算指标对账及时率 | 100%   |
      | 〃       | 质量指标 | 指标完成率         | 100%   |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标           | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度指标 | ≥90%   |`,
    ],
  },

  check({ indicator }, { knobs }, report) {
    const name = indicator.level3;
    const cell = placeOf(indicator, "level3");
    if (name.endsWith("指标")) {
      const after = name.slice(0, -"指标".length);
      if (!knobs.measures.some((word) => after.endsWith(word))) return;
      report({ message: "trailing", data: { name, after }, cell, fixes: choices(indicator, "level3", [after]) });
      return;
    }
    const affix = name.startsWith("反映") ? "反映" : name.startsWith("指标") ? "指标" : "";
    const after = name.slice(affix.length);
    if (affix === "" || after.length < SHORTEST_NAME || !CHINESE.test(after)) return;
    if (affix === "指标" && knobs.compounds.some((word) => after.startsWith(word))) return;
    report({ message: "leading", data: { name, affix, after }, cell, fixes: choices(indicator, "level3", [after]) });
  },
});

const SHORTEST_NAME = 3;
/** 指标1: is an index. */
const CHINESE = /^[\u4e00-\u9fff“《]/;
