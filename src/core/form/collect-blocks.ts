import type { ColumnKey, FormCell } from "./form";
import { isBlockLabel, termOf } from "./header-words";
import type { Grid } from "./grid";
import type { TableLayout } from "./table-layout";
import type { TableRow } from "./table-row";
import { readTableRow } from "./table-row";

/** A filled row with its levels carried down. */
export interface FoundRow {
  readonly row: number;
  readonly read: TableRow;
  readonly level1: FormCell | undefined;
  readonly level2: FormCell | undefined;
}

/** The rows of one goal as they stand on the sheet. */
export interface FoundBlock {
  /** The header it reads by. */
  readonly layout: TableLayout;
  /** That header and its repetitions on later pages, from top to bottom. */
  readonly layouts: TableLayout[];
  readonly hasOwnHeader: boolean;
  /** Row of the line 长期目标1：… that opens the block. */
  readonly goalRow: number | undefined;
  label: FormCell | undefined;
  project: FormCell | undefined;
  goal: FormCell | undefined;
  readonly rows: FoundRow[];
  emptyRows: FoundRow[];
  firstRow: number;
  lastRow: number;
}

/** Where reading stands at the end of a table's body; the next header below may continue it. */
interface Lane {
  readonly layout: TableLayout;
  block: FoundBlock | undefined;
  level1: FormCell | undefined;
  level2: FormCell | undefined;
  /** A goal line that waits for its block. */
  goalRow: number | undefined;
  /** The form, a title or a note came after the table: a header below is not a page break. */
  isOver: boolean;
}

/** Goes down under every header and gathers rows into blocks; each cell is looked at once. */
export function collectBlocks(grid: Grid, layouts: readonly TableLayout[]): FoundBlock[] {
  const limits = bodyLimits(layouts, grid.height);
  const lanes: Lane[] = [];
  const blocks: FoundBlock[] = [];
  const titles = titlesAbove(grid, layouts[0]?.top ?? 0);
  layouts.forEach((layout, index) => {
    const above = laneAbove(lanes, layout);
    const lane = openLane(grid, layout, above);
    const reader = new BodyReader(grid, lane, blocks, titles);
    for (let row = layout.bottom + 1; row <= (limits[index] ?? 0); row++) reader.read(row);
    reader.finish(limits[index] ?? 0);
    for (let column = layout.region.left; column <= layout.region.right; column++) lanes[column] = lane;
  });
  return keepWorthwhile(blocks);
}

/** The last row before the next header that shares a column. */
function bodyLimits(layouts: readonly TableLayout[], height: number): number[] {
  const nextTop: (number | undefined)[] = [];
  const limits: number[] = [];
  for (let index = layouts.length - 1; index >= 0; index--) {
    const { region, top } = layouts[index] as TableLayout;
    let limit = height;
    for (let column = region.left; column <= region.right; column++) limit = Math.min(limit, nextTop[column] ?? height);
    for (let column = region.left; column <= region.right; column++) nextTop[column] = top;
    limits[index] = limit - 1;
  }
  return limits;
}

const MAX_TITLE_ROWS = 10;

/** The rows above the first table, to be known again at the top of later pages. */
function titlesAbove(grid: Grid, top: number): ReadonlySet<string> {
  const titles = new Set<string>();
  for (let row = 0; row < Math.min(top, MAX_TITLE_ROWS); row++) titles.add(wholeRow(grid, row));
  titles.delete("");
  return titles;
}

/** The texts of a row as one. */
function wholeRow(grid: Grid, row: number): string {
  const texts = grid.line(row).filter((text) => text !== "");
  return texts.join("\n");
}

/** Whether a row reads like one of the first of the sheet, and so might be a title printed again. */
export function mayBePageTitle(grid: Grid, row: number): boolean {
  return titlesAbove(grid, Math.min(row, grid.height)).has(wholeRow(grid, row));
}

function laneAbove(lanes: readonly Lane[], { region }: TableLayout): Lane | undefined {
  let above: Lane | undefined;
  for (let column = region.left; column <= region.right; column++) {
    const lane = lanes[column];
    if (lane && (above === undefined || lane.layout.row > above.layout.row)) above = lane;
  }
  return above;
}

function openLane(grid: Grid, layout: TableLayout, above: Lane | undefined): Lane {
  const fresh = { layout, block: undefined, level1: undefined, level2: undefined, isOver: false };
  if (above === undefined) return { ...fresh, goalRow: goalLineAbove(grid, layout) };
  if (above.goalRow !== undefined) return { ...fresh, goalRow: above.goalRow };
  const continues = !above.isOver && above.block !== undefined && isSameTable(above.block, above.layout, layout);
  if (!continues) return { ...fresh, goalRow: undefined };
  const { top, bottom, row } = layout;
  return { ...above, layout: { ...above.layout, top, bottom, row } };
}

/** The goal line nearest above the first header; none where several stand one after another, as a list. */
function goalLineAbove(grid: Grid, layout: TableLayout): number | undefined {
  let found: number | undefined;
  for (let row = layout.top - 1; row >= 0; row--) {
    const { kind } = readTableRow(grid, layout, row);
    if (found !== undefined && kind !== "blank") return kind === "goal" ? undefined : found;
    if (kind === "goal") found = row;
  }
  return found;
}

/** A header printed again on the next page: the same columns, or only some of its rows, and the same label. */
function isSameTable(block: FoundBlock, before: TableLayout, after: TableLayout): boolean {
  const sameColumns = (Object.keys(after.ranges) as ColumnKey[]).every(
    (key) =>
      before.ranges[key]?.left === after.ranges[key]?.left && before.ranges[key]?.right === after.ranges[key]?.right,
  );
  const labels = [block.label, after.label].map(
    (label) => label && { term: termOf(label.text), number: /\d+$/.exec(label.text)?.[0] },
  );
  const [own, next] = labels;
  return sameColumns && (!own || !next || (own.term === next.term && own.number === next.number));
}

class BodyReader {
  /** Rows that only count when more of the table follows. */
  private frameEnd: number | undefined;
  private sawBlank = false;

  constructor(
    private readonly grid: Grid,
    private readonly lane: Lane,
    private readonly blocks: FoundBlock[],
    private readonly titles: ReadonlySet<string>,
  ) {
    if (lane.block === undefined) this.open(lane.layout.bottom + 1, true, lane.layout.label);
    else lane.block.layouts.push(lane.layout);
  }

  read(row: number): void {
    const { lane, grid } = this;
    if (lane.isOver && lane.block === undefined) {
      const label = readTableRow(grid, lane.layout, row);
      if (label.kind === "goal") this.meetGoal(row);
      return;
    }
    if (this.isPageTitle(row)) return;
    const read = readTableRow(grid, lane.layout, row);
    switch (read.kind) {
      case "blank":
        this.sawBlank = true;
        return;
      case "goal":
        this.meetGoal(row);
        return;
      case "end":
        this.close(row - 1);
        lane.isOver = true;
        return;
      case "band":
        lane.isOver = true;
        return;
      case "sum":
        this.frameEnd ??= row - 1;
        return;
      case "indicator":
      case "levels":
      case "other":
        this.readRow(row, read);
    }
  }

  finish(lastRow: number): void {
    const { block } = this.lane;
    if (block && this.sawBlank && block.rows.length === 0 && block.emptyRows.length === 0) this.frameEnd ??= lastRow;
    this.extendFrame(block);
  }

  private readRow(row: number, read: TableRow): void {
    const { lane } = this;
    const label = this.labelAt(row);
    const block = this.blockFor(row, read, label);
    block.label ??= label;
    this.carryLevels(read);
    if (read.kind === "other" && !read.level2 && !read.level1 && !read.name) return;
    const found: FoundRow = { row, read, level1: lane.level1, level2: lane.level2 };
    if (read.kind === "indicator") {
      block.rows.push(found);
      lane.isOver = false;
    } else if (read.level2?.row === row || (!lane.layout.ranges.level2 && read.level1?.row === row)) {
      block.emptyRows.push(found);
    } else if (read.name === undefined) {
      return;
    }
    block.lastRow = row;
    this.frameEnd = undefined;
  }

  /** The open block, or a new one where another project, goal or label begins. */
  private blockFor(row: number, read: TableRow, label: FormCell | undefined): FoundBlock {
    const { lane } = this;
    const { block } = lane;
    if (block === undefined) return this.open(row, false, label);
    const ownTerm = block.label && termOf(block.label.text);
    const newTerm = label && termOf(label.text);
    const otherLabel = ownTerm !== undefined && newTerm !== undefined && ownTerm !== newTerm;
    const otherProject = begins(read.project, block.project) || begins(read.goal, block.goal);
    if (otherLabel || (otherProject && (block.rows.length > 0 || block.emptyRows.length > 0))) {
      this.close(row - 1);
      const opened = this.open(row, false, label);
      opened.project = read.project ?? (otherLabel ? undefined : block.project);
      opened.goal = read.goal;
      return opened;
    }
    block.project = read.project ?? block.project;
    block.goal = read.goal ?? block.goal;
    return block;
  }

  private open(row: number, hasOwnHeader: boolean, label: FormCell | undefined): FoundBlock {
    const { lane } = this;
    const block: FoundBlock = {
      layout: lane.layout,
      layouts: [lane.layout],
      hasOwnHeader,
      goalRow: lane.goalRow,
      label,
      project: undefined,
      goal: undefined,
      rows: [],
      emptyRows: [],
      firstRow: row,
      lastRow: row - 1,
    };
    lane.block = block;
    lane.goalRow = undefined;
    lane.level1 = undefined;
    lane.level2 = undefined;
    this.frameEnd = undefined;
    this.sawBlank = false;
    this.blocks.push(block);
    return block;
  }

  private close(lastRow: number): void {
    const { block } = this.lane;
    if (block && block.rows.length === 0 && block.emptyRows.length === 0) this.frameEnd ??= lastRow;
    this.extendFrame(block);
    this.lane.block = undefined;
  }

  private extendFrame(block: FoundBlock | undefined): void {
    if (block && this.frameEnd !== undefined) block.lastRow = Math.max(block.lastRow, this.frameEnd);
  }

  private meetGoal(row: number): void {
    this.close(row - 1);
    this.lane.goalRow = row;
    this.lane.isOver = false;
  }

  /** A new first level ends the second one; blank cells carry on. */
  private carryLevels({ level1, level2 }: TableRow): void {
    const { lane } = this;
    if (level1) {
      if (level1.text !== lane.level1?.text) lane.level2 = undefined;
      lane.level1 = level1;
    }
    if (level2) lane.level2 = level2;
  }

  private labelAt(row: number): FormCell | undefined {
    const { layout } = this.lane;
    const { level1, level2, level3 } = layout.ranges;
    const end = Math.min(level1?.left ?? Infinity, level2?.left ?? Infinity, level3?.left ?? Infinity);
    for (let column = layout.region.left; column < end; column++) {
      const text = this.grid.own(row, column);
      if (text !== "" && isBlockLabel(text)) return this.grid.cell(row, column);
    }
    return undefined;
  }

  /** What stands above the first table printed again on the next page. */
  private isPageTitle(row: number): boolean {
    return this.titles.size > 0 && this.titles.has(wholeRow(this.grid, row));
  }
}

function begins(cell: FormCell | undefined, current: FormCell | undefined): boolean {
  return cell !== undefined && cell.text !== current?.text;
}

/** Drops blocks without any place for an indicator; an empty frame counts only where the whole sheet is a blank form. */
function keepWorthwhile(blocks: readonly FoundBlock[]): FoundBlock[] {
  for (const block of blocks) {
    const filled = new Set(block.rows.map(levelsOf));
    block.emptyRows = block.emptyRows.filter((empty) => !filled.has(levelsOf(empty)));
  }
  const printed = blocks.filter((block) => block.rows.length > 0 || block.emptyRows.length > 0);
  const filledHeaders = new Set(printed.filter((block) => block.rows.length > 0).map((block) => block.layout.row));
  if (printed.length === 0) return blocks.filter((block) => block.lastRow >= block.firstRow);
  return printed.filter((block) => block.rows.length > 0 || !filledHeaders.has(block.layout.row));
}

function levelsOf({ level1, level2 }: FoundRow): string {
  return `${level1?.text ?? ""}|${level2?.text ?? ""}`;
}
