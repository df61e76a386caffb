import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const notSatisfactionInside = defineRule({
  id: "taxonomy/not-satisfaction-inside",
  title: "满意度下非满意度指标",
  why: "满意度指标要由服务对象来评。办结率、次数、完成情况是自己做的事，应放到产出或效益下，这里另设一条满意度。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level2", "level3"],
  messages: {
    notSatisfaction: "“{name}”不是满意度，请移到产出或效益，此处写服务对象的满意度。",
  },
  knobs: {
    /** What stands for satisfaction where nobody is asked. */
    proxies: ["投诉率", "投诉次数", "投诉件数", "投诉起数", "投诉数", "投诉数量", "差评率"],
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标           | 指标值 |
      | 产出指标   | 质量指标           | 各类投诉办结率     | 100%   |
      | 满意度指标 | 服务对象满意度指标 | 投诉回复满意率     | ≥90%   |
      | 〃         | 〃                 | 政府及有关部门认可 | ≥85%   |
      | 〃         | 〃                 | 用水户投诉率       | ≤1%    |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 各类投诉办结率 | 100%   |`,
    ],
  },

  check({ indicator, name }, context, report) {
    const { level1, level2, level3, cells } = indicator;
    if (level3 === "" || name.kind === "satisfaction") return;
    const taxonomy = taxonomyOf(context);
    if (taxonomy.slotOf(level1, level2) !== "满意度" || taxonomy.level1(level1).family !== "满意度") return;
    const words = context.words("satisfaction-words");
    if (includesAny(level3, words) || includesAny(cells.description?.text ?? "", words)) return;
    if (context.knobs.proxies.some((proxy) => level3.endsWith(proxy))) return;
    // 服务对象, 受益群众: who is asked, with 满意度 left to the heading.
    for (const person of context.words("persons")) if (level3.endsWith(person)) return;
    report({ message: "notSatisfaction", data: { name: level3 }, cell: placeOf(indicator, "level3") });
  },
});

function includesAny(text: string, words: ReadonlySet<string>): boolean {
  if (text === "") return false;
  for (const word of words) if (text.includes(word)) return true;
  return false;
}
