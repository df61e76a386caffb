import type { Finding, Fix } from "../core/check/finding";
import type { CoverageSlot } from "../core/check/profile";
import type { Taxonomy } from "../core/taxonomy/level-names";
import type { ReadSheet } from "./checked-workbook";
import type { WritePlan } from "./ports/workbook";
import type { TemplateDesk } from "./template-desk";

export type IntentFix = Extract<Fix, { intent: unknown }>;

export type Resolved =
  | { readonly kind: "plan"; readonly plan: WritePlan }
  /** Nothing can be written by itself: a sentence that says what the clerk can do. */
  | { readonly kind: "sentence"; readonly sentence: string };

/** Turns what a fix wants done into a plan that can be journalled and undone. */
export function resolveIntent(fix: IntentFix, finding: Finding, sheet: ReadSheet, desk: TemplateDesk, taxonomy: Taxonomy): Resolved {
  const { action, payload } = fix.intent;
  if (action === "insert-rows") {
    const slots = payload.slots as readonly CoverageSlot[] | undefined;
    const plan = slots && desk.planForGaps(slots, finding.block, sheet, taxonomy);
    if (plan) return { kind: "plan", plan };
    return { kind: "sentence", sentence: "没有现成的指标可以补在这里，请到“模板”里挑选。" };
  }
  return { kind: "sentence", sentence: "这处需要您在表格里调整：请按提示移动或拆分这一行。" };
}
