import type { Finding } from "./finding";

/** “不是问题”, with a reason, kept in the workbook. */
export interface Suppression {
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
  /** One cell of one indicator; without it the rule is off in this workbook. */
  readonly anchor?: {
    /** `Finding.key`: rule, sheet, goal, level names, column; rows may move. */
    readonly key: string;
    /** The cell's text when it was suppressed; another text makes the suppression void. */
    readonly text: string;
    /** “年度目标1 · 培训人次”, for the list. */
    readonly where: string;
  };
}

export interface Suppressed {
  readonly shown: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
  /** Suppressions that met no finding: of a changed cell, or of a defect that is mended. */
  readonly unused: readonly Suppression[];
}

/** Takes out what the clerk said is no problem. Only what was checked can tell whether a suppression is unused. */
export function applySuppressions(findings: readonly Finding[], suppressions: readonly Suppression[]): Suppressed {
  if (suppressions.length === 0) return { shown: findings, ignored: [], unused: [] };
  const ofRule = new Map<string, Suppression>();
  const ofCell = new Map<string, Suppression>();
  for (const suppression of suppressions) {
    if (suppression.anchor) ofCell.set(suppression.anchor.key, suppression);
    else ofRule.set(suppression.rule, suppression);
  }
  const shown: Finding[] = [];
  const ignored: { finding: Finding; suppression: Suppression }[] = [];
  const used = new Set<string>();
  for (const finding of findings) {
    const anchored = ofCell.get(finding.key);
    const suppression = anchored?.anchor?.text === finding.text ? anchored : ofRule.get(finding.rule);
    if (suppression) {
      ignored.push({ finding, suppression });
      used.add(suppression.id);
    } else shown.push(finding);
  }
  return { shown, ignored, unused: suppressions.filter(({ id }) => !used.has(id)) };
}
