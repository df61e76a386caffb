import type { CellBlock } from "../../core/sheet/sheet-snapshot";
import type { Book } from "./book";
import { colourReader, type ReadColour } from "./colours";
import { blockOf, cellsOf, type SheetPart } from "./sheet-part";
import type { StylesPart } from "./styles-part";
import type { XmlElement } from "./xml";

export interface FontLook {
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** "#c00000" */
  readonly colour?: string;
}

export interface BorderSide {
  /** thin, medium, double … as files name them. */
  readonly style: string;
  readonly colour?: string;
}

export interface FormatLook extends FontLook {
  /** The number of the cell format in styles.xml. */
  readonly style: number;
  readonly fill?: string;
  readonly border?: {
    readonly left?: BorderSide;
    readonly right?: BorderSide;
    readonly top?: BorderSide;
    readonly bottom?: BorderSide;
  };
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wraps?: boolean;
  /** Degrees as files give them: 0–180, 255 for letters below each other. */
  readonly rotation?: number;
  readonly numberFormat?: string;
  /** False where a protected sheet lets the cell be filled in. */
  readonly locked?: boolean;
}

export interface CellLook extends FormatLook {
  /** The parts of a text in different fonts. */
  readonly runs?: readonly (FontLook & { readonly text: string })[];
}

export interface LineLook {
  /** Columns in characters of the default font, rows in points; undefined where the sheet's usual size holds. */
  readonly size?: number;
  readonly isHidden: boolean;
}

/** How a worksheet looks, beside what its cells hold. All positions 0-based. */
export interface SheetLook {
  /** By "row,column"; cells that the file does not mention are not there. */
  readonly cells: ReadonlyMap<string, CellLook>;
  readonly columns: ReadonlyMap<number, LineLook>;
  readonly rows: ReadonlyMap<number, LineLook>;
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridLines: boolean;
  readonly tabColour?: string;
  readonly isProtected: boolean;
  /** Lists to choose from whose words stand in the file itself. */
  readonly dropDowns: readonly { readonly block: CellBlock; readonly options: readonly string[] }[];
}

/** Drop-downs over whole columns are shown on the rows that a form may have. */
const LAST_LISTED_ROW = 2000;
/** Columns beyond this carry no form; a file may give a width to all 16,384. */
const LAST_SHAPED_COLUMN = 255;

export interface LookReader {
  /** What cells look like that nobody formatted. */
  readonly usual: FormatLook;
  sheet(name: string): SheetLook;
}

/** Reads the looks of a workbook's sheets one by one; formats that cells share are read once. */
export function lookReader(book: Book): LookReader {
  const colour = colourReader(book);
  const texts = sharedTexts(book);
  const formats = new Map<number, FormatLook>();
  const formatOf = (style: number): FormatLook => {
    const known = formats.get(style) ?? readFormat(book.styles, style, colour);
    formats.set(style, known);
    return known;
  };
  return { usual: formatOf(0), sheet: (name) => readLook(book.sheet(name), formatOf, texts, colour) };
}

/** The shared texts by their numbers. */
function sharedTexts(book: Book): readonly XmlElement[] {
  const path = book.parts.relationsOf(book.path).find(({ kind }) => kind === "sharedStrings")?.target;
  return (path === undefined ? undefined : book.parts.document(path))?.root.all("si") ?? [];
}

function readLook(
  part: SheetPart,
  formatOf: (style: number) => FormatLook,
  texts: readonly XmlElement[],
  colour: ReadColour,
): SheetLook {
  const cells = new Map<string, CellLook>();
  const rows = new Map<number, LineLook>();
  for (const [row, element] of part.rows) {
    const height = Number(element.get("ht") ?? NaN);
    const isHidden = isOn(element.get("hidden"));
    if (!Number.isNaN(height) || isHidden) {
      rows.set(row, { ...(Number.isNaN(height) ? {} : { size: height }), isHidden });
    }
    for (const [column, cell] of cellsOf(element)) {
      const format = formatOf(Number(cell.get("s") ?? 0));
      const runs = readRuns(cell, texts, colour);
      cells.set(`${row},${column}`, runs ? { ...format, runs } : format);
    }
  }
  const format = part.child("sheetFormatPr");
  const view = part.child("sheetViews")?.child("sheetView");
  const pane = view?.child("pane");
  const isFrozen = pane?.get("state")?.startsWith("frozen") ?? false;
  const tabColour = colour(part.child("sheetPr")?.child("tabColor"));
  const defaultColumnWidth = Number(format?.get("defaultColWidth") ?? NaN);
  const defaultRowHeight = Number(format?.get("defaultRowHeight") ?? NaN);
  return {
    cells,
    columns: readColumns(part),
    rows,
    ...(Number.isNaN(defaultColumnWidth) ? {} : { defaultColumnWidth }),
    ...(Number.isNaN(defaultRowHeight) ? {} : { defaultRowHeight }),
    frozenRows: isFrozen ? Number(pane?.get("ySplit") ?? 0) : 0,
    frozenColumns: isFrozen ? Number(pane?.get("xSplit") ?? 0) : 0,
    showsGridLines: !isOff(view?.get("showGridLines")),
    ...(tabColour === undefined ? {} : { tabColour }),
    isProtected: isOn(part.child("sheetProtection")?.get("sheet")),
    dropDowns: readDropDowns(part),
  };
}

function readFormat(styles: StylesPart, style: number, colour: ReadColour): FormatLook {
  const format = styles.formatAt(style);
  const alignment = format.child("alignment");
  const rotation = Number(alignment?.get("textRotation") ?? 0);
  const horizontal = alignment?.get("horizontal");
  const vertical = alignment?.get("vertical");
  const numberFormat = styles.numberFormatOf(style);
  const fill = readFill(styles.copyOf("fills", format), colour);
  const border = readBorder(styles.copyOf("borders", format), colour);
  return {
    style,
    ...readFont(styles.copyOf("fonts", format), colour),
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { border }),
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(isOn(alignment?.get("wrapText")) ? { wraps: true } : {}),
    ...(rotation === 0 ? {} : { rotation }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(isOff(format.child("protection")?.get("locked")) ? { locked: false } : {}),
  };
}

/** A font of styles.xml, or the properties of a run of text, which name the font differently. */
function readFont(font: XmlElement, colour: ReadColour): FontLook {
  const name = (font.child("name") ?? font.child("rFont"))?.get("val");
  const size = Number(font.child("sz")?.get("val") ?? NaN);
  const shade = colour(font.child("color"));
  const has = (local: string): boolean => {
    const property = font.child(local);
    return property !== undefined && !isOff(property.get("val")) && property.get("val") !== "none";
  };
  return {
    ...(name === undefined ? {} : { font: name }),
    ...(Number.isNaN(size) ? {} : { size }),
    ...(has("b") ? { bold: true } : {}),
    ...(has("i") ? { italic: true } : {}),
    ...(has("u") ? { underline: true } : {}),
    ...(has("strike") ? { strike: true } : {}),
    ...(shade === undefined ? {} : { colour: shade }),
  };
}

function readFill(fill: XmlElement, colour: ReadColour): string | undefined {
  const pattern = fill.child("patternFill");
  const kind = pattern?.get("patternType");
  if (!pattern || kind === undefined || kind === "none" || kind === "gray125") return undefined;
  return colour(pattern.child("fgColor")) ?? colour(pattern.child("bgColor"));
}

function readBorder(border: XmlElement, colour: ReadColour): FormatLook["border"] {
  const side = (...names: string[]): BorderSide | undefined => {
    const element = names.map((name) => border.child(name)).find((found) => found !== undefined);
    const style = element?.get("style");
    if (!element || style === undefined || style === "none") return undefined;
    const shade = colour(element.child("color"));
    return { style, ...(shade === undefined ? {} : { colour: shade }) };
  };
  const sides = {
    left: side("left", "start"),
    right: side("right", "end"),
    top: side("top"),
    bottom: side("bottom"),
  };
  const drawn = Object.entries(sides).filter(([, found]) => found !== undefined);
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

function readRuns(cell: XmlElement, texts: readonly XmlElement[], colour: ReadColour): CellLook["runs"] {
  const isShared = cell.get("t") === "s";
  const text = isShared ? texts[Number(cell.child("v")?.text ?? -1)] : cell.child("is");
  const runs = text?.all("r") ?? [];
  if (runs.length === 0) return undefined;
  return runs.map((run) => {
    const properties = run.child("rPr");
    return { ...(properties ? readFont(properties, colour) : {}), text: run.child("t")?.text ?? "" };
  });
}

function readColumns(part: SheetPart): Map<number, LineLook> {
  const columns = new Map<number, LineLook>();
  for (const element of part.child("cols")?.elements ?? []) {
    const first = Number(element.get("min")) - 1;
    const last = Math.min(Number(element.get("max")) - 1, LAST_SHAPED_COLUMN);
    const width = Number(element.get("width") ?? NaN);
    const isHidden = isOn(element.get("hidden"));
    for (let column = first; column <= last; column++) {
      columns.set(column, { ...(Number.isNaN(width) ? {} : { size: width }), isHidden });
    }
  }
  return columns;
}

/** Lists given as words: "甲,乙,丙". Those that point at cells stay in the file and are not shown. */
function readDropDowns(part: SheetPart): SheetLook["dropDowns"] {
  return (part.child("dataValidations")?.elements ?? []).flatMap((validation) => {
    const [, words] = /^"(.*)"$/.exec(validation.child("formula1")?.text ?? "") ?? [];
    if (validation.get("type") !== "list" || words === undefined) return [];
    const options = words.split(",").map((word) => word.replace(/""/g, '"'));
    return (validation.get("sqref") ?? "").split(/\s+/).flatMap((ref) => {
      const block = blockOf(ref);
      return block ? [{ block: { ...block, bottom: Math.min(block.bottom, LAST_LISTED_ROW) }, options }] : [];
    });
  });
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false";
}
