import { act, fireEvent, screen, within } from "@testing-library/react";
import type { AssistantState, SuppressionShown } from "../../../src/app/assistant-state";
import { press, renderPane, showTab } from "../render-pane";

async function open(part: Partial<AssistantState> = {}, does: Parameters<typeof renderPane>[1] = {}) {
  const pane = renderPane(part, does);
  await showTab("规则");
  return pane;
}

test("which rules are in force, from whom, with the digest", async () => {
  await open({ ruleSetSource: "office" });
  expect(screen.getByRole("region", { name: "规则集" }).textContent).toMatch(
    /^绩效指标通用规则集版本 1\.0\.0 · 校验码 0f3a9c21b7de绩效指标助手 · 2026-11-21 · 单位统一下发/,
  );
});

test("each rule with its switch, its severity, its hits and its page", async () => {
  await open();
  const rows = [...document.querySelectorAll("[role=tabpanel]:not([hidden]) [data-rule]")] as HTMLElement[];
  expect(
    rows.map((row) => [
      within(row).getByRole<HTMLInputElement>("switch").checked ? "on" : "off",
      row.querySelector("label[for]")?.textContent,
      within(row).getByRole<HTMLSelectElement>("combobox").selectedOptions[0]?.textContent,
      within(row).getByRole("link").getAttribute("href"),
    ]),
  ).toEqual([
    ["on", "缺少必填二级指标", "默认错误", "rules/coverage/level2-missing.html"],
    ["on", "满意度用了≤1 处", "默认错误", "rules/value/direction-satisfaction.html"],
    ["on", "百分号写成了文字1 处", "错误", "rules/value/percent-in-words.html"],
    ["off", "错别字", "默认提示", "rules/wording/typo.html"],
  ]);
});

test("switch and severity ask the assistant", async () => {
  const { asked } = await open();
  await press(screen.getByRole("switch", { name: "错别字" }));
  const severity = screen.getByRole("combobox", { name: "级别：百分号写成了文字" });
  fireEvent.change(severity, { target: { value: "info" } });
  fireEvent.change(severity, { target: { value: "" } });
  expect(asked).toEqual([
    "switchRule wording/typo true",
    "setSeverity value/percent-in-words info",
    "setSeverity value/percent-in-words ",
  ]);
});

test("search by words, by id, and in vain", async () => {
  await open();
  const search = screen.getByRole("searchbox", { name: "搜索规则" });
  const found = () => screen.queryAllByRole("switch").length;
  const counts = ["百分号", "coverage/", "指标值", "航天"].map((value) => {
    fireEvent.change(search, { target: { value } });
    return found();
  });
  expect(counts).toEqual([1, 1, 2, 0]);
  expect(screen.getByText("没有含“航天”的规则。")).toBeTruthy();
});

test("导入规则集 reads the chosen file; a huge one is refused with a sentence", async () => {
  const { asked, container } = await open();
  const input = container.querySelector<HTMLInputElement>("input[type=file][aria-label=规则集文件]")!;
  const choose = async (file: File) => {
    fireEvent.change(input, { target: { files: [file] } });
    await act(async () => new Promise((done) => setTimeout(done, 50)));
  };
  await choose(new File(['{"name":"市局"}'], "市局.json"));
  const huge = new File(["x"], "大表.json");
  Object.defineProperty(huge, "size", { value: 50_000_000 });
  await choose(huge);
  expect(asked).toEqual(['importRuleSet {"name":"市局"}']);
  expect(screen.getByRole("group", { name: "没有读到文件" }).textContent).toBe(
    "“大表.json”太大，不像规则集文件（应为 .json，一般不到 1 MB）。",
  );
});

test("导出规则集 hands the browser a file", async () => {
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  await open({}, { exportRuleSet: () => ({ name: "通用-1.0.0.json", text: "{}" }) });
  await press(screen.getByRole("button", { name: "导出规则集" }));
  expect(saved).toEqual(["通用-1.0.0.json"]);
  click.mockRestore();
});

test("恢复默认 asks once, and only where something was changed", async () => {
  const { asked, change } = await open();
  expect(screen.getByRole("button", { name: "恢复默认" }).getAttribute("aria-disabled")).toBe("true");
  change({ ruleSetSource: "imported" });
  await press(screen.getByRole("button", { name: "恢复默认" }));
  await press(screen.getByRole("button", { name: "确定恢复" }));
  expect(asked).toEqual(["resetRuleSet"]);
});

test("a broken rule set: what and where, and that the check goes on", async () => {
  await open({ ruleSetProblems: ["rules › value/typo：没有这条规则"] });
  expect(screen.getByRole("group", { name: "规则集的问题" }).textContent).toBe(
    "规则集有 1 处没有看懂，没有启用；正在用上面这套规则继续检查。rules › value/typo：没有这条规则",
  );
});

const ignored = (id: string, part: Partial<SuppressionShown> = {}): SuppressionShown => ({
  id,
  ruleTitle: "错别字",
  reason: "上级要求这样写",
  count: 1,
  used: true,
  ...part,
});
const met = (sheet: string, address: string, row: number, message: string): SuppressionShown["met"] => ({
  sheet,
  address,
  row,
  column: 4,
  message,
});

test("已忽略 above the rules: cell, message and reason; what is of no use is said; each can be taken back", async () => {
  const { asked } = await open({
    suppressions: [
      ignored("s1", { where: "某处", met: met("整体支出绩效目标表", "E12", 11, "“截止”应为“截至”。") }),
      ignored("s2", { where: "某处", met: met("项目一", "E9", 8, "“截止”应为“截至”。") }),
      ignored("s3", { ruleTitle: "含糊的说法", reason: "本单位惯例", count: 3 }),
      ignored("s4", { where: "项目一 · 年度目标1 · 截止", count: 0, used: false }),
    ],
  });
  const region = screen.getByRole("region", { name: "已忽略" });
  expect(region.compareDocumentPosition(screen.getByLabelText("搜索规则"))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  const section = within(region);
  expect(section.getByRole("heading").textContent).toBe("已忽略4");
  expect(section.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "E12 “截止”应为“截至”。理由：上级要求这样写不再忽略",
    "项目一 E9 “截止”应为“截至”。理由：上级要求这样写不再忽略",
    "含糊的说法本工作簿的这条规则，3 处理由：本单位惯例不再忽略",
    "错别字项目一 · 年度目标1 · 截止理由：上级要求这样写用不上了：问题已不存在，或单元格已改动不再忽略",
  ]);
  await press(section.getByRole("button", { name: "项目一 E9" }));
  await press(section.getByRole("button", { name: "不再忽略：含糊的说法" }));
  expect(asked).toEqual(["goTo 项目一 8 4", "removeSuppression s3"]);
});

test("many ignored findings do not push the rules out of sight", async () => {
  await open({ suppressions: ["s1", "s2", "s3", "s4", "s5", "s6"].map((id) => ignored(id)) });
  const section = within(screen.getByRole("region", { name: "已忽略" }));
  expect(section.getAllByRole("listitem")).toHaveLength(4);
  await press(section.getByRole("button", { name: "显示全部 6 条" }));
  expect(section.getAllByRole("listitem")).toHaveLength(6);
  await press(section.getByRole("button", { name: "收起" }));
  expect(section.getAllByRole("listitem")).toHaveLength(4);
});
