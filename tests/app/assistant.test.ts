import type { Assistant } from "../../src/app/assistant";
import type { PreferenceStore } from "../../src/app/ports/workbook";
import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { MemoryWorkbook } from "../../src/hosts/memory/memory-workbook";
import { assistantOver } from "../support/assistant-over";
import { FORM } from "../support/sample-forms";
import { sheetOf } from "../support/table-literal";

async function open(
  sheets: readonly SheetSnapshot[],
  preferences?: PreferenceStore,
): Promise<{ assistant: Assistant; workbook: MemoryWorkbook }> {
  const workbook = new MemoryWorkbook(sheets);
  const assistant = assistantOver(workbook, preferences && { preferences });
  await assistant.start();
  return { assistant, workbook };
}

const shown = ({ state }: Assistant): string[] =>
  state()
    .findings.filter(({ life }) => life !== "fixed")
    .map(({ address, rule, severity }) => `${address} ${rule} ${severity}`);
const keyOf = ({ state }: Assistant, rule: string): string =>
  state().findings.find((finding) => finding.rule === rule)?.key ?? "";
const textAt = async (workbook: MemoryWorkbook, row: number, column: number): Promise<string> => {
  const outcome = await workbook.readActiveSheet("explicit");
  return outcome.status === "ok" ? (outcome.snapshot.rows[row]?.[column]?.text ?? "") : outcome.status;
};

describe("the assistant over a workbook", () => {
  let assistant: Assistant;
  let workbook: MemoryWorkbook;
  beforeEach(async () => {
    jest.useFakeTimers();
    ({ assistant, workbook } = await open([FORM]));
  });
  afterEach(async () => {
    await assistant.stop();
    jest.useRealTimers();
  });
  const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(700);

  test("checks the active sheet when it starts and says what it checked", () => {
    const { check, profile, indicators, statusLine } = assistant.state();
    expect(shown(assistant)).toEqual(["D9 value/direction-satisfaction error", "D5 value/operator-variant info"]);
    expect({ check, profile: profile.id, indicators }).toEqual({
      check: { step: "checked" },
      profile: "2021",
      indicators: 6,
    });
    expect(statusLine).toMatch(/^已检查 6 个指标、\d+ 条规则：1 个错误，0 个警告，1 个提示$/);
  });

  test("clicking a finding selects its cell", async () => {
    await assistant.actions.selectFinding(keyOf(assistant, "value/direction-satisfaction"));
    expect(workbook.selected).toEqual({ sheet: "绩效目标表", cell: { row: 8, column: 3 } });
  });

  test("a fix is written, the finding is shown as mended, and undo puts everything back", async () => {
    await assistant.actions.applyFix(keyOf(assistant, "value/direction-satisfaction"), 0);
    expect(await textAt(workbook, 8, 3)).toBe("≥95%");
    expect(shown(assistant)).toEqual(["D5 value/operator-variant info"]);
    expect(assistant.state().findings.map(({ life }) => life)).toEqual(["fixed", "standing"]);
    expect(assistant.state().history.map(({ label, cellCount, place }) => ({ label, cellCount, place }))).toEqual([
      { label: "改为 ≥95%", cellCount: 1, place: "“绩效目标表”D9" },
    ]);
    await assistant.actions.undoLast();
    expect(await textAt(workbook, 8, 3)).toBe("≤95%");
    expect(assistant.state().history).toEqual([]);
    expect(shown(assistant)).toContain("D9 value/direction-satisfaction error");
  });

  test("一键规范 previews only changes that keep the meaning and writes the ticked ones", async () => {
    const rows = assistant.actions.previewSafeFixes();
    expect(rows.map(({ address, before, after }) => ({ address, before, after }))).toEqual([
      { address: "D5", before: "≧12次", after: "≥12次" },
    ]);
    expect(await textAt(workbook, 4, 3)).toBe("≧12次");
    await assistant.actions.applySafeFixes(rows);
    expect(await textAt(workbook, 4, 3)).toBe("≥12次");
  });

  test("生成问题清单 lists what still stands on a sheet of its own, and undo takes it away", async () => {
    await assistant.actions.applyFix(keyOf(assistant, "value/direction-satisfaction"), 0);
    await assistant.actions.listFindings();
    expect(assistant.state().notice?.text).toBe("已把 1 个问题列在新工作表“问题清单”里，可以打印、逐条核销。");
    const read = await workbook.readSheet("问题清单", "explicit");
    const rows = read.status === "ok" ? read.snapshot.rows.map((row) => row.map(({ value }) => value ?? "")) : [];
    expect(rows[1]?.[0]).toBe("共 1 个问题：0 个错误，0 个警告，1 个提示。");
    expect(rows.slice(3)).toEqual([
      [
        "1",
        "绩效目标表",
        "D5",
        "提示",
        "≧12次",
        "“≧12次”中的符号“≧”不是常用写法，请改为“≥”。",
        "改为 ≥12次",
        "运算符写法不统一",
      ],
    ]);
    expect(assistant.state().sheet).toBe("绩效目标表");
    await assistant.actions.undoLast();
    expect((await workbook.readSheet("问题清单", "explicit")).status).toBe("no-such-sheet");
  });

  test("typing is followed without a write", async () => {
    const write = jest.spyOn(workbook, "write");
    const save = jest.spyOn(workbook.store, "save");
    workbook.clerk.type("绩效目标表", "D6", "≥95百分百");
    await settle();
    expect(shown(assistant)).toContain("D6 value/percent-in-words warning");
    expect(assistant.state().findings.find(({ address }) => address === "D6")?.life).toBe("fresh");
    expect([write, save].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  test("rows that the clerk inserts move the findings along", async () => {
    workbook.clerk.insertRows("绩效目标表", 1, 2);
    await settle();
    expect(shown(assistant)).toEqual(["D11 value/direction-satisfaction error", "D7 value/operator-variant info"]);
    expect(assistant.state().findings.map(({ life }) => life)).toEqual(["standing", "standing"]);
  });

  test("an ignored finding is kept in the workbook with its reason and void when the cell changes", async () => {
    await assistant.actions.ignore(keyOf(assistant, "value/direction-satisfaction"), "上级要求这样写", "cell");
    expect(shown(assistant)).toEqual(["D5 value/operator-variant info"]);
    const again = await open([FORM]);
    expect(assistant.state().suppressions.map(({ reason, used }) => ({ reason, used }))).toEqual([
      { reason: "上级要求这样写", used: true },
    ]);
    workbook.clerk.type("绩效目标表", "D9", "≤90%");
    await settle();
    expect(shown(assistant)).toContain("D9 value/direction-satisfaction error");
    expect(assistant.state().suppressions.map(({ used }) => used)).toEqual([false]);
    await again.assistant.stop();
  });

  test("a rule is ignored in this workbook and comes back when the suppression is removed", async () => {
    await assistant.actions.ignore(keyOf(assistant, "value/operator-variant"), "本单位惯例", "workbook");
    expect(shown(assistant)).toEqual(["D9 value/direction-satisfaction error"]);
    await assistant.actions.removeSuppression(assistant.state().suppressions[0]?.id ?? "");
    expect(shown(assistant)).toContain("D5 value/operator-variant info");
  });

  test("what is ignored is said, and listed with its cell and its words, wherever rows have moved", async () => {
    await assistant.actions.ignore(keyOf(assistant, "value/direction-satisfaction"), "上级要求这样写", "cell");
    expect(assistant.state().notice?.text).toBe("已忽略 D9 的这个问题。想恢复时，到“规则”页点“不再忽略”。");
    workbook.clerk.insertRows("绩效目标表", 1, 2);
    await settle();
    expect(assistant.state().suppressions.map(({ met, count }) => ({ ...met, count }))).toEqual([
      {
        sheet: "绩效目标表",
        row: 10,
        column: 3,
        address: "D11",
        message: expect.stringContaining("≤95%") as string,
        count: 1,
      },
    ]);
    await assistant.actions.removeSuppression(assistant.state().suppressions[0]?.id ?? "");
    expect(assistant.state().notice?.text).toBe("不再忽略，有问题时会重新列出。");
  });

  test("what is ignored on another sheet is not called useless", async () => {
    const two = await open([FORM, { ...FORM, name: "另一张表" }]);
    const { actions, state } = two.assistant;
    await actions.ignore(keyOf(two.assistant, "value/direction-satisfaction"), "上级要求这样写", "cell");
    await actions.ignore(keyOf(two.assistant, "value/operator-variant"), "本单位惯例", "workbook");
    const now = (): unknown => state().suppressions.map(({ count, used }) => ({ count, used }));
    two.workbook.clerk.activate("另一张表");
    await settle();
    await actions.checkSheet();
    expect({ sheet: state().sheet, now: now() }).toEqual({
      sheet: "另一张表",
      now: [
        { count: 0, used: true },
        { count: 1, used: true },
      ],
    });
    await actions.switchRule("value/operator-variant", false);
    expect(now()).toEqual([
      { count: 0, used: true },
      { count: 0, used: true },
    ]);
    await actions.checkWorkbook();
    expect(now()).toEqual([
      { count: 1, used: true },
      { count: 0, used: false },
    ]);
    await two.assistant.stop();
  });

  test("a label with quotation marks of its own is quoted with inner ones", async () => {
    workbook.clerk.type("绩效目标表", "B8", "社会效益");
    await settle();
    const short = assistant.state().findings.find(({ address }) => address === "B8");
    await assistant.actions.applyFix(short?.key ?? "", 0);
    await assistant.actions.undoLast();
    expect(assistant.state().notice?.text).toBe("已撤销“改为‘社会效益指标’”。");
  });

  test("a template goes into the block at its places and out again", async () => {
    const first = assistant.state().templates[0];
    expect({ id: first?.template.id, reason: first?.reason }).toEqual({
      id: "waste-removal",
      reason: "因为项目名称含“垃圾”",
    });
    const outcome = await workbook.readActiveSheet("explicit");
    const before = outcome.status === "ok" ? outcome.snapshot : undefined;
    assistant.actions.openTemplate("waste-removal", 0);
    assistant
      .state()
      .template?.rows.forEach(({ index, name }) =>
        assistant.actions.setTemplateRow(index, { ticked: name === "生活垃圾清运量" || name === "环境卫生检查合格率" }),
      );
    assistant.actions.setTemplateRow(0, { blanks: ["1200"] });
    await assistant.actions.insertTemplate();
    const form = await workbook.readActiveSheet("explicit");
    expect(form.status === "ok" && form.snapshot.rows.slice(3, 10).map((row) => row.map(({ text }) => text))).toEqual([
      ["成本指标", "经济成本指标", "清运成本", "≤50万元", "计划标准"],
      ["产出指标", "数量指标", "清运次数", "≧12次", "历史标准"],
      ["", "", "生活垃圾清运量", "≥1200吨", "历史标准"],
      ["", "质量指标", "清运合格率", "≥95%", "行业标准"],
      ["", "", "环境卫生检查合格率", "≥95%", "合同约定"],
      ["", "时效指标", "清运及时率", "≥98%", "合同约定"],
      ["效益指标", "社会效益指标", "投诉下降率", "≥10%", "历史标准"],
    ]);
    await assistant.actions.undoLast();
    const undone = await workbook.readActiveSheet("explicit");
    expect(undone.status === "ok" ? undone.snapshot : undefined).toEqual(before);
  });

  test("a fix that inserts rows leads to them, and the pane follows a new form", async () => {
    workbook.clerk.deleteRows("绩效目标表", 6, 1);
    await settle();
    const missing = assistant.state().findings.find(({ rule }) => rule === "coverage/level2-missing");
    expect(missing?.message).toContain("时效");
    await assistant.actions.applyFix(missing?.key ?? "", 0);
    expect(workbook.selected).toEqual({ sheet: "绩效目标表", cell: { row: 6, column: 2 } });
    await assistant.actions.newForm("项目支出", 1, 2026);
    const { sheet, check, statusLine } = assistant.state();
    expect({ sheet, step: check.step, statusLine }).toEqual({
      sheet: "项目支出绩效目标表",
      step: "no-table",
      statusLine: "这张表还没有填写指标",
    });
    await assistant.actions.undoLast();
    expect(assistant.state().notice?.text).toMatch(/^已撤销“新建标准表[^“”]*”。$/);
  });

  test("a new form is for the year that was chosen; offered is that of the table, else this year", async () => {
    expect(assistant.state().newFormYear).toBe(2026);
    await assistant.actions.newForm("整体支出", 1, 2028);
    const title = await textAt(workbook, 0, 0);
    expect([title, assistant.state().newFormYear]).toEqual(["2028年部门整体支出绩效目标表", 2028]);
  });

  test("gaps are marked and the marks taken away", async () => {
    workbook.clerk.type("绩效目标表", "D6", null);
    await settle();
    await assistant.actions.markGaps();
    expect(workbook.marksOn("绩效目标表").map(({ block, untilFilled }) => ({ block, untilFilled }))).toEqual([
      { block: { top: 5, bottom: 5, left: 3, right: 3 }, untilFilled: true },
    ]);
    await assistant.actions.clearMarks();
    expect(workbook.marksOn("绩效目标表")).toEqual([]);
  });

  test("switching a rule off is kept for the next time", async () => {
    const kept = new Map<string, string>();
    const preferences: PreferenceStore = {
      load: (key) => kept.get(key),
      save: (key, text) => void (text === undefined ? kept.delete(key) : kept.set(key, text)),
    };
    const one = await open([FORM], preferences);
    await one.assistant.actions.switchRule("value/operator-variant", false);
    expect(shown(one.assistant)).toEqual(["D9 value/direction-satisfaction error"]);
    const other = await open([FORM], preferences);
    expect(shown(other.assistant)).toEqual(["D9 value/direction-satisfaction error"]);
    expect(other.assistant.state().ruleSetSource).toBe("imported");
    await one.assistant.stop();
    await other.assistant.stop();
  });

  test("a broken rule set is answered with the place of the mistake, and the old one stays", async () => {
    await assistant.actions.importRuleSet(
      JSON.stringify({ name: "某局", version: "1", rules: { "value/vague": { severity: "严重" } } }),
    );
    const { ruleSetProblems, ruleSetSource, notice } = assistant.state();
    expect(ruleSetProblems).toEqual([expect.stringMatching(/^rules › value\/vague › severity：/)]);
    expect({ ruleSetSource, intent: notice?.intent }).toEqual({ ruleSetSource: "built-in", intent: "warning" });
  });
});

test.each([
  ["an empty sheet", { name: "空", rows: [] }, /^这张工作表是空的/],
  ["a chart sheet", { name: "图", rows: [], notAGrid: true }, /^这是一张图表工作表/],
  ["a sheet without a table", sheetOf("| 姓名 | 电话 |\n| 张三 | 1 |"), /^这张工作表上没有找到绩效指标表/],
])("%s gets one calm sentence", async (_, sheet, sentence) => {
  const { assistant } = await open([sheet]);
  const { check, findings, statusLine } = assistant.state();
  expect({ step: check.step, sentence: check.step === "no-table" ? check.sentence : "", findings, statusLine }).toEqual(
    {
      step: "no-table",
      sentence: expect.stringMatching(sentence) as string,
      findings: [],
      statusLine: "这张工作表上没有可以检查的指标表",
    },
  );
  await assistant.actions.checkWorkbook();
  expect([assistant.state().check, assistant.state().statusLine]).toEqual([
    { step: "no-table", sentence: expect.stringMatching(/^所有工作表上都没有找到绩效指标表/) as string },
    "这个工作簿里没有可以检查的指标表",
  ]);
  await assistant.stop();
});
