/** @jest-environment jsdom */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const PAGES = join(__dirname, "../../dist/pages");

const read = (name: string): string => readFileSync(join(PAGES, name), "utf8");

const pageOf = (name: string): Document => new DOMParser().parseFromString(read(name), "text/html");
const linksOf = (page: Document): readonly string[] =>
  [...page.querySelectorAll("script, link")].map(
    (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
  );

/** Files of ours that a page loads when it opens, office.js apart. */
function loadedBy(page: string): readonly string[] {
  return linksOf(pageOf(page)).filter((name) => /\.(js|css)$/.test(name) && !name.startsWith("office/"));
}

test("the pane is at most 400 KB over the wire, without office.js", () => {
  const sizes = loadedBy("taskpane.html").map(
    (name) => [name, gzipSync(readFileSync(join(PAGES, name))).length] as const,
  );
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect({ total, sizes, isSmall: total <= 400 * 1024 }).toEqual({ total, sizes, isSmall: true });
});

test.each(["taskpane.html", "index.html"])("%s loads only what was built, under its own policy", (name) => {
  const page = pageOf(name);
  expect(linksOf(page).filter((link) => !existsSync(join(PAGES, link)))).toEqual([]);
  expect([...page.querySelectorAll("script:not([src])")]).toEqual([]);
  const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]");
  const rules = (policy?.getAttribute("content") ?? "").split("; ");
  expect(rules).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]));
  // What stands before the policy is not under it.
  const first = page.querySelector("script, link, meta[http-equiv=Content-Security-Policy]");
  expect(first).toBe(policy);
});

test("what the ribbon explains without the pane is a page that loads nothing", () => {
  const page = pageOf("pane-needed.html");
  expect(linksOf(page)).toEqual([]);
  const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content");
  expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
});

test("the spreadsheet is not in the pane", () => {
  const scripts = loadedBy("taskpane.html").filter((name) => name.endsWith(".js"));
  expect(scripts.filter((name) => read(name).includes("fortune-sheet"))).toEqual([]);
});

test("nothing built makes code from text", () => {
  // zod's probe, new Function(""), is switched off where files are parsed.
  const scripts = readdirSync(PAGES).filter((name) => name.endsWith(".js"));
  expect(scripts.filter((name) => /\bnew Function\((?!""\))|[^.\w]eval\(/.test(read(name)))).toEqual([]);
});

test("names of our own scripts carry a digest, so that they can be cached for good", () => {
  const plain = readdirSync(PAGES).filter(
    (name) => /\.(js|css)$/.test(name) && !/\.[0-9a-f]{10}\.(js|css)$/.test(name),
  );
  expect(plain.sort()).toEqual(["old-excel.css", "old-excel.js"]);
});

describe("office.js beside the pages", () => {
  const library = join(__dirname, "../../node_modules/@microsoft/office-js/dist");

  test.each([
    "office.js",
    "excel-win32-16.01.js",
    "excel-win32-16.00.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "o15apptofilemappingtable.js",
    "zh-cn/office_strings.js",
    "en-us/office_strings.js",
    "telemetry/oteljs_agave.js",
  ])("%s is there, unchanged", (name) => {
    expect(readFileSync(join(PAGES, "office", name)).equals(readFileSync(join(library, name)))).toBe(true);
  });

  test("both spellings of the error page's folder, and the licence", () => {
    const files = ["AgaveErrorUX/index.html", "agaveerrorux/index.html", "LICENSE.md"];
    expect(files.filter((name) => !existsSync(join(PAGES, "office", name)))).toEqual([]);
  });

  test("is not much more than Excel needs", () => {
    const bytes = readdirSync(join(PAGES, "office"), { recursive: true, encoding: "utf8" })
      .map((name) => statSync(join(PAGES, "office", name)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
    expect(bytes).toBeLessThan(6_000_000);
  });
});

describe("manifest", () => {
  const addresses = (manifest: string) =>
    [...manifest.matchAll(/"(https:\/\/[^"]+)"/g)]
      .map(([, address]) => address ?? "")
      .filter((one) => !one.includes("schemas.microsoft.com"));

  test("every address is a built file", () => {
    const manifest = readFileSync(join(__dirname, "../../dist/manifest.xml"), "utf8");
    const files = addresses(manifest).map((address) => new URL(address).pathname.slice(1));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((name) => !existsSync(join(PAGES, name)))).toEqual([]);
  });
});
