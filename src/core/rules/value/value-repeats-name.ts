import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { sharedCharacters } from "../../wording/shared-characters";

export const valueRepeatsName = defineRule({
  id: "value/value-repeats-name",
  title: "指标值重复指标名",
  why: "指标名“促进社会和谐稳定”、指标值“维护社会和谐稳定”，等于没有目标值。指标值要写做到什么程度，而不是再说一遍名称。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "indicator",
  needs: ["level3", "value"],
  messages: {
    repeats: "“{name}”的指标值“{value}”只是重复名称，请写明要达到的程度。",
  },
  knobs: {
    /** Share of the shorter text's characters that stand in the other. */
    share: 0.6,
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标           | 指标值   |
      | 效益指标 | 社会效益指标 | 公租房补贴应发尽发 | 应发尽发 |
      | 产出指标 | 质量指标     | 竣工验收合格情况   | 合格     |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标         | 指标值           |
      | 效益指标 | 社会效益指标 | 促进社会和谐稳定 | 维护社会和谐稳定 |`,
    ],
  },

  check({ indicator, name, value }, { knobs }, report) {
    if (value.kind !== "qualitative" || value.sort !== "free" || SAYS_MORE.test(value.text)) return;
    if (sharedCharacters(name.text, value.text) < knobs.share) return;
    report({ message: "repeats", data: { name: name.text, value: value.text }, cell: placeOf(indicator, "value") });
  },
});

/** A number, or that nothing happens: 安全事故率 全年无事故 does set a target. */
const SAYS_MORE = /[0-9０-９]|^(?:全年|年内|当年)?(?:无|零|未发生|不发生)/;
