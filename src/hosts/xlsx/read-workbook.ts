import type { Cell as FileCell, CellValue as FileValue, Sheet as FileSheet, Workbook } from "hucre";
import { dateToSerial, HucreError, readXlsx } from "hucre";
import { copyFormula } from "../../core/sheet/formula-references";
import type { Cell, CellBlock, SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { BLANK } from "../../core/sheet/sheet-snapshot";
import { textOfNumber, textOfString, UNNAMED_DATE_FORMAT } from "./read-cell-text";
import type { UnreadableReason, WorkbookPackage } from "./read-package";
import { inspectPackage } from "./read-package";
import { unescapeXml } from "./xml";

export interface WorkbookSheet {
  readonly snapshot: SheetSnapshot;
  readonly hidden: boolean;
}

export type WorkbookReading =
  | { readonly status: "ok"; readonly sheets: readonly WorkbookSheet[] }
  | { readonly status: "unreadable"; readonly reason: UnreadableReason; readonly sentence: string };

/** What a clerk is told, and what to do about it. */
const SENTENCES: Readonly<Record<UnreadableReason, string>> = {
  empty: "这个文件是空的，里面没有内容。请确认文件已保存完整。",
  "not-a-workbook": "这不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中另存为 .xlsx 后再试。",
  "old-format": "这是旧版 .xls 文件。请在 Excel 或 WPS 中另存为 .xlsx 后再试。",
  password: "这个工作簿设有打开密码。请在 Excel 中取消密码、另存一份后再试。",
  damaged: "这个文件已损坏，读不出来。请在 Excel 中打开并修复，或换用备份。",
  "too-large": "这个文件展开后过大，为安全起见没有读取。请删去多余的空白行列，另存后再试。",
  "forbidden-xml": "这个文件含有工作簿不该有的外部定义，为安全起见没有读取。请在 Excel 中另存一份后再试。",
};

/** 196 columns and 102,000 rows: a stray format in the last row of a sheet does not fill the memory with blanks. */
const READ_AREA = "A1:GN102000";

/** Reads every sheet of an .xlsx as the clerk sees it; sheets come in workbook order, hidden ones included. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const inspected = await inspectPackage(bytes);
  if (inspected.status !== "ok") return unreadable(inspected.reason);
  try {
    const listed = await listSheets(inspected.package);
    const grids = listed.filter((sheet) => sheet.isGrid).map((sheet) => sheet.name);
    const workbook = await readXlsx(bytes, {
      readStyles: true,
      range: READ_AREA,
      sheets: ({ name }) => grids.includes(name),
    });
    if (listed.length === 0) return unreadable("not-a-workbook");
    const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    return {
      status: "ok",
      sheets: listed.map(({ name, hidden }) => {
        const sheet = byName.get(name);
        return { snapshot: sheet ? snapshotOf(sheet, workbook) : { name, rows: [], notAGrid: true }, hidden };
      }),
    };
  } catch (error) {
    if (isOfFile(error)) return unreadable("damaged");
    throw error;
  }
}

/** hucre reports what is wrong with a file by its own errors; half-written XML and damaged data by plain ones. */
function isOfFile(error: unknown): boolean {
  return (
    error instanceof HucreError ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    (error instanceof Error && /DEFLATE|Huffman/.test(error.message))
  );
}

export function unreadable(reason: UnreadableReason): Extract<WorkbookReading, { status: "unreadable" }> {
  return { status: "unreadable", reason, sentence: SENTENCES[reason] };
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** False for chart, dialog and macro sheets, which hold no cells. */
  readonly isGrid: boolean;
}

async function listSheets(workbook: WorkbookPackage): Promise<ListedSheet[]> {
  const root = tagsOf((await workbook.readText("_rels/.rels")) ?? "", "Relationship");
  const path = root.find((relation) => relation["Type"]?.endsWith("/officeDocument"))?.["Target"]?.replace(/^\//, "");
  if (path === undefined) return [];
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = await workbook.readText(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const kinds = new Map(tagsOf(relations ?? "", "Relationship").map((relation) => [relation["Id"], relation["Type"]]));
  return tagsOf((await workbook.readText(path)) ?? "", "sheet").map((sheet) => ({
    name: sheet["name"] ?? "",
    hidden: sheet["state"] === "hidden" || sheet["state"] === "veryHidden",
    isGrid: kinds.get(sheet["id"])?.endsWith("/worksheet") ?? false,
  }));
}

/** The attributes, without name-space prefixes, of every tag of that local name. */
function tagsOf(xml: string, tag: string): Record<string, string>[] {
  const tags: Record<string, string>[] = [];
  for (const [, name, attributes] of xml.matchAll(/<(?:\w+:)?(\w+)\s([^<>]*)>/g)) {
    if (name !== tag) continue;
    const found: Record<string, string> = {};
    for (const [, key, double, single] of (attributes ?? "").matchAll(/(?:\w+:)?(\w+)=(?:"([^"]*)"|'([^']*)')/g)) {
      if (key !== undefined) found[key] = unescapeXml(double ?? single ?? "");
    }
    tags.push(found);
  }
  return tags;
}

function snapshotOf(sheet: FileSheet, workbook: Workbook): SheetSnapshot {
  const merges: CellBlock[] = (sheet.merges ?? []).map((merge) => ({
    top: merge.startRow,
    left: merge.startCol,
    bottom: merge.endRow,
    right: merge.endCol,
  }));
  const formulas = sharedFormulasOf(sheet);
  const blanks = new Map<string, Cell>();
  const rows = sheet.rows.map((values, row) => {
    const cells: Cell[] = [];
    for (let column = 0; column < values.length; column++) {
      const cell = cellOf(
        values[column] ?? null,
        sheet.cells?.get(`${row},${column}`),
        workbook,
        blanks,
        formulas,
        row,
        column,
      );
      if (cell === BLANK) continue;
      while (cells.length < column) cells.push(BLANK);
      cells.push(cell);
    }
    return cells;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell.value === null)) rows.pop();
  clearCovered(rows, merges);
  return { name: sheet.name, rows, merges, ...(sheet.protection ? { isProtected: true } : {}) };
}

function cellOf(
  value: FileValue,
  detail: FileCell | undefined,
  workbook: Workbook,
  blanks: Map<string, Cell>,
  formulas: ReadonlyMap<number, SharedFormula>,
  row: number,
  column: number,
): Cell {
  const styled = detail?.style?.numFmt;
  const numberFormat = value instanceof Date ? (styled ?? UNNAMED_DATE_FORMAT) : styled;
  const formula = detail && formulaOf(detail, formulas, row, column);
  if ((value === null || value === "") && formula === undefined) {
    if (numberFormat === undefined) return BLANK;
    const known = blanks.get(numberFormat);
    if (known) return known;
    const blank: Cell = { value: null, text: "", numberFormat };
    blanks.set(numberFormat, blank);
    return blank;
  }
  return {
    ...shown(value, numberFormat, workbook.dateSystem === "1904"),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** In a workbook that counts from 1904 the serial numbers do too. */
const DAYS_TO_1904 = 1462;

function shown(value: FileValue, numberFormat: string | undefined, from1904: boolean): Pick<Cell, "value" | "text"> {
  if (value === null) return { value, text: "" };
  if (typeof value === "number") return { value, text: textOfNumber(value, numberFormat) };
  if (typeof value === "string") return { value, text: textOfString(value, numberFormat) };
  if (typeof value === "boolean") return { value, text: value ? "TRUE" : "FALSE" };
  const serial = dateToSerial(value, from1904);
  if (Number.isNaN(serial)) return { value: null, text: "" };
  return { value: serial, text: textOfNumber(from1904 ? serial + DAYS_TO_1904 : serial, numberFormat) };
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function sharedFormulasOf(sheet: FileSheet): Map<number, SharedFormula> {
  const formulas = new Map<number, SharedFormula>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formulaSharedIndex === undefined || !cell.formula) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    formulas.set(cell.formulaSharedIndex, { text: cell.formula, row, column });
  }
  return formulas;
}

/** A shared formula is stored once; in its other cells the relative references move along. */
function formulaOf(
  cell: FileCell,
  shared: ReadonlyMap<number, SharedFormula>,
  row: number,
  column: number,
): string | undefined {
  if (cell.formula === undefined) return undefined;
  if (cell.formula !== "") return `=${cell.formula}`;
  const first = shared.get(cell.formulaSharedIndex ?? -1);
  return first ? `=${copyFormula(first.text, row - first.row, column - first.column)}` : "=";
}

/** Excel keeps what a merge covers but never shows it. */
function clearCovered(rows: Cell[][], merges: readonly CellBlock[]): void {
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = rows[row] as Cell[];
      for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
        const isOwner = row === top && column === left;
        if (!isOwner && cells[column]?.value !== null) cells[column] = BLANK;
      }
    }
  }
}
