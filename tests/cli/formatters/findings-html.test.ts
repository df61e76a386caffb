/** @jest-environment jsdom */
import "../../support/jsdom-gaps";
import { findingsAsHtml } from "../../../src/cli/formatters/findings-html";
import type { CheckedWorkbookReport } from "../../../src/cli/check-workbook";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ALL_RULES } from "../../../src/core/rules";
import { finding, report } from "./report";

const pageOf = (...reports: CheckedWorkbookReport[]): Document =>
  new DOMParser().parseFromString(findingsAsHtml(reports, BUILT_IN_RULE_SET, ALL_RULES), "text/html");
const tablesOf = (page: Document): (string | null)[][][] =>
  [...page.querySelectorAll("table")].map((table) =>
    [...table.rows].map((row) => [...row.cells].map(({ textContent }) => textContent)),
  );

test("counts by workbook, then what was found in each sheet and why", () => {
  const first = report([
    finding("E12", "无法衡量。", {
      severity: "error",
      text: "提升",
      fixes: [{ label: "改为 优", kind: "choice", edits: [] }],
    }),
    finding("E13", "无法衡量。", { sheet: "表二" }),
  ]);
  const page = pageOf(first, report([], { workbook: "另一局.xlsx", indicators: 3 }));
  expect(tablesOf(page)).toEqual([
    [
      ["工作簿", "指标", "错误", "警告", "提示"],
      ["某局.xlsx", "9", "1", "0", "1"],
      ["另一局.xlsx", "3", "0", "0", "0"],
      ["合计", "12", "1", "0", "1"],
    ],
    [
      ["单元格", "级别", "内容", "问题", "建议", "规则"],
      ["E12", "错误", "提升", "无法衡量。", "改为 优", "模糊定性值"],
    ],
    [
      ["单元格", "级别", "内容", "问题", "建议", "规则"],
      ["E13", "提示", "", "无法衡量。", "", "模糊定性值"],
    ],
  ]);
  expect([...page.querySelectorAll("h2, h3")].map(({ textContent }) => textContent)).toEqual([
    "某局.xlsx",
    "表一",
    "表二",
    "另一局.xlsx",
    "这些规则为什么这样要求",
    "模糊定性值",
  ]);
});

test("every link leads to a place in the page", () => {
  const page = pageOf(report([finding("E12", "无法衡量。")]));
  const links = [...page.querySelectorAll("a")].map((link) => (link.getAttribute("href") ?? "").slice(1));
  expect(links).toEqual(["w0", "value/vague"]);
  expect(links.filter((id) => !page.getElementById(id))).toEqual([]);
});

test("cell text stays text, and the page's own policy lets nothing run or load", () => {
  const hostile = '<img src=x onerror="alert(1)">&amp;';
  const page = pageOf(
    report([finding("E12", hostile, { text: hostile, sheet: hostile })], {
      workbook: hostile,
      problems: [{ sheet: hostile, message: hostile, fatal: false }],
    }),
  );
  expect(page.querySelectorAll("img, script")).toHaveLength(0);
  expect(tablesOf(page)[1]?.[1]?.slice(2, 4)).toEqual([hostile, hostile]);
  expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
});

test("what was ignored, what was not needed and what could not be checked stands below", () => {
  const suppression = { id: "1", rule: "value/vague", reason: "本单位惯例" };
  const page = pageOf(
    report([], {
      ignored: [{ finding: finding("E12", "无法衡量。"), suppression }],
      unusedSuppressions: [suppression],
      problems: [{ message: "这个文件打不开，请确认有读取权限。", fatal: true }],
    }),
  );
  expect([...page.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "这个文件打不开，请确认有读取权限。",
    "已忽略 表一!E12 模糊定性值（本单位惯例）",
    "没有用到的忽略：本工作簿 模糊定性值（本单位惯例）",
  ]);
});
