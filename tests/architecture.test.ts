import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

/** The nouns and what reads them. */
const READING = ["core/sheet", "core/value", "core/naming", "core/form"];

/** What several rules, the matrix and the templates know of one subject. */
const SUBJECTS = [
  "core/taxonomy",
  "core/rewriting",
  "core/wording",
  "core/funding-text",
  "core/goal-text",
  "core/pairing",
];

/** Who may import whom; a layer may always import itself. The most specific name wins. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "core/sheet": [],
  "core/value": ["core/sheet"],
  "core/naming": ["core/sheet", "core/value"],
  "core/form": ["core/sheet", "core/value"],
  "core/check": [...READING, "core/rule-set"],
  ...Object.fromEntries(SUBJECTS.map((subject) => [subject, [...READING, "core/check"]])),
  "core/coverage": [...READING, ...SUBJECTS, "core/check"],
  "core/layout": [...READING, ...SUBJECTS, "core/check"],
  "core/json-file": [],
  "core/rule-set": [...READING, "core/check", "core/json-file", "rule-sets"],
  "core/rules": [...READING, ...SUBJECTS, "core/check", "core/coverage", "core/layout"],
  "core/templates": [
    ...READING,
    ...SUBJECTS,
    "core/check",
    "core/coverage",
    "core/layout",
    "core/json-file",
    "templates",
  ],
  app: ["core"],
  ui: ["app", "core"],
  "hosts/memory": ["app/ports", "core"],
  "hosts/xlsx": ["app/ports", "core"],
  "hosts/workbench": ["app/ports", "core", "hosts/xlsx"],
  "hosts/excel": ["app/ports", "core"],
  "hosts/browser": ["app/ports"],
  cli: ["app", "core", "hosts/xlsx", "hosts/memory"],
  workbench: ["ui", "app", "core", "hosts/workbench", "hosts/xlsx", "hosts/browser"],
  taskpane: ["ui", "app", "core", "hosts/excel", "hosts/browser"],
};

/** Packages and the only layers that may mention them. */
const PACKAGES: readonly (readonly [name: RegExp, layers: readonly string[]])[] = [
  [/^zod(\/|$)/, ["core/json-file", "core/rule-set", "core/templates", "app", "cli"]],
  [/^(react|react-dom|@fluentui\/[^/]+)(\/|$)/, ["ui", "taskpane", "workbench", "hosts/workbench"]],
  [/^@fortune-sheet\//, ["hosts/workbench", "workbench"]],
  [/^(hucre|fflate|numfmt)(\/|$)/, ["hosts/xlsx"]],
  [/^@noble\/hashes\//, ["core/rule-set"]],
  [/^node:/, ["cli"]],
];

const ROOT = resolve(__dirname, "..");
const SRC = join(ROOT, "src");
const dependencies = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { dependencies: Record<string, string> })
    .dependencies,
);

interface SourceFile {
  readonly path: string;
  readonly layer: string | undefined;
  readonly imports: readonly { readonly from: string; readonly isType: boolean }[];
  readonly syntax: ts.SourceFile;
}

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => name.split(sep).join("/"))
  .sort()
  .map(parse);
const byPath = new Map(files.map((file) => [file.path, file]));

function parse(path: string): SourceFile {
  const syntax = ts.createSourceFile(path, readFileSync(join(SRC, path), "utf8"), ts.ScriptTarget.Latest, true);
  const imports: { from: string; isType: boolean }[] = [];
  visit(syntax, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      imports.push({ from: node.moduleSpecifier.text, isType: node.importClause?.isTypeOnly === true });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      imports.push({ from: node.moduleSpecifier.text, isType: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (from && ts.isStringLiteral(from)) imports.push({ from: from.text, isType: false });
    }
  });
  return { path, layer: layerOf(path), imports, syntax };
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function isIn(layer: string, path: string): boolean {
  return path === layer || path.startsWith(`${layer}/`) || path.startsWith(`${layer}.`);
}

function layerOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((layer) => isIn(layer, path))
    .sort((a, b) => b.length - a.length)[0];
}

/** "../check/rule" in core/rules/x.ts → "core/check/rule"; data beside src keeps its own name: "templates/x.json". */
function targetOf(file: SourceFile, from: string): string {
  const absolute = resolve(SRC, dirname(file.path), from);
  const inSrc = relative(SRC, absolute).split(sep).join("/");
  return inSrc.startsWith("../") ? inSrc.slice("../".length) : inSrc;
}

function fileAt(target: string): SourceFile | undefined {
  return byPath.get(`${target}.ts`) ?? byPath.get(`${target}.tsx`) ?? byPath.get(`${target}/index.ts`);
}

function identifiersOf(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  visit(file.syntax, (node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
  });
  return names;
}

test("every file belongs to a layer", () => {
  expect(files.filter((file) => file.layer === undefined).map((file) => file.path)).toEqual([]);
});

describe("a layer imports only what it may", () => {
  test.each(Object.keys(MAY_IMPORT))("%s", (layer) => {
    const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])];
    const wrong = files
      .filter((file) => file.layer === layer)
      .flatMap((file) =>
        file.imports
          .filter(({ from }) => from.startsWith("."))
          .map(({ from }) => ({ file, target: targetOf(file, from) }))
          .filter(({ target }) => !allowed.some((name) => isIn(name, target)))
          .map(({ target }) => `${file.path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

test("relative imports name a file and carry no extension", () => {
  const wrong = files.flatMap((file) =>
    file.imports.filter(({ from }) => /^\..*\.(tsx?|jsx?|mjs)$/.test(from)).map(({ from }) => `${file.path} → ${from}`),
  );
  expect(wrong).toEqual([]);
});

test("packages are dependencies and stay in their layers", () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter(({ from }) => !from.startsWith("."))
      .filter(({ from }) => {
        const rule = PACKAGES.find(([name]) => name.test(from));
        const declared =
          from.startsWith("node:") || dependencies.some((name) => from === name || from.startsWith(`${name}/`));
        return !declared || !rule?.[1].some((layer) => isIn(layer, file.path));
      })
      .map(({ from }) => `${file.path} → ${from}`),
  );
  expect(wrong).toEqual([]);
});

test("only hosts/excel and taskpane speak Office.js", () => {
  const speakers = files
    .filter((file) => !isIn("hosts/excel", file.path) && !isIn("taskpane", file.path))
    .filter((file) => ["Excel", "Office", "OfficeExtension"].some((name) => identifiersOf(file).has(name)))
    .map((file) => file.path);
  expect(speakers).toEqual([]);
});

test("rules never import rules", () => {
  const isRule = (file: SourceFile): boolean =>
    isIn("core/rules", file.path) && /\bdefineRule\(/.test(file.syntax.text) && basename(file.path) !== "index.ts";
  const wrong = files
    .filter((file) => isIn("core/rules", file.path) && basename(file.path) !== "index.ts")
    .flatMap((file) =>
      file.imports
        .filter(({ from }) => from.startsWith("."))
        .map(({ from }) => fileAt(targetOf(file, from)))
        .filter((target) => target !== undefined && isRule(target))
        .map((target) => `${file.path} → ${target?.path}`),
    );
  expect(wrong).toEqual([]);
});

test("no file depends on itself through others", () => {
  const cycles = new Set<string>();
  const done = new Set<string>();
  const walk = (file: SourceFile, trail: readonly string[]): void => {
    if (trail.includes(file.path)) {
      cycles.add([...trail.slice(trail.indexOf(file.path)), file.path].join(" → "));
      return;
    }
    if (done.has(file.path)) return;
    for (const { from, isType } of file.imports) {
      const target = !isType && from.startsWith(".") ? fileAt(targetOf(file, from)) : undefined;
      if (target) walk(target, [...trail, file.path]);
    }
    done.add(file.path);
  };
  for (const file of files) walk(file, []);
  expect([...cycles]).toEqual([]);
});

test("no drawers for odds and ends, and one list only", () => {
  const all = files.map((file) => file.path);
  expect(all.filter((path) => /(^|\/)(utils?|helpers?|common|shared|misc|lib)(\/|\.)/i.test(path))).toEqual([]);
  expect(all.filter((path) => /(^|\/)types\.ts$/.test(path))).toEqual([]);
  expect(all.filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual(
    all.includes("core/rules/index.ts") ? ["core/rules/index.ts"] : [],
  );
});

test("files are named in kebab-case, components in PascalCase", () => {
  const wrong = files
    .map((file) => file.path)
    .filter(
      (path) =>
        !/^([a-z0-9]+(-[a-z0-9]+)*\.ts|[A-Z][A-Za-z0-9]*\.tsx|main\.tsx|[a-z0-9-]+(\.[a-z]+)?\.ts|[A-Z][A-Za-z0-9]*\.styles\.ts|use[A-Z][A-Za-z0-9]*\.ts)$/.test(
          basename(path),
        ),
    );
  expect(wrong).toEqual([]);
});
