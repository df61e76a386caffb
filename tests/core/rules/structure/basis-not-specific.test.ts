import { basisNotSpecific } from "../../../../src/core/rules/structure/basis-not-specific";
import { testRule } from "../../../support/test-rule";

const head = "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |";
const rows = (bases: readonly string[], name = "培训人次", value = "≥95人次"): string =>
  [head, ...bases.map((basis, i) => `| 产出指标 | 数量指标 | ${name}${i + 1} | ${value} | ${basis} |`)].join("\n");
const times = (count: number, basis: string): readonly string[] => Array.from({ length: count }, () => basis);

testRule(basisNotSpecific, {
  valid: {
    "合同约定 can be looked up": rows(times(24, "合同约定"), "网络故障维修", "180次"),
    "so it can where the form has a description too": rows(times(24, "合同约定"))
      .replace(head, "| 一级指标 | 二级指标 | 绩效指标描述 | 三级指标 | 指标值 | 指标值确定依据 |")
      .replaceAll("数量指标 |", "数量指标 | 按合同 |"),
    "several standards": rows([...times(15, "计划数据"), ...times(9, "历史数据")]),
    "too few rows to say": rows(times(12, "计划数据")),
  },
  invalid: {
    "年度工作计划和预算表 on every row": {
      table: rows(times(24, "年度工作计划和预算表"), "乡改人员数量", "16人"),
      finds: ["E1 vague"],
    },
    "计划数据 on every row": { table: rows(times(24, "计划数据")), finds: ["E1 uniform"] },
    "预算 on every row": { table: rows(times(9, "预算"), "总吨数", "≤1总吨数"), finds: ["E1 vague"] },
    "上级政策、工作经验": {
      table: rows([...times(6, "上级政策、工作经验"), ...times(3, "年度计划"), "工作要求"]),
      finds: ["E1 vague"],
    },
  },
});
