import { toA1 } from "../core/sheet/cell-address";
import type { CellValue } from "../core/sheet/sheet-snapshot";
import { writtenSnapshot } from "../core/sheet/written-snapshot";
import { placeholdersOf } from "../core/templates/placeholders";
import type { MarkShown } from "./assistant-state";
import type { CheckedWorkbook, ReadSheet } from "./checked-workbook";
import { gapMarks, placeholderMarks } from "./gap-marks";
import type { GapMark, JournalEntry, Marks, MarksOnSheet, Outcome, RowInsertion, WritePlan } from "./ports/workbook";

/** gaps: all that 标出缺项 marks; placeholders: what an inserted template left to be filled, marked with the insertion. */
type Marked = "gaps" | "placeholders";

interface Shown {
  readonly marked: Marked;
  /** As they were put on: rows may have moved since, and gaps come that are not marked. */
  readonly marks: readonly GapMark[];
  /** False where others may stand there: rows moved, or a write was not carried through. */
  readonly isCertain: boolean;
}

/** What the assistant has marked on the sheets since it was opened, and what it says of it. */
export class SheetMarks {
  readonly #shown = new Map<string, Shown>();
  /** What was marked before a write, by the id of its entry and the sheet. */
  readonly #replaced = new Map<string, Shown | undefined>();

  constructor(
    private readonly marks: Marks,
    private readonly book: CheckedWorkbook,
  ) {}

  /** 标出缺项; how many places are marked. */
  async showGaps(sheet: ReadSheet): Promise<Outcome<{ count: number }>> {
    const marks = gapMarks(sheet.form, sheet.profile, this.book.settings);
    const outcome = await this.#show(sheet.snapshot.name, marks, "gaps");
    return outcome.status === "ok" ? { status: "ok", count: marks.length } : outcome;
  }

  /** The marks that a plan is to be written with: what will wait to be filled, where rows or placeholders come in. */
  forPlan(plan: WritePlan): readonly MarksOnSheet[] {
    return sheetsToFollow(plan.insertions, plan.edits).flatMap((name) => {
      const sheet = this.book.sheet(name);
      if (!sheet) return [];
      const { marks } = this.#wantedOn(this.book.foreseen(sheet, writtenSnapshot(sheet.snapshot, plan)));
      return marks.length > 0 || this.#shown.has(name) ? [{ sheet: name, marks }] : [];
    });
  }

  /** Takes note of a plan's marks, as far as they were written. */
  written({ marks = [] }: WritePlan, entry: JournalEntry): void {
    for (const { sheet } of entry.marks ?? []) {
      const before = this.#shown.get(sheet);
      this.#replaced.set(`${entry.id} ${sheet}`, before);
      const now = marks.find((one) => one.sheet === sheet)?.marks ?? [];
      this.#note(sheet, { marked: before?.marked ?? "placeholders", marks: now, isCertain: true });
    }
  }

  /** Takes note that undoing the entry has put back the marks of these sheets. */
  putBack(entry: JournalEntry, sheets: readonly string[]): void {
    for (const sheet of sheets) {
      const before = this.#replaced.get(`${entry.id} ${sheet}`);
      if (before) this.#shown.set(sheet, before);
      else this.#shown.delete(sheet);
    }
  }

  /** The marks stand elsewhere on the sheet than was noted. */
  linesMoved(name: string): void {
    if (this.#shown.has(name)) this.doubt(name);
  }

  /** Other marks may stand on the sheet than was noted. */
  doubt(name: string): void {
    const { marked, marks } = this.#shown.get(name) ?? { marked: "placeholders", marks: [] };
    this.#shown.set(name, { marked, marks, isCertain: false });
  }

  /** Marks what waits to be filled on the sheet as it is; nothing is written where just that is marked. */
  async follow(sheet: ReadSheet): Promise<Outcome> {
    const { name } = sheet.snapshot;
    const shown = this.#shown.get(name) ?? { marks: [], isCertain: true };
    const { marked, marks } = this.#wantedOn(sheet);
    if (shown.isCertain && areSame(shown.marks, marks)) return { status: "ok" };
    return marks.length > 0 ? this.#show(name, marks, marked) : this.clear(name);
  }

  async clear(name: string): Promise<Outcome<{ removed: number }>> {
    const outcome = await this.marks.clear(name);
    if (outcome.status === "ok") this.#shown.delete(name);
    return outcome;
  }

  /** The legend: what is marked on this sheet and still waits. */
  legend(sheet: ReadSheet): readonly MarkShown[] {
    const shown = this.#shown.get(sheet.snapshot.name);
    if (!shown) return [];
    const reasons = new Set(shown.marks.map(({ reason }) => reason));
    const marks = this.#wantedOn(sheet).marks.filter(({ reason }) => reasons.has(reason));
    return marks.map(({ block: { top: row, left: column, bottom }, severity, untilFilled, reason }) => ({
      address: toA1({ row, column }),
      row,
      column,
      severity,
      // Rows are counted as the sheet now is, wherever the mark was when it was made.
      reason: untilFilled ? reason : `${reason}，可加在第 ${bottom + 1} 行之后`,
    }));
  }

  /** Places of missing rows stay marked until they are cleared. */
  areGapsShownOn(name: string): boolean {
    return this.#shown.get(name)?.marked === "gaps";
  }

  #wantedOn({ form, profile, snapshot }: ReadSheet): { readonly marked: Marked; readonly marks: readonly GapMark[] } {
    return this.areGapsShownOn(snapshot.name)
      ? { marked: "gaps", marks: gapMarks(form, profile, this.book.settings) }
      : { marked: "placeholders", marks: placeholderMarks(form) };
  }

  async #show(name: string, marks: readonly GapMark[], marked: Marked): Promise<Outcome> {
    const outcome = await this.marks.show(name, marks);
    if (outcome.status === "ok") this.#note(name, { marked, marks, isCertain: true });
    return outcome;
  }

  #note(name: string, shown: Shown): void {
    if (shown.marks.length > 0) this.#shown.set(name, shown);
    else this.#shown.delete(name);
  }
}

/** Sheets on which rows or placeholders come in, or have come in: their marks follow. */
export function sheetsToFollow(
  insertions: readonly RowInsertion[],
  cells: readonly { readonly sheet: string; readonly after: CellValue }[],
): readonly string[] {
  const left = cells.filter(({ after }) => placeholdersOf(String(after ?? "")).length > 0);
  return [...new Set([...insertions, ...left].map(({ sheet }) => sheet))];
}

function areSame(some: readonly GapMark[], others: readonly GapMark[]): boolean {
  const keys = (marks: readonly GapMark[]): string =>
    marks
      .map(({ block: { top, left, bottom, right }, severity, untilFilled, reason }) =>
        [top, left, bottom, right, severity, untilFilled, reason].join(" "),
      )
      .sort()
      .join("\n");
  return keys(some) === keys(others);
}
