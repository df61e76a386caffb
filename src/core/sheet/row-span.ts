/** Rows, 0-based and inclusive. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}
