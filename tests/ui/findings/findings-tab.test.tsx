import { act, fireEvent, screen, within } from "@testing-library/react";
import { line, listed, press, renderPane } from "../render-pane";
import { FINDINGS, finding } from "../sample-state";

const button = (cell: string, name: string) => within(line(cell)).getByRole("button", { name });

describe("the list", () => {
  test("has every finding with its place and its buttons", () => {
    renderPane();
    expect(listed()).toEqual([
      "error G46 [改为 ≥95% 忽略 为什么]",
      "warning G41 [改为 ≥90% 忽略 为什么]",
      "error G38 [插入 2 条建议指标 忽略 为什么]",
      "info G49 [相同的共 3 处 忽略 为什么]",
    ]);
    const { rule, cell, sheet, severity } = line("G46").dataset;
    expect({ rule, cell, sheet, severity }).toEqual({
      rule: "value/direction-satisfaction",
      cell: "G46",
      sheet: "整体支出绩效目标表",
      severity: "error",
    });
    expect(line("G38").getAttribute("aria-posinset")).toBe("3");
    expect(line("G38").getAttribute("aria-setsize")).toBe("4");
    expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
      "年度目标1 · 行政审批3",
      "年度目标2 · 社区服务3",
    ]);
  });

  test("a click selects the cell, a button does its own work", async () => {
    const { asked } = renderPane();
    await press(line("G41"));
    await press(button("G41", "改为 ≥90%"));
    await press(button("G38", "插入 2 条建议指标"));
    expect(asked).toEqual([
      "selectFinding value/percent-in-words@G41",
      "applyFix value/percent-in-words@G41 0",
      "applyFix coverage/level2-missing@G38 0",
    ]);
    expect(line("G41").getAttribute("aria-current")).toBe("true");
  });

  test("equal findings unfold into lines of their own", async () => {
    renderPane();
    await press(button("G49", "相同的共 3 处"));
    expect(listed().slice(3)).toEqual([
      "info G49 [相同的共 3 处 忽略 为什么]",
      "info G50 [忽略 为什么]",
      "info G51 [忽略 为什么]",
    ]);
  });

  test("上一个 and 下一个 go round, F8 too", async () => {
    const { asked, container } = renderPane();
    await press(screen.getByRole("button", { name: "上一个" }));
    await press(screen.getByRole("button", { name: "下一个" }));
    await act(async () => void fireEvent.keyDown(container.querySelector("h1")!, { key: "F8" }));
    await act(async () => void fireEvent.keyDown(container.querySelector("h1")!, { key: "F8", shiftKey: true }));
    expect(asked.map((what) => what.split("@")[1])).toEqual(["G49", "G46", "G41", "G46"]);
  });

  test("one line is in the tab order; arrows walk the lines, Enter goes to the cell", async () => {
    const { asked } = renderPane();
    const stops = () => FINDINGS.map(({ address }) => line(address).tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1]);
    act(() => line("G46").focus());
    fireEvent.keyDown(line("G46"), { key: "ArrowDown" });
    expect(document.activeElement).toBe(line("G41"));
    expect(stops()).toEqual([-1, 0, -1, -1]);
    expect(button("G41", "忽略").tabIndex).toBe(0);
    expect(button("G46", "忽略").tabIndex).toBe(-1);
    fireEvent.keyDown(line("G41"), { key: "End" });
    await act(async () => void fireEvent.keyDown(line("G49"), { key: "Enter" }));
    expect(asked).toEqual(["selectFinding wording/typo@G49"]);
  });
});

describe("filters", () => {
  const cells = () => listed().map((text) => text.split(" ")[1]);

  test("by severity, with the counts beside the words", async () => {
    renderPane();
    const toggles = within(screen.getByRole("group", { name: "显示的级别" })).getAllByRole("button");
    expect(toggles.map((toggle) => toggle.textContent)).toEqual(["2错误", "1警告", "3提示"]);
    await press(screen.getByRole("button", { name: "错误" }));
    expect(cells()).toEqual(["G41", "G49"]);
    await press(screen.getByRole("button", { name: "提示" }));
    expect(cells()).toEqual(["G41"]);
    expect(screen.getByRole("button", { name: "错误" }).getAttribute("aria-pressed")).toBe("false");
  });

  test("by text, by group, and back", async () => {
    renderPane();
    await press(screen.getByRole("button", { name: "筛选" }));
    const search = screen.getByRole("searchbox", { name: "搜索问题" });
    fireEvent.change(search, { target: { value: "百分号 g41" } });
    expect(cells()).toEqual(["G41"]);
    fireEvent.change(search, { target: { value: "G51" } });
    expect(cells()).toEqual(["G49"]);
    fireEvent.change(search, { target: { value: "无此文字" } });
    expect(screen.getByRole("tabpanel").textContent).toMatch(/没有符合筛选的问题/);
    await press(screen.getByRole("button", { name: "显示全部" }));
    fireEvent.change(screen.getByRole("combobox", { name: "只看" }), { target: { value: "1@整体支出绩效目标表" } });
    expect(cells()).toEqual(["G49"]);
  });

  test("by rule the groups are in the order of the catalogue", async () => {
    renderPane();
    await press(screen.getByRole("button", { name: "筛选" }));
    fireEvent.change(screen.getByRole("combobox", { name: "分组" }), { target: { value: "rule" } });
    expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
      "缺少必填二级指标1",
      "满意度用了≤1",
      "百分号写成了文字1",
      "错别字3",
    ]);
  });
});

test("为什么 opens in place: reason, document, examples, page, rule", async () => {
  renderPane();
  await press(button("G46", "为什么"));
  const why = screen.getByRole("group", { name: "为什么：满意度用了≤" });
  expect([...why.querySelectorAll("dt, dd")].map((part) => part.textContent)).toEqual([
    "原因",
    "满意度用了≤时，达到这个数也说明不了好坏。请按实际意思改写。",
    "依据",
    "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  ]);
  expect([...why.querySelectorAll("figure")].map((figure) => figure.textContent)).toEqual([
    "✗这样会被指出二级指标三级指标指标值服务对象满意度指标群众满意度≤95%",
    "✓可以这样写二级指标三级指标指标值服务对象满意度指标群众满意度≥95%不满意率5%",
  ]);
  expect(within(why).getByRole("link", { name: "查看规则页" }).getAttribute("href")).toBe(
    "rules/value/direction-satisfaction.html",
  );
  await press(within(why).getByRole("button", { name: "在规则里调整" }));
  expect(screen.getByRole("tab", { name: "规则", selected: true })).toBeTruthy();
  expect(screen.getAllByRole("switch").map((one) => one.getAttribute("id"))).toEqual([
    "switch-value-direction-satisfaction",
  ]);
});

describe("忽略 asks where and why", () => {
  test.each([
    ["a reason at a click, for this cell", "仅此单元格", "上级要求这样写", "上级要求这样写 cell"],
    ["for the rule in this workbook", "本工作簿的这条规则", "本单位惯例", "本单位惯例 workbook"],
  ])("%s", async (_name, scope, reason, said) => {
    const { asked } = renderPane();
    await press(button("G41", "忽略"));
    const panel = within(screen.getByRole("group", { name: "忽略的范围和理由" }));
    await press(panel.getByRole("radio", { name: scope }));
    await press(panel.getByRole("button", { name: reason }));
    expect(asked).toEqual([`ignore value/percent-in-words@G41 ${said}`]);
  });

  test("a reason of her own; an empty one does nothing", async () => {
    const { asked } = renderPane();
    await press(button("G41", "忽略"));
    await press(screen.getByRole("button", { name: "其他…" }));
    const own = screen.getByRole("textbox", { name: "理由" });
    fireEvent.submit(own.closest("form")!);
    fireEvent.change(own, { target: { value: " 合同原文如此 " } });
    await act(async () => void fireEvent.submit(own.closest("form")!));
    expect(asked).toEqual(["ignore value/percent-in-words@G41 合同原文如此 cell"]);
  });

  test("取消 closes it", async () => {
    const { asked } = renderPane();
    await press(button("G41", "忽略"));
    await press(screen.getByRole("button", { name: "取消" }));
    expect([screen.queryByRole("group", { name: "忽略的范围和理由" }), asked]).toEqual([null, []]);
  });
});

describe("while the clerk types", () => {
  const mended = { ...FINDINGS[1]!, life: "fixed" as const };
  const without = FINDINGS.filter(({ address }) => address !== "G41");

  test("what is mended stays in its place without being a finding, is counted, and goes when nobody is there", () => {
    jest.useFakeTimers();
    const { change } = renderPane();
    change({ findings: [FINDINGS[0]!, mended, ...FINDINGS.slice(2)] });
    expect(listed()[1]).toBe("fixed []");
    expect(screen.getByText("已改好 1 处")).toBeTruthy();
    expect(line("G38").getAttribute("aria-posinset")).toBe("2");
    change({ findings: without });
    expect(listed()[1]).toBe("fixed []");
    act(() => void jest.advanceTimersByTime(5000));
    expect(listed().map((text) => text.split(" ")[1])).toEqual(["G46", "G38", "G49"]);
    expect(screen.getByText("已改好 1 处")).toBeTruthy();
    jest.useRealTimers();
  });

  test("it stays as long as the clerk is in the list", () => {
    jest.useFakeTimers();
    const { change } = renderPane();
    act(() => line("G46").focus());
    change({ findings: [FINDINGS[0]!, mended, ...FINDINGS.slice(2)] });
    change({ findings: without });
    act(() => void jest.advanceTimersByTime(20_000));
    expect(listed()[1]).toBe("fixed []");
    act(() => line("G46").blur());
    act(() => void jest.advanceTimersByTime(1000));
    expect(listed().length).toBe(3);
    jest.useRealTimers();
  });

  test("what comes back counts out again", () => {
    const { change } = renderPane();
    change({ findings: [FINDINGS[0]!, mended, ...FINDINGS.slice(2)] });
    change({ findings: FINDINGS });
    expect(screen.queryByText(/已改好/)).toBeNull();
  });

  test("a new finding takes no focus, and the focus of a vanished line goes to the next", () => {
    const { change } = renderPane();
    act(() => button("G41", "改为 ≥90%").focus());
    change({ findings: [finding({ address: "G40", message: "新的", life: "fresh" }), ...FINDINGS] });
    expect(document.activeElement).toBe(button("G41", "改为 ≥90%"));
    change({ findings: [FINDINGS[0]!, mended, ...FINDINGS.slice(2)] });
    expect(document.activeElement).toBe(line("G38"));
  });

  test("another sheet begins a list of its own", () => {
    const { change } = renderPane();
    change({ findings: [FINDINGS[0]!, mended, ...FINDINGS.slice(2)] });
    change({ sheet: "项目1", findings: [FINDINGS[0]!] });
    expect(listed().length).toBe(1);
    expect(screen.queryByText(/已改好/)).toBeNull();
  });
});

test("a long list: its first lines at once, the rest a moment later", () => {
  jest.useFakeTimers();
  const findings = Array.from({ length: 130 }, (_, i) => finding({ address: `G${i + 1}`, message: `第 ${i + 1} 条` }));
  const { container } = renderPane({ findings });
  const sizes = () =>
    [...container.querySelectorAll("[role=listitem]")].map((item) => item.getAttribute("aria-setsize"));
  expect(sizes()).toEqual(Array(100).fill("130"));
  act(() => void jest.runOnlyPendingTimers());
  expect(sizes().length).toBe(130);
  jest.useRealTimers();
});
