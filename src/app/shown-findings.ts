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
  const standingBefore = (before ?? [])
    .filter(({ life }) => life !== "fixed")
    .flatMap((shown) => [shown, ...shown.others]);
  const { fresh, gone } = compare(standingBefore, findings);
  const standing = findings.map((finding): ShownFinding => {
    const block = formOf(finding.sheet)?.blocks[finding.block];
    return {
      ...finding,
      ruleTitle: titleOf(finding.rule),
      address: toA1(finding),
      group: block ? blockTitle(block) : finding.sheet,
      count: 1,
      others: [],
      life: before && fresh.has(finding) ? "fresh" : "standing",
    };
  });
  const folded = fold(standing);
  return before ? withFixed(folded, before, gone) : folded;
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

/**
 * Which findings are new and which are gone. The same words about the same cell are the same finding; what has moved
 * with its row is told by its key; and what has another text now, by rule and cell.
 */
function compare(
  before: readonly ShownFinding[],
  now: readonly Finding[],
): { readonly fresh: ReadonlySet<Finding>; readonly gone: ReadonlySet<ShownFinding> } {
  const fresh = new Set(now);
  const gone = new Set(before);
  for (const identity of [wordsOf, (finding: Finding) => finding.key, placeOf]) {
    // Several findings may share an identity: three kinds of indicator missing in one block.
    const waiting = new Map<string, Finding[]>();
    for (const finding of fresh) waiting.set(identity(finding), [...(waiting.get(identity(finding)) ?? []), finding]);
    for (const old of gone) {
      const found = waiting.get(identity(old))?.shift();
      if (!found) continue;
      fresh.delete(found);
      gone.delete(old);
    }
  }
  return { fresh, gone };
}

const placeOf = ({ sheet, row, column, rule, messageId }: Finding): string =>
  [sheet, row, column, rule, messageId].join("|");
const wordsOf = (finding: Finding): string => `${placeOf(finding)}|${finding.message}`;

/** Keeps what has just been mended in its place, so that the list does not collapse under the pointer. */
function withFixed(
  folded: readonly ShownFinding[],
  before: readonly ShownFinding[],
  gone: ReadonlySet<ShownFinding>,
): readonly ShownFinding[] {
  if (gone.size === 0) return folded;
  const list = [...folded];
  before.forEach((old, i) => {
    if (old.life === "fixed" || !gone.has(old) || old.others.some((other) => !gone.has(other))) return;
    const follower = before
      .slice(i + 1)
      .find((next) => next.life !== "fixed" && list.some((shown) => wordsOf(shown) === wordsOf(next)));
    const at = follower ? list.findIndex((shown) => wordsOf(shown) === wordsOf(follower)) : list.length;
    list.splice(at, 0, { ...old, key: `${old.key}|mended`, count: 1, others: [], life: "fixed" });
  });
  return list;
}
