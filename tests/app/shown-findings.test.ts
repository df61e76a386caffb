import type { Finding } from "../../src/core/check/finding";
import { shownFindings } from "../../src/app/shown-findings";
import type { ShownFinding } from "../../src/app/assistant-state";

const at = (row: number, key = `vague|${row}`, message = `第${row}行`): Finding => ({
  rule: "value/vague",
  severity: "warning",
  sheet: "表",
  row,
  column: 3,
  message,
  messageId: "vague",
  fixes: [],
  text: "",
  key,
  block: 0,
});
const show = (findings: readonly Finding[], before?: readonly ShownFinding[]): readonly ShownFinding[] =>
  shownFindings(
    findings,
    () => undefined,
    (rule) => rule,
    before,
  );
const lives = (list: readonly ShownFinding[]): string[] =>
  list.map(({ address, life, count }) => `${address} ${life}${count > 1 ? ` ×${count}` : ""}`);

describe("the list after an edit", () => {
  test.each([
    [
      "what is gone stays in its place as mended",
      [at(1), at(2), at(3)],
      [at(1), at(3)],
      ["D2 standing", "D3 fixed", "D4 standing"],
    ],
    ["what is new is fresh", [at(1)], [at(1), at(2)], ["D2 standing", "D3 fresh"]],
    ["a finding whose row moved is the same", [at(1, "k")], [at(5, "k")], ["D6 standing"]],
    ["a finding whose row was renamed is the same", [at(1, "旧名")], [at(1, "新名")], ["D2 standing"]],
    ["of two twins the mended one is mended", [at(1, "k"), at(7, "k#1")], [at(7, "k")], ["D2 fixed", "D8 standing"]],
    [
      "of several findings on one cell only the one that is gone is mended",
      [at(1, "成本", "缺少成本"), at(1, "时效", "缺少时效"), at(1, "满意度", "缺少满意度")],
      [at(1, "成本", "缺少成本"), at(1, "时效", "缺少时效")],
      ["D2 standing", "D2 standing", "D2 fixed"],
    ],
    ["nothing is mended twice", [at(1)], [], ["D2 fixed"]],
  ])("%s", (_, before, now, expected) => {
    const list = show(now, show(before));
    expect(lives(list)).toEqual(expected);
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    expect(lives(show(now, list)).filter((line) => line.endsWith("fixed"))).toEqual([]);
  });

  test("three equal findings share a line; one of them mended leaves two", () => {
    const equal = [1, 2, 3].map((row) => at(row, `k${row}`, "同一句话"));
    const list = show(equal);
    expect(lives(list)).toEqual(["D2 standing ×3"]);
    expect(lives(show(equal.slice(1), list))).toEqual(["D3 standing", "D4 standing"]);
  });

  test("a third equal finding that is new stands beside the two, in sight, until it is no news", () => {
    const equal = [1, 2, 3].map((row) => at(row, `k${row}`, "同一句话"));
    const list = show(equal, show(equal.slice(0, 2)));
    expect(lives(list)).toEqual(["D2 standing", "D3 standing", "D4 fresh"]);
    expect(lives(show(equal, list))).toEqual(["D2 standing ×3"]);
  });
});
