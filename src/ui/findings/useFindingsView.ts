import { useCallback, useMemo, useState } from "react";
import type { AssistantState } from "../../app/assistant-state";
import type { Severity } from "../../core/check/finding";
import { SEVERITIES } from "../../core/check/finding";
import {
  type FindingFilter,
  type FindingGroup,
  type FindingLine,
  type Grouping,
  groupFindings,
  linesOf,
  matches,
} from "./arrange-findings";
import { useLingering } from "./useLingering";

const EVERYTHING: FindingFilter = { severities: SEVERITIES, text: "", grouping: "block", group: undefined };

export interface FindingsView {
  readonly filter: FindingFilter;
  readonly isFiltered: boolean;
  /** All groups, to choose one from. */
  readonly groups: readonly FindingGroup[];
  readonly lines: readonly FindingLine[];
  readonly mended: number;
  /** Lines whose equal findings are listed one by one. */
  readonly unfolded: ReadonlySet<string>;
  /** The finding the clerk is at. */
  readonly current: string | undefined;
  readonly toggleSeverity: (severity: Severity) => void;
  readonly search: (text: string) => void;
  readonly groupBy: (grouping: Grouping) => void;
  readonly onlyGroup: (group: string | undefined) => void;
  readonly showAll: () => void;
  readonly toggleFold: (key: string) => void;
  readonly makeCurrent: (key: string) => void;
  readonly sweep: () => void;
  /** The finding `step` lines on, round the ends; undefined where none is shown. */
  readonly neighbour: (step: 1 | -1) => string | undefined;
}

/** How the clerk looks at the findings: filter, groups, what is unfolded, where she is. */
export function useFindingsView({
  findings,
  rules,
  sheet,
  extent,
}: Pick<AssistantState, "findings" | "rules" | "sheet" | "extent">): FindingsView {
  const { shown, mended, sweep } = useLingering(findings, extent === "workbook" ? "" : sheet);
  const [filter, setFilter] = useState(EVERYTHING);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [current, makeCurrent] = useState<string>();

  const ruleOrder = useMemo(() => new Map(rules.map(({ id }, i) => [id, i])), [rules]);
  const groups = useMemo(() => groupFindings(shown, filter.grouping, ruleOrder), [shown, filter.grouping, ruleOrder]);
  const lines = useMemo(() => {
    const chosen = groups
      .filter(({ id }) => filter.group === undefined || id === filter.group)
      .map((group) => ({ ...group, findings: group.findings.filter((finding) => matches(finding, filter)) }));
    return linesOf(chosen, unfolded);
  }, [groups, filter, unfolded]);

  const change = useCallback((part: Partial<FindingFilter>) => setFilter((old) => ({ ...old, ...part })), []);
  const toggleFold = useCallback((key: string) => setUnfolded((old) => toggled(old, key)), []);
  return {
    filter,
    isFiltered: filter.severities.length < SEVERITIES.length || filter.text.trim() !== "" || filter.group !== undefined,
    groups,
    lines,
    mended,
    unfolded,
    current,
    toggleSeverity: (severity) =>
      change({
        severities: SEVERITIES.filter((one) => filter.severities.includes(one) !== (one === severity)),
      }),
    search: (text) => change({ text }),
    groupBy: (grouping) => change({ grouping, group: undefined }),
    onlyGroup: (group) => change({ group }),
    showAll: () => change({ severities: SEVERITIES, text: "", group: undefined }),
    toggleFold,
    makeCurrent,
    sweep,
    neighbour: (step) => neighbourOf(lines, current, step),
  };
}

function neighbourOf(lines: readonly FindingLine[], current: string | undefined, step: 1 | -1): string | undefined {
  const keys = lines.filter(({ finding }) => finding.life !== "fixed").map(({ finding }) => finding.key);
  if (keys.length === 0) return undefined;
  const at = current === undefined ? -1 : keys.indexOf(current);
  if (at < 0) return step === 1 ? keys[0] : keys[keys.length - 1];
  return keys[(at + step + keys.length) % keys.length];
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
