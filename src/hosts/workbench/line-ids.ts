import type { Op } from "@fortune-sheet/core";
import type { LineMove } from "../../core/sheet/line-move";
import type { LineId, NewIds, SpreadsheetCell } from "./spreadsheet";

/** Lines that were deleted, so that undoing the deletion gives them their identities back. */
interface Deleted {
  readonly sheet: string;
  readonly axis: LineMove["axis"];
  readonly at: number;
  readonly ids: readonly LineId[];
}

/** Keeps the identities of rows and columns while the clerk inserts and deletes them. */
export class LineIds {
  readonly #deleted: Deleted[] = [];

  constructor(private readonly newIds: NewIds) {}

  /**
   * The identities after a move.
   * @param ops the operations that came together with it: an undone deletion brings content along, an insertion none
   */
  after(sheet: string, ids: readonly LineId[], { axis, kind, at, count }: LineMove, ops: readonly Op[]): LineId[] {
    if (kind === "delete") {
      this.#deleted.push({ sheet, axis, at, ids: ids.slice(at, at + count) });
      return [...ids.slice(0, at), ...ids.slice(at + count)];
    }
    const back = bringsContent(ops, axis, at, count)
      ? this.#deleted.filter((one) => one.sheet === sheet && one.axis === axis && one.at === at).pop()
      : undefined;
    if (back?.ids.length !== count) return [...ids.slice(0, at), ...this.newIds(count), ...ids.slice(at)];
    this.#deleted.splice(this.#deleted.indexOf(back), 1);
    return [...ids.slice(0, at), ...back.ids, ...ids.slice(at)];
  }
}

function bringsContent(ops: readonly Op[], axis: LineMove["axis"], at: number, count: number): boolean {
  return ops.some(({ op, path, value }) => {
    if (op !== "replace" || path[0] !== "data" || path.length !== 3) return false;
    const line = Number(path[axis === "row" ? 1 : 2]);
    const cell = value as SpreadsheetCell | null;
    return (
      line >= at && line < at + count && (cell?.v !== undefined || cell?.f !== undefined || cell?.ct?.s !== undefined)
    );
  });
}
