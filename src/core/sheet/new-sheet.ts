import type { NewCell } from "./row-insertion";
import type { CellBlock } from "./sheet-snapshot";

/** A ready sheet for 新建标准表. */
export interface NewSheet {
  readonly name: string;
  readonly cells: readonly (NewCell & { readonly style: SheetStyle })[];
  readonly merges: readonly CellBlock[];
  /** In characters of the default font; by column. */
  readonly columnWidths: readonly number[];
  /** In points; by row. */
  readonly rowHeights: readonly number[];
  readonly dropDowns: readonly { readonly block: CellBlock; readonly options: readonly string[] }[];
  readonly print: {
    readonly landscape: boolean;
    readonly fitToWidth: boolean;
    readonly repeatRows?: readonly [first: number, last: number];
    /** Rows that begin a new page, ascending. */
    readonly pageBreaks?: readonly number[];
  };
}

export interface SheetStyle {
  readonly bold?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly border?: boolean;
  readonly fill?: string;
}

/** What goes into added sheets, by the names they were given, in order. */
export function addedCells(
  names: readonly string[],
  sheets: readonly NewSheet[],
): readonly (NewCell & { readonly sheet: string })[] {
  return names.flatMap((sheet, index) =>
    (sheets[index]?.cells ?? []).map(({ row, column, value }) => ({ sheet, row, column, value })),
  );
}
