import type { Op } from "@fortune-sheet/core";
import type { SheetChange } from "../../app/ports/workbook";
import type { LineMove } from "../../core/sheet/line-move";
import type { SpreadsheetSheet } from "./spreadsheet";

/** Attributes of a cell that change how it looks and nothing that is judged. */
const LOOKS = new Set(["bl", "it", "ff", "fs", "fc", "ht", "vt", "tb", "cl", "un", "tr", "rt", "bg", "ps", "style"]);
/** Parts of a sheet that concern neither its cells nor its place in the workbook. */
const INDIFFERENT = new Set([
  "luckysheet_select_save",
  "luckysheet_selection_range",
  "calcChain",
  "zoomRatio",
  "scrollLeft",
  "scrollTop",
  "frozen",
  "images",
  "hyperlink",
  "filter",
  "filter_select",
  "luckysheet_conditionformat_save",
  "luckysheet_alternateformat_save",
  "dataVerification",
  "status",
  "rowIds",
  "columnIds",
  "row",
  "column",
]);

/** What the component's operations mean to somebody who reads the sheets: one change a sheet and kind. */
export function changesOf(ops: readonly Op[], sheets: readonly SpreadsheetSheet[]): SheetChange[] {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const structure = new Set<string>();
  const rows = new Map<string, { first: number; last: number } | undefined>();
  let workbook = false;
  for (const { op, id, path } of ops) {
    const [part, row, , attribute] = path;
    const name = names.get(id);
    if (op === "addSheet" || op === "deleteSheet" || path[0] === "luckysheetfile") workbook = true;
    else if (part === "name" || part === "order" || part === "hide") workbook = true;
    else if (name === undefined) workbook = true;
    else if (op === "insertRowCol" || op === "deleteRowCol" || part === undefined) structure.add(name);
    else if (part === "config") {
      if (row === "merge" || row === undefined) structure.add(name);
    } else if (part === "data") {
      if (typeof row !== "number") rows.set(name, undefined);
      else if (!LOOKS.has(String(attribute))) {
        const known = rows.get(name);
        if (!rows.has(name)) rows.set(name, { first: row, last: row });
        else if (known) rows.set(name, { first: Math.min(known.first, row), last: Math.max(known.last, row) });
      }
    } else if (!INDIFFERENT.has(String(part))) rows.set(name, undefined);
  }
  return [
    ...(workbook ? [{ sheet: "", kind: "sheets" } as const] : []),
    ...[...structure].map((sheet) => ({ sheet, kind: "structure" }) as const),
    ...[...rows]
      .filter(([sheet]) => !structure.has(sheet))
      .map(([sheet, span]) => ({ sheet, kind: "cells", ...(span ? { rows: span } : {}) }) as const),
  ];
}

interface LineOp {
  readonly type: "row" | "column";
  readonly index: number;
  readonly count: number;
  readonly direction: "lefttop" | "rightbottom";
  readonly start: number;
  readonly end: number;
}

/** Rows or columns that an operation inserts or deletes; undefined for any other operation. */
export function lineMoveOf({ op, value }: Op): LineMove | undefined {
  if (op === "insertRowCol") {
    const { type, index, count, direction } = value as LineOp;
    return { axis: type, kind: "insert", at: direction === "lefttop" ? index : index + 1, count };
  }
  if (op === "deleteRowCol") {
    const { type, start, end } = value as LineOp;
    return { axis: type, kind: "delete", at: start, count: end - start + 1 };
  }
  return undefined;
}
