import { findingsAsText, findingsByRule } from "../../../src/cli/formatters/findings-text";
import type { Finding } from "../../../src/core/check/finding";
import { finding, report } from "./report";

const titleOf = (rule: string): string => `《${rule}》`;

describe("the lines of a sheet", () => {
  test.each<[name: string, findings: Finding[], lines: string[]]>([
    [
      "two equal findings stand each by itself",
      [finding("E5", "同样的话。"), finding("E9", "同样的话。")],
      ["【表一】", "  提示 E5    同样的话。  value/vague", "  提示 E9    同样的话。  value/vague"],
    ],
    [
      "three share the line of the first, which names the cells of all",
      [
        finding("E5", "同样的话。"),
        finding("E7", "别的话。"),
        finding("E9", "同样的话。"),
        finding("E12", "同样的话。"),
      ],
      ["【表一】", "  提示 E5    同样的话。（共3处，还有E9、E12）  value/vague", "  提示 E7    别的话。  value/vague"],
    ],
    [
      "another rule or another sheet says it by itself",
      [
        finding("E5", "同样的话。"),
        finding("E6", "同样的话。"),
        finding("E7", "同样的话。", { rule: "value/compound" }),
        finding("E8", "同样的话。", { sheet: "表二" }),
      ],
      [
        "【表一】",
        "  提示 E5    同样的话。  value/vague",
        "  提示 E6    同样的话。  value/vague",
        "  提示 E7    同样的话。  value/compound",
        "【表二】",
        "  提示 E8    同样的话。  value/vague",
      ],
    ],
  ])("%s", (_, findings, lines) => {
    expect(findingsAsText(report(findings), titleOf)).toBe(
      `${["某局.xlsx", ...lines.map((line) => `  ${line}`)].join("\n")}\n`,
    );
  });
});

test("how often each rule spoke over all workbooks, the most frequent first", () => {
  const reports = [
    report([finding("E5", "甲。")]),
    report([finding("E5", "乙。", { rule: "value/compound" }), finding("E6", "丙。", { rule: "value/compound" })]),
  ];
  expect(findingsByRule(reports, titleOf)).toBe(
    "\n按规则：\n      2  《value/compound》  value/compound\n      1  《value/vague》  value/vague\n",
  );
  expect(findingsByRule([report([])], titleOf)).toBe("");
});
