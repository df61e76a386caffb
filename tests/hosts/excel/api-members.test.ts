import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { openExcel } from "../../excel-host/node-excel";
import { SimWorkbook } from "../../excel-host/sim-workbook";

const ROOT = join(__dirname, "../../..");
const FOLDERS = ["src/hosts/excel", "src/taskpane"];
/** Nothing newer is required; what is newer is asked for before it is used. */
const NEWEST = 14;
/** Used only where the host says it has ExcelApi 1.20, and done without where it refuses. */
const GUARDED = ["RunOptions.mergeUndoGroup"];

interface UsedMember {
  /** "Range.getUsedRangeOrNullObject" */
  readonly name: string;
  readonly owner: string;
  readonly member: string;
  readonly isOfClass: boolean;
  /** Minor version of ExcelApi it came with; undefined where its documentation names none. */
  readonly since: number | undefined;
}

/** Every member of Excel's own types that our sources name, by the types and documentation of @types/office-js. */
function usedMembers(): readonly UsedMember[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
  );
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const used = new Map<string, UsedMember>();

  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      const member = memberOf(declaration);
      if (member) used.set(member.name, member);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      note(checker.getTypeAtLocation(node.parent).getProperty(name));
    }
    if (ts.isObjectLiteralExpression(node)) {
      const wanted = checker.getContextualType(node);
      for (const property of node.properties) note(wanted?.getProperty(property.name?.getText() ?? ""));
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && isLoad(node)) {
      const [paths] = node.arguments;
      if (paths && ts.isStringLiteral(paths))
        for (const path of paths.text.split(",")) notePath(checker.getTypeAtLocation(node.expression.expression), path);
    }
    ts.forEachChild(node, visit);
  };
  const isLoad = ({ expression }: ts.CallExpression): boolean =>
    ts.isPropertyAccessExpression(expression) && expression.name.text === "load";
  const notePath = (type: ts.Type, path: string): void => {
    let at = type;
    for (const step of path.split("/")) {
      const symbol = at.getProperty(step);
      if (!symbol?.valueDeclaration) throw new Error(`${checker.typeToString(at)} has no ${step}`);
      note(symbol);
      const next = checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration);
      at = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
    }
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return [...used.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** The member that a declaration of the library's types describes, where it belongs to a type of Excel's. */
function memberOf(declaration: ts.Declaration): UsedMember | undefined {
  const owner = declaration.parent;
  if (!declaration.getSourceFile().fileName.includes("@types/office-js")) return undefined;
  const isOfClass = ts.isClassDeclaration(owner);
  if (!isOfClass && !ts.isInterfaceDeclaration(owner)) return undefined;
  const scope = owner.parent.parent;
  if (!ts.isModuleDeclaration(scope) || scope.name.text !== "Excel") return undefined;
  const member = ts.getNameOfDeclaration(declaration)?.getText() ?? "";
  const type = owner.name?.text ?? "";
  return {
    name: `${type}.${member}`,
    owner: type,
    member,
    isOfClass,
    since: setOf(declaration) ?? setOf(owner),
  };
}

function setOf(node: ts.Node): number | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
  const [, minor] = /\[Api set: ExcelApi 1\.(\d+)/.exec(comments.join("\n")) ?? [];
  return minor === undefined ? undefined : Number(minor);
}

describe("members of Excel that the add-in uses", () => {
  const used = usedMembers();
  const library = openExcel(SimWorkbook.ofSnapshots([{ name: "表", rows: [] }])).library.Excel as unknown as Record<
    string,
    { readonly prototype: object } | undefined
  >;

  test("are found", () => {
    const names = used.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(60);
    expect(names).toEqual(
      expect.arrayContaining([
        "Range.getUsedRangeOrNullObject",
        "Range.numberFormat",
        "WorksheetCollection.onChanged",
        "WorksheetChangedEventArgs.triggerSource",
        "RunOptions.mergeUndoGroup",
      ]),
    );
  });

  test("exist in the library that the build ships", () => {
    const missing = used
      .filter(({ isOfClass }) => isOfClass)
      .filter(({ owner, member }) => !(member in (library[owner]?.prototype ?? {})));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test(`came with ExcelApi 1.${NEWEST} or before`, () => {
    const newer = used.filter(({ name, since }) => since !== undefined && since > NEWEST && !GUARDED.includes(name));
    expect(newer.map(({ name, since }) => `${name} 1.${since}`)).toEqual([]);
  });

  test("those newer than the oldest Excel served are few, and done without where absent", () => {
    const optional = used
      .filter(({ since }) => since !== undefined && since > 9)
      .map(({ name, since }) => `${name} 1.${since}`);
    expect(optional).toEqual([
      "Range.getMergedAreasOrNullObject 1.13",
      "RunOptions.mergeUndoGroup 1.20",
      // Absent before, which counts as anything on the sheet.
      "WorksheetCalculatedEventArgs.address 1.11",
      "WorksheetChangedEventArgs.triggerSource 1.14",
      "WorksheetCollection.onColumnSorted 1.10",
      "WorksheetCollection.onRowSorted 1.10",
      "WorksheetColumnSortedEventArgs.worksheetId 1.10",
      "WorksheetRowSortedEventArgs.worksheetId 1.10",
    ]);
  });

  test("the library's own check is on: what an Excel does not have is refused before it is asked", async () => {
    const { library, executor } = openExcel(SimWorkbook.ofSnapshots([{ name: "表", rows: [] }]), "1.9");
    const asked = library.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getMergedAreasOrNullObject();
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "ApiNotFound" });
    expect([executor.records, executor.unknown]).toEqual([[], []]);
  });
});
