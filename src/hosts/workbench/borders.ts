import type { LineMove } from "../../core/sheet/line-move";
import { moveLine, moveSpan } from "../../core/sheet/line-move";
import type { SpreadsheetSheet } from "./spreadsheet";

/** Line styles as files name them, each at the component's number for it. */
export const LINE_STYLES: readonly string[] = [
  "none",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];

/** One side of a cell's border: the component's number of the line style, and a CSS colour. */
export interface BorderLine {
  readonly style: string | number;
  readonly color: string;
}

/** left, right, top, bottom, as the component names them. */
export interface CellBorder {
  readonly l?: BorderLine | null;
  readonly r?: BorderLine | null;
  readonly t?: BorderLine | null;
  readonly b?: BorderLine | null;
}

export interface BorderEntry {
  readonly rangeType: "cell";
  readonly value: CellBorder & { readonly row_index: number; readonly col_index: number };
}

interface BorderRange {
  readonly row: readonly [first: number, last: number];
  readonly column: readonly [first: number, last: number];
}

/** Lines painted over ranges from the toolbar. */
interface PaintedBorder {
  readonly rangeType: "range";
  readonly borderType: string;
  readonly style: string | number;
  readonly color: string;
  readonly range: readonly BorderRange[];
}

/** The component keeps a list of borders and draws one over the other. */
export type BorderInfo = BorderEntry | PaintedBorder;

export function borderInfoOf(sheet: SpreadsheetSheet): readonly BorderInfo[] {
  return (sheet.config?.borderInfo ?? []) as readonly BorderInfo[];
}

/** The border of each cell that has one, by "row_column": the list laid over itself. */
export function bordersOf(sheet: SpreadsheetSheet): ReadonlyMap<string, CellBorder> {
  const borders = new Map<string, CellBorder>();
  for (const info of borderInfoOf(sheet)) {
    if (info.rangeType === "cell") {
      const { row_index: row, col_index: column, ...border } = info.value;
      borders.set(`${row}_${column}`, border);
      continue;
    }
    for (const range of info.range) paint(borders, info, range);
  }
  return borders;
}

function paint(borders: Map<string, CellBorder>, info: PaintedBorder, { row, column }: BorderRange): void {
  const line = info.borderType === "border-none" ? null : { style: info.style, color: info.color };
  for (let r = row[0]; r <= row[1]; r++) {
    for (let c = column[0]; c <= column[1]; c++) {
      const edges = { t: r === row[0], b: r === row[1], l: c === column[0], r: c === column[1] };
      const sides = sidesOf(info.borderType, edges);
      if (sides.length === 0) continue;
      const key = `${r}_${c}`;
      borders.set(key, { ...borders.get(key), ...Object.fromEntries(sides.map((side) => [side, line])) });
    }
  }
  if (line === null) clearAround(borders, row, column);
}

type Side = keyof CellBorder;
const SIDES: readonly Side[] = ["l", "r", "t", "b"];

/** Which sides of a cell a kind of border means, by where the cell lies in its range. */
function sidesOf(type: string, edges: Readonly<Record<Side, boolean>>): readonly Side[] {
  switch (type) {
    case "border-all":
    case "border-none":
      return SIDES;
    case "border-outside":
      return SIDES.filter((side) => edges[side]);
    case "border-inside":
      return SIDES.filter((side) => !edges[side]);
    case "border-horizontal":
      return (["t", "b"] as const).filter((side) => !edges[side]);
    case "border-vertical":
      return (["l", "r"] as const).filter((side) => !edges[side]);
    case "border-left":
      return edges.l ? ["l"] : [];
    case "border-right":
      return edges.r ? ["r"] : [];
    case "border-top":
      return edges.t ? ["t"] : [];
    case "border-bottom":
      return edges.b ? ["b"] : [];
    default:
      return [];
  }
}

/** A line belongs to both cells at its sides. */
function clearAround(borders: Map<string, CellBorder>, row: BorderRange["row"], column: BorderRange["column"]): void {
  const clear = (r: number, c: number, side: Side): void => {
    const border = borders.get(`${r}_${c}`);
    if (border) borders.set(`${r}_${c}`, { ...border, [side]: null });
  };
  for (let r = row[0]; r <= row[1]; r++) {
    clear(r, column[0] - 1, "r");
    clear(r, column[1] + 1, "l");
  }
  for (let c = column[0]; c <= column[1]; c++) {
    clear(row[0] - 1, c, "b");
    clear(row[1] + 1, c, "t");
  }
}

/** The border list after rows moved. */
export function moveBorderRows(borders: readonly BorderInfo[], move: LineMove): BorderInfo[] {
  return borders.flatMap((border): BorderInfo[] => {
    if (border.rangeType === "cell") {
      const row = moveLine(move, border.value.row_index);
      return row === undefined ? [] : [{ ...border, value: { ...border.value, row_index: row } }];
    }
    const range = border.range.flatMap((part): BorderRange[] => {
      const rows = moveSpan(move, part.row[0], part.row[1]);
      return rows ? [{ ...part, row: rows }] : [];
    });
    return range.length > 0 ? [{ ...border, range }] : [];
  });
}
