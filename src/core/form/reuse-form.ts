import { sameBlock } from "../sheet/insert-rows";
import { keepLayouts, layoutsOfBlock } from "./describe-blocks";
import type { TableLayout } from "./table-layout";
import type { Block, ColumnKey, EmptyRow, Form, FormCell, FormField, Goal, Indicator, TableHeader } from "./form";

/**
 * `fresh`, in which everything that `previous` has just so is the very object of `previous`, cells, indicators,
 * headers and blocks alike: whoever remembers by identity sees only what changed.
 */
export function reuseForm(previous: Form, fresh: Form): Form {
  const reuse = new Reuse(previous);
  const fields = sameList(
    previous.fields,
    fresh.fields.map((field) => reuse.field(field)),
  );
  const goals = sameList(
    previous.goals,
    fresh.goals.map((goal) => reuse.goal(goal)),
  );
  const blocks = sameList(
    previous.blocks,
    fresh.blocks.map((block) => reuse.block(block)),
  );
  const texts = sameList(
    previous.texts,
    fresh.texts.map((cell) => reuse.text(cell)),
  );
  const isSame =
    previous.sheet === fresh.sheet &&
    previous.title === fresh.title &&
    fields === previous.fields &&
    goals === previous.goals &&
    blocks === previous.blocks &&
    texts === previous.texts;
  return isSame ? previous : { ...fresh, fields, goals, blocks, texts };
}

/** The cell as it was before, where nothing about it changed. */
export function reuseCell(before: FormCell | undefined, after: FormCell): FormCell {
  const isSame =
    before !== undefined &&
    before.row === after.row &&
    before.column === after.column &&
    before.text === after.text &&
    before.cell.value === after.cell.value &&
    before.cell.text === after.cell.text &&
    before.cell.numberFormat === after.cell.numberFormat &&
    before.cell.formula === after.cell.formula &&
    sameBlock(before.span, after.span);
  return isSame ? before : after;
}

/** The list of before, where every item is the very same. */
function sameList<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return before.length === after.length && after.every((item, index) => item === before[index]) ? before : after;
}

type Cells = Readonly<Partial<Record<ColumnKey, FormCell>>>;

/** Things of one sheet row, in order. */
class ByRow<Thing extends object> {
  private readonly things = new Map<number, Thing[]>();

  add(row: number, thing: Thing): void {
    const there = this.things.get(row);
    if (there) there.push(thing);
    else this.things.set(row, [thing]);
  }

  find(row: number, isIt: (thing: Thing) => boolean): Thing | undefined {
    const there = this.things.get(row);
    return there?.find(isIt) ?? there?.[0];
  }
}

class Reuse {
  private readonly indicators = new ByRow<Indicator>();
  private readonly emptyRows = new ByRow<EmptyRow>();
  private readonly blocks = new ByRow<Block>();
  private readonly headers = new ByRow<TableHeader>();
  private readonly fields = new ByRow<FormField>();
  private readonly goals = new ByRow<Goal>();
  private readonly texts = new Map<number, FormCell>();
  /** Every printed cell by its place: a cell may serve several rows, or a goal and its block. */
  private readonly places = new Map<number, FormCell>();
  private readonly tables = new Map<TableHeader, TableHeader>();

  constructor(previous: Form) {
    for (const field of previous.fields) {
      this.fields.add(field.labelCell.row, field);
      this.place(field.labelCell, field.valueCell);
    }
    for (const goal of previous.goals) {
      this.goals.add(goal.cell.row, goal);
      this.place(goal.cell, goal.heading);
    }
    for (const text of previous.texts) {
      this.texts.set(placeOf(text), text);
      this.place(text);
    }
    for (const block of previous.blocks) {
      this.blocks.add(block.firstRow, block);
      this.place(block.goalCell, block.label, block.project, ...Object.values(block.header.headerCells));
      this.headers.add(block.header.row, block.header);
      for (const indicator of block.indicators) {
        this.indicators.add(indicator.row, indicator);
        for (const key in indicator.cells) this.place(indicator.cells[key as ColumnKey]);
      }
      for (const empty of block.emptyRows) {
        this.emptyRows.add(empty.row, empty);
        this.place(...Object.values(empty.cells));
      }
    }
  }

  block(fresh: Block): Block {
    const before = this.blocks.find(fresh.firstRow, (block) => isSamePlace(block.header, fresh.header));
    const header = this.header(fresh.header);
    const rows = fresh.indicators.map((indicator) => this.indicator(indicator, header));
    const empties = fresh.emptyRows.map((empty) => this.emptyRow(empty, header));
    const built: Block = {
      ...fresh,
      header,
      indicators: before ? sameList(before.indicators, rows) : rows,
      emptyRows: before ? sameList(before.emptyRows, empties) : empties,
      ...(fresh.goalCell && { goalCell: this.cell(before?.goalCell, fresh.goalCell) }),
      ...(fresh.label && { label: this.cell(before?.label, fresh.label) }),
      ...(fresh.project && { project: this.cell(before?.project, fresh.project) }),
    };
    const isReadAlike = before !== undefined && isSameReading(before, fresh);
    return before && isReadAlike && hasSameProperties(before, built) ? before : keepLayouts(built, fresh);
  }

  field(fresh: FormField): FormField {
    const { key, label, labelCell } = fresh;
    const before = this.fields.find(
      labelCell.row,
      (field) => field.key === key && field.label === label && field.labelCell.column === labelCell.column,
    );
    const built: FormField = {
      ...fresh,
      labelCell: this.cell(before?.labelCell, fresh.labelCell),
      valueCell: this.cell(before?.valueCell, fresh.valueCell),
    };
    return before && hasSameProperties(before, built) ? before : built;
  }

  goal(fresh: Goal): Goal {
    const { number, cell } = fresh;
    const before = this.goals.find(cell.row, (goal) => goal.number === number && goal.cell.column === cell.column);
    const built: Goal = {
      ...fresh,
      cell: this.cell(before?.cell, cell),
      ...(fresh.heading && { heading: this.cell(before?.heading, fresh.heading) }),
    };
    return before && hasSameProperties(before, built) ? before : built;
  }

  text(fresh: FormCell): FormCell {
    return this.cell(this.texts.get(placeOf(fresh)), fresh);
  }

  private header(fresh: TableHeader): TableHeader {
    const known = this.tables.get(fresh);
    if (known) return known;
    const before = this.headers.find(fresh.row, (header) => isSamePlace(header, fresh));
    const built: TableHeader = {
      ...fresh,
      columns: before && hasSameProperties(before.columns, fresh.columns) ? before.columns : fresh.columns,
      headerCells: this.cellsOf(before?.headerCells, fresh.headerCells),
    };
    const reused = before && hasSameProperties(before, built) ? before : built;
    this.tables.set(fresh, reused);
    return reused;
  }

  private indicator(fresh: Indicator, table: TableHeader): Indicator {
    const before = this.indicators.find(fresh.row, (indicator) => indicator.table === table);
    const built: Indicator = { ...fresh, table, cells: this.cellsOf(before?.cells, fresh.cells) };
    return before && hasSameProperties(before, built) ? before : built;
  }

  private emptyRow(fresh: EmptyRow, table: TableHeader): EmptyRow {
    const before = this.emptyRows.find(fresh.row, (empty) => empty.cells.level2?.column === table.columns.level2);
    const built: EmptyRow = { ...fresh, cells: this.cellsOf(before?.cells, fresh.cells) };
    return before && hasSameProperties(before, built) ? before : built;
  }

  private cellsOf(before: Cells | undefined, fresh: Cells): Cells {
    const built: Partial<Record<ColumnKey, FormCell>> = {};
    for (const key of Object.keys(fresh) as ColumnKey[]) {
      const cell = fresh[key];
      if (cell) built[key] = this.cell(before?.[key], cell);
    }
    return before && hasSameProperties(before, built) ? before : built;
  }

  private place(...cells: readonly (FormCell | undefined)[]): void {
    for (const cell of cells) if (cell) this.places.set(placeOf(cell), cell);
  }

  private cell(before: FormCell | undefined, fresh: FormCell): FormCell {
    const kept = reuseCell(before, fresh);
    if (kept !== fresh) return kept;
    const reused = reuseCell(this.places.get(placeOf(fresh)), fresh);
    if (reused === fresh) this.places.set(placeOf(fresh), fresh);
    return reused;
  }
}

/** Whether the rows of both are read by the same columns. */
function isSameReading(a: Block, b: Block): boolean {
  const [before, after] = [layoutsOfBlock(a), layoutsOfBlock(b)];
  return before.length === after.length && before.every((layout, index) => placesOf(layout) === placesOf(after[index]));
}

function placesOf(layout: TableLayout | undefined): string {
  return JSON.stringify({ ...layout, headerCells: undefined, label: undefined });
}

function isSamePlace(a: TableHeader, b: TableHeader): boolean {
  return a.row === b.row && a.columns.level3 === b.columns.level3 && a.columns.level1 === b.columns.level1;
}

/** One number for row, column and width; Excel has 2^20 rows and 2^14 columns. */
function placeOf({ row, column, span }: FormCell): number {
  return (row * 2 ** 14 + column) * 2 ** 14 + span.right;
}

/** The same properties with the very same values. */
export function hasSameProperties<Thing extends object>(a: Thing, b: Thing): boolean {
  const keys = Object.keys(b) as (keyof Thing)[];
  return Object.keys(a).length === keys.length && keys.every((key) => a[key] === b[key]);
}
