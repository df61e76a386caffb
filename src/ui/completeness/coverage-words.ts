import type { CoverageSlot } from "../../core/check/profile";
import type { CoverageCell } from "../../core/coverage/coverage";

/** Two characters over a narrow column. */
export const SHORT_SLOT: Readonly<Record<CoverageSlot, string>> = {
  数量: "数量",
  质量: "质量",
  时效: "时效",
  成本: "成本",
  经济效益: "经济",
  社会效益: "社会",
  生态效益: "生态",
  可持续影响: "持续",
  满意度: "满意",
};

/** How a cell of the matrix looks; each has a sign of its own, so that colour is never alone. */
export type CellLook = "filled" | "empty-value" | "missing" | "advised" | "not-needed";

export function lookOf({ state, need }: CoverageCell): CellLook {
  if (state !== "missing") return state;
  // A place that the framework merely allows would be a mark in every row.
  if (need === "hinted") return "not-needed";
  return need === "required" ? "missing" : "advised";
}

export const SIGN: Readonly<Record<Exclude<CellLook, "filled">, string>> = {
  missing: "✗",
  advised: "○",
  "empty-value": "!",
  "not-needed": "·",
};

/** What a cell says to a screen reader, and in its tooltip. */
export function cellWords(cell: CoverageCell): string {
  switch (lookOf(cell)) {
    case "filled":
      return `${cell.slot}：已填 ${cell.count} 条`;
    case "empty-value":
      return `${cell.slot}：有指标，还没有填指标值`;
    case "missing":
      return `${cell.slot}：缺少，必填`;
    case "advised":
      return `${cell.slot}：没有，建议补充`;
    case "not-needed":
      return `${cell.slot}：不要求`;
  }
}
