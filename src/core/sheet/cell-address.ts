/** 0-based; prints as "E12". */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** {row: 11, column: 4} → "E12". */
export function toA1({ row, column }: CellAddress): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "E12" → {row: 11, column: 4}; undefined when the text is no address. */
export function fromA1(address: string): CellAddress | undefined {
  const match = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match?.[1] || !match[2]) return undefined;
  const column = [...match[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}
