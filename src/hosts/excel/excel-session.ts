import type { Outcome } from "../../app/ports/workbook";
import { situationOf } from "./situation-of";

/** A sync that Excel on the web never answers raises no error: office-js issues 6150 and 6678. In ms. */
const LONGEST_ANSWER = 20_000;

/** @param isAwaited false once the batch has been given up: what has not been written by then must not be any more */
export type ExcelBatch<Result extends object> = (
  context: Excel.RequestContext,
  isAwaited: () => boolean,
) => Promise<Outcome<Result>>;

/** The one door to Excel. Proxies live and die inside a batch. */
export class ExcelSession {
  readonly #undoGroups: boolean;
  readonly #longestAnswer: number;

  constructor(undoGroups: boolean, longestAnswer = LONGEST_ANSWER) {
    this.#undoGroups = undoGroups;
    this.#longestAnswer = longestAnswer;
  }

  /** Runs a batch; what Excel is known to refuse becomes a situation, no answer in time is “lost”. Throws on surprises. */
  async run<Result extends object>(batch: ExcelBatch<Result>): Promise<Outcome<Result>> {
    return this.#inTime((isAwaited) => Excel.run((context) => batch(context, isAwaited)));
  }

  /** As `run`, with all its syncs one step of Excel's own undo where Excel can do that. */
  async write<Result extends object>(batch: ExcelBatch<Result>): Promise<Outcome<Result>> {
    if (!this.#undoGroups) return this.run(batch);
    try {
      return await this.#inTime((isAwaited) =>
        Excel.run({ mergeUndoGroup: true }, (context) => batch(context, isAwaited)),
      );
    } catch (error) {
      // Some builds claim the set and then refuse the group before anything is written: office-js issues 6491 and 6711.
      if (error instanceof OfficeExtension.Error && error.code === "UndoNotSupported") return this.run(batch);
      throw error;
    }
  }

  async #inTime<Result extends object>(
    run: (isAwaited: () => boolean) => Promise<Outcome<Result>>,
  ): Promise<Outcome<Result>> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isAwaited = true;
    const silence = new Promise<Outcome<Result>>((resolve) => {
      timer = setTimeout(() => {
        isAwaited = false;
        resolve({ status: "lost" });
      }, this.#longestAnswer);
    });
    try {
      return await Promise.race([run(() => isAwaited), silence]);
    } catch (error) {
      const situation = situationOf(error);
      if (situation) return situation;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
