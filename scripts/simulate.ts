import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";
import { columnLetters, toA1 } from "../src/core/sheet/cell-address";
import { isMarkFormula, waitsToBeFilled } from "../src/core/sheet/mark-formula";
import { isCovered } from "../src/core/sheet/review-writes";
import { PaneInExcel } from "../tests/excel-host/page-carrier";
import { cellOf, textOf, widthOf, type SimSheet } from "../tests/excel-host/sim-sheet";
import { SimWorkbook } from "../tests/excel-host/sim-workbook";
import { buildIfNeeded } from "./build";

const ROOT = join(import.meta.dirname, "..");
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const WINDOW = { width: 1360, height: 820 };
/** Rows and columns that are shown at most, and how many blank ones follow the last. */
const MOST = { rows: 600, columns: 40 };
const BLANK = { rows: 6, columns: 1 };
/** How often the grid is drawn anew when something changed, in ms. */
const PAUSE = 250;

/** What the person at the grid does (scripts/simulated-grid.js). */
type Deed =
  | { readonly kind: "selected" | "editing" | "deleted"; readonly address: string }
  /** Without a value: given up. */
  | { readonly kind: "typed"; readonly address: string; readonly value?: string }
  | { readonly kind: "activated"; readonly sheet: string }
  | { readonly kind: "undone" };

/** The sheet in front, as the grid draws it. */
function viewOf(book: SimWorkbook) {
  const sheet = book.sheet(book.active);
  if (!sheet) return undefined;
  const width = Math.min(MOST.columns, widthOf(sheet) + BLANK.columns);
  const height = Math.min(MOST.rows, sheet.rows.length + BLANK.rows);
  return {
    sheets: book.sheets.map(({ id, name }) => ({ name, isActive: id === sheet.id })),
    selection: book.selection?.sheet === sheet.name ? toA1(ownerOf(sheet, book.selection.block)) : undefined,
    columns: Array.from({ length: width }, (_, column) => ({
      letters: columnLetters(column),
      width: (sheet.widths.get(column) ?? 8.43) * 7 + 5,
    })),
    rows: Array.from({ length: height }, (_, row) => ({
      height: (sheet.rows[row]?.height ?? 13.5) / 0.75,
      cells: Array.from({ length: width }, (_none, column) => ({ row, column }))
        .filter((at) => !isCovered(sheet.merges, at))
        .map((at) => cellView(sheet, at)),
    })),
  };
}

type Position = { readonly row: number; readonly column: number };

function cellView(sheet: SimSheet, at: Position) {
  const cell = cellOf(sheet, at.row, at.column);
  const merge = sheet.merges.find(({ top, left }) => top === at.row && left === at.column);
  const text = textOf(cell);
  const { fill, bold, horizontal } = cell?.format ?? {};
  return {
    address: toA1(at),
    text,
    rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
    colSpan: merge ? merge.right - merge.left + 1 : 1,
    fill,
    bold: bold === true,
    align: horizontal ?? (typeof cell?.value === "number" ? "right" : ""),
    mark: markAt(sheet, at, text),
  };
}

/** The colour of our mark on a cell: most end when the cell is filled. */
function markAt({ conditionalFormats }: SimSheet, { row, column }: Position, text: string): unknown {
  const mark = conditionalFormats.find(
    ({ formula, areas }) =>
      isMarkFormula(formula) &&
      (waitsToBeFilled(text) || !formula.includes("LEN(")) &&
      areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  );
  return mark?.look["fill"];
}

/** The cell that stands for a merged one. */
function ownerOf({ merges }: SimSheet, { top, left }: { readonly top: number; readonly left: number }): Position {
  const merge = merges.find((one) => top >= one.top && top <= one.bottom && left >= one.left && left <= one.right);
  return { row: merge?.top ?? top, column: merge?.left ?? left };
}

async function act({ clerk, executor, book }: PaneInExcel, deed: Deed): Promise<void> {
  const sheet = book.sheet(book.active)?.name ?? "";
  // As in Excel, the add-in is answered nothing while a cell is being edited.
  executor.faults.isEditingCell = deed.kind === "editing";
  if (deed.kind === "selected") await clerk.select(sheet, deed.address);
  else if (deed.kind === "typed" && deed.value !== undefined) await clerk.type(sheet, deed.address, deed.value);
  else if (deed.kind === "deleted") await clerk.deleteCells(sheet, deed.address);
  else if (deed.kind === "activated") await clerk.activate(deed.sheet);
  else if (deed.kind === "undone") await clerk.undo();
}

/** Shows the built pane in a browser window beside a workbook in memory: `npm run simulate -- form.xlsx`. */
async function simulate(path: string): Promise<void> {
  await buildIfNeeded();
  const size = `--window-size=${WINDOW.width},${WINDOW.height + 90}`;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    headless: false,
    args: ["--no-sandbox", size],
  });
  const book = await SimWorkbook.open(new Uint8Array(readFileSync(path)));
  const excel = await PaneInExcel.open(browser, book, join(ROOT, "dist/pages"));
  const { page } = excel;
  const closed = new Promise<void>((resolve) => page.on("close", () => resolve()));
  await page.setViewportSize(WINDOW);
  await page.exposeFunction("clerkDoes", (deed: Deed) => act(excel, deed));
  await page.addScriptTag({ path: join(import.meta.dirname, "simulated-grid.js") });
  console.log(`${basename(path)} is open in the simulator; close the window to end. Nothing is saved.`);

  let drawn = "";
  const drawing = setInterval(() => {
    const view = JSON.stringify(viewOf(book));
    if (view === drawn) return;
    drawn = view;
    // As text: a function would carry what the compiler adds to it.
    page.evaluate(`window.drawBook(${view})`).catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });
  }, PAUSE);
  await closed;
  clearInterval(drawing);
  await browser.close();
  for (const incident of excel.incidents) console.log(incident);
}

await simulate(process.argv[2] ?? join(ROOT, "tests/fixtures/workbooks/dongxihu-33.xlsx"));
