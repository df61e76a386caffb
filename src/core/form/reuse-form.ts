import type { CellBlock } from "../sheet/sheet-snapshot";
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
    fresh.fields.map((field, index) => reuse.field(previous.fields[index], field)),
  );
  const goals = sameList(
    previous.goals,
    fresh.goals.map((goal, index) => reuse.goal(previous.goals[index], goal)),
  );
  const blocks = sameList(
    previous.blocks,
    fresh.blocks.map((block) => reuse.block(block)),
  );
  const isSame =
    previous.sheet === fresh.sheet &&
    previous.title === fresh.title &&
    fields === previous.fields &&
    goals === previous.goals &&
    blocks === previous.blocks;
  return isSame ? previous : { ...fresh, fields, goals, blocks };
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
    isSameBlock(before.span, after.span);
  return isSame ? before : after;
}

export function isSameBlock(a: CellBlock, b: CellBlock): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The list of before, where every item is the very same. */
export function sameList<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return before.length === after.length && after.every((item, index) => item === before[index]) ? before : after;
}

type Cells = Readonly<Partial<Record<ColumnKey, FormCell>>>;

class Reuse {
  private readonly indicators = new Map<string, Indicator>();
  private readonly emptyRows = new Map<string, EmptyRow>();
  private readonly blocks = new Map<string, Block>();
  private readonly headers = new Map<string, TableHeader>();
  /** A cell shared by several rows stays shared. */
  private readonly cells = new Map<FormCell, FormCell>();
  private readonly tables = new Map<TableHeader, TableHeader>();

  constructor(previous: Form) {
    for (const block of previous.blocks) {
      this.blocks.set(keyOfBlock(block), block);
      this.headers.set(keyOfHeader(block.header), block.header);
      for (const indicator of block.indicators) this.indicators.set(keyOfRow(indicator.row, block.header), indicator);
      for (const empty of block.emptyRows) this.emptyRows.set(keyOfRow(empty.row, block.header), empty);
    }
  }

  block(fresh: Block): Block {
    const before = this.blocks.get(keyOfBlock(fresh));
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

  field(before: FormField | undefined, fresh: FormField): FormField {
    const built: FormField = {
      ...fresh,
      labelCell: this.cell(before?.labelCell, fresh.labelCell),
      valueCell: this.cell(before?.valueCell, fresh.valueCell),
    };
    return before && hasSameProperties(before, built) ? before : built;
  }

  goal(before: Goal | undefined, fresh: Goal): Goal {
    const built: Goal = {
      ...fresh,
      cell: this.cell(before?.cell, fresh.cell),
      ...(fresh.heading && { heading: this.cell(before?.heading, fresh.heading) }),
    };
    return before && hasSameProperties(before, built) ? before : built;
  }

  private header(fresh: TableHeader): TableHeader {
    const known = this.tables.get(fresh);
    if (known) return known;
    const before = this.headers.get(keyOfHeader(fresh));
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
    const before = this.indicators.get(keyOfRow(fresh.row, table));
    const built: Indicator = { ...fresh, table, cells: this.cellsOf(before?.cells, fresh.cells) };
    return before && hasSameProperties(before, built) ? before : built;
  }

  private emptyRow(fresh: EmptyRow, table: TableHeader): EmptyRow {
    const before = this.emptyRows.get(keyOfRow(fresh.row, table));
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

  private cell(before: FormCell | undefined, fresh: FormCell): FormCell {
    const known = this.cells.get(fresh);
    if (known) return known;
    const reused = reuseCell(before, fresh);
    this.cells.set(fresh, reused);
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

function keyOfRow(row: number, header: TableHeader): string {
  return `${row}|${header.columns.level3 ?? header.columns.value ?? ""}`;
}

function keyOfHeader(header: TableHeader): string {
  return keyOfRow(header.row, header);
}

function keyOfBlock(block: Block): string {
  return keyOfRow(block.firstRow, block.header);
}

/** The same properties with the very same values. */
export function hasSameProperties<Thing extends object>(a: Thing, b: Thing): boolean {
  const keys = Object.keys(b) as (keyof Thing)[];
  return Object.keys(a).length === keys.length && keys.every((key) => a[key] === b[key]);
}
