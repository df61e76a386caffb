import type { GapMark, Marks, Outcome } from "../../app/ports/workbook";
import { toA1 } from "../../core/sheet/cell-address";
import {
  isMarkFormula,
  MARK_FILL,
  MARK_SEVERITIES,
  markFormats,
  markSeverityOf,
  type MarkSeverity,
} from "../../core/sheet/mark-formula";
import type { CellBlock } from "../../core/sheet/sheet-snapshot";
import { blocksOf } from "./excel-reader";
import type { ExcelSession } from "./excel-session";
import type { KnownSheets } from "./known-sheets";
import type { OwnWrites } from "./own-writes";
import { isMissingItem } from "./situation-of";

/** Excel cuts longer addresses. */
const LONGEST_ADDRESS = 8_000;
/** Told apart without colour too. */
const LINE = { error: "Continuous", warning: "Dash", info: "Dot" } as const;
const LINE_COLOR: Readonly<Record<MarkSeverity, string>> = { error: "#B10E1C", warning: "#8A5A00", info: "#0F548C" };

/** Marks as conditional formats that carry our marker: the clerk's own formats stay untouched. */
export class GapMarks implements Marks {
  readonly #session: ExcelSession;
  readonly #sheets: KnownSheets;
  readonly #own: OwnWrites;

  constructor(session: ExcelSession, sheets: KnownSheets, own: OwnWrites) {
    this.#session = session;
    this.#sheets = sheets;
    this.#own = own;
  }

  show(sheet: string, marks: readonly GapMark[]): Promise<Outcome> {
    return this.#replace(sheet, marks);
  }

  clear(sheet: string): Promise<Outcome<{ removed: number }>> {
    return this.#replace(sheet, []);
  }

  /** Takes our marks off the sheet and puts these on, in two syncs; says how many were there. */
  async #replace(name: string, marks: readonly GapMark[]): Promise<Outcome<{ removed: number }>> {
    const id = this.#sheets.idOf(name);
    const end = id === undefined ? undefined : this.#own.begin(id);
    try {
      return await this.#session.write<{ removed: number }>(async (context) => {
        const sheet = context.workbook.worksheets.getItem(id ?? name);
        const { protection } = sheet;
        protection.load("protected");
        const asked = askMarks(sheet);
        await context.sync();
        if (protection.protected) return { status: "protected", sheet: name };

        const ours = asked();
        for (const format of ours) format.delete();
        queueMarks(sheet, marks);
        await context.sync();
        return { status: "ok", removed: ours.length };
      });
    } catch (error) {
      if (isMissingItem(error)) return { status: "no-such-sheet", sheet: name };
      throw error;
    } finally {
      end?.();
    }
  }
}

/** Queues the question for our marks on a sheet. */
export function askMarks(sheet: Excel.Worksheet): () => readonly Excel.ConditionalFormat[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return () =>
    formats.items.filter(
      ({ type, customOrNullObject }) => type === "Custom" && isMarkFormula(customOrNullObject.rule.formula),
    );
}

/** Queues the question how these marks stand; the answer is what `queueOldMarks` puts back. */
export function askOldMarks(ours: readonly Excel.ConditionalFormat[]): () => string {
  const asked = ours.map((format) => {
    const { areas } = format.getRanges();
    areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return { formula: format.customOrNullObject.rule.formula, areas };
  });
  return () => JSON.stringify(asked.map(({ formula, areas }): OldMarks => ({ formula, areas: blocksOf(areas.items) })));
}

/** Queues marks as they once stood: the one that wins comes last, for a new one goes before all others. */
export function queueOldMarks(sheet: Excel.Worksheet, image: string): void {
  for (const { formula, areas } of (JSON.parse(image) as OldMarks[]).reverse())
    queueFormat(sheet, formula.replace(/^=/, ""), areas, markSeverityOf(formula));
}

/** Queues marks beside those that are there. */
export function queueMarks(sheet: Excel.Worksheet, marks: readonly GapMark[]): void {
  for (const severity of MARK_SEVERITIES) {
    const own = marks.filter((mark) => mark.severity === severity);
    for (const { formula, areas } of markFormats(severity, own)) queueFormat(sheet, formula, areas, severity);
  }
}

/** A conditional format of ours as it stood. */
interface OldMarks {
  readonly formula: string;
  readonly areas: readonly CellBlock[];
}

function queueFormat(
  sheet: Excel.Worksheet,
  formula: string,
  areas: readonly CellBlock[],
  severity: MarkSeverity,
): void {
  for (const address of addressesOf(areas)) {
    const { custom } = sheet.getRanges(address).conditionalFormats.add("Custom");
    custom.rule.formula = `=${formula}`;
    custom.format.fill.color = `#${MARK_FILL[severity]}`;
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const border = custom.format.borders.getItem(edge);
      border.style = LINE[severity];
      border.color = LINE_COLOR[severity];
    }
  }
}

/** "A1:B2,C5", in pieces that Excel takes. */
function addressesOf(areas: readonly CellBlock[]): readonly string[] {
  const addresses: string[] = [];
  for (const { top, left, bottom, right } of areas) {
    const first = toA1({ row: top, column: left });
    const area = top === bottom && left === right ? first : `${first}:${toA1({ row: bottom, column: right })}`;
    const last = addresses[addresses.length - 1];
    if (last !== undefined && last.length + area.length < LONGEST_ADDRESS)
      addresses[addresses.length - 1] = `${last},${area}`;
    else addresses.push(area);
  }
  return addresses;
}
