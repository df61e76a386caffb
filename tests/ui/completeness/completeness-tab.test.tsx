import { screen, within } from "@testing-library/react";
import { press, renderPane, showTab } from "../render-pane";
import { OPEN_TEMPLATE } from "../sample-state";

const tabShown = () => screen.getByRole("tab", { selected: true }).id;
const matrix = () =>
  within(screen.getByRole("table", { name: "完整性矩阵" }))
    .getAllByRole("row")
    .map((row) =>
      [...row.querySelectorAll("th, td")]
        .map((cell) => cell.textContent)
        .join(" ")
        .trim(),
    );

test("the percentage with its meaning, and the matrix with a sign for each state", async () => {
  renderPane();
  await showTab("完整性");
  expect(screen.getByText("完整度 85%")).toBeTruthy();
  expect(screen.getByText("必填 21 项，已填 18 项")).toBeTruthy();
  expect(screen.getByText("另有 1 处建议补充，不计入")).toBeTruthy();
  expect(matrix()).toEqual([
    "数量 质量 时效 成本 经济 社会 生态 持续 满意",
    "年度目标1 · 行政审批 3 2 ✗ ○ · · · · !",
    "年度目标2 · 社区服务 4 · · · · · · · 1",
  ]);
});

test("a cell says what it is; filled ones jump, missing ones open the templates", async () => {
  const { asked } = renderPane();
  await showTab("完整性");
  const names = within(screen.getByRole("table"))
    .getAllByRole("button")
    .map((cell) => cell.getAttribute("aria-label"));
  expect(names.slice(0, 5)).toEqual([
    "年度目标1 · 行政审批，数量：已填 3 条",
    "年度目标1 · 行政审批，质量：已填 2 条",
    "年度目标1 · 行政审批，时效：缺少，必填",
    "年度目标1 · 行政审批，成本：没有，建议补充",
    "年度目标1 · 行政审批，满意度：有指标，还没有填指标值",
  ]);
  await press(screen.getByRole("button", { name: names[4]! }));
  expect(tabShown()).toBe("pane-tab-completeness");
  await press(screen.getByRole("button", { name: names[2]! }));
  expect(tabShown()).toBe("pane-tab-templates");
  expect(asked).toEqual(["openCoverageCell 0 满意度", "openCoverageCell 0 时效"]);
});

test("from the matrix to the templates and, when the rows are in, back", async () => {
  const { asked, change } = renderPane();
  await showTab("完整性");
  await press(screen.getByRole("button", { name: "插入缺少的指标" }));
  change({ template: { ...OPEN_TEMPLATE, missing: ["时效", "成本"] } });
  expect(screen.getByText("已勾选补上“时效、成本”的指标，其余可以自选。")).toBeTruthy();
  change({ template: undefined });
  expect(tabShown()).toBe("pane-tab-completeness");
  expect(asked).toEqual(["insertMissing"]);
});

test("who chose the templates herself stays there", async () => {
  const { change } = renderPane();
  await showTab("完整性");
  await press(screen.getByRole("button", { name: "插入缺少的指标" }));
  await showTab("模板");
  change({ template: OPEN_TEMPLATE });
  change({ template: undefined });
  expect(tabShown()).toBe("pane-tab-templates");
});

test("标出缺项 and 清除标记; while marks stand the pane says that they print", async () => {
  const { asked, change } = renderPane();
  await showTab("完整性");
  const warning = () => screen.queryByText(/标记会打印出来，打印前请点“清除标记”/);
  expect(warning()).toBeNull();
  await press(screen.getByRole("button", { name: "标出缺项" }));
  change({ gapMarksShown: true });
  expect(warning()).toBeTruthy();
  await press(screen.getByRole("button", { name: "清除标记" }));
  expect(asked).toEqual(["markGaps", "clearMarks"]);
});

test("no table: a sentence instead of an empty matrix", async () => {
  renderPane({
    check: { step: "no-table", sentence: "这张工作表是空的。" },
    coverage: { rows: [], required: 0, filled: 0, percent: 100 },
  });
  await showTab("完整性");
  expect(screen.getByRole("tabpanel").textContent).toBe("还没有可以统计的指标表这张工作表是空的。");
});
