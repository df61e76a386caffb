import type { Finding } from "../../../src/core/check/finding";
import { applySuppressions, type Suppression } from "../../../src/core/check/suppression";

const finding = (rule: string, key: string, text: string): Finding => ({
  rule,
  severity: "warning",
  sheet: "表",
  row: 3,
  column: 4,
  message: rule,
  messageId: "m",
  fixes: [],
  text,
  key,
  block: 0,
});
const cell = (key: string, text: string): Suppression => ({
  id: `cell ${key}`,
  rule: "value/vague",
  reason: "上级要求",
  anchor: { key, text, where: "" },
});
const rule = (id: string): Suppression => ({ id: `rule ${id}`, rule: id, reason: "本单位惯例" });

describe("applySuppressions", () => {
  const findings = [
    finding("value/vague", "k1", "提升"),
    finding("value/vague", "k2", "改善"),
    finding("wording/typo", "k3", "费费"),
  ];

  test.each([
    ["one cell", [cell("k1", "提升")], ["k2", "k3"], []],
    ["one cell whose text has changed since: void and unused", [cell("k1", "提高")], ["k1", "k2", "k3"], ["cell k1"]],
    ["a rule in this workbook", [rule("value/vague")], ["k3"], []],
    ["a rule that finds nothing is unused", [rule("value/range")], ["k1", "k2", "k3"], ["rule value/range"]],
    ["a void cell under a suppressed rule", [cell("k1", "提高"), rule("value/vague")], ["k3"], ["cell k1"]],
  ])("%s", (_, suppressions, shown, unused) => {
    const outcome = applySuppressions(findings, suppressions);
    expect(outcome.shown.map(({ key }) => key)).toEqual(shown);
    expect(outcome.unused.map(({ id }) => id)).toEqual(unused);
    expect(outcome.ignored).toHaveLength(findings.length - shown.length);
  });
});
