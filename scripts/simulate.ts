import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";
import { PaneInExcel } from "../tests/excel-host/page-carrier";
import { SimWorkbook } from "../tests/excel-host/sim-workbook";
import { buildIfNeeded } from "./build";

const ROOT = join(import.meta.dirname, "..");
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Shows the built pane in a browser window, over a workbook in memory: `npm run simulate -- form.xlsx`. */
async function simulate(path: string): Promise<void> {
  await buildIfNeeded();
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: false, args: ["--no-sandbox"] });
  const book = await SimWorkbook.open(new Uint8Array(readFileSync(path)));
  const excel = await PaneInExcel.open(browser, book, join(ROOT, "dist/pages"));
  console.log(`${basename(path)} is open in the simulator; close the window to end. Nothing is saved.`);
  await new Promise<void>((resolve) => excel.page.on("close", () => resolve()));
  await browser.close();
  for (const incident of excel.incidents) console.log(incident);
}

await simulate(process.argv[2] ?? join(ROOT, "tests/fixtures/workbooks/dongxihu-33.xlsx"));
