import type { ShownFinding } from "../../app/assistant-state";

/**
 * `next`, and in their old places the mended findings that `shown` still has and `next` has dropped: a list must not
 * close up under the pointer between two edits. One that was taken back, or came back, is not called mended beside itself.
 */
export function withLingering(shown: readonly ShownFinding[], next: readonly ShownFinding[]): readonly ShownFinding[] {
  const present = new Set(next.flatMap(({ key, others }) => [key, ...others.map((other) => other.key)]));
  const wrongAgain = new Set(next.filter(({ life }) => life !== "fixed").map(defectOf));
  const before = new Map<string | undefined, ShownFinding[]>();
  let follower: string | undefined;
  for (const finding of [...shown].reverse()) {
    if (present.has(finding.key)) follower = finding.key;
    else if (finding.life === "fixed" && !wrongAgain.has(defectOf(finding)))
      before.set(follower, [finding, ...(before.get(follower) ?? [])]);
  }
  if (before.size === 0) return next;
  return [
    ...next.flatMap((finding) => [...(before.get(finding.key) ?? []), finding]),
    ...(before.get(undefined) ?? []),
  ];
}

/** The cells that have been mended so far: `fixed` counts in; one that has something else wrong, or wrong again, does not. */
export function countMended(mended: ReadonlySet<string>, next: readonly ShownFinding[]): ReadonlySet<string> {
  const count = new Set(mended);
  for (const finding of next) if (finding.life === "fixed") count.add(placeOf(finding));
  for (const { life, others, ...finding } of next) {
    if (life !== "fixed") for (const standing of [finding, ...others]) count.delete(placeOf(standing));
  }
  return count;
}

const defectOf = (shown: ShownFinding): string => `${shown.rule},${placeOf(shown)}`;
const placeOf = ({ sheet, row, column }: Pick<ShownFinding, "sheet" | "row" | "column">): string =>
  `${row},${column},${sheet}`;
