import type { AssistantActions, AssistantState, ShownFinding } from "../../src/app/assistant-state";
import type { CoverageSlot, Need, Profile } from "../../src/core/check/profile";
import type { Rule } from "../../src/core/check/rule";
import type { CoverageCell, SlotState } from "../../src/core/coverage/coverage";
import { COVERAGE_SLOTS } from "../../src/core/check/profile";
import type { Template } from "../../src/core/templates/template";

const NEEDS = Object.fromEntries(COVERAGE_SLOTS.map((slot) => [slot, "required"])) as Record<CoverageSlot, Need>;

function profile(id: string, title: string): Profile {
  return {
    id,
    title,
    costIsLevel1: id === "2021",
    benefitLevel1: "效益指标",
    keepsEquals: false,
    keepsWordedPercent: false,
    needs: NEEDS,
    oneOf: ["经济效益", "社会效益"],
    systemRules: [],
  };
}

export const PROFILES = [
  profile("2021", "2021 口径（成本指标为一级）"),
  profile("2015", "2015 口径（成本指标在产出指标下）"),
];

function rule(id: string, title: string, severity: Rule["severity"], bad = "", good = ""): Rule {
  return {
    id,
    title,
    why: `${title}时，达到这个数也说明不了好坏。请按实际意思改写。`,
    basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    severity,
    scope: "indicator",
    messages: {},
    examples: { bad: bad ? [bad] : [], good: good ? [good] : [] },
    check: () => undefined,
  };
}

const HEADER = "| 二级指标 | 三级指标 | 指标值 |";
export const RULES: readonly Rule[] = [
  rule("coverage/level2-missing", "缺少必填二级指标", "error"),
  rule(
    "value/direction-satisfaction",
    "满意度用了≤",
    "error",
    `${HEADER}\n| 服务对象满意度指标 | 群众满意度 | ≤95% |`,
    `${HEADER}\n| 服务对象满意度指标 | 群众满意度 | ≥95% |\n| 〃 | 不满意率 | 0.05{0%} |`,
  ),
  rule("value/percent-in-words", "百分号写成了文字", "warning", `${HEADER}\n| 质量指标 | 合格率 | ≥90百分百 |`),
  rule("wording/typo", "错别字", "info"),
];

/** A finding of the sheet 整体支出绩效目标表. */
export function finding(part: Partial<ShownFinding> & Pick<ShownFinding, "address" | "message">): ShownFinding {
  const ruleId = part.rule ?? "value/percent-in-words";
  return {
    rule: ruleId,
    severity: "warning",
    sheet: "整体支出绩效目标表",
    row: Number(/\d+/.exec(part.address)?.[0] ?? 1) - 1,
    column: 6,
    messageId: "message",
    fixes: [],
    text: "",
    key: `${ruleId}@${part.address}`,
    block: 0,
    ruleTitle: RULES.find(({ id }) => id === ruleId)?.title ?? ruleId,
    group: "年度目标1 · 行政审批",
    count: 1,
    others: [],
    life: "standing",
    ...part,
  };
}

function fix(label: string, kind: "safe" | "choice" = "safe") {
  return { label, kind, edits: [] };
}

const TWINS = ["G50", "G51"].map((address) =>
  finding({ address, message: "“完成率”没有写目标数", severity: "info", rule: "wording/typo", block: 1 }),
);

export const FINDINGS: readonly ShownFinding[] = [
  finding({
    address: "G46",
    rule: "value/direction-satisfaction",
    severity: "error",
    message: "“满意度”写成了上限“≤95%”，达到这个数就算完成，应为“≥95%”。",
    fixes: [fix("改为 ≥95%", "choice")],
  }),
  finding({ address: "G41", message: "“≥90百分百”的百分号写成了文字。", fixes: [fix("改为 ≥90%")] }),
  finding({
    address: "G38",
    rule: "coverage/level2-missing",
    severity: "error",
    message: "缺少“时效指标”。",
    fixes: [
      {
        label: "插入 2 条建议指标",
        kind: "choice",
        intent: { action: "insert-rows", anchor: { sheet: "整体支出绩效目标表", row: 37 }, payload: {} },
      },
    ],
  }),
  finding({
    address: "G49",
    rule: "wording/typo",
    severity: "info",
    message: "“完成率”没有写目标数",
    block: 1,
    group: "年度目标2 · 社区服务",
    count: 3,
    others: TWINS.map((twin) => ({ ...twin, group: "年度目标2 · 社区服务" })),
  }),
];

function coverageCells(states: Partial<Record<CoverageSlot, [SlotState, number?, Need?]>>): readonly CoverageCell[] {
  return COVERAGE_SLOTS.map((slot) => {
    const [state, count = 0, need = "required"] = states[slot] ?? ["not-needed", 0, "none"];
    return { slot, state, need, count, ...(state === "filled" && { row: 30 }) };
  });
}

const TEMPLATE: Template = {
  id: "waste-removal",
  title: "垃圾清运与环境卫生整治",
  match: ["垃圾", "清运", "保洁"],
  rows: [
    {
      slot: "N",
      name: "生活垃圾清运量",
      value: "≥{N}吨",
      description: "过磅单累计吨数",
      basis: "历史标准",
      direction: "正",
    },
    {
      slot: "Z",
      name: "环境卫生检查合格率",
      value: "≥95%",
      description: "月度检查合格点位÷检查点位",
      basis: "计划标准",
      direction: "正",
    },
  ],
};

const OTHER_TEMPLATE: Template = {
  id: "village",
  title: "村级组织运转",
  match: ["村级"],
  rows: [
    { slot: "N", name: "保障行政村个数", value: "={N}个", description: "拨付村数", basis: "计划标准", direction: "正" },
    { slot: "M", name: "村民满意度", value: "≥90%", description: "村民问卷", basis: "历史标准", direction: "正" },
  ],
};

/** A sheet that has been checked, with something of everything. */
export const SAMPLE_STATE: AssistantState = {
  sheet: "整体支出绩效目标表",
  check: { step: "checked" },
  extent: "sheet",
  profile: PROFILES[0]!,
  profileIsChosen: false,
  profiles: PROFILES,
  indicators: 214,
  ruleCount: 87,
  findings: FINDINGS,
  counts: { error: 2, warning: 1, info: 3 },
  safeFixes: 2,
  coverage: {
    rows: [
      {
        block: 0,
        title: "年度目标1 · 行政审批",
        cells: coverageCells({
          数量: ["filled", 3],
          质量: ["filled", 2, "advised"],
          时效: ["missing"],
          成本: ["missing", 0, "advised"],
          满意度: ["empty-value"],
        }),
      },
      { block: 1, title: "年度目标2 · 社区服务", cells: coverageCells({ 数量: ["filled", 4], 满意度: ["filled", 1] }) },
    ],
    required: 21,
    filled: 18,
    percent: 85,
  },
  problems: [],
  notice: undefined,
  statusLine: "已检查 214 个指标、87 条规则：2 个错误，1 个警告，3 个提示",
  history: [],
  writesClearUndo: false,
  gapMarksShown: false,
  ruleSet: {
    name: "绩效指标通用规则集",
    version: "1.0.0",
    issuer: "绩效指标助手",
    date: "2026-11-21",
    digest: "0f3a9c21b7de",
    rules: { "wording/typo": { on: false }, "value/percent-in-words": { on: true, severity: "error" } },
    words: {},
    mappings: {},
    profiles: PROFILES,
    precedence: [],
  },
  ruleSetSource: "built-in",
  ruleSetProblems: [],
  rules: RULES,
  hits: { "value/direction-satisfaction": 1, "value/percent-in-words": 1 },
  suppressions: [],
  templates: [
    { template: TEMPLATE, reason: "因为项目名称含“垃圾清运”", own: false },
    { template: OTHER_TEMPLATE, own: false },
  ],
  template: undefined,
  blocks: [
    {
      index: 0,
      title: "年度目标1 · 行政审批",
      rows: [
        { name: "办件量", value: "≥1200件" },
        { name: "群众满意度", value: "≤95%" },
      ],
    },
    { index: 1, title: "年度目标2 · 社区服务", rows: [{ name: "服务社区数量", value: "12个" }] },
  ],
  templateProblems: [],
  placeholders: 0,
  newFormYear: 2026,
  marks: [],
};

/** The first template, open for the first block. */
export const OPEN_TEMPLATE: NonNullable<AssistantState["template"]> = {
  id: "waste-removal",
  block: 0,
  rows: [
    {
      index: 0,
      slot: "数量",
      level1: "产出指标",
      level2: "数量指标",
      name: "生活垃圾清运量",
      value: "≥{N}吨",
      description: "过磅单累计吨数",
      basis: "历史标准",
      ticked: true,
      present: false,
      verify: false,
      blanks: [{ name: "N", value: "1200", source: "上年值" }],
    },
    {
      index: 1,
      slot: "时效",
      level1: "产出指标",
      level2: "时效指标",
      name: "清运完成时间",
      value: "{YYYY}年{M}月底前",
      description: "最后一次清运日期",
      basis: "计划标准",
      ticked: false,
      present: false,
      verify: true,
      blanks: [
        { name: "YYYY", value: "" },
        { name: "M", value: "" },
      ],
    },
    {
      index: 2,
      slot: "质量",
      level1: "产出指标",
      level2: "质量指标",
      name: "环境卫生检查合格率",
      value: "≥95%",
      description: "月度检查合格点位÷检查点位",
      basis: "计划标准",
      ticked: false,
      present: true,
      verify: false,
      blanks: [],
    },
  ],
};

/** Actions that note what was asked: “selectFinding value/…@G46”. */
export function notedActions(part: Partial<AssistantActions> = {}): {
  readonly asked: string[];
  readonly actions: AssistantActions;
} {
  const asked: string[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): Promise<void> => {
      asked.push([name, ...args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg)))].join(" "));
      return Promise.resolve();
    };
  const actions: AssistantActions = {
    checkSheet: note("checkSheet"),
    checkWorkbook: note("checkWorkbook"),
    listFindings: note("listFindings"),
    cancelCheck: () => void note("cancelCheck")(),
    chooseProfile: note("chooseProfile"),
    selectFinding: note("selectFinding"),
    goTo: note("goTo"),
    previewSafeFixes: () => [],
    applySafeFixes: note("applySafeFixes"),
    applyFix: note("applyFix"),
    undoLast: note("undoLast"),
    undo: note("undo"),
    ignore: note("ignore"),
    removeSuppression: note("removeSuppression"),
    markGaps: note("markGaps"),
    clearMarks: note("clearMarks"),
    openTemplate: (...args) => void note("openTemplate")(...args),
    closeTemplate: () => void note("closeTemplate")(),
    setTemplateRow: (...args) => void note("setTemplateRow")(...args),
    insertTemplate: note("insertTemplate"),
    openCoverageCell: note("openCoverageCell"),
    insertMissing: () => void note("insertMissing")(),
    stepPlaceholder: note("stepPlaceholder"),
    keepTemplate: note("keepTemplate"),
    removeTemplate: note("removeTemplate"),
    importTemplates: note("importTemplates"),
    exportTemplates: () => ({ name: "我的模板.json", text: "{}" }),
    newForm: note("newForm"),
    switchRule: note("switchRule"),
    setSeverity: note("setSeverity"),
    importRuleSet: note("importRuleSet"),
    exportRuleSet: () => ({ name: "规则集.json", text: "{}" }),
    resetRuleSet: note("resetRuleSet"),
    dismissNotice: () => void note("dismissNotice")(),
    ...part,
  };
  return { asked, actions };
}
