import type { Navigator, Outcome } from "../../app/ports/workbook";
import type { CellAddress } from "../../core/sheet/cell-address";
import type { ExcelSession } from "./excel-session";
import type { KnownSheets } from "./known-sheets";
import { isMissingItem } from "./situation-of";

/** Brings a cell before the clerk. */
export class ExcelNavigator implements Navigator {
  readonly #session: ExcelSession;
  readonly #sheets: KnownSheets;

  constructor(session: ExcelSession, sheets: KnownSheets) {
    this.#session = session;
    this.#sheets = sheets;
  }

  async select(name: string, { row, column }: CellAddress): Promise<Outcome> {
    try {
      return await this.#session.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(this.#sheets.idOf(name) ?? name);
        sheet.activate();
        sheet.getRangeByIndexes(row, column, 1, 1).select();
        await context.sync();
        return { status: "ok" };
      });
    } catch (error) {
      if (isMissingItem(error)) return { status: "no-such-sheet", sheet: name };
      throw error;
    }
  }
}
