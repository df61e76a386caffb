import { createServer } from "node:http";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Page, chromium } from "playwright-core";
import sirv from "sirv";
import webpack from "webpack";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";

/**
 * Pictures of the pane in its states, to be looked at: npx tsx tests/ui/gallery/take-pictures.ts OUT [WORKBOOK.xlsx] [NAME …]
 * Builds into OUT; nothing of it is part of the product.
 */
const [out = "/tmp/gallery", workbook = "tests/fixtures/workbooks/dongxihu-07.xlsx", ...only] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../../..");
const WIDTH = 350;
const HEIGHT = 760;

type Shoot = (page: Page) => Promise<void>;
interface Picture {
  readonly name: string;
  readonly of: string;
  readonly theme?: string;
  readonly width?: number;
  /** Windows' contrast themes. */
  readonly forcedColors?: "active";
  readonly prepare?: Shoot;
}

const tab =
  (name: string): Shoot =>
  async (page) =>
    page.getByRole("tab", { name }).click();
const press =
  (name: string): Shoot =>
  async (page) =>
    page.getByRole("button", { name, exact: true }).first().click();
const all =
  (...steps: readonly Shoot[]): Shoot =>
  async (page) => {
    for (const step of steps) await step(page);
  };
const wait =
  (milliseconds: number): Shoot =>
  async (page) =>
    page.waitForTimeout(milliseconds);

async function focusOn(page: Page, tabs: number): Promise<void> {
  for (let i = 0; i < tabs; i++) await page.keyboard.press("Tab");
}

const THEMES = ["light", "dark", "high-contrast"];
const PICTURES: readonly Picture[] = [
  ...THEMES.flatMap((theme) => [
    { name: "live", of: "live", theme },
    { name: "live-why", of: "live", theme, prepare: all(press("下一个"), press("为什么")) },
    { name: "live-completeness", of: "live", theme, prepare: tab("完整性") },
    { name: "live-templates", of: "live", theme, prepare: tab("模板") },
    { name: "live-rules", of: "live", theme, prepare: tab("规则") },
    { name: "sample", of: "sample", theme },
    { name: "preview", of: "sample", theme, prepare: all(press("一键规范"), wait(500)) },
    { name: "template", of: "template", theme, prepare: tab("模板") },
    { name: "mended", of: "mended", theme },
    { name: "lost", of: "lost", theme },
  ]),
  { name: "forced-colors", of: "live", theme: "high-contrast", forcedColors: "active", prepare: press("下一个") },
  { name: "focus", of: "sample", prepare: async (page) => focusOn(page, 14) },
  { name: "live-320", of: "live", width: 320 },
  { name: "live-480", of: "live", width: 480 },
  { name: "live-completeness-320", of: "live", width: 320, prepare: tab("完整性") },
  { name: "live-ignore", of: "live", prepare: all(press("下一个"), press("忽略")) },
  { name: "live-preview", of: "live", prepare: all(press("一键规范"), wait(500)) },
  { name: "live-filter", of: "live", prepare: press("筛选") },
  {
    name: "live-open-template",
    of: "live",
    prepare: all(tab("模板"), async (page) => page.locator("li > button[aria-expanded]").first().click()),
  },
  { name: "live-profile", of: "live", prepare: all(press("更改"), wait(300)) },
  { name: "live-new-form", of: "live", prepare: all(tab("模板"), press("新建标准表")) },
  { name: "live-keep-template", of: "live", prepare: all(tab("模板"), press("存为我的模板")) },
  { name: "first-run", of: "first-run" },
  { name: "no-table", of: "no-table" },
  { name: "checking", of: "checking", prepare: wait(1200) },
  { name: "rechecking", of: "rechecking", prepare: wait(1200) },
  { name: "all-good", of: "all-good" },
  { name: "busy", of: "busy" },
  { name: "protected", of: "protected" },
  { name: "history", of: "mended", prepare: press("修改记录") },
  { name: "rule-set-broken", of: "rule-set-broken", prepare: tab("规则") },
  { name: "workbook", of: "workbook" },
  { name: "broken", of: "broken" },
  { name: "unfolded", of: "sample", prepare: press("相同的共 3 处") },
];

await build();
await writeWorkbook();
await takePictures();

async function build(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const rule = {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          target: "es2020",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    },
  };
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) =>
    webpack(
      {
        mode: "production",
        context: root,
        entry: "./tests/ui/gallery/gallery.tsx",
        output: { path: resolve(out), filename: "gallery.js" },
        resolve: { extensions: [".ts", ".tsx", ".js"] },
        module: { rules: [rule] },
        performance: { hints: false },
      },
      (error, result) => (error ? fail(error) : done(result)),
    ),
  );
  if (stats?.hasErrors()) throw new Error(stats.toString("errors-only"));
  writeFileSync(
    join(out, "index.html"),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>html,body,#root{height:100%;margin:0}</style><div id="root"></div><script src="gallery.js"></script></html>`,
  );
}

async function writeWorkbook(): Promise<void> {
  const reading = await readWorkbook(readFileSync(resolve(root, workbook)));
  if (reading.status !== "ok") throw new Error(JSON.stringify(reading));
  writeFileSync(join(out, "workbook.json"), JSON.stringify(reading.sheets.map(({ snapshot }) => snapshot)));
}

async function takePictures(): Promise<void> {
  const server = createServer(sirv(out, { dev: true })).listen(0);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  for (const { name, of, theme = "light", width = WIDTH, forcedColors, prepare } of PICTURES) {
    const file = `${name}${theme === "light" ? "" : `-${theme}`}`;
    if (only.length > 0 && !only.includes(file)) continue;
    const page = await browser.newPage({
      viewport: { width, height: HEIGHT },
      deviceScaleFactor: 2,
      ...(forcedColors && { forcedColors }),
    });
    page.on("pageerror", (error) => process.stderr.write(`${file}: ${error.message}\n`));
    page.on("console", (message) => message.type() === "error" && process.stderr.write(`${file}: ${message.text()}\n`));
    await page.goto(`http://localhost:${port}/?case=${of}&theme=${theme}`);
    await page.getByRole("tab").or(page.getByRole("alert")).first().waitFor();
    if (of === "live") await page.getByRole("listitem").first().waitFor();
    await prepare?.(page);
    await page.screenshot({ path: join(out, `${file}.png`) });
    await page.close();
  }
  await browser.close();
  server.close();
}
