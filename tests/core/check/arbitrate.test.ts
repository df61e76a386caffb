import fc from "fast-check";
import { arbitrate, precedenceOf } from "../../../src/core/check/arbitrate";
import type { Finding } from "../../../src/core/check/finding";

const at = (rule: string, row: number, column = 4): Finding => ({
  rule,
  severity: "warning",
  sheet: "表",
  row,
  column,
  message: rule,
  messageId: "m",
  fixes: [],
  text: "",
  key: `${rule}|${row}|${column}`,
  block: 0,
});
const names = (findings: readonly Finding[]): string[] => findings.map(({ rule, row }) => `${rule}@${row}`);

describe("arbitrate", () => {
  const losesTo = precedenceOf(
    [
      ["a", "b"],
      ["b", "c"],
      ["x", "b"],
      ["g/one", "g/*"],
    ],
    ["a", "b", "c", "x", "g/one", "g/two"],
  );

  test.each([
    ["the loser on the same cell goes", [at("b", 1), at("a", 1)], ["a@1"]],
    ["another cell is another defect", [at("a", 1), at("b", 2)], ["a@1", "b@2"]],
    ["another column of the row too", [at("a", 1, 4), at("b", 1, 5)], ["a@1", "b@1"]],
    ["what is dropped still wins over others", [at("c", 1), at("b", 1), at("a", 1)], ["a@1"]],
    ["a rule that wins over its whole group", [at("g/two", 1), at("g/one", 1), at("a", 1)], ["g/one@1", "a@1"]],
    ["no precedence, no loss", [at("a", 1), at("c", 1)], ["a@1", "c@1"]],
  ])("%s", (_, findings, left) => expect(names(arbitrate(findings, losesTo))).toEqual(left));

  test("the outcome does not depend on the order", () => {
    const finding = fc
      .record({ rule: fc.constantFrom("a", "b", "c", "x"), row: fc.nat(2) })
      .map(({ rule, row }) => at(rule, row));
    const lists = fc
      .uniqueArray(finding, { selector: ({ key }) => key })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(lists, ([list, shuffled]) => {
        expect(names(arbitrate(shuffled, losesTo)).sort()).toEqual(names(arbitrate(list, losesTo)).sort());
      }),
    );
  });
});
