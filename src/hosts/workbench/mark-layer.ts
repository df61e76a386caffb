import type { Hooks } from "@fortune-sheet/core";
import type { GapMark } from "../../app/ports/workbook";
import type { Finding } from "../../core/check/finding";
import { MARK_SEVERITIES, waitsToBeFilled } from "../../core/sheet/mark-formula";
import type { CellMark, DrawnBox } from "./mark-painter";
import { paintMark } from "./mark-painter";
import { seenCell } from "./snapshot";
import type { LineId, SpreadsheetSheet } from "./spreadsheet";
import type { SpreadsheetApi } from "./spreadsheet-link";

/** What a mark has to know of a finding. */
export type MarkedFinding = Pick<Finding, "sheet" | "row" | "column" | "severity" | "message">;

/** A gap by the identities of its rows and columns: it stays with them when others are inserted. */
interface Gap {
  readonly mark: GapMark;
  readonly rows: readonly LineId[];
  readonly columns: readonly LineId[];
}

type CellMap = ReadonlyMap<string, readonly CellMark[]>;

/** Marks over the cells of the component, drawn on its canvas after each cell; no cell is ever changed by them. */
export class MarkLayer {
  readonly hooks: Pick<Hooks, "beforeRenderCellArea" | "afterRenderCell">;

  #findings = new Map<string, Map<string, CellMark[]>>();
  readonly #gaps = new Map<string, readonly Gap[]>();
  #drawing: { readonly findings: CellMap; readonly gaps: CellMap } | undefined;
  #boxes: { readonly box: DrawnBox; readonly mark: CellMark }[] = [];
  #isNewFrame = true;
  #version = 0;

  /** @param sheets the sheets that the component holds */
  constructor(private readonly sheets: () => readonly SpreadsheetSheet[]) {
    this.hooks = {
      beforeRenderCellArea: (cells) => {
        this.#begin(cells);
        return true;
      },
      afterRenderCell: (_cell, { row, column, startX, startY, endX, endY }, canvas) => {
        this.#draw(row, column, { left: startX, top: startY, right: endX, bottom: endY }, canvas);
      },
    };
  }

  /** Replaces the marks of all findings, those to be shown first coming first. */
  showFindings(findings: readonly MarkedFinding[]): void {
    this.#findings = new Map();
    for (const { sheet, row, column, severity, message } of findings) {
      const cells = this.#findings.get(sheet) ?? new Map<string, CellMark[]>();
      this.#findings.set(sheet, cells);
      const key = `${row}_${column}`;
      cells.set(key, [...(cells.get(key) ?? []), { severity, kind: "finding", text: message }]);
    }
    for (const cells of this.#findings.values()) {
      for (const marks of cells.values()) marks.sort((a, b) => rank(a) - rank(b));
    }
  }

  showGaps(sheet: SpreadsheetSheet, marks: readonly GapMark[]): void {
    this.#gaps.set(
      sheet.id ?? "",
      marks.map((mark) => ({
        mark,
        rows: (sheet.rowIds ?? []).slice(mark.block.top, mark.block.bottom + 1),
        columns: (sheet.columnIds ?? []).slice(mark.block.left, mark.block.right + 1),
      })),
    );
  }

  /** How many marks there were. */
  clearGaps(sheet: SpreadsheetSheet): number {
    const count = this.#gaps.get(sheet.id ?? "")?.length ?? 0;
    this.#gaps.delete(sheet.id ?? "");
    return count;
  }

  /** The marks shown on a sheet, where they are now; those whose rows are gone are left out. */
  gapsOn(sheet: SpreadsheetSheet): GapMark[] {
    return (this.#gaps.get(sheet.id ?? "") ?? []).flatMap(({ mark, rows, columns }) => {
      const top = indexOfFirst(sheet.rowIds, rows);
      const left = indexOfFirst(sheet.columnIds, columns);
      const bottom = indexOfFirst(sheet.rowIds, [...rows].reverse());
      const right = indexOfFirst(sheet.columnIds, [...columns].reverse());
      return Math.min(top, left, bottom, right) < 0 ? [] : [{ ...mark, block: { top, left, bottom, right } }];
    });
  }

  /** Has the component draw again; nothing else in it changes. */
  redraw(api: SpreadsheetApi): void {
    this.#version++;
    api.applyOp([{ op: "replace", path: ["marksVersion"], value: this.#version }]);
  }

  /** The marks under a point of the canvas, in CSS pixels. */
  at(x: number, y: number): { readonly box: DrawnBox; readonly marks: readonly CellMark[] } | undefined {
    const hit = this.#boxes.filter(({ box }) => x >= box.left && x < box.right && y >= box.top && y < box.bottom);
    return hit[0] && { box: hit[0].box, marks: hit.map(({ mark }) => mark) };
  }

  #begin(cells: unknown): void {
    const sheet = this.sheets().find(({ data }) => data === cells);
    if (this.#isNewFrame) {
      // Frozen panes are drawn as up to four areas in one go.
      this.#boxes = [];
      this.#isNewFrame = false;
      queueMicrotask(() => (this.#isNewFrame = true));
    }
    this.#drawing = sheet && {
      findings: this.#findings.get(sheet.name) ?? new Map<string, CellMark[]>(),
      gaps: this.#gapCells(sheet),
    };
  }

  #gapCells(sheet: SpreadsheetSheet): CellMap {
    const cells = new Map<string, CellMark[]>();
    for (const { block, severity, reason, untilFilled } of this.gapsOn(sheet)) {
      for (let row = block.top; row <= block.bottom; row++) {
        for (let column = block.left; column <= block.right; column++) {
          if (untilFilled && !waitsToBeFilled(seenCell(sheet.data?.[row]?.[column] ?? null).text)) continue;
          const key = `${row}_${column}`;
          cells.set(key, [...(cells.get(key) ?? []), { severity, kind: "gap", text: reason }]);
        }
      }
    }
    return cells;
  }

  #draw(row: number, column: number, box: DrawnBox, canvas: CanvasRenderingContext2D): void {
    const key = `${row}_${column}`;
    const gaps = this.#drawing?.gaps.get(key) ?? [];
    const findings = this.#drawing?.findings.get(key) ?? [];
    for (const [mark] of [gaps, findings]) {
      if (mark) paintMark(canvas, box, mark);
    }
    for (const mark of [...findings, ...gaps]) this.#boxes.push({ box, mark });
  }
}

function rank({ severity }: CellMark): number {
  return MARK_SEVERITIES.indexOf(severity);
}

function indexOfFirst(ids: readonly LineId[] | undefined, wanted: readonly LineId[]): number {
  for (const id of wanted) {
    const index = ids?.indexOf(id) ?? -1;
    if (index >= 0) return index;
  }
  return -1;
}
