import type { Block } from "./form";

const LONGEST = 14;

/** How a clerk calls a block: “年度目标1 · 行政审批”, “绩效指标 · 保障食堂运转”. */
export function blockTitle(block: Block): string {
  const name = block.kind === "项目" ? "绩效指标" : `${block.kind}目标`;
  const topic = block.goal.replace(/^目标\d{1,2}[:：.．、]/, "").split(/[。；;，,：:]/, 1)[0] ?? "";
  const shown = topic.length > LONGEST ? `${topic.slice(0, LONGEST - 1)}…` : topic;
  return `${name}${block.number ?? ""}${shown === "" ? "" : ` · ${shown}`}`;
}
