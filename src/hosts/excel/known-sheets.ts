import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import type { RowSpan } from "../../core/sheet/row-span";

interface Known {
  readonly rows: SheetSnapshot["rows"];
  /** Changes that no reading has taken in yet; without rows anything may have changed. */
  readonly changes: readonly { readonly span: RowSpan | undefined; readonly at: number }[];
}

/** A sheet's content as last read and the rows to read again. */
export interface StaleRows {
  readonly rows: SheetSnapshot["rows"];
  readonly spans: readonly RowSpan[];
}

/** The sheets by Excel's ids: their names, and their content as last read with the rows that changed since. */
export class KnownSheets {
  readonly #names = new Map<string, string>();
  readonly #known = new Map<string, Known>();
  #now = 0;
  /** Id of the sheet that was last seen in front. */
  active: string | undefined;

  name(id: string, name: string): void {
    this.#names.set(id, name);
  }

  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  idOf(name: string): string | undefined {
    return [...this.#names].find(([, known]) => known === name)?.[0];
  }

  /** To be asked when a reading begins and given to `read` when it ends: changes in between stay unread. */
  get now(): number {
    return this.#now;
  }

  /** Undefined when the whole sheet has to be read. */
  staleRows(id: string): StaleRows | undefined {
    const known = this.#known.get(id);
    const spans = known?.changes.flatMap(({ span }) => span ?? []);
    return known && spans && spans.length === known.changes.length ? { rows: known.rows, spans } : undefined;
  }

  read(id: string, rows: SheetSnapshot["rows"], begun: number): void {
    const changes = this.#known.get(id)?.changes.filter(({ at }) => at > begun) ?? [];
    this.#known.set(id, { rows, changes });
  }

  /** Notes rows as changed; undefined: anything may have. */
  changed(id: string, span: RowSpan | undefined): void {
    this.#now++;
    const known = this.#known.get(id);
    if (known) this.#known.set(id, { ...known, changes: [...known.changes, { span, at: this.#now }] });
  }

  forget(id: string): void {
    this.#names.delete(id);
    this.#known.delete(id);
    if (this.active === id) this.active = undefined;
  }
}
