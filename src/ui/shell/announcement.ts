import type { AssistantState } from "../../app/assistant-state";

type Heard = Pick<AssistantState, "check" | "sheet" | "extent" | "findings" | "notice" | "statusLine">;

/** What a screen reader is told when the state changes; undefined where nothing is worth interrupting for. */
export function announcementOf(before: Heard, now: Heard): string | undefined {
  const parts: string[] = [];
  const found = findingsSentence(before, now);
  if (found) parts.push(found);
  if (now.notice && now.notice.text !== before.notice?.text) parts.push(now.notice.text);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function findingsSentence(before: Heard, now: Heard): string | undefined {
  if (now.check.step === "checking") return undefined;
  if (before.check.step !== now.check.step || before.sheet !== now.sheet || before.extent !== now.extent) {
    return now.check.step === "no-table" ? now.check.sentence : now.statusLine;
  }
  if (before.findings === now.findings) return undefined;
  const count = (state: Heard, life: "fresh" | "fixed"): ReadonlySet<string> =>
    new Set(state.findings.filter((finding) => finding.life === life).map(({ key }) => key));
  const added = countNew(count(before, "fresh"), count(now, "fresh"));
  const mended = countNew(count(before, "fixed"), count(now, "fixed"));
  if (added + mended === 0) return undefined;
  const left = now.findings.reduce((sum, finding) => (finding.life === "fixed" ? sum : sum + finding.count), 0);
  const news = [...(added > 0 ? [`新增 ${added} 个问题`] : []), ...(mended > 0 ? [`改好 ${mended} 个问题`] : [])];
  return [...news, `剩余 ${left} 个。`].join("，");
}

function countNew(before: ReadonlySet<string>, now: ReadonlySet<string>): number {
  return [...now].filter((key) => !before.has(key)).length;
}
