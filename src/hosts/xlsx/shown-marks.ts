import type { GapMark } from "../../app/ports/workbook";
import { isMarkFormula, markSeverityOf } from "../../core/sheet/mark-formula";
import { fromA1 } from "../../core/sheet/cell-address";
import type { CellBlock } from "../../core/sheet/sheet-snapshot";
import type { Book } from "./book";
import { blockOf } from "./sheet-part";

/** Our marks that a sheet of a file carries, as conditional formats, without the reasons, which no file keeps. */
export function marksInBook(book: Book, sheet: string): GapMark[] {
  return book
    .sheet(sheet)
    .root.all("conditionalFormatting")
    .flatMap((formatting) =>
      formatting.all("cfRule").flatMap((rule) => {
        const formula = rule.child("formula")?.text ?? "";
        if (!isMarkFormula(formula)) return [];
        const severity = markSeverityOf(formula);
        const isAlways = alwaysMarked(formula);
        return (formatting.get("sqref") ?? "").split(/\s+/).flatMap((ref) => {
          const block = blockOf(ref);
          return block ? [{ block, severity, untilFilled: !isAlways(block), reason: "标出的缺项" }] : [];
        });
      }),
    );
}

/** The parts AND(ROW()…$A$3…,COLUMN()…$D$3…) of a condition name the blocks that are marked filled or not. */
function alwaysMarked(formula: string): (block: CellBlock) => boolean {
  if (!formula.includes("LEN(TRIM(")) return () => true;
  const blocks = formula
    .split("AND(ROW()")
    .slice(1)
    .map((part) =>
      [...part.matchAll(/\$([A-Z]{1,3})\$(\d{1,7})/g)].flatMap(([, letters, row]) => fromA1(`${letters}${row}`) ?? []),
    );
  return ({ top, left, bottom, right }) =>
    blocks.some(
      (corners) =>
        corners.length > 0 &&
        corners.every(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right),
    );
}
