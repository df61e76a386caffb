import type { Finding } from "./finding";

/**
 * The last step of a check: drops a finding whose defect another finding on the same cell already names.
 * `losesTo` maps a rule to the rules that win over it. A finding that is itself dropped still wins over others,
 * so the outcome does not depend on any order.
 */
export function arbitrate(
  findings: readonly Finding[],
  losesTo: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Finding[] {
  if (findings.length < 2 || !findings.some(({ rule }) => losesTo.has(rule))) return findings;
  const rulesAt = new Map<number, string[]>();
  for (const finding of findings) {
    const place = placeOf(finding);
    const rules = rulesAt.get(place);
    if (rules) rules.push(finding.rule);
    else rulesAt.set(place, [finding.rule]);
  }
  return findings.filter((finding) => {
    const winners = losesTo.get(finding.rule);
    if (!winners) return true;
    for (const rule of rulesAt.get(placeOf(finding)) ?? []) if (winners.has(rule)) return false;
    return true;
  });
}

/** [winner, loser] pairs as a look-up by loser; "value/*" stands for all rules of a group but the winner. */
export function precedenceOf(
  pairs: readonly (readonly [winner: string, loser: string])[],
  rules: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const losesTo = new Map<string, Set<string>>();
  for (const [winner, pattern] of pairs) {
    const losers = pattern.endsWith("/*")
      ? rules.filter((id) => id.startsWith(pattern.slice(0, -1)) && id !== winner)
      : [pattern];
    for (const loser of losers) {
      const winners = losesTo.get(loser);
      if (winners) winners.add(winner);
      else losesTo.set(loser, new Set([winner]));
    }
  }
  return losesTo;
}

const placeOf = (finding: Finding): number => finding.row * 20000 + finding.column;
