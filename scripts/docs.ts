import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ruleSetJsonSchema } from "../src/core/rule-set/json-schema";
import { ALL_RULES } from "../src/core/rules";
import { printRulePage } from "../src/app/rule-page";
import { indexMarkdown } from "./rule-pages";

const ROOT = join(import.meta.dirname, "..");
const RULE_PAGES = join(ROOT, "docs/rules");
const SCHEMA = join(ROOT, "rule-sets/rule-set.schema.json");

/** Every generated file with what it should hold. */
function generated(): ReadonlyMap<string, string> {
  return new Map([
    ...ALL_RULES.map((rule) => [join(RULE_PAGES, `${rule.id}.md`), printRulePage(rule)] as const),
    [join(RULE_PAGES, "README.md"), indexMarkdown()],
    [SCHEMA, `${JSON.stringify(ruleSetJsonSchema(ALL_RULES), null, 2)}\n`],
  ]);
}

/** Pages of rules that are no more. */
function leftOver(wanted: ReadonlySet<string>): readonly string[] {
  if (!existsSync(RULE_PAGES)) return [];
  return readdirSync(RULE_PAGES, { recursive: true, encoding: "utf8" })
    .map((name) => join(RULE_PAGES, name))
    .filter((path) => path.endsWith(".md") && !wanted.has(path));
}

const files = generated();
const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
const gone = leftOver(new Set(files.keys()));

if (process.argv.includes("--check")) {
  const wrong = [...stale.map(([path]) => path), ...gone].map((path) => relative(ROOT, path));
  if (wrong.length > 0) {
    console.error(`Not up to date, run npm run docs:\n  ${wrong.join("\n  ")}`);
    process.exitCode = 1;
  }
} else {
  for (const path of gone) rmSync(path);
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${files.size} files, ${stale.length} written, ${gone.length} removed.`);
}
