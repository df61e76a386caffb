import type { ShownFinding } from "../../app/assistant-state";
import type { Severity } from "../../core/check/finding";

export type Grouping = "block" | "rule";

export interface FindingFilter {
  readonly severities: readonly Severity[];
  readonly text: string;
  readonly grouping: Grouping;
  /** Only this group; undefined = all. */
  readonly group: string | undefined;
}

export interface FindingGroup {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly ShownFinding[];
}

/** A line of the list: a finding, with the heading that stands above it where its group begins. */
export interface FindingLine {
  readonly finding: ShownFinding;
  readonly heading?: { readonly title: string; readonly size: number };
  /** One of the equal findings that were folded into the line above. */
  readonly isUnfolded: boolean;
}

/**
 * Findings by block or by rule. The order of the groups is that of the sheet or of the catalogue, never of what is
 * found: so a new finding cannot move a group under the pointer. Inside a group the given order stays.
 */
export function groupFindings(
  findings: readonly ShownFinding[],
  grouping: Grouping,
  ruleOrder: ReadonlyMap<string, number>,
): readonly FindingGroup[] {
  const groups = new Map<string, ShownFinding[]>();
  const sheets = new Map<string, number>();
  for (const finding of findings) {
    const id = groupOf(finding, grouping);
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
    if (!sheets.has(finding.sheet)) sheets.set(finding.sheet, sheets.size);
  }
  const rank = ({ rule, sheet, block }: ShownFinding): readonly number[] =>
    grouping === "rule" ? [ruleOrder.get(rule) ?? Infinity] : [sheets.get(sheet) ?? 0, block];
  return [...groups]
    .map(([id, members]) => ({ id, first: members[0]!, members }))
    .sort((a, b) => compare(rank(a.first), rank(b.first)))
    .map(({ id, first, members }) => ({
      id,
      title: grouping === "rule" ? first.ruleTitle : blockTitle(first, sheets.size > 1),
      findings: members,
    }));
}

function groupOf({ rule, sheet, block }: ShownFinding, grouping: Grouping): string {
  return grouping === "rule" ? rule : `${block}@${sheet}`;
}

function blockTitle({ sheet, group }: ShownFinding, severalSheets: boolean): string {
  return severalSheets && group !== sheet ? `${sheet} · ${group}` : group;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

/** Those of one severity and one text; words of the text may stand in the message, the cell, the rule or the group. */
export function matches(
  finding: ShownFinding,
  { severities, text }: Pick<FindingFilter, "severities" | "text">,
): boolean {
  if (!severities.includes(finding.severity)) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { message, address, ruleTitle, group, sheet } = finding;
  const addresses = finding.others.map((other) => other.address);
  const said = [message, address, ...addresses, ruleTitle, group, sheet].join("\n").toLowerCase();
  return words.every((word) => said.includes(word));
}

/** The groups as one run of lines; equal findings stay folded unless the clerk unfolded them. */
export function linesOf(groups: readonly FindingGroup[], unfolded: ReadonlySet<string>): readonly FindingLine[] {
  return groups.flatMap(({ title, findings }) =>
    findings.flatMap((finding, i): FindingLine[] => {
      const heading = i === 0 ? { title, size: sizeOf(findings) } : undefined;
      const others = unfolded.has(finding.key) ? finding.others : [];
      return [
        { finding, ...(heading && { heading }), isUnfolded: false },
        ...others.map((other) => ({ finding: other, isUnfolded: true })),
      ];
    }),
  );
}

/** How many findings stand, each of a fold counted. */
export function sizeOf(findings: readonly ShownFinding[]): number {
  return findings.reduce((sum, { life, count }) => (life === "fixed" ? sum : sum + count), 0);
}
