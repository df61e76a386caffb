import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import webpack, { type Configuration } from "webpack";
import { indexHtml, RULES_BY_ID, RULES_CSS, ruleHtml } from "./rule-pages";

const ROOT = join(import.meta.dirname, "..");
const STAMP = join(ROOT, "dist/built.json");
/** The address in manifest.xml. */
const DEVELOPMENT_URL = "https://localhost:3000";
/** All that a build is made from. */
const SOURCES = [
  "src",
  "rule-sets",
  "templates",
  "samples",
  "assets",
  "scripts/rule-pages.ts",
  "scripts/spreadsheet-loader.cjs",
  "webpack.config.js",
  "manifest.xml",
  "package-lock.json",
  "tsconfig.json",
];

/** True when dist is younger than everything it is made from and was made with the same switches. */
export function isBuilt(): boolean {
  if (!existsSync(STAMP)) return false;
  const isSame = readFileSync(STAMP, "utf8") === switches();
  return isSame && newestOf(SOURCES.map((name) => join(ROOT, name))) <= statSync(STAMP).mtimeMs;
}

function newestOf(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths
      .filter((path) => existsSync(path))
      .map((path) => {
        const stat = statSync(path);
        if (!stat.isDirectory()) return stat.mtimeMs;
        return Math.max(stat.mtimeMs, newestOf(readdirSync(path).map((name) => join(path, name))));
      }),
  );
}

/** What the environment decides about a build. */
function switches(): string {
  return JSON.stringify({ officeJs: process.env.OFFICE_JS === "cdn" ? "cdn" : "self-hosted", addinUrl: addinUrl() });
}

function addinUrl(): string {
  return process.env.ADDIN_URL ?? DEVELOPMENT_URL;
}

/** Builds pages and command line into dist; throws with webpack's own words when the sources do not compile. */
export async function build(): Promise<void> {
  const started = Date.now();
  const { default: configure } = (await import(pathToFileURL(join(ROOT, "webpack.config.js")).href)) as {
    default: (env: unknown, args: { mode: "production" }) => Configuration[];
  };
  const compiler = webpack(configure({}, { mode: "production" }));
  const stats = await new Promise<webpack.MultiStats>((resolve, reject) => {
    compiler.run((error, result) => (result ? resolve(result) : reject(error ?? new Error("webpack gave no result"))));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString("errors-warnings"));
  if (stats.hasErrors()) throw new Error("The build failed.");
  copyErrorPage();
  writeRulePages();
  writeManifest();
  writeFileSync(STAMP, switches());
  console.log(`Built dist in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** The library asks for AgaveErrorUX and ships agaveerrorux; webpack takes the two for one folder. */
function copyErrorPage(): void {
  const shipped = join(ROOT, "dist/pages/office/agaveerrorux");
  if (existsSync(shipped)) cpSync(shipped, join(ROOT, "dist/pages/office/AgaveErrorUX"), { recursive: true });
}

/** Each rule's page for the clerk, beside the pane that links to it. */
function writeRulePages(): void {
  const folder = join(ROOT, "dist/pages/rules");
  const pages = [
    ["index.html", indexHtml()],
    ["rules.css", RULES_CSS],
    ...RULES_BY_ID.map((rule) => [`${rule.id}.html`, ruleHtml(rule)] as const),
  ] as const;
  for (const [name, text] of pages) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The manifest with the address that the pages will have: ADDIN_URL, or where `npm start` shows them. */
function writeManifest(): void {
  const address = addinUrl().replace(/\/+$/, "");
  if (!address.startsWith("https://")) throw new Error(`ADDIN_URL has to begin with https://: ${address}`);
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  writeFileSync(join(ROOT, "dist/manifest.xml"), manifest.replaceAll(DEVELOPMENT_URL, address));
}

/** Builds only when something changed since. */
export async function buildIfNeeded(): Promise<void> {
  if (!isBuilt()) await build();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build();
}
