import { fixture } from "../../support/fixtures";
import { openFile, snapshotOf, write } from "./opened-file";
import { diffPackages, partsOf } from "./package-diff";
import { screenOf } from "./screen";

const REAL = fixture("hunan-xiangxi-special-school-2023");
const SHEET = "项目支出绩效目标";
const TABLE = "xl/tables/table1.xml";
/** The header row of its table (插入 › 表格). */
const HEADER = { row: 2, column: 3 };

const columnNames = (bytes: Uint8Array): string[] =>
  [...(partsOf(bytes)[TABLE] ?? "").matchAll(/<tableColumn [^>]*?name="([^"]*)"/g)].map(([, name]) => name ?? "");

const before = columnNames(REAL);
const renamed = (place: number, name: string) => before.map((old, at) => (at === place ? name : old));

test("a header cell that is written names its column, and undoing gives the file back", async () => {
  const file = await openFile(REAL);
  const old = (await snapshotOf(file, SHEET)).rows[HEADER.row]?.[HEADER.column]?.value ?? null;
  expect(old).toBe(before[HEADER.column]);
  const edit = { sheet: SHEET, ...HEADER, before: old, after: "三级\n指标" };
  const { entry } = await write(file, { edits: [edit] });
  expect(columnNames(file.toBytes())).toEqual(renamed(HEADER.column, "三级_x000a_指标"));
  await file.undo(entry);
  expect(columnNames(file.toBytes())).toEqual(before);
});

test.each([
  ["blank", ""],
  ["repeated", before[0] ?? ""],
])("a %s header leaves the column its name", async (_, after) => {
  const file = await openFile(REAL);
  await write(file, { edits: [{ sheet: SHEET, ...HEADER, before: before[HEADER.column] ?? "", after }] });
  expect(columnNames(file.toBytes())[HEADER.column]).toBe(before[HEADER.column]);
});

test("a header changed by hand on screen names its column in the saved file", async () => {
  const file = await openFile(REAL);
  const opened = screenOf(await snapshotOf(file, SHEET));
  const other = (await file.readSheets()).filter(({ name }) => name !== SHEET).map((sheet) => screenOf(sheet));
  const now = opened.with(HEADER, { value: "具体指标" });
  await file.saveChanges({
    sheets: [{ opened, now }, ...other.map((screen) => ({ opened: screen, now: screen }))],
  });
  expect(columnNames(file.toBytes())).toEqual(renamed(HEADER.column, "具体指标"));
});

test("a cell of the table's body changes nothing of the table", async () => {
  const file = await openFile(REAL);
  const row = 8;
  const value = (await snapshotOf(file, SHEET)).rows[row]?.[HEADER.column]?.value ?? null;
  await write(file, { edits: [{ sheet: SHEET, row, column: HEADER.column, before: value, after: "补助人数" }] });
  expect(diffPackages(REAL, file.toBytes())).not.toHaveProperty([TABLE]);
});
