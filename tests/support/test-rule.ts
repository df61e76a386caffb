import { createEngine } from "../../src/core/check/engine";
import type { Finding } from "../../src/core/check/finding";
import { planFixes } from "../../src/core/check/plan-fixes";
import type { Knobs, Rule } from "../../src/core/check/rule";
import { readForm } from "../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../src/core/rule-set/built-in";
import { ruleSettings } from "../../src/core/rule-set/rule-settings";
import { toA1 } from "../../src/core/sheet/cell-address";
import { editSnapshot } from "../../src/core/sheet/cell-edit";
import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { detectProfile } from "../../src/core/taxonomy/detect-profile";
import { sheetOf } from "./table-literal";

export interface InvalidCase {
  readonly table: string;
  /** Knobs that differ from the rule's own, for variants that are off by default. */
  readonly knobs?: Knobs;
  /** "E2 messageId" for every finding, in the order of a check; a third word is the severity where the rule grades it. */
  readonly finds: readonly string[];
  /** Labels of the fixes offered by the first finding. */
  readonly offers?: readonly string[];
  /** The table after all safe fixes; without it the rule must offer none here. */
  readonly fixed?: string;
}

export interface RuleCases {
  /** Of the rule set's profiles, where the sheet itself would not tell. */
  readonly profile?: string;
  readonly valid: { readonly [name: string]: string };
  readonly invalid: { readonly [name: string]: InvalidCase };
}

/** What one rule alone says of a sheet, with the built-in vocabularies, on whether or not the rule set has it on. */
export function findingsOf(
  rule: Rule,
  sheets: readonly SheetSnapshot[],
  profile?: string,
  knobs: Knobs = {},
): readonly Finding[] {
  const builtIn = ruleSettings(BUILT_IN_RULE_SET);
  const settings = {
    ...builtIn,
    isOn: () => true,
    severityOf: () => undefined,
    knobsOf: (of: Rule) => ({ ...builtIn.knobsOf(of), ...knobs }),
  };
  const engine = createEngine([rule], settings, { rethrow: true });
  const forms = sheets.map((sheet) => {
    const form = readForm(sheet);
    const chosen = BUILT_IN_RULE_SET.profiles.find(({ id }) => id === profile);
    return { form, profile: chosen ?? detectProfile(form, BUILT_IN_RULE_SET.profiles) };
  });
  return engine.check(forms).forms.flatMap(({ findings }) => findings);
}

const short = (finding: Finding, withSeverity: boolean): string =>
  [toA1(finding), finding.messageId, ...(withSeverity ? [finding.severity] : [])].join(" ");

/**
 * Runs a rule's own examples and the cases: exact cells, every message used, messages short enough, and after the safe
 * fixes the table as expected with nothing left that could be fixed.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.id, () => {
    const used = new Set<string>();
    const blanks = Object.values(rule.messages).flatMap((message) => message.match(/\{[^{}]*\}/g) ?? []);
    const check = (table: string, knobs?: Knobs): readonly Finding[] => {
      const findings = findingsOf(rule, [sheetOf(table)], cases.profile, knobs);
      findings.forEach(({ messageId }) => used.add(messageId));
      return findings;
    };

    test.each(rule.examples.good.map((table) => [table]))("its good example is silent %#", (table) => {
      expect(check(table).map((finding) => short(finding, true))).toEqual([]);
    });
    test.each(rule.examples.bad.map((table) => [table]))("its bad example is found %#", (table) => {
      expect(check(table).length).toBeGreaterThan(0);
    });
    for (const [name, table] of Object.entries(cases.valid)) {
      test(`silent: ${name}`, () => expect(check(table).map((finding) => short(finding, true))).toEqual([]));
    }
    for (const [name, { table, knobs, finds, offers, fixed }] of Object.entries(cases.invalid)) {
      test(`finds: ${name}`, () => {
        const findings = check(table, knobs);
        const withSeverity = finds.some((line) => line.split(" ").length > 2);
        expect(findings.map((finding) => short(finding, withSeverity))).toEqual(finds);
        for (const { message } of findings) {
          expect(blanks.filter((blank) => message.includes(blank))).toEqual([]);
          expect(message.length).toBeLessThanOrEqual(60);
        }
        if (offers) expect(findings[0]?.fixes.map(({ label }) => label)).toEqual(offers);
        const sheet = sheetOf(table);
        const { edits } = planFixes(findings, sheet);
        if (fixed === undefined) {
          expect(edits).toEqual([]);
          return;
        }
        const after = editSnapshot(sheet, edits);
        expect(textsOf(after)).toEqual(textsOf(sheetOf(fixed)));
        expect(planFixes(findingsOf(rule, [after], cases.profile, knobs), after).edits).toEqual([]);
      });
    }
    test("every message is exercised", () => {
      expect(Object.keys(rule.messages).filter((id) => !used.has(id))).toEqual([]);
    });
  });
}

const textsOf = (sheet: SheetSnapshot): string[][] => sheet.rows.map((row) => row.map(({ text }) => text));
