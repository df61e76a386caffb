import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { partsOf } from "../hosts/xlsx/package-diff";
import { assistExcel, type AssistedExcel } from "./assistant-over-excel";
import { clerksFile } from "./ask";
import { SimWorkbook } from "./sim-workbook";

/**
 * What the clerk keeps in her workbook beside the cells – tables, names, validation, conditional formats, foreign XML,
 * pictures and charts – survives the add-in's work on it: driven through Microsoft's library, seen in the saved file.
 */
let excel: AssistedExcel;
beforeEach(() => void jest.useFakeTimers());
afterEach(async () => {
  await excel.assistant.stop();
  expect(excel.executor.unknown).toEqual([]);
  expect(excel.executor.openReferences).toBe(0);
  jest.useRealTimers();
});

/** The clerk's belongings in a saved file: the parts that are hers alone, and hers of the parts that everybody writes. */
function belongings(bytes: Uint8Array): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, content] of Object.entries(partsOf(bytes))) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name))
      for (const kind of ["conditionalFormatting", "dataValidations", "tableParts", "extLst", "sheetProtection"])
        kept[`${name} ${kind}`] = elements(content, kind);
    else if (name === "xl/workbook.xml") kept["names"] = elements(content, "definedNames");
    else if (name === "xl/styles.xml") kept["dxfs"] = elements(content, "dxfs");
    else if (!/^(xl\/(sharedStrings|calcChain)\.xml|docProps\/app\.xml|\[Content_Types\]\.xml)$/.test(name))
      kept[name] = content;
  }
  return kept;
}

/** All elements of this name, as written; those of the sheet, not those inside its extensions. */
function elements(xml: string, name: string): string {
  const found = xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>.*?</${name}>)`, "gs")) ?? [];
  return (name === "extLst" ? found.slice(-1) : found).join("\n");
}

const WORKBOOKS = [
  {
    name: "a bureau's form that is one table",
    bytes: () => clerksFile("hunan-xiangxi-special-school-2023"),
    gap: "H6",
  },
  { name: "a form with rules and names, saved by LibreOffice", bytes: () => clerksFile("clerks-own"), gap: "E11" },
  { name: "a form with one of everything", bytes: () => everythingWorkbook(), gap: "C4" },
];

describe.each(WORKBOOKS)("$name", ({ bytes, gap }) => {
  const opened = async () => {
    excel = await assistExcel(await SimWorkbook.open(bytes()));
    const { actions } = excel.assistant;
    return { ...excel, actions, sheet: excel.assistant.state().sheet };
  };
  const fixAll = async () => {
    const rows = excel.assistant.actions.previewSafeFixes();
    await excel.assistant.actions.applySafeFixes(rows);
    return rows.length;
  };

  test("opened and saved, nothing of the file is changed at all", async () => {
    const { book } = await opened();
    expect(partsOf(await book.save())).toEqual(partsOf(bytes()));
  });

  test("check, fix all, mark gaps, clear, undo: what is the clerk's stands in the saved file as she left it", async () => {
    const { actions, clerk, book, sheet, followed } = await opened();
    await clerk.type(sheet, gap, "≧ 90%");
    await followed();
    await actions.checkSheet();
    expect(await fixAll()).toBeGreaterThan(0);
    await actions.markGaps();
    await actions.clearMarks();
    while (excel.assistant.state().history.length > 0) await actions.undoLast();
    expect(belongings(await book.save())).toEqual(belongings(bytes()));
  });

  test("with fixes written and marks standing, her formats, rules and names are all there, after ours", async () => {
    const { actions, clerk, book, sheet, followed } = await opened();
    await clerk.deleteCells(sheet, gap);
    await followed();
    await fixAll();
    await actions.markGaps();
    const before = await SimWorkbook.open(bytes());
    const after = await SimWorkbook.open(await book.save());
    const hers = ({ sheets, names }: SimWorkbook) => ({
      names: names.map(({ name, formula, visible }) => [name, formula, visible]),
      sheets: sheets.map(({ conditionalFormats, validations, tables }) => ({
        formats: conditionalFormats
          .filter(({ formula }) => !formula.includes("zhibiao-mark"))
          .map(({ type, areas, formula, rule }) => ({ type, areas, formula, rule })),
        validations,
        tables,
      })),
    });
    expect(hers(after)).toEqual(hers(before));
    const standing =
      after.sheet(sheet)?.conditionalFormats.map(({ formula }) => formula.includes("zhibiao-mark")) ?? [];
    expect(standing).toEqual([...standing].sort((a, b) => Number(b) - Number(a)));
    expect(standing).toContain(true);
  });
});

test("a template's rows go in and out again; names, rules and lists move along and come back", async () => {
  const bytes = clerksFile("clerks-own");
  excel = await assistExcel(await SimWorkbook.open(bytes));
  const { actions } = excel.assistant;
  actions.openTemplate("party-building", 0);
  await actions.insertTemplate();
  expect(excel.assistant.state().history).toHaveLength(1);
  const [inserted, before] = [belongings(await excel.book.save()), belongings(bytes)];
  const rules = "xl/worksheets/sheet1.xml conditionalFormatting";
  expect([inserted["names"] === before["names"], inserted[rules] === before[rules]]).toEqual([false, false]);
  await actions.undoLast();
  expect(belongings(await excel.book.save())).toEqual(before);
});

test("a new form is saved with its lists and its rows to print on each page, beside all that was there", async () => {
  const bytes = clerksFile("clerks-own");
  excel = await assistExcel(await SimWorkbook.open(bytes));
  await excel.assistant.actions.newForm("项目支出", 1, 2026);
  const made = excel.book.sheets[2];
  const saved = await SimWorkbook.open(await excel.book.save());
  const lists = made?.validations.map(({ type, areas, rule }) => ({ type, areas, rule }));
  expect(lists).not.toEqual([]);
  expect(saved.sheets[2]?.validations.map(({ type, areas, rule }) => ({ type, areas, rule }))).toEqual(lists);
  const names = saved.names.map(({ name, sheet }) => `${saved.sheet(sheet ?? "")?.name ?? ""} ${name}`);
  const [form] = excel.book.sheets;
  expect(names.sort()).toEqual(
    [
      " 年度指标值",
      " 满意度下限",
      " 版本",
      `${form?.name} Print_Area`,
      `${form?.name} 本表依据`,
      `${made?.name} Print_Titles`,
    ].sort(),
  );
});
