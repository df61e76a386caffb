import type { ExampleTable } from "../core/check/rule";

export interface ExampleCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What stands between the pipes, line by line. */
export function cellsOf(table: string): readonly (readonly string[])[] {
  return table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .slice(1, line.endsWith("|") ? -1 : undefined)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** Rows of a pipe table with the cells they own; 〃 continues the cell above, « the cell to the left. */
export function readExample(example: ExampleTable): readonly (readonly ExampleCell[])[] {
  const grid = cellsOf(example);
  return grid.map((line, row) =>
    line.flatMap((text, column): ExampleCell[] => {
      if (text === "〃" || text === "«") return [];
      let rowSpan = 1;
      while (grid[row + rowSpan]?.[column] === "〃") rowSpan++;
      let columnSpan = 1;
      while (line[column + columnSpan] === "«") columnSpan++;
      return [{ text: asSeen(text), rowSpan, columnSpan }];
    }),
  );
}

/** `1{0%}` is 1 shown as 100%; `'95` is the text 95. */
function asSeen(text: string): string {
  const percent = /^(-?[\d.]{1,15})\{0(?:\.(0+))?%\}$/.exec(text);
  if (percent?.[1]) return `${(Number(percent[1]) * 100).toFixed(percent[2]?.length ?? 0)}%`;
  return text.startsWith("'") ? text.slice(1) : text;
}
