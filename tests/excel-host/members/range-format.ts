import type { CellBlock } from "../../../src/core/sheet/sheet-snapshot";
import type { SimCell } from "../sim-sheet";
import { fillRows, touch } from "../sim-sheet";
import { common, eachCell, guard, look } from "./cell-ranges";
import { addressOf } from "../blocks";
import { collection, first, invalid, type Cells, type MembersOf, type Tell } from "./thing";

/** Points to characters, as the pane reckons them (A11). */
const POINTS_OF_A_CHARACTER = 5.25;
const POINTS_BETWEEN = 3.75;
const USUAL_HEIGHT = 13.5;
const USUAL_WIDTH = 54;

/** Alignments as files and as Excel name them; the first is what a cell has that nobody aligned. */
const HORIZONTAL: Readonly<Record<string, string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = {
  bottom: "Bottom",
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};
/** Border lines of a file as Excel names their style and weight. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Side = "top" | "bottom" | "left" | "right";

const fileName = (names: Readonly<Record<string, string>>, name: string): string =>
  Object.entries(names).find(([, one]) => one === name)?.[0] ?? invalid(name);

const alignment = (names: Readonly<Record<string, string>>, found: string | null): string | null =>
  found === null ? null : (names[found] ?? invalid(found));

/** One size for all lines; null where they differ. */
function oneOf(sizes: readonly number[]): number | null {
  return new Set(sizes).size === 1 ? (sizes[0] ?? null) : null;
}

function lines(from: number, to: number, most: number): number[] {
  return Array.from({ length: Math.min(to, most) - from + 1 }, (_, line) => from + line);
}

const asPoints = (characters: number): number => characters * POINTS_OF_A_CHARACTER + POINTS_BETWEEN;

/** The side of a cell that an edge of a block is, and the cells that have it; lines inside are the sides of two cells. */
function cellsAt({ blocks }: Cells, edge: string): readonly { readonly side: Side; readonly cells: CellBlock }[] {
  return blocks.flatMap((block): { readonly side: Side; readonly cells: CellBlock }[] => {
    const { top, left, bottom, right } = block;
    if (edge === "EdgeTop") return [{ side: "top", cells: { ...block, bottom: top } }];
    if (edge === "EdgeBottom") return [{ side: "bottom", cells: { ...block, top: bottom } }];
    if (edge === "EdgeLeft") return [{ side: "left", cells: { ...block, right: left } }];
    if (edge === "EdgeRight") return [{ side: "right", cells: { ...block, left: right } }];
    if (edge === "InsideHorizontal" && bottom > top)
      return [
        { side: "bottom", cells: { ...block, bottom: bottom - 1 } },
        { side: "top", cells: { ...block, top: top + 1 } },
      ];
    return invalid(edge);
  });
}

function lineAt(self: Cells, edge: string): string | null {
  const found = cellsAt(self, edge).map(({ side, cells }) =>
    common({ sheet: self.sheet, blocks: [cells] }, (cell) => cell?.format.border?.[side]?.style ?? ""),
  );
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

function draw(
  self: Cells,
  edge: string,
  change: (known: { style: string; colour?: string }) => object,
  tell: Tell,
): void {
  const { sheet } = self;
  guard(sheet);
  for (const { side, cells } of cellsAt(self, edge)) {
    eachCell(sheet, [cells], (row, column) => {
      const cell = touch(sheet, row, column);
      const { [side]: known = { style: "thin" }, ...others } = cell.format.border ?? {};
      cell.format = { ...cell.format, border: { ...others, [side]: { ...known, ...change(known) } } };
    });
  }
  tell({ kind: "formatChanged", sheet, address: addressOf(first(self.blocks)) });
}

const font =
  <T extends string | number | boolean>(ask: (format: SimCell["format"]) => T) =>
  (self: Cells) =>
    common(self, (cell) => ask(cell?.format ?? {}));

export const FORMATS: MembersOf<
  "RangeFormat" | "RangeFont" | "RangeFill" | "RangeBorderCollection" | "RangeBorder" | "FormatProtection"
> = {
  RangeFormat: {
    scalars: {
      RowHeight: ({ sheet, blocks }) => {
        const { top, bottom } = first(blocks);
        const heights = lines(top, bottom, Math.max(top, sheet.rows.length));
        return oneOf(heights.map((row) => sheet.rows[row]?.height ?? USUAL_HEIGHT));
      },
      ColumnWidth: ({ sheet, blocks }) => {
        const { left, right } = first(blocks);
        const widths = lines(left, right, Math.max(left, 255)).map((column) => sheet.widths.get(column));
        return oneOf(widths.map((width) => (width === undefined ? USUAL_WIDTH : asPoints(width))));
      },
      HorizontalAlignment: (self) =>
        alignment(
          HORIZONTAL,
          common(self, (cell) => cell?.format.horizontal ?? "general"),
        ),
      VerticalAlignment: (self) =>
        alignment(
          VERTICAL,
          common(self, (cell) => cell?.format.vertical ?? "bottom"),
        ),
      WrapText: (self) => common(self, (cell) => cell?.format.wraps ?? false),
      TextOrientation: (self) => common(self, (cell) => cell?.format.rotation ?? 0),
    },
    objects: {
      Font: ({ sheet, blocks }) => ({ type: "RangeFont", sheet, blocks }),
      Fill: ({ sheet, blocks }) => ({ type: "RangeFill", sheet, blocks }),
      Borders: ({ sheet, blocks }) => ({ type: "RangeBorderCollection", sheet, blocks }),
      Protection: ({ sheet, blocks }) => ({ type: "FormatProtection", sheet, blocks }),
    },
    setters: {
      RowHeight: ({ sheet, blocks }, value) => {
        guard(sheet);
        const { top, bottom } = first(blocks);
        fillRows(sheet, Math.min(bottom, top + 5000) + 1);
        for (const row of sheet.rows.slice(top, bottom + 1)) row.height = value.number;
      },
      ColumnWidth: ({ sheet, blocks }, value) => {
        guard(sheet);
        const { left, right } = first(blocks);
        const characters = (value.number - POINTS_BETWEEN) / POINTS_OF_A_CHARACTER;
        for (const column of lines(left, right, Math.max(left, 255))) sheet.widths.set(column, characters);
      },
      HorizontalAlignment: (self, value, _, tell) => look(self, { horizontal: fileName(HORIZONTAL, value.text) }, tell),
      VerticalAlignment: (self, value, _, tell) => look(self, { vertical: fileName(VERTICAL, value.text) }, tell),
      WrapText: (self, value, _, tell) => look(self, { wraps: value.isTrue }, tell),
    },
  },
  RangeFont: {
    scalars: {
      Bold: font(({ bold }) => bold ?? false),
      Italic: font(({ italic }) => italic ?? false),
      Underline: font(({ underline }) => (underline ? "Single" : "None")),
      Strikethrough: font(({ strike }) => strike ?? false),
      Color: font(({ colour }) => (colour ?? "#000000").toUpperCase()),
      Size: (self, book) => common(self, (cell) => cell?.format.size ?? book.usual.size),
      Name: (self, book) => common(self, (cell) => cell?.format.font ?? book.usual.font),
    },
    setters: {
      Bold: (self, value, _, tell) => look(self, { bold: value.isTrue }, tell),
      Italic: (self, value, _, tell) => look(self, { italic: value.isTrue }, tell),
      Color: (self, value, _, tell) => look(self, { colour: value.text }, tell),
      Size: (self, value, _, tell) => look(self, { size: value.number }, tell),
      Name: (self, value, _, tell) => look(self, { font: value.text }, tell),
    },
  },
  RangeFill: {
    // A cell without a fill is white to Excel's add-in API; several colours are "" there.
    scalars: { Color: (self) => common(self, (cell) => (cell?.format.fill ?? "#FFFFFF").toUpperCase()) ?? "" },
    setters: { Color: (self, value, _, tell) => look(self, { fill: value.text }, tell) },
    methods: {
      Clear: ({ sheet, blocks }, _, __, tell) => {
        guard(sheet);
        eachCell(sheet, blocks, (row, column) => {
          const cell = touch(sheet, row, column);
          const { fill: _fill, ...rest } = cell.format;
          cell.format = rest;
        });
        tell({ kind: "formatChanged", sheet, address: addressOf(first(blocks)) });
        return null;
      },
    },
  },
  RangeBorderCollection: collection({
    items: ({ sheet, blocks }) => EDGES.map((edge) => ({ type: "RangeBorder", sheet, blocks, edge })),
    item: ({ sheet, blocks }, edge) => ({ type: "RangeBorder", sheet, blocks, edge }),
  }),
  RangeBorder: {
    scalars: {
      SideIndex: ({ edge }) => edge,
      Style: (self) => {
        const line = lineAt(self, self.edge);
        return line === null ? null : line === "" ? "None" : (LINES[line]?.[0] ?? invalid(line));
      },
      Weight: (self) => {
        const line = lineAt(self, self.edge);
        return line === null ? null : (LINES[line]?.[1] ?? "Thin");
      },
    },
    setters: {
      Style: (self, value, _, tell) => {
        const style = Object.entries(LINES).find(([, [name]]) => name === value.text)?.[0] ?? invalid(value.text);
        draw(self, self.edge, () => ({ style }), tell);
      },
      Color: (self, value, _, tell) => draw(self, self.edge, () => ({ colour: value.text }), tell),
    },
  },
  FormatProtection: {
    scalars: { Locked: (self) => common(self, (cell) => cell?.isUnlocked !== true) },
    setters: {
      Locked: ({ sheet, blocks }, value, _, tell) => {
        guard(sheet);
        eachCell(sheet, blocks, (row, column) => (touch(sheet, row, column).isUnlocked = !value.isTrue));
        tell({ kind: "formatChanged", sheet, address: addressOf(first(blocks)) });
      },
    },
  },
};
