import { toA1 } from "../core/sheet/cell-address";
import type { Finding } from "../core/check/finding";
import type { Form } from "../core/form/form";
import { blockTitle } from "../core/form/block-title";
import type { ShownFinding } from "./assistant-state";

/** From so many equal findings on they share one line. */
const FOLDED_FROM = 3;

/** Findings as the list shows them, equal ones folded; `before` is the list as it stood, to tell what is fresh and what is mended. */
export function shownFindings(
  findings: readonly Finding[],
  formOf: (sheet: string) => Form | undefined,
  titleOf: (rule: string) => string,
  before: readonly ShownFinding[] | undefined,
): readonly ShownFinding[] {
  const known =
    before &&
    new Set(
      before
        .filter(({ life }) => life !== "fixed")
        .flatMap((shown) => [shown.key, ...shown.others.map(({ key }) => key)]),
    );
  const standing = findings.map((finding): ShownFinding => {
    const block = formOf(finding.sheet)?.blocks[finding.block];
    return {
      ...finding,
      ruleTitle: titleOf(finding.rule),
      address: toA1(finding),
      group: block ? blockTitle(block) : finding.sheet,
      count: 1,
      others: [],
      life: known && !known.has(finding.key) ? "fresh" : "standing",
    };
  });
  const folded = fold(standing);
  return before ? withFixed(folded, standing, before) : folded;
}

function fold(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  const equal = new Map<string, ShownFinding[]>();
  const kindOf = (shown: ShownFinding): string =>
    [shown.sheet, shown.block, shown.rule, shown.severity, shown.message].join("|");
  for (const shown of findings) {
    if (shown.life === "fresh") continue;
    const twins = equal.get(kindOf(shown));
    if (twins) twins.push(shown);
    else equal.set(kindOf(shown), [shown]);
  }
  return findings.flatMap((shown) => {
    const twins = shown.life === "fresh" ? [shown] : (equal.get(kindOf(shown)) ?? [shown]);
    if (twins.length < FOLDED_FROM) return [shown];
    return twins[0] === shown ? [{ ...shown, count: twins.length, others: twins.slice(1) }] : [];
  });
}

/** Keeps what has just been mended in its place, so that the list does not collapse under the pointer. */
function withFixed(
  folded: readonly ShownFinding[],
  standing: readonly ShownFinding[],
  before: readonly ShownFinding[],
): readonly ShownFinding[] {
  const now = new Set(standing.map(({ key }) => key));
  const list = [...folded];
  before.forEach((old, i) => {
    if (old.life === "fixed" || now.has(old.key) || old.others.some(({ key }) => now.has(key))) return;
    const follower = before
      .slice(i + 1)
      .find(({ key, life }) => life !== "fixed" && list.some((shown) => shown.key === key));
    const at = follower ? list.findIndex(({ key }) => key === follower.key) : list.length;
    list.splice(at, 0, { ...old, count: 1, others: [], life: "fixed" });
  });
  return list;
}
