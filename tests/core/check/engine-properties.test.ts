import fc from "fast-check";
import { createEngine, type FormToCheck } from "../../../src/core/check/engine";
import type { Finding } from "../../../src/core/check/finding";
import { safeFixOf } from "../../../src/core/check/plan-fixes";
import { settle } from "../../../src/core/check/settle";
import { readForm } from "../../../src/core/form/read-form";
import { updateForm } from "../../../src/core/form/update-form";
import { ALL_RULES } from "../../../src/core/rules";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { editSnapshot, needsTextFormat } from "../../../src/core/sheet/cell-edit";
import { cellAt, type CellValue, type SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { detectProfile } from "../../../src/core/taxonomy/detect-profile";
import { parseValue } from "../../../src/core/value/parse";
import { sameMeaning } from "../../../src/core/value/print";
import { sheetsOf, WORKBOOK_NAMES } from "../../support/fixtures";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const settings = ruleSettings(BUILT_IN_RULE_SET);
const engine = () => createEngine(ALL_RULES, settings, { rethrow: true });
const toCheck = (sheet: SheetSnapshot): FormToCheck => {
  const form = readForm(sheet);
  return { form, profile: detectProfile(form, BUILT_IN_RULE_SET.profiles) };
};
const findingsOf = (sheet: SheetSnapshot): readonly Finding[] =>
  engine()
    .check([toCheck(sheet)])
    .forms.flatMap(({ unarbitrated }) => unarbitrated);
const print = ({ key, severity, message, row, column }: Finding): string =>
  [key, severity, message, row, column].join(" ");

let sheets: readonly SheetSnapshot[];
beforeAll(async () => {
  sheets = (await Promise.all(WORKBOOK_NAMES.map(sheetsOf))).flat();
});

test("no rule crashes on a real workbook, in any order of the rules with the same findings", () => {
  const backwards = createEngine([...ALL_RULES].reverse(), settings, { rethrow: true });
  for (const sheet of sheets) {
    const forms = [toCheck(sheet)];
    const ahead = engine()
      .check(forms)
      .forms.flatMap(({ findings }) => findings.map(print));
    const back = backwards.check(forms).forms.flatMap(({ findings }) => findings.map(print));
    expect([...back].sort()).toEqual([...ahead].sort());
  }
});

test("every finding has a key of its own", () => {
  for (const sheet of sheets) {
    const keys = findingsOf(sheet).map(({ key }) => key);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  }
});

test("each safe fix removes its finding, adds none and keeps the meaning", () => {
  for (const sheet of sheets) {
    const before = findingsOf(sheet);
    const keys = new Set(before.map(({ key }) => key));
    const seen = new Set<string>();
    for (const finding of before) {
      const fix = safeFixOf(finding);
      if (!fix) continue;
      // One fix of a kind a sheet is enough where the edit is the same.
      const kind = [
        finding.rule,
        ...fix.edits.map(({ before: from, after }) => `${String(from)}→${String(after)}`),
      ].join(" ");
      if (seen.has(kind)) continue;
      seen.add(kind);
      const after = findingsOf(editSnapshot(sheet, fix.edits));
      const left = after.filter(({ key }) => key === finding.key).map(print);
      const added = after
        .filter(({ key, rule }) => !keys.has(key) && before.every((old) => old.rule !== rule || !sameRow(old, key)))
        .map(print);
      expect({ fixed: print(finding), left, added }).toEqual({ fixed: print(finding), left: [], added: [] });
      if (finding.rule.startsWith("value/")) {
        const written = valuesByRow(sheet);
        const fixed = valuesByRow(editSnapshot(sheet, fix.edits));
        for (const { row } of fix.edits) {
          const old = written.get(row) ?? "";
          const value = fixed.get(row) ?? "";
          expect({ old, value, same: sameMeaning(parseValue(value), parseValue(old)) }).toEqual({
            old,
            value,
            same: true,
          });
        }
      }
    }
  }
});

const valuesByRow = (sheet: SheetSnapshot): ReadonlyMap<number, string> =>
  new Map(
    readForm(sheet).blocks.flatMap(({ indicators }) => indicators.map(({ row, value }) => [row, value] as const)),
  );

/** Keys carry names; a fix of a name gives other findings of the row another key. */
const sameRow = (old: Finding, key: string): boolean => key.startsWith(`${old.rule}|`);

test("fixing everything settles without quarrels", () => {
  for (const sheet of sheets) {
    const checker = engine();
    const settled = settle(sheet, (form) =>
      checker
        .check([{ form, profile: detectProfile(form, BUILT_IN_RULE_SET.profiles) }])
        .forms.flatMap(({ unarbitrated }) => unarbitrated),
    );
    expect({ sheet: sheet.name, quarrelling: settled.quarrelling }).toEqual({ sheet: sheet.name, quarrelling: [] });
  }
});

test("after any edits, checking what changed says the same as checking everything", () => {
  const withTables = sheets.filter((sheet) => readForm(sheet).blocks.length > 0);
  const value = fc.oneof(
    fc.constantFrom<CellValue>(
      "≥95%",
      "≥90百分百",
      "《10",
      "",
      "1",
      1,
      0.98,
      "≤95%",
      "徒步、足球等",
      "12月底前",
      "目标内容1",
      "社会效益",
      "数量指标",
      "满意度指标",
      "群众满意度",
      "3次",
      "负责镇镇机关党务，截止2028年完成",
      "补贴500元*40人=3万元",
    ),
    fc.string({ maxLength: 6 }),
  );
  const edit = fc.record({ row: fc.nat(), column: fc.nat(), value });
  fc.assert(
    fc.property(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 4 }), (which, edits) => {
      let sheet = withTables[which % withTables.length] as SheetSnapshot;
      const checker = engine();
      let { form, profile } = toCheck(sheet);
      checker.check([{ form, profile }]);
      for (const { row, column, value: after } of edits) {
        const at = { row: row % sheet.rows.length, column: column % 9 };
        const next = editSnapshot(sheet, [
          { sheet: sheet.name, ...at, before: cellAt(sheet, at.row, at.column).value, after },
        ]);
        form = updateForm(form, sheet, next, { first: at.row, last: at.row });
        profile = detectProfile(form, BUILT_IN_RULE_SET.profiles);
        sheet = next;
      }
      const incremental = checker.check([{ form, profile }]).forms.flatMap(({ findings }) => findings.map(print));
      const full = engine()
        .check([toCheck(sheet)])
        .forms.flatMap(({ findings }) => findings.map(print));
      expect(incremental).toEqual(full);
    }),
    { numRuns: RUNS },
  );
});

test("text that a spreadsheet would evaluate is recognised", () => {
  const cases: readonly (readonly [CellValue, boolean])[] = [
    ["=100%", true],
    ["-5%", true],
    ["1-2", true],
    ["+3个", true],
    ["@", true],
    ["95%", true],
    ["2024年12月", true],
    ["12月5日", true],
    ["￥5", true],
    ["1E5", true],
    ["TRUE", true],
    ["≥95%", false],
    ["2024年12月31日前", false],
    ["12月底前", false],
    [95, false],
    [null, false],
  ];
  expect(cases.map(([text]) => [text, needsTextFormat(text)])).toEqual(cases);
});
