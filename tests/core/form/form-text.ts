import type { Block, ColumnKey, Form } from "../../../src/core/form/form";
import { readForm } from "../../../src/core/form/read-form";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { sheetOf } from "../../support/table-literal";

const EXTRAS: readonly ColumnKey[] = [
  "description",
  "basis",
  "yearBeforeLast",
  "lastYear",
  "actual",
  "weight",
  "score",
];

/** A form as lines a person can compare: “3 产出指标/数量指标/培训人次 = ≥95人次”, rows as Excel counts them. */
export function linesOf(form: Form): string[] {
  return form.blocks.flatMap((block) => [headLine(block), ...rowLines(block)]);
}

function headLine(block: Block): string {
  const { kind, number, goal, header } = block;
  return `${kind}${number ?? ""}${goal === "" ? "" : ` “${goal}”`} @${header.row + 1}`;
}

export function rowLines(block: Block): string[] {
  return block.indicators.map(({ row, level1, level2, level3, value, cells }) => {
    const extras = EXTRAS.flatMap((key) => (cells[key]?.text ? [`${key} ${cells[key].text}`] : []));
    return [`${row + 1} ${level1}/${level2}/${level3} = ${value}`, ...extras].join(" · ");
  });
}

export const withoutMerges = ({ merges: _merges, ...sheet }: SheetSnapshot): SheetSnapshot => sheet;

/** Reads a pipe table with its merges and, as while typing in Excel, without: both must say the same. */
export function linesBothWays(table: string, name?: string): string[] {
  const sheet = sheetOf(table, name);
  const lines = linesOf(readForm(sheet));
  expect(linesOf(readForm(withoutMerges(sheet)))).toEqual(lines);
  return lines;
}
