import { groupFindings, linesOf, matches } from "../../../src/ui/findings/arrange-findings";
import { withLingering } from "../../../src/ui/findings/lingering";
import { readExample } from "../../../src/app/example-table";
import { RULES, finding } from "../sample-state";

const ORDER = new Map(RULES.map(({ id }, i) => [id, i]));
const at = (address: string, part: Parameters<typeof finding>[0] | object = {}) =>
  finding({ message: `${address} 的问题`, ...part, address });
const cells = (findings: readonly { readonly address: string }[]) => findings.map(({ address }) => address).join(" ");

describe("groups", () => {
  const MIXED = [
    at("G9", { block: 1, group: "目标2" }),
    at("G3", { block: 0, group: "目标1", rule: "wording/typo" }),
    at("A1", { block: -1, group: "整体支出绩效目标表" }),
    at("G8", { block: 1, group: "目标2", rule: "wording/typo" }),
  ];
  const shown = (grouping: "block" | "rule", findings = MIXED) =>
    groupFindings(findings, grouping, ORDER).map(({ title, findings: members }) => `${title}: ${cells(members)}`);

  test("by block in the order of the sheet, inside as given", () => {
    expect(shown("block")).toEqual(["整体支出绩效目标表: A1", "目标1: G3", "目标2: G9 G8"]);
  });

  test("by rule in the order of the catalogue, whatever comes first", () => {
    expect(shown("rule")).toEqual(["百分号写成了文字: G9 A1", "错别字: G3 G8"]);
    expect(shown("rule", [...MIXED].reverse())).toEqual(["百分号写成了文字: A1 G9", "错别字: G8 G3"]);
  });

  test("several sheets: blocks of the same name stay apart and say their sheet", () => {
    const both = [at("G3", { group: "目标1" }), at("G4", { group: "目标1", sheet: "项目1" })];
    expect(shown("block", both)).toEqual(["整体支出绩效目标表 · 目标1: G3", "项目1 · 目标1: G4"]);
  });
});

describe("filter", () => {
  const FOLDED = at("G49", { severity: "info", count: 2, others: [at("G50")] });
  test.each([
    ["", true],
    ["  ", true],
    ["g49", true],
    ["G50", true],
    ["百分号", true],
    ["行政 问题", true],
    ["行政 没有", false],
  ])("text “%s”", (text, expected) => {
    expect(matches(FOLDED, { severities: ["info"], text })).toBe(expected);
  });

  test("severity", () => {
    expect(matches(FOLDED, { severities: ["error", "warning"], text: "" })).toBe(false);
  });
});

test("lines: a heading where a group begins, its size without what is mended, folds listed when opened", () => {
  const folded = at("G5", { count: 2, others: [at("G6")] });
  const groups = groupFindings(
    [at("G4", { life: "fixed" }), folded, at("G7", { block: 1, group: "目标2" })],
    "block",
    ORDER,
  );
  const text = (unfolded: readonly string[]) =>
    linesOf(groups, new Set(unfolded)).map(
      ({ heading, finding: { address }, isUnfolded }) =>
        `${heading ? `[${heading.title} ${heading.size}] ` : ""}${address}${isUnfolded ? " unfolded" : ""}`,
    );
  expect(text([])).toEqual(["[年度目标1 · 行政审批 2] G4", "G5", "[目标2 1] G7"]);
  expect(text([folded.key])).toEqual(["[年度目标1 · 行政审批 2] G4", "G5", "G6 unfolded", "[目标2 1] G7"]);
});

describe("mended findings linger in their places", () => {
  const fixed = (address: string) => at(address, { life: "fixed" });
  test.each([
    ["before the one that followed", [at("G1"), fixed("G2"), at("G3")], [at("G1"), at("G3")], "G1 G2 G3"],
    ["several in a row", [fixed("G1"), fixed("G2"), at("G3")], [at("G3")], "G1 G2 G3"],
    ["at the end", [at("G1"), fixed("G2")], [at("G1")], "G1 G2"],
    ["where all is mended", [fixed("G1"), fixed("G2")], [], "G1 G2"],
    ["before the next that is left", [fixed("G1"), at("G2"), at("G3")], [at("G3")], "G1 G3"],
    ["not beside their return", [fixed("G1"), at("G2")], [at("G1"), at("G2")], "G1 G2"],
    ["with new ones in between", [at("G1"), fixed("G2"), at("G4")], [at("G1"), at("G3"), at("G4")], "G1 G3 G2 G4"],
  ])("%s", (_name, shown, next, expected) => {
    expect(cells(withLingering(shown, next))).toBe(expected);
  });
});

test("an example reads as a sheet: merges, percents, texts", () => {
  const example = `
    | 一级指标 | «        | 指标值  |
    | 产出指标 | 合格率   | 1{0%}   |
    | 〃       | 覆盖率   | '95     |`;
  expect(
    readExample(example).map((row) => row.map(({ text, rowSpan, columnSpan }) => `${text} ${rowSpan}×${columnSpan}`)),
  ).toEqual([
    ["一级指标 1×2", "指标值 1×1"],
    ["产出指标 2×1", "合格率 1×1", "100% 1×1"],
    ["覆盖率 1×1", "95 1×1"],
  ]);
});
