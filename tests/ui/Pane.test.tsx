import { act, fireEvent, screen, within } from "@testing-library/react";
import { line, listed, press, renderPane, showTab } from "./render-pane";
import { FINDINGS, PROFILES, SAMPLE_STATE, finding } from "./sample-state";

const NO_COVERAGE = { rows: [], required: 0, filled: 0, percent: 100 };
const EMPTY = { findings: [], counts: { error: 0, warning: 0, info: 0 }, coverage: NO_COVERAGE, safeFixes: 0 };

describe("names that tests and screen readers rely on", () => {
  test("header, tabs and status", () => {
    renderPane();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("整体支出绩效目标表");
    expect(screen.getAllByRole("tab").map((tab) => tab.getAttribute("aria-selected"))).toEqual([
      "true",
      "false",
      "false",
      "false",
    ]);
    for (const name of ["问题", "完整性", "模板", "规则"]) expect(screen.getByRole("tab", { name })).toBeTruthy();
    for (const name of ["检查本表", "检查整个工作簿", "一键规范", "上一个", "下一个"]) {
      expect(screen.getByRole("button", { name })).toBeTruthy();
    }
    expect(screen.getByRole("status").textContent).toBe("已检查 214 个指标、87 条规则：2 个错误，1 个警告，3 个提示");
    expect(screen.getByText(/^按 2021 口径（成本指标为一级）检查/)).toBeTruthy();
  });

  test("counts are badges, seen and not said", () => {
    renderPane();
    const badge = (name: string) => screen.getByRole("tab", { name }).querySelector("[aria-hidden]")?.textContent;
    expect([badge("问题"), badge("完整性")]).toEqual(["6", "85%"]);
    expect(screen.getByRole("button", { name: "一键规范" }).textContent).toBe("一键规范2");
  });

  test("the pane speaks Chinese and has one polite live region", () => {
    const { container } = renderPane({
      notice: { intent: "warning", text: "请先按 Enter 结束单元格编辑，再点一次。" },
    });
    expect(container.querySelector("[lang='zh-CN']")).toBeTruthy();
    expect(container.querySelectorAll("[aria-live=polite]").length).toBe(1);
  });
});

test("the header's buttons and menu ask the assistant", async () => {
  const { asked } = renderPane({ profileIsChosen: true });
  await press(screen.getByRole("button", { name: "检查本表" }));
  await press(screen.getByRole("button", { name: "检查整个工作簿" }));
  await press(screen.getByRole("button", { name: "更改" }));
  expect(
    screen.getAllByRole("menuitemradio").map((item) => [item.textContent, item.getAttribute("aria-checked")]),
  ).toEqual([
    ["按表格自动判断", "false"],
    [PROFILES[0]!.title, "true"],
    [PROFILES[1]!.title, "false"],
  ]);
  await press(screen.getByRole("menuitemradio", { name: PROFILES[1]!.title }));
  await press(screen.getByRole("button", { name: "更改" }));
  await press(screen.getByRole("menuitemradio", { name: "按表格自动判断" }));
  expect(asked).toEqual(["checkSheet", "checkWorkbook", "chooseProfile 2015", "chooseProfile "]);
});

test("生成问题清单 is one click", async () => {
  const { asked } = renderPane({});
  await press(screen.getByRole("button", { name: "生成问题清单" }));
  expect(asked).toEqual(["listFindings"]);
});

describe("each state has its sentence", () => {
  test.each([
    ["first run", { ...EMPTY, check: { step: "first-run" } }, /点“检查本表”，看看哪些地方可能被退回/],
    ["no table", { ...EMPTY, check: { step: "no-table", sentence: "这张工作表是空的。" } }, /这张工作表是空的。/],
    ["all good", EMPTY, /没有发现问题已检查 214 个指标、87 条规则。/],
    ["a sheet that was not checked", { problems: [{ sheet: "图表1", sentence: "这是图表。" }] }, /图表1：这是图表。/],
  ] as const)("%s", (_name, part, sentence) => {
    renderPane(part);
    expect(screen.getByRole("tabpanel").textContent).toMatch(sentence);
  });

  test.each([
    ["busy", { intent: "warning", text: "请先按 Enter 结束单元格编辑，再点一次。" }],
    ["protected", { intent: "info", text: "工作表受保护，只检查，不写回。" }],
  ] as const)("%s: below the list, and it can be closed", async (_name, notice) => {
    const { asked } = renderPane({ notice });
    const note = screen.getByRole("group", { name: "说明" });
    expect(note.textContent).toBe(notice.text);
    expect(screen.getByRole("tabpanel").compareDocumentPosition(note)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await press(within(note).getByRole("button", { name: "关闭说明" }));
    expect(asked).toEqual(["dismissNotice"]);
  });

  test("lost: the details go to the clipboard and are not shown", async () => {
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    renderPane({ notice: { intent: "error", text: "与 Excel 的连接中断了。", details: "Error: at sync.js:1" } });
    expect(document.body.textContent).not.toContain("sync.js");
    await press(screen.getByRole("button", { name: "复制详情" }));
    expect(copied).toEqual(["Error: at sync.js:1"]);
    expect(screen.getByRole("note").textContent).toBe("已复制，可以发给技术人员。");
  });

  test("checking: a bar and 取消 only after a second, the old list stays", async () => {
    jest.useFakeTimers();
    const { asked } = renderPane({ check: { step: "checking", done: 4, total: 12 } });
    expect(screen.queryByRole("progressbar", { name: "检查进度" })).toBeNull();
    act(() => void jest.advanceTimersByTime(1000));
    expect(screen.getByRole("progressbar", { name: "检查进度" }).getAttribute("aria-valuenow")).toBe(String(4 / 12));
    expect(screen.getByRole("status").textContent).toBe("正在检查：4/12");
    expect(listed().length).toBe(4);
    jest.useRealTimers();
    await press(screen.getByRole("button", { name: "取消" }));
    expect(asked).toEqual(["cancelCheck"]);
  });
});

describe("what a screen reader is told", () => {
  const said = () => document.querySelector("[aria-live=polite]")?.textContent;

  test("new and mended findings, in one sentence", () => {
    const { change } = renderPane();
    change({
      findings: [
        { ...FINDINGS[0]!, life: "fixed" },
        ...FINDINGS.slice(1),
        finding({ address: "G42", message: "新的", life: "fresh" }),
      ],
    });
    expect(said()).toBe("新增 1 个问题，改好 1 个问题，剩余 6 个。");
  });

  test("the outcome of a check, and a notice", () => {
    const { change } = renderPane({ check: { step: "checking", done: 0, total: 1 } });
    change({ check: { step: "checked" }, notice: { intent: "info", text: "已撤销“一键规范”。" } });
    expect(said()).toBe(`${SAMPLE_STATE.statusLine} 已撤销“一键规范”。`);
  });
});

test("what was written can be taken back, the last first", async () => {
  const { asked } = renderPane({
    history: [
      { id: "a", label: "一键规范", cellCount: 22, rowCount: 0, place: "“社区运行经费”" },
      { id: "b", label: "插入模板“垃圾清运”", cellCount: 12, rowCount: 3, place: "“社区运行经费”" },
    ],
  });
  expect(screen.getByText("上次修改了 12 个单元格、3 行")).toBeTruthy();
  await press(screen.getByRole("button", { name: "撤销本次修改" }));
  await press(screen.getByRole("button", { name: "修改记录" }));
  expect(
    within(screen.getByRole("list", { name: "修改记录" }))
      .getAllByRole("listitem")
      .map((entry) => entry.textContent),
  ).toEqual(["插入模板“垃圾清运”（“社区运行经费”12 个单元格、3 行）撤销", "一键规范（“社区运行经费”22 个单元格）撤销"]);
  await press(screen.getByRole("button", { name: "撤销：一键规范" }));
  expect(asked).toEqual(["undoLast", "undo a"]);
});

test("places still to be filled are counted and walked", async () => {
  const { asked } = renderPane({ placeholders: 3 });
  expect(screen.getByText(/^还有 3 处待填/).textContent).toBe("还有 3 处待填：请把标红的 {N} 换成实际数值");
  const [previous, next] = ["上一处待填", "下一处待填"].map((name) => screen.getByRole("button", { name }));
  expect([previous, next].map((button) => button?.getAttribute("aria-keyshortcuts"))).toEqual(["Alt+[", "Alt+]"]);
  await press(next as HTMLElement);
  await press(previous as HTMLElement);
  expect(asked).toEqual(["stepPlaceholder 1", "stepPlaceholder -1"]);
});

test.each([
  ["Alt+]", { code: "BracketRight", altKey: true }, ["stepPlaceholder 1"]],
  ["Alt+[", { code: "BracketLeft", altKey: true }, ["stepPlaceholder -1"]],
  ["a bracket typed", { code: "BracketRight" }, []],
  ["AltGr+], which types a bracket elsewhere", { code: "BracketRight", altKey: true, ctrlKey: true }, []],
])("%s in the pane", async (_, key, expected) => {
  const { asked } = renderPane({ placeholders: 3 });
  await act(async () => void fireEvent.keyDown(screen.getByRole("tab", { name: "问题" }), key));
  expect(asked).toEqual(expected);
});

test("keys and ribbon outside can ask for tabs, the preview, the next finding and a new form", async () => {
  const { handle, asked } = renderPane();
  act(() => handle.openNewForm());
  expect(screen.getByRole("tab", { name: "模板", selected: true })).toBeTruthy();
  expect(screen.getByRole("form", { name: "新建标准表" })).toBeTruthy();
  await act(async () => handle.step(1));
  expect(screen.getByRole("tab", { name: "问题", selected: true })).toBeTruthy();
  act(() => handle.showTab("rules"));
  expect(screen.getByRole("tab", { name: "规则", selected: true })).toBeTruthy();
  act(() => handle.openFixPreview());
  expect(screen.getByRole("dialog", { name: "修复预览" })).toBeTruthy();
  expect(asked).toEqual(["selectFinding value/direction-satisfaction@G46"]);
});

test("a surprise while drawing ends in a sentence; the pane comes back when it can", async () => {
  const silence = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { change } = renderPane();
  const broken = { ...SAMPLE_STATE, profile: undefined as never };
  change(broken);
  expect(screen.getByRole("alert").textContent).toBe(
    "助手没能显示出来，表格里的内容没有动。请重新显示；仍然不行时，把详情发给技术人员。重新显示复制详情",
  );
  change(SAMPLE_STATE);
  await press(screen.getByRole("button", { name: "重新显示" }));
  expect(listed().length).toBe(4);
  silence.mockRestore();
});

describe("focus has a place", () => {
  // jsdom's document has none once the element in focus is gone.
  beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));
  afterEach(() => jest.restoreAllMocks());
  const entry = { id: "w1", label: "一键规范", cellCount: 2, rowCount: 0, place: "“表”" };

  test("when its button is gone with the last write, it goes to the tab", async () => {
    const { change } = renderPane({ history: [entry] });
    const undo = screen.getByRole("button", { name: "撤销本次修改" });
    undo.focus();
    change({ history: [] });
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "问题" }));
  });

  test("when its tab is hidden, it goes to the one that leads on", async () => {
    renderPane();
    await showTab("完整性");
    const missing = screen.getByRole("button", { name: /年度目标1 · 行政审批，时效：缺少/ });
    missing.focus();
    await press(missing);
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "模板" }));
  });

  test("a clerk who went back to her sheet is not called back", () => {
    const { change } = renderPane({ history: [entry] });
    const undo = screen.getByRole("button", { name: "撤销本次修改" });
    undo.focus();
    undo.blur();
    change({ history: [] });
    expect(document.activeElement).toBe(document.body);
  });

  test("a fix that is being written keeps it, and is not asked for twice", async () => {
    let done: () => void = () => undefined;
    const applyFix = jest.fn(() => new Promise<void>((resolve) => (done = resolve)));
    renderPane({}, { applyFix });
    const fix = within(line("G46")).getByRole("button", { name: "改为 ≥95%" });
    fix.focus();
    await press(fix);
    await press(fix);
    expect([applyFix.mock.calls.length, document.activeElement, fix.getAttribute("aria-disabled")]).toEqual([
      1,
      fix,
      "true",
    ]);
    await act(async () => {
      done();
      await Promise.resolve();
    });
    expect(fix.hasAttribute("aria-disabled")).toBe(false);
  });
});

test("a notice of what was done goes when the clerk turns to another tab; a warning stays", async () => {
  const { asked, change } = renderPane({ notice: { intent: "warning", text: "工作表受保护。" } });
  await showTab("模板");
  change({ notice: { intent: "info", text: "没有需要标出的缺项。" } });
  await showTab("问题");
  expect(asked).toEqual(["dismissNotice"]);
});

test("tabs keep what was typed in them", async () => {
  renderPane();
  await showTab("规则");
  expect(screen.queryByRole("list", { name: "问题清单" })).toBeNull();
  await showTab("问题");
  expect(listed().length).toBe(4);
});

test("menus and dialogs take no room in the page: nothing scrolls when they open", async () => {
  const { container } = renderPane();
  await press(screen.getByRole("button", { name: "更改" }));
  const portals = [...document.querySelectorAll(".fui-FluentProvider")].filter((one) => !container.contains(one));
  expect(portals.map((portal) => getComputedStyle(portal).height)).toEqual([""]);
});
