import { act, fireEvent, screen, within } from "@testing-library/react";
import type { AssistantState } from "../../../src/app/assistant-state";
import { press, renderPane, showTab } from "../render-pane";
import { OPEN_TEMPLATE, SAMPLE_STATE } from "../sample-state";

async function open(part: Partial<AssistantState> = {}) {
  const pane = renderPane(part);
  await showTab("模板");
  return pane;
}

const listed = () =>
  screen
    .getAllByRole("region")
    .filter((section) => section.getAttribute("aria-label") !== null)
    .map((section) => [
      section.getAttribute("aria-label"),
      ...within(section)
        .getAllByRole("button")
        .map((button) => button.getAttribute("aria-label") ?? button.textContent),
    ]);

test("what fits comes first, with its reason; one's own before the others", async () => {
  const [fitting, other] = SAMPLE_STATE.templates;
  await open({
    templates: [fitting!, other!, { template: { ...other!.template, id: "own", title: "办公楼物业" }, own: true }],
  });
  expect(listed()).toEqual([
    ["推荐", "垃圾清运与环境卫生整治2 条"],
    ["我的模板", "办公楼物业2 条"],
    ["其他模板", "村级组织运转2 条"],
  ]);
  expect(screen.getByText("因为项目名称含“垃圾清运”")).toBeTruthy();
});

test("where nothing fits and nothing is one's own, they are simply all", async () => {
  await open({ templates: [SAMPLE_STATE.templates[1]!] });
  expect(listed()).toEqual([["全部模板", "村级组织运转2 条"]]);
});

test.each([
  ["垃圾", ["推荐"]],
  ["laji", ["推荐"]],
  ["lj", ["推荐"]],
  ["cjzz", ["其他模板"]],
  ["行政村", ["其他模板"]],
])("search “%s”", async (text, sections) => {
  await open();
  fireEvent.change(screen.getByRole("searchbox", { name: "搜索模板" }), { target: { value: text } });
  expect(listed().map(([title]) => title)).toEqual(sections);
});

test("a search without result says so", async () => {
  await open();
  fireEvent.change(screen.getByRole("searchbox", { name: "搜索模板" }), { target: { value: "航天" } });
  expect(screen.getByText("没有找到“航天”相关的模板，换个词试试。")).toBeTruthy();
});

test("a template opens and closes under its title", async () => {
  const { asked, change } = await open();
  await press(screen.getByRole("button", { name: "垃圾清运与环境卫生整治" }));
  change({ template: OPEN_TEMPLATE });
  await press(screen.getByRole("button", { name: "垃圾清运与环境卫生整治", expanded: true }));
  expect(asked).toEqual(["openTemplate waste-removal", "closeTemplate"]);
});

describe("the open template", () => {
  const rows = () =>
    within(screen.getByRole("group", { name: "模板内容：垃圾清运与环境卫生整治" })).getAllByRole("listitem");

  test("rows with ticks, blanks, sources; what is there already is not offered", async () => {
    await open({ template: OPEN_TEMPLATE });
    expect(rows().map((row) => row.textContent)).toEqual([
      "产出指标 · 数量指标生活垃圾清运量≥上年值吨过磅单累计吨数",
      "产出指标 · 时效指标清运完成时间年月底前最后一次清运日期惯用数值，请核对本地文件",
      "产出指标 · 质量指标环境卫生检查合格率≥95%已有，不重复",
    ]);
    expect(
      screen
        .getAllByRole<HTMLInputElement>("checkbox")
        .map(({ ariaLabel, checked, disabled }) => [ariaLabel, checked, disabled]),
    ).toEqual([
      ["生活垃圾清运量", true, false],
      ["清运完成时间", false, false],
      ["环境卫生检查合格率", false, true],
    ]);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "生活垃圾清运量：数值" }).value).toBe("1200");
  });

  test("ticking and filling are handed on; filling ticks; what is typed is seen at once", async () => {
    const { asked } = await open({ template: OPEN_TEMPLATE });
    await press(screen.getByRole("checkbox", { name: "生活垃圾清运量" }));
    const month = screen.getByRole<HTMLInputElement>("textbox", { name: "清运完成时间：月" });
    fireEvent.change(month, { target: { value: "11" } });
    expect(month.value).toBe("11");
    expect(asked).toEqual(['setTemplateRow 0 {"ticked":false}', 'setTemplateRow 1 {"blanks":["","11"],"ticked":true}']);
  });

  test("another block brings its own prefilled values", async () => {
    const { change } = await open({ template: OPEN_TEMPLATE });
    const amount = screen.getByRole<HTMLInputElement>("textbox", { name: "生活垃圾清运量：数值" });
    fireEvent.change(amount, { target: { value: "99" } });
    const [first, ...rest] = OPEN_TEMPLATE.rows;
    change({
      template: { ...OPEN_TEMPLATE, block: 1, rows: [{ ...first!, blanks: [{ name: "N", value: "800" }] }, ...rest] },
    });
    expect(amount.value).toBe("800");
  });

  test("Enter walks from blank to blank", async () => {
    await open({ template: OPEN_TEMPLATE });
    const blanks = screen.getAllByRole("textbox");
    act(() => blanks[0]!.focus());
    fireEvent.keyDown(blanks[0]!, { key: "Enter" });
    fireEvent.keyDown(blanks[1]!, { key: "Enter" });
    expect(document.activeElement).toBe(blanks[2]);
    fireEvent.keyDown(blanks[2]!, { key: "Enter", shiftKey: true });
    expect(document.activeElement).toBe(blanks[1]);
  });

  test("插入到 and 插入模板", async () => {
    const { asked, change } = await open({ template: OPEN_TEMPLATE });
    fireEvent.change(screen.getByRole("combobox", { name: "插入到" }), { target: { value: "1" } });
    await press(screen.getByRole("button", { name: "插入模板" }));
    expect(asked).toEqual(["openTemplate waste-removal 1 ", "insertTemplate"]);
    change({ template: { ...OPEN_TEMPLATE, rows: OPEN_TEMPLATE.rows.map((row) => ({ ...row, ticked: false })) } });
    expect(screen.getByRole("button", { name: "插入模板" }).getAttribute("aria-disabled")).toBe("true");
  });
});

test("新建标准表 asks for the kind, the year, and the number of goals where they are numbered", async () => {
  const { asked } = await open();
  const form = async () => {
    await press(screen.getByRole("button", { name: "新建标准表" }));
    return within(screen.getByRole("form", { name: "新建标准表" }));
  };
  const first = await form();
  const goals = first.getByRole("spinbutton", { name: "目标个数" });
  fireEvent.change(goals, { target: { value: "3" } });
  fireEvent.blur(goals);
  const year = first.getByRole("spinbutton", { name: "预算年度" });
  fireEvent.change(year, { target: { value: "2027" } });
  fireEvent.blur(year);
  await act(async () => void fireEvent.submit(screen.getByRole("form", { name: "新建标准表" })));
  const second = await form();
  fireEvent.change(second.getByRole("combobox", { name: "表的种类" }), { target: { value: "项目支出自评表" } });
  expect(second.queryByRole("spinbutton", { name: "目标个数" })).toBeNull();
  await act(async () => void fireEvent.submit(screen.getByRole("form", { name: "新建标准表" })));
  expect(asked).toEqual(["newForm 整体支出 3 2027", "newForm 项目支出自评表 1 2026"]);
});

test("存为我的模板 takes a name and the ticked rows of a block", async () => {
  const { asked } = await open();
  await press(screen.getByRole("button", { name: "存为我的模板" }));
  const form = screen.getByRole("form", { name: "存为我的模板" });
  fireEvent.change(within(form).getByRole("textbox", { name: "模板名称" }), { target: { value: "审批 " } });
  expect(
    within(form)
      .getAllByRole("listitem")
      .map((row) => row.textContent),
  ).toEqual(["办件量 ≥1200件", "群众满意度 ≤95%"]);
  await press(within(form).getAllByRole("checkbox")[0]!);
  await act(async () => void fireEvent.submit(form));
  expect(asked).toEqual(["keepTemplate 审批 0 [1]"]);
  expect(screen.queryByRole("form", { name: "存为我的模板" })).toBeNull();
});

test("one's own templates can be deleted, exported, imported; a broken file is explained", async () => {
  const [fitting] = SAMPLE_STATE.templates;
  const { asked, container } = await open({
    templates: [{ ...fitting!, own: true }],
    template: OPEN_TEMPLATE,
    templateProblems: ["templates › 0 › title：应为文字"],
  });
  await press(screen.getByRole("button", { name: "删除模板：垃圾清运与环境卫生整治" }));
  const input = container.querySelector<HTMLInputElement>("[role=tabpanel]:not([hidden]) input[type=file]")!;
  fireEvent.change(input, { target: { files: [new File(['{"a":1}'], "我的模板.json")] } });
  await act(async () => new Promise((done) => setTimeout(done, 50)));
  expect(asked).toEqual(["removeTemplate waste-removal", 'importTemplates {"a":1}']);
  expect(screen.getByRole("group", { name: "模板文件的问题" }).textContent).toBe(
    "模板文件有 1 处没有看懂，没有导入；原有模板没有变化。templates › 0 › title：应为文字",
  );
});

test("on a sheet without a table the templates can be looked at, and the tab says so", async () => {
  await open({ blocks: [] });
  expect(screen.getByText(/这张表上没有指标表，模板只能先看看/)).toBeTruthy();
});
