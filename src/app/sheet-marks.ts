import { toA1 } from "../core/sheet/cell-address";
import type { Vocabulary } from "../core/taxonomy/level-names";
import type { MarkShown } from "./assistant-state";
import type { ReadSheet } from "./checked-workbook";
import { gapMarks, placeholderMarks } from "./gap-marks";
import type { GapMark, Marks, Outcome } from "./ports/workbook";

/** gaps: all that 标出缺项 marks; placeholders: what an inserted template left to be filled, marked with the insertion. */
type Marked = "gaps" | "placeholders";

interface Shown {
  readonly marked: Marked;
  /** What was said of each mark: rows may have moved since, and gaps come that are not marked. */
  readonly reasons: ReadonlySet<string>;
}

/** What the assistant has marked on the sheets since it was opened, and what it says of it. */
export class SheetMarks {
  readonly #shown = new Map<string, Shown>();

  constructor(private readonly marks: Marks) {}

  /** 标出缺项; how many places are marked. */
  async showGaps(sheet: ReadSheet, vocabulary: Vocabulary): Promise<Outcome<{ count: number }>> {
    const marks = gapMarks(sheet.form, sheet.profile, vocabulary);
    const outcome = await this.#show(sheet.snapshot.name, marks, "gaps");
    return outcome.status === "ok" ? { status: "ok", count: marks.length } : outcome;
  }

  /** Marks what waits to be filled after rows came or went; nothing is written where nothing is or was marked. */
  async follow(sheet: ReadSheet, vocabulary: Vocabulary): Promise<Outcome> {
    const { name } = sheet.snapshot;
    if (this.areGapsShownOn(name)) {
      return this.#show(name, gapMarks(sheet.form, sheet.profile, vocabulary), "gaps");
    }
    const marks = placeholderMarks(sheet.form);
    if (marks.length > 0) return this.#show(name, marks, "placeholders");
    return this.#shown.has(name) ? this.clear(name) : { status: "ok" };
  }

  async clear(name: string): Promise<Outcome<{ removed: number }>> {
    const outcome = await this.marks.clear(name);
    if (outcome.status === "ok") this.#shown.delete(name);
    return outcome;
  }

  /** The legend: what is marked on this sheet and still waits. */
  legend({ form, profile, snapshot }: ReadSheet, vocabulary: Vocabulary): readonly MarkShown[] {
    const shown = this.#shown.get(snapshot.name);
    if (!shown) return [];
    const now = shown.marked === "gaps" ? gapMarks(form, profile, vocabulary) : placeholderMarks(form);
    const marks = now.filter(({ reason }) => shown.reasons.has(reason));
    return marks.map(({ block: { top: row, left: column }, severity, untilFilled, reason }) => ({
      address: toA1({ row, column }),
      row,
      column,
      severity,
      isPlace: !untilFilled,
      reason,
    }));
  }

  /** Places of missing rows stay marked until they are cleared. */
  areGapsShownOn(name: string): boolean {
    return this.#shown.get(name)?.marked === "gaps";
  }

  async #show(name: string, marks: readonly GapMark[], marked: Marked): Promise<Outcome> {
    const outcome = await this.marks.show(name, marks);
    if (outcome.status !== "ok") return outcome;
    if (marks.length > 0) this.#shown.set(name, { marked, reasons: new Set(marks.map(({ reason }) => reason)) });
    else this.#shown.delete(name);
    return outcome;
  }
}
