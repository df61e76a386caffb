import { readXlsx as hucre } from "hucre";
import { assistExcel } from "../../excel-host/assistant-over-excel";
import { SimWorkbook } from "../../excel-host/sim-workbook";
import { fixture } from "../../support/fixtures";
import { openFile } from "../xlsx/opened-file";

const FILE = fixture("dongxihu-33");

test("marks and suppressions travel with the saved workbook: the file reader and a later Excel find them", async () => {
  const first = await assistExcel(await SimWorkbook.open(FILE));
  await first.clerk.deleteCells(first.assistant.state().sheet, "E14");
  await first.assistant.actions.checkSheet();
  await first.assistant.actions.markGaps();
  const marked = first.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
  expect(marked.length).toBeGreaterThan(0);
  const { key, rule, ruleTitle } = first.assistant.state().findings[0] ?? { key: "", rule: "", ruleTitle: "" };
  await first.assistant.actions.ignore(key, "本单位惯例", "workbook");
  const bytes = await first.book.save();
  await first.assistant.stop();

  const file = await openFile(bytes);
  const active = await file.readActiveSheet();
  const name = active.status === "ok" ? active.snapshot.name : "";
  expect(await file.marks.clear(name)).toMatchObject({ status: "ok" });
  expect(await file.store.load()).toMatchObject({ text: expect.stringContaining(rule) as string });

  const again = await assistExcel(await SimWorkbook.open(bytes));
  expect(again.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toHaveLength(marked.length);
  expect(again.assistant.state().suppressions.map(({ ruleTitle: title, used }) => ({ title, used }))).toEqual([
    { title: ruleTitle, used: true },
  ]);
  await again.assistant.actions.clearMarks();
  expect(again.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
  await again.assistant.stop();
});

test("问题清单 is saved as a table with all its lines", async () => {
  const { assistant, book } = await assistExcel(await SimWorkbook.open(FILE));
  const count = assistant.state().findings.reduce((sum, { count: equal }) => sum + equal, 0);
  expect(count).toBeGreaterThan(20);
  await assistant.actions.listFindings();
  const saved = await hucre(await book.save(), { readStyles: true });
  await assistant.stop();
  const sheet = saved.sheets.find(({ name }) => name === "问题清单");
  const styled = [...(sheet?.cells ?? [])].filter(([, { style }]) => style?.border);
  const bare = styled.filter(
    ([, { style }]) => !(["top", "bottom", "left", "right"] as const).every((side) => style?.border?.[side]),
  );
  expect({ rows: sheet?.rows.length, styled: styled.length, bare: bare.map(([address]) => address) }).toEqual({
    rows: count + 3,
    styled: (count + 1) * 8,
    bare: [],
  });
});
