import type { Profile } from "../core/check/profile";

/** “按 2021 口径（成本指标为一级）检查”; a space only before digits. */
export function profileSentence({ title }: Profile): string {
  return `按${/^\d/.test(title) ? " " : ""}${title}检查`;
}
