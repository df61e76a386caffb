import { nameTooLong } from "../../../../src/core/rules/system/name-too-long";
import { testRule } from "../../../support/test-rule";

const named = (name: string): string =>
  `| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 成本指标 | 经济成本指标 | ${name} | ≤5万元 |`;

testRule(nameTooLong, {
  valid: { "a hundred characters": named("训".repeat(100)) },
  invalid: { "one more": { table: named("训".repeat(101)), finds: ["C2 long"] } },
});
