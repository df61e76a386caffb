import { createEngine, type RuleSettings } from "../../../src/core/check/engine";
import type { Finding } from "../../../src/core/check/finding";
import { defineRule, type FormView, type Rule } from "../../../src/core/check/rule";
import type { Form } from "../../../src/core/form/form";
import { readForm } from "../../../src/core/form/read-form";
import { updateForm } from "../../../src/core/form/update-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { fromA1, toA1 } from "../../../src/core/sheet/cell-address";
import { editSnapshot } from "../../../src/core/sheet/cell-edit";
import { cellAt, type SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { detectProfile } from "../../../src/core/taxonomy/detect-profile";
import { sheetOf } from "../../support/table-literal";

const EMPTY = { title: "", why: "", basis: "", severity: "warning", examples: { good: [], bad: [] } } as const;
const settings: RuleSettings = { ...ruleSettings(BUILT_IN_RULE_SET), isOn: () => true, severityOf: () => undefined };
const engineOf = (rule: Rule, own: Partial<RuleSettings> = {}) => createEngine([rule], { ...settings, ...own });
const toCheck = (form: Form) => ({ form, profile: detectProfile(form, BUILT_IN_RULE_SET.profiles) });

function edited(sheet: SheetSnapshot, texts: Readonly<Record<string, string>>): SheetSnapshot {
  const edits = Object.entries(texts).map(([address, after]) => {
    const at = fromA1(address) ?? { row: -1, column: -1 };
    return { sheet: sheet.name, ...at, before: cellAt(sheet, at.row, at.column).value, after };
  });
  return editSnapshot(sheet, edits);
}

/** "D3 block 0 warning 说的话 改为 ≥3次" */
const print = (finding: Finding): string =>
  [
    toA1(finding),
    `block ${finding.block}`,
    finding.severity,
    finding.message,
    ...finding.fixes.map(({ label }) => label),
  ].join(" ");

const TWO_GOALS = sheetOf(`
  | 年度目标1    | 改善环境 | «        | «        | «      |
  | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 〃           | 产出指标 | 数量指标 | 走访次数 | ≥2次   |
  | 年度目标2    | 培训干部 | «        | «        | «      |
  | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 〃           | 产出指标 | 数量指标 | 培训次数 | ≥9次   |`);

/** Says of every row its table and its value. */
const ofEachRow = defineRule({
  ...EMPTY,
  id: "test/row",
  scope: "indicator",
  messages: { row: "{kind} {value}" },
  check({ indicator, block, value }, _context, report) {
    const { row, column } = indicator.cells.value ?? { row: -1, column: -1 };
    report({ message: "row", data: { kind: block.kind, value: value.text }, cell: { row, column } });
  },
});

const lastValue = ({ blocks }: FormView): string => blocks.flatMap(({ rows }) => rows).pop()?.value.text ?? "";
const firstValueCell = ({ blocks }: FormView) => {
  const cell = blocks[0]?.rows[0]?.indicator.cells.value;
  return { row: cell?.row ?? -1, column: cell?.column ?? -1 };
};

/** Says at the first row what stands in the last one. */
const tellsLast = defineRule({
  ...EMPTY,
  id: "test/last",
  scope: "sheet",
  messages: { last: "最后是{value}" },
  check: (view, _context, report) =>
    report({ message: "last", data: { value: lastValue(view) }, cell: firstValueCell(view) }),
});

/** Offers to write into the first row what stands in the last one. */
const offersLast = defineRule({
  ...EMPTY,
  id: "test/offer",
  scope: "sheet",
  messages: { same: "与最后一条不同" },
  check(view, _context, report) {
    const cell = firstValueCell(view);
    const after = lastValue(view);
    const edit = { sheet: view.form.sheet, ...cell, before: "≥2次", after };
    report({ message: "same", data: {}, cell, fixes: [{ label: `改为 ${after}`, kind: "safe", edits: [edit] }] });
  },
});

describe("after an edit the engine says what one that is new would say", () => {
  test.each<[what: string, rule: Rule, texts: Readonly<Record<string, string>>, found: readonly string[]]>([
    ["the value of a row", ofEachRow, { E3: "≥3次" }, ["E3 block 0 warning 年度 ≥3次", "E6 block 1 warning 年度 ≥9次"]],
    [
      "a goal that becomes a long-term one, its rows as they were",
      ofEachRow,
      { A4: "长期目标2" },
      ["E3 block 0 warning 年度 ≥2次", "E6 block 1 warning 长期 ≥9次"],
    ],
    [
      "a table above that is none any more",
      ofEachRow,
      { B2: "甲", C2: "乙", D2: "丙", E2: "丁" },
      ["E6 block 0 warning 年度 ≥9次"],
    ],
    [
      "another table, of which a rule over the sheet speaks here",
      tellsLast,
      { E6: "≥5次" },
      ["E3 block 0 warning 最后是≥5次"],
    ],
    [
      "another table, from which a rule over the sheet takes its fix",
      offersLast,
      { E6: "≥5次" },
      ["E3 block 0 warning 与最后一条不同 改为 ≥5次"],
    ],
  ])("%s", (_, rule, texts, found) => {
    const engine = engineOf(rule);
    const before = readForm(TWO_GOALS);
    engine.check([toCheck(before)]);
    const after = edited(TWO_GOALS, texts);
    const findings = engine.check([toCheck(updateForm(before, TWO_GOALS, after))]).forms[0]?.findings ?? [];
    expect(findings.map(print)).toEqual(found);
    expect(findings).toEqual(engineOf(rule).check([toCheck(readForm(after))]).forms[0]?.findings);
  });
});

describe("a finding about a cell belongs to the table that the cell is in", () => {
  const atEachName = defineRule({
    ...EMPTY,
    id: "test/names",
    scope: "sheet",
    messages: { name: "{name}" },
    check({ form, blocks }, _context, report) {
      report({ message: "name", data: { name: form.sheet }, cell: { row: 0, column: 0 } });
      for (const { indicator } of blocks.flatMap(({ rows }) => rows)) {
        const { row, column } = indicator.cells.level3 ?? { row: -1, column: -1 };
        report({ message: "name", data: { name: indicator.level3 }, cell: { row, column } });
      }
    },
  });
  const BESIDE = sheetOf(
    `
    | 绩效目标表 | « | « | « | « | « | « | « |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 走访次数 | ≥2次   | 产出指标 | 数量指标 | 培训次数 | ≥9次   |
    | 产出指标 | 质量指标 | 走访率   | ≥90%   | 产出指标 | 质量指标 | 合格率   | ≥95%   |`,
    "表",
  );
  const ONE_BELOW_ANOTHER = sheetOf(
    `
    | 绩效目标表   | «        | «        | «        | «      |
    | 年度目标1    | 改善环境 | «        | «        | «      |
    | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 〃           | 产出指标 | 数量指标 | 走访次数 | ≥2次   |
    | 年度目标2    | 培训干部 | «        | «        | «      |
    | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 〃           | 产出指标 | 数量指标 | 培训次数 | ≥9次   |
    | 年度目标3    | 检查市场 | «        | «        | «      |
    | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 〃           | 产出指标 | 数量指标 | 检查次数 | ≥6次   |`,
    "表",
  );
  const inOrder = (form: Form, ...places: readonly number[]): Form => ({
    ...form,
    blocks: places.flatMap((place) => form.blocks[place] ?? []),
  });

  test.each<[what: string, form: Form, found: readonly string[]]>([
    [
      "tables side by side",
      readForm(BESIDE),
      [
        "A1 block -1 warning 表",
        "C3 block 0 warning 走访次数",
        "C4 block 0 warning 走访率",
        "G3 block 1 warning 培训次数",
        "G4 block 1 warning 合格率",
      ],
    ],
    [
      "tables one below the other",
      readForm(ONE_BELOW_ANOTHER),
      [
        "A1 block -1 warning 表",
        "D4 block 0 warning 走访次数",
        "D7 block 1 warning 培训次数",
        "D10 block 2 warning 检查次数",
      ],
    ],
    [
      "tables that are not in the order of their rows",
      inOrder(readForm(ONE_BELOW_ANOTHER), 0, 2, 1),
      [
        "A1 block -1 warning 表",
        "D4 block 0 warning 走访次数",
        "D10 block 1 warning 检查次数",
        "D7 block 2 warning 培训次数",
      ],
    ],
  ])("%s", (_, form, found) => {
    expect(
      engineOf(atEachName)
        .check([toCheck(form)])
        .forms[0]?.findings.map(print),
    ).toEqual(found);
  });
});

describe("how severe a finding is", () => {
  const graded = (severity?: "error") =>
    defineRule({
      ...EMPTY,
      id: "test/graded",
      scope: "block",
      messages: { block: "表" },
      check(_view, _context, report) {
        report({ message: "block", data: {}, cell: { row: 1, column: 1 }, ...(severity && { severity }) });
      },
    });

  test.each([
    ["the rule's own", graded(), undefined, "warning"],
    ["by case, where the rule grades it", graded("error"), undefined, "error"],
    ["the rule set's above both", graded("error"), "info", "info"],
  ] as const)("%s", (_, rule, ofRuleSet, expected) => {
    const engine = engineOf(rule, { severityOf: () => ofRuleSet });
    const { forms } = engine.check([toCheck(readForm(sheetOf(TABLE)))]);
    expect(forms[0]?.findings.map(({ severity }) => severity)).toEqual([expected]);
  });
  const TABLE = `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 走访次数 | ≥2次   |`;
});

test("a rule that fails costs its own findings and is named once a sheet; the others are heard", () => {
  const failing: Rule = defineRule({
    ...EMPTY,
    id: "test/failing",
    scope: "indicator",
    messages: {},
    check() {
      throw new Error("a mistake of ours");
    },
  });
  const { forms, failures } = createEngine([failing, ofEachRow], settings).check([toCheck(readForm(TWO_GOALS))]);
  expect(forms[0]?.findings.map(print)).toEqual(["E3 block 0 warning 年度 ≥2次", "E6 block 1 warning 年度 ≥9次"]);
  expect(failures).toEqual([{ rule: "test/failing", sheet: TWO_GOALS.name, error: new Error("a mistake of ours") }]);
});
