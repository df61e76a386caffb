import { moveOf } from "../../core/sheet/insert-rows";
import { moveLine, reverseMove } from "../../core/sheet/line-move";
import { isMarkFormula } from "../../core/sheet/mark-formula";
import { isCovered } from "../../core/sheet/review-writes";
import { heightsOfInserted } from "../../core/sheet/row-height";
import type { RowInsertion } from "../../core/sheet/row-insertion";
import type { Book } from "./book";
import { moveLinesInBook } from "./move-lines";
import { growRow, measuresOf } from "./row-heights";
import type { SheetPart } from "./sheet-part";
import { blockOf, cellsOf, refOf } from "./sheet-part";
import { writeValue } from "./write-cell";
import type { XmlElement } from "./xml";
import { toA1 } from "../../core/sheet/cell-address";

/**
 * Inserts the rows as told: with the formats, rules and drop-downs of the rows they copy, merges and contents; as high
 * as these or as their texts need.
 */
export function insertRowsInBook(book: Book, insertion: RowInsertion): void {
  const part = book.sheet(insertion.sheet);
  const heights = heightsOfInserted(insertion, measuresOf(book, part));
  const models = insertion.styleFrom.map((row) => part.row(row)?.clone());
  const move = moveOf(insertion);
  moveLinesInBook(book, insertion.sheet, move);

  models.forEach((model, index) => {
    if (model) dressRow(part, insertion.before + index, model);
    growRow(part, insertion.before + index, heights[index] ?? 0);
  });
  insertion.styleFrom.forEach((source, index) => {
    extendRules(part, moveLine(move, source) ?? source, insertion.before + index);
  });
  part.setMerges(insertion.removeMerges, insertion.addMerges);
  const { merges } = part;
  for (const cell of insertion.cells) {
    if (!isCovered(merges, cell)) writeValue(book, part, cell, cell.value);
  }
}

/** Takes the inserted rows out again, with the merges as they were. */
export function takeOutRowsOfBook(book: Book, insertion: RowInsertion): void {
  const part = book.sheet(insertion.sheet);
  part.setMerges(insertion.addMerges, insertion.removeMerges);
  moveLinesInBook(book, insertion.sheet, reverseMove(moveOf(insertion)));
}

/** A row like another: its height, outline and the formats of its cells, without their contents. */
function dressRow(part: SheetPart, row: number, model: XmlElement): void {
  const element = part.makeRow(row);
  for (const [name, value] of model.attributes) {
    if (name !== "r" && name !== "hidden" && name !== "collapsed") element.set(name, value);
  }
  element.children = cellsOf(model)
    .filter(([, cell]) => cell.get("s") !== undefined)
    .map(([column, cell]) => element.make("c", { r: toA1({ row, column }), s: cell.get("s") }));
}

/** Rules and drop-downs of the model row that do not reach the new row by themselves. */
export function extendRules(part: SheetPart, model: number, row: number): void {
  const rules = part.root
    .all("conditionalFormatting")
    .filter((formatting) => !formatting.all("cfRule").some((rule) => isMarkFormula(rule.child("formula")?.text ?? "")));
  for (const rule of [...rules, ...(part.child("dataValidations")?.elements ?? [])]) {
    const written = rule.get("sqref");
    if (written === undefined) continue;
    const areas = written.split(/\s+/).flatMap((area) => blockOf(area) ?? []);
    const missing = areas
      .filter(({ top, bottom }) => top <= model && model <= bottom)
      .map(({ left, right }) => ({ top: row, left, bottom: row, right }))
      .filter(
        (wanted) =>
          !areas.some(
            (area) => area.top <= row && row <= area.bottom && area.left <= wanted.left && wanted.right <= area.right,
          ),
      );
    if (missing.length > 0) rule.set("sqref", [written, ...missing.map(refOf)].join(" "));
  }
}
