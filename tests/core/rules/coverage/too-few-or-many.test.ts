import { tooFewOrMany } from "../../../../src/core/rules/coverage/too-few-or-many";
import { testRule } from "../../../support/test-rule";

const head = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |";
const rows = (count: number): string =>
  [head, ...Array.from({ length: count }, (_, i) => `| 产出指标 | 数量指标 | 培训第${i + 1}期人次 | ≥95人次 |`)].join(
    "\n",
  );

testRule(tooFewOrMany, {
  valid: { "five to twenty": rows(5), "as many as twenty": rows(20) },
  invalid: {
    "长期目标1 of 供销联: four rows": { table: rows(4), finds: ["C1 few"] },
    "长期目标4 of 葛店镇: ninety rows of twelve projects": { table: rows(90), finds: ["C1 many"] },
  },
});
