import { act, fireEvent, screen, within } from "@testing-library/react";
import type { AssistantState } from "../../../src/app/assistant-state";
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

test("已忽略 with reasons; what is of no use is said; each can be taken back", async () => {
  const { asked } = await open({
    suppressions: [
      {
        id: "s1",
        ruleId: "wording/typo",
        ruleTitle: "错别字",
        reason: "上级要求这样写",
        used: true,
        where: "年度目标1 · 截止",
      },
      { id: "s2", ruleId: "value/vague", ruleTitle: "含糊的说法", reason: "本单位惯例", used: false },
    ],
  });
  const section = within(screen.getByRole("region", { name: "已忽略" }));
  expect(section.getByRole("heading").textContent).toBe("已忽略2");
  expect(section.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "错别字年度目标1 · 截止 · 上级要求这样写不再忽略",
    "含糊的说法本工作簿的这条规则 · 本单位惯例用不上了：问题已不存在，或单元格已改动不再忽略",
  ]);
  await press(section.getByRole("button", { name: "不再忽略：含糊的说法" }));
  expect(asked).toEqual(["removeSuppression s2"]);
});
