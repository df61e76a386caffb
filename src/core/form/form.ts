import type { Cell, CellBlock } from "../sheet/sheet-snapshot";

/** The columns an indicator table may have; headers are mapped to these by their synonyms. */
export type ColumnKey =
  | "level1"
  | "level2"
  | "level3"
  | "value"
  | "basis"
  | "description"
  | "yearBeforeLast"
  | "lastYear"
  | "actual"
  | "weight"
  | "score"
  | "deviation"
  | "operator"
  | "unit"
  | "direction"
  | "valueKind"
  | "remark";

/** A cell of the form as printed; a merged cell is one. Texts are as seen, without any white space. */
export interface FormCell {
  /** The owner: top left of `span`. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly cell: Cell;
  readonly span: CellBlock;
}

/** A row that the clerk fills in. Level cells may be shared by several indicators (the very same object). */
export interface Indicator {
  /** 0-based sheet row. */
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  /** The expected value; split columns are joined (≥ | 95 | % → "≥95%"). */
  readonly value: string;
  /** The printed cells; a blank cell of an existing column is here with an empty text. Levels carried over a page break point to where they are printed. */
  readonly cells: Readonly<Partial<Record<ColumnKey, FormCell>>>;
  /** What all rows of the table share; the same object for all of them. */
  readonly table: TableHeader;
}

/** The header of an indicator table: where the columns are and what all of its rows share. */
export interface TableHeader {
  readonly sheet: string;
  /** 0-based row in which the 三级指标 cell begins. */
  readonly row: number;
  /** Last header row, 0-based. */
  readonly lastRow: number;
  /** 0-based column of each key; a merged header's leftmost column. */
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
  readonly headerCells: Readonly<Partial<Record<ColumnKey, FormCell>>>;
  /** "万元" of 单位：万元 above the table. */
  readonly moneyUnit?: string;
  /** Where the form is of one year: 2025. */
  readonly year?: number;
  /** What the form is for, in its own words: title, sheet name and project name. */
  readonly purpose?: string;
  /** The budget printed above the table, as written. */
  readonly budget?: string;
}

export type BlockKind = "长期" | "年度" | "项目";

/** The indicators of one goal. */
export interface Block {
  readonly kind: BlockKind;
  /** 目标2 → 2, where numbered. */
  readonly number?: number;
  /** The goal's text without its number label; "" where the form prints none. */
  readonly goal: string;
  readonly goalCell?: FormCell;
  /** The cell left of or above the table: 长期绩效指标, 年度绩效指标, 绩效指标. */
  readonly label?: FormCell;
  /** The project that a column left of the levels names, where one table holds several. */
  readonly project?: FormCell;
  readonly header: TableHeader;
  /** False for a block that reads by the header above it. */
  readonly hasOwnHeader: boolean;
  readonly indicators: readonly Indicator[];
  /** Sheet rows that belong to the block under its header, 0-based inclusive, blank rows included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Level-2 cells printed without any name in their rows: places that wait to be filled. */
  readonly emptyRows: readonly EmptyRow[];
}

/** A printed row with level cells but no 三级指标 and no 指标值. */
export interface EmptyRow {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly cells: Readonly<Partial<Record<ColumnKey, FormCell>>>;
}

export type FieldKey =
  | "projectName"
  | "organisation"
  | "moneyUnit"
  | "budget"
  | "fiscalFunds"
  | "otherFunds"
  | "fundsUse"
  | "paymentPlan"
  | "year"
  | "horizon";

/** A labelled cell of the form around the tables. */
export interface FormField {
  readonly key: FieldKey;
  /** The label as printed: 预算数, 第一季度, 3月底. */
  readonly label: string;
  readonly labelCell: FormCell;
  readonly valueCell: FormCell;
}

/** A goal as the form lists it: 长期目标1 …, 年度目标1 …, 绩效目标. */
export interface Goal {
  readonly kind: BlockKind;
  readonly number?: number;
  readonly text: string;
  readonly cell: FormCell;
  /** What heads the list the goal stands in: 长期目标（截至2028年）, 年度目标. */
  readonly heading?: FormCell;
}

/** One worksheet as a clerk understands it. */
export interface Form {
  readonly sheet: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly goals: readonly Goal[];
  readonly blocks: readonly Block[];
  /** Every other filled cell that no column of a table holds (部门职能概述, 职能1 …), in reading order. */
  readonly texts: readonly FormCell[];
}
