import { findingsAsSarif } from "../../../src/cli/formatters/findings-sarif";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ALL_RULES } from "../../../src/core/rules";
import { finding, report } from "./report";

const VAGUE = ALL_RULES.findIndex(({ id }) => id === "value/vague");

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly unknown[];
      readonly invocations: readonly unknown[];
    },
  ];
}
const logOf = (...reports: Parameters<typeof findingsAsSarif>[0][number][]) =>
  findingsAsSarif(reports, BUILT_IN_RULE_SET, ALL_RULES) as Log;

const LOCATION = {
  physicalLocation: {
    artifactLocation: { uri: "%E6%9F%90%E5%B1%80.xlsx" },
    region: { startLine: 12, startColumn: 5 },
  },
  logicalLocations: [{ fullyQualifiedName: "表一!E12", kind: "element" }],
};

test("a finding names its rule, its level and its cell", () => {
  const [run] = logOf(report([finding("E12", "无法衡量。", { severity: "warning" })])).runs;
  expect(run.results).toEqual([
    {
      ruleId: "value/vague",
      ruleIndex: VAGUE,
      level: "warning",
      message: { text: "无法衡量。" },
      locations: [LOCATION],
      partialFingerprints: { "finding/v1": "E12|无法衡量。" },
    },
  ]);
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
  expect(run.tool.driver.rules[VAGUE]).toMatchObject({
    shortDescription: { text: "模糊定性值" },
    defaultConfiguration: { level: "warning" },
  });
});

test("what was ignored is there with its reason", () => {
  const ignored = {
    finding: finding("E12", "无法衡量。"),
    suppression: { id: "1", rule: "value/vague", reason: "上级要求这样写" },
  };
  expect(logOf(report([], { ignored: [ignored] })).runs[0].results).toMatchObject([
    { level: "note", suppressions: [{ kind: "inSource", justification: "上级要求这样写" }] },
  ]);
});

test.each([
  [true, false, "error"],
  [false, true, "note"],
])("a problem, fatal: %p", (fatal, executionSuccessful, level) => {
  const [run] = logOf(report([], { problems: [{ sheet: "表二", message: "没有找到绩效指标表。", fatal }] })).runs;
  expect(run.invocations).toEqual([
    {
      executionSuccessful,
      toolExecutionNotifications: [{ level, message: { text: "某局.xlsx【表二】：没有找到绩效指标表。" } }],
    },
  ]);
});
