import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { AssistantState } from "../../../src/app/assistant-state";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { MemoryWorkbook } from "../../../src/hosts/memory/memory-workbook";
import { Pane } from "../../../src/ui/Pane";
import type { ThemeName } from "../../../src/ui/shell/theme";
import { assistantOver } from "../../support/assistant-over";
import { FINDINGS, OPEN_TEMPLATE, SAMPLE_STATE, finding, notedActions } from "../sample-state";

/** Hand-made states by name; "live" is the whole assistant over the workbook in workbook.json. */
const CASES: Readonly<Record<string, Partial<AssistantState> | (() => never)>> = {
  sample: {},
  "first-run": {
    check: { step: "first-run" },
    findings: [],
    counts: { error: 0, warning: 0, info: 0 },
    coverage: { rows: [], required: 0, filled: 0, percent: 100 },
    statusLine: "还没有检查",
  },
  "no-table": {
    sheet: "Sheet2",
    check: {
      step: "no-table",
      sentence: "这张工作表上没有找到绩效指标表（要有“一级指标、二级指标、三级指标、指标值”这样的表头）。",
    },
    findings: [],
    counts: { error: 0, warning: 0, info: 0 },
    coverage: { rows: [], required: 0, filled: 0, percent: 100 },
    statusLine: "这张工作表上没有指标表",
  },
  checking: {
    check: { step: "checking", done: 4, total: 12 },
    findings: [],
    counts: { error: 0, warning: 0, info: 0 },
  },
  rechecking: { check: { step: "checking", done: 4, total: 12 } },
  "all-good": {
    findings: [],
    counts: { error: 0, warning: 0, info: 0 },
    statusLine: "已检查 214 个指标、87 条规则：没有发现问题",
  },
  mended: {
    findings: [
      ...FINDINGS.slice(0, 1),
      { ...FINDINGS[1]!, life: "fixed" },
      finding({ address: "G42", message: "“≥1-2次”是一个范围，还写了≥。", life: "fresh" }),
      ...FINDINGS.slice(2),
    ],
    history: [
      { id: "a", label: "一键规范", cellCount: 22, rowCount: 0, place: "“社区运行经费”" },
      { id: "b", label: "插入模板“垃圾清运与环境卫生整治”", cellCount: 12, rowCount: 3, place: "“社区运行经费”" },
    ],
  },
  busy: { notice: { intent: "warning", text: "请先按 Enter 结束单元格编辑，再点一次。" } },
  protected: {
    notice: {
      intent: "info",
      text: "工作表“整体支出绩效目标表”受保护，只检查，不写回。需要修改时，请先撤销工作表保护。",
    },
  },
  lost: {
    notice: {
      intent: "error",
      text: "与 Excel 的连接中断了，表格内容没有受影响。请关闭并重新打开助手。",
      details: "Error: sync did not answer",
    },
  },
  "rule-set-broken": {
    ruleSetProblems: ["rules › value/typo › severity：应为 error、warning 或 info", "words › 单位：应为文字的列表"],
    suppressions: [
      {
        id: "s1",
        ruleTitle: "错别字",
        reason: "上级要求这样写",
        used: true,
        count: 1,
        where: "整体支出绩效目标表 · 年度目标1 · 截止2026年",
        met: {
          sheet: "整体支出绩效目标表",
          row: 40,
          column: 3,
          address: "D41",
          message: "“截止2026年”应为“截至2026年”。",
        },
      },
      { id: "s2", ruleTitle: "含糊的说法", reason: "本单位惯例", count: 0, used: false },
    ],
  },
  template: { template: OPEN_TEMPLATE, placeholders: 3 },
  workbook: {
    extent: "workbook",
    problems: [{ sheet: "图表1", sentence: "这是一张图表工作表，没有可以检查的表格。" }],
    findings: [...FINDINGS, { ...FINDINGS[0]!, key: "other", sheet: "项目1", group: "绩效目标" }],
  },
  broken: () => {
    throw new Error("a state that cannot be drawn");
  },
  many: { findings: manyFindings(3000), counts: { error: 1000, warning: 1000, info: 1000 } },
};

function manyFindings(count: number) {
  const severities = ["error", "warning", "info"] as const;
  return Array.from({ length: count }, (_, i) =>
    finding({
      address: `G${i + 5}`,
      severity: severities[i % 3]!,
      message: `第 ${i + 1} 条：“≥90百分百”的百分号写成了文字，系统读不出数字。`,
      fixes: [{ label: "改为 ≥90%", kind: "safe", edits: [] }],
      block: Math.floor(i / 25),
      group: `年度目标${Math.floor(i / 25) + 1} · 行政审批`,
    }),
  );
}

const query = new URLSearchParams(location.search);
const theme = (query.get("theme") ?? "light") as ThemeName;
const name = query.get("case") ?? "sample";
const root = createRoot(document.getElementById("root")!);

if (name === "live") void showLive();
else showCase(name);

function showCase(caseName: string): void {
  const part = CASES[caseName];
  if (!part) throw new Error(`No case ${caseName}`);
  const { actions, asked } = notedActions({
    previewSafeFixes: () => [
      previewRow("G41", "≥90百分百", "≥90%", "百分号写成了文字"),
      previewRow("G42", " ≥ 95% ", "≥95%", "多余的空格"),
      previewRow("B38", "社会效益", "社会效益指标", "二级指标名称不规范"),
      previewRow("G57", "大于等于1次", "≥1次", "符号写成了文字"),
    ],
  });
  const draw = (state: AssistantState): void => root.render(<Pane state={state} actions={actions} theme={theme} />);
  const state = typeof part === "function" ? new Proxy(SAMPLE_STATE, { get: part }) : { ...SAMPLE_STATE, ...part };
  draw(state);
  Object.assign(window, { asked, draw, state, finding });
}

function previewRow(address: string, before: string, after: string, title: string) {
  return { sheet: "整体支出绩效目标表", address, row: 0, column: 0, before, after, rules: [{ id: title, title }] };
}

async function showLive(): Promise<void> {
  const sheets = (await (await fetch("workbook.json")).json()) as readonly SheetSnapshot[];
  const workbook = new MemoryWorkbook(sheets);
  const assistant = assistantOver(workbook);
  const Live = () => {
    const state = useSyncExternalStore(assistant.subscribe, assistant.state);
    return <Pane state={state} actions={assistant.actions} theme={theme} />;
  };
  root.render(<Live />);
  await assistant.start();
  Object.assign(window, { assistant, workbook });
}
