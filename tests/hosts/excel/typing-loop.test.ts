import { assistExcel, type AssistedExcel } from "../../excel-host/assistant-over-excel";
import { FORM, OTHER_FORM } from "../../support/sample-forms";
import { SimWorkbook } from "../../excel-host/sim-workbook";

const SHEET = FORM.name;

let excel: AssistedExcel;
let settingsSaved: number;
beforeEach(async () => {
  jest.useFakeTimers();
  excel = await assistExcel(SimWorkbook.ofSnapshots([FORM, OTHER_FORM]));
  settingsSaved = excel.book.parts.length;
});
afterEach(async () => {
  await excel.assistant.stop();
  expect(excel.executor.unknown).toEqual([]);
  expect(excel.executor.openReferences).toBe(0);
  jest.useRealTimers();
});

test("a full check is two syncs and writes nothing", async () => {
  await excel.assistant.actions.checkSheet();
  const asked = excel.executor.takeRecords();
  expect(asked.map(({ writes }) => writes)).toEqual([0, 0]);
  expect(excel.shown()).toEqual(["D9 value/direction-satisfaction", "D5 value/operator-variant"]);
});

/** What the clerk does, and what then is found. In all of them: one sync, nothing written, no merged areas asked for. */
const BURSTS: readonly {
  readonly name: string;
  readonly act: (excel: AssistedExcel) => Promise<void>;
  readonly found: readonly string[];
}[] = [
  {
    name: "typing a right value",
    act: ({ clerk }) => clerk.type(SHEET, "D9", "≥95%"),
    found: ["D5 value/operator-variant"],
  },
  {
    name: "typing a wrong value",
    act: ({ clerk }) => clerk.type(SHEET, "D6", "≥95百分百"),
    found: ["D9 value/direction-satisfaction", "D6 value/percent-in-words", "D5 value/operator-variant"],
  },
  {
    name: "typing into several cells at speed",
    act: async ({ clerk }) => {
      await clerk.type(SHEET, "D9", "≥95%");
      await jest.advanceTimersByTimeAsync(100);
      await clerk.type(SHEET, "D5", "≥12次");
      await jest.advanceTimersByTimeAsync(100);
      await clerk.type(SHEET, "D6", "≥96%");
    },
    found: [],
  },
  {
    name: "pasting a block",
    act: ({ clerk }) =>
      clerk.paste(SHEET, "C8", [
        ["投诉下降率", "≥12%"],
        ["居民满意度", "≥90%"],
      ]),
    found: ["D5 value/operator-variant"],
  },
  {
    name: "filling down",
    act: async ({ clerk }) => clerk.fillDown(SHEET, "D8:D9"),
    found: ["D5 value/operator-variant", "D9 value/satisfaction-low"],
  },
  {
    name: "deleting cells",
    act: ({ clerk }) => clerk.deleteCells(SHEET, "D5:D6"),
    found: ["D9 value/direction-satisfaction", "D5 structure/empty-value", "D6 structure/empty-value"],
  },
  {
    name: "the clerk's own undo",
    act: async ({ clerk, followed }) => {
      await clerk.type(SHEET, "D9", "≥95%");
      expect(await followed()).toHaveLength(1);
      await clerk.undo();
    },
    found: ["D9 value/direction-satisfaction", "D5 value/operator-variant"],
  },
  {
    name: "the clerk's own redo",
    act: async ({ clerk, followed }) => {
      await clerk.type(SHEET, "D9", "≥95%");
      await clerk.undo();
      expect(await followed()).toHaveLength(1);
      await clerk.redo();
    },
    found: ["D5 value/operator-variant"],
  },
  {
    name: "inserting rows",
    act: ({ clerk }) => clerk.insertRows(SHEET, 1, 2),
    found: ["D11 value/direction-satisfaction", "D7 value/operator-variant"],
  },
  {
    name: "deleting rows",
    act: ({ clerk }) => clerk.deleteRows(SHEET, 0, 1),
    found: ["D8 value/direction-satisfaction", "D4 value/operator-variant"],
  },
  {
    name: "bringing another sheet to the front",
    act: ({ clerk }) => clerk.activate(OTHER_FORM.name),
    found: ["D4 value/direction-cost"],
  },
  {
    name: "a calculation",
    act: async ({ clerk, book }) => {
      const cell = book.sheets[0]?.rows[8]?.cells.get(3);
      if (cell) Object.assign(cell, { value: "≥95%", formula: "=E20" });
      await clerk.recalculate(SHEET);
    },
    found: ["D5 value/operator-variant"],
  },
  {
    name: "sorting",
    act: ({ clerk }) => clerk.sort(SHEET, "A8:E9", "C"),
    found: ["D8 value/direction-satisfaction", "D5 value/operator-variant"],
  },
  {
    name: "a pick from a drop-down list, once the clerk moves on",
    act: async ({ clerk }) => {
      await clerk.pick(SHEET, "D9", "≥95%");
      await clerk.select(SHEET, "E9");
    },
    found: ["D5 value/operator-variant"],
  },
  {
    name: "a change that no event told of, once the pane has the focus",
    act: async ({ clerk, focus }) => {
      await clerk.pick(SHEET, "D9", "≥95%");
      focus();
    },
    found: ["D5 value/operator-variant"],
  },
  {
    name: "a co-author's typing",
    act: ({ coAuthor }) => coAuthor.type(SHEET, "D9", "≥95%"),
    found: ["D5 value/operator-variant"],
  },
];

describe.each(BURSTS)("$name", ({ act, found }) => {
  test("is followed in one sync that only reads", async () => {
    await act(excel);
    const asked = await excel.followed();
    expect([...excel.shown()].sort()).toEqual([...found].sort());
    expect(
      asked.map(({ writes, names }) => ({ writes, names: names.filter((name) => /Merge|Settings|Xml/.test(name)) })),
    ).toEqual([{ writes: 0, names: [] }]);
    expect(excel.book.parts).toHaveLength(settingsSaved);
    expect(excel.assistant.state().notice).toBeUndefined();
  });
});

test("only the rows that changed are read again", async () => {
  await excel.clerk.type(SHEET, "D9", "≥95%");
  const [asked] = await excel.followed();
  expect(asked?.names.filter((name) => name === "GetRange")).toEqual(["GetRange"]);
  expect(asked?.names).not.toContain("GetUsedRange");
});

test("an answer that comes after a newer question is dropped", async () => {
  const { clerk, executor, assistant } = excel;
  // While Excel reads the first sheet, the clerk turns to the second.
  executor.beforeNext = () => void clerk.activate(OTHER_FORM.name);
  await clerk.type(SHEET, "D9", "≥95%");
  await excel.followed();
  await excel.followed();
  expect(assistant.state().sheet).toBe(OTHER_FORM.name);
  expect(excel.shown()).toEqual(["D4 value/direction-cost"]);
});

describe("a write is two syncs, whatever its size", () => {
  test("one cell", async () => {
    const { assistant, executor } = excel;
    await assistant.actions.applyFix(keyOf("value/direction-satisfaction"), 0);
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true]);
  });

  test("three thousand cells in as many rows", async () => {
    const { host, executor, book } = excel;
    const edits = Array.from({ length: 3000 }, (_, index) => ({
      sheet: SHEET,
      row: 20 + index,
      column: index % 5,
      before: null,
      after: `第 ${index} 条`,
    }));
    const outcome = await host.write({ label: "一键规范", edits, insertions: [], newSheets: [] });
    expect(outcome).toMatchObject({ status: "ok", skipped: [] });
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true]);
    expect(book.sheets[0]?.rows[3019]?.cells.get(4)?.value).toBe("第 2999 条");
  });

  test("a template with rows, and its undo", async () => {
    const { assistant, executor, book } = excel;
    assistant.actions.openTemplate("waste-removal", 0);
    executor.takeRecords();
    await assistant.actions.insertTemplate();
    // Then the sheet is read again, and the first new row is shown. What waits to be filled is marked in the same write.
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true, false, false, false]);
    expect(book.sheets[0]?.conditionalFormats).toHaveLength(1);
    await assistant.actions.undoLast();
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true, false, false]);
    expect(book.sheets[0]?.conditionalFormats).toEqual([]);
  });

  test("a template where gaps are marked, a second one, and their undos: the marks go with them", async () => {
    const { assistant, executor, clerk, book } = excel;
    await clerk.deleteCells(SHEET, "D6");
    await excel.followed();
    await assistant.actions.markGaps();
    const marks = () => (book.sheets[0]?.conditionalFormats ?? []).map(({ formula, areas }) => ({ formula, areas }));
    const insert = async (id: string) => {
      assistant.actions.openTemplate(id, 0);
      executor.takeRecords();
      await assistant.actions.insertTemplate();
      return executor.takeRecords().filter(({ writes }) => writes > 0).length;
    };
    const seen = [marks()];
    for (const id of ["waste-removal", "training"]) {
      expect(await insert(id)).toBe(1);
      seen.push(marks());
    }
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(3);
    for (const expected of [seen[1], seen[0]]) {
      await assistant.actions.undoLast();
      expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true, false, false]);
      expect(marks()).toEqual(expected);
    }
  });

  test("a new sheet, and its undo", async () => {
    const { assistant, executor, book } = excel;
    const names = book.sheets.map(({ name }) => name);
    await assistant.actions.newForm("项目支出", 1, 2026);
    // Then it is brought to the front and checked.
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true, false, false, false]);
    expect(book.sheets).toHaveLength(names.length + 1);
    await assistant.actions.undoLast();
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true]);
    expect(book.sheets.map(({ name }) => name)).toEqual(names);
  });

  test("a new sheet that is gone already: its undo asks once more", async () => {
    const { assistant, executor, clerk, followed } = excel;
    await assistant.actions.newForm("项目支出", 1, 2026);
    await clerk.deleteSheet(assistant.state().sheet);
    await followed();
    await assistant.actions.undoLast();
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, false]);
    expect(assistant.state().notice?.text).toMatch(/^已撤销“新建标准表/);
  });

  test("marks, and taking them away", async () => {
    const { assistant, executor, clerk, book } = excel;
    await clerk.deleteCells(SHEET, "D6");
    await excel.followed();
    await assistant.actions.markGaps();
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true]);
    expect(book.sheets[0]?.conditionalFormats).toHaveLength(1);
    await assistant.actions.clearMarks();
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true]);
    expect(book.sheets[0]?.conditionalFormats).toEqual([]);
  });
});

test("our own writes come back as events and ask for nothing", async () => {
  await excel.assistant.actions.applyFix(keyOf("value/direction-satisfaction"), 0);
  excel.executor.takeRecords();
  expect(await excel.followed()).toEqual([]);
});

describe("an Excel that does not say whose a change is (ExcelApi 1.9)", () => {
  test("follows the clerk and not itself", async () => {
    await excel.assistant.stop();
    excel = await assistExcel(SimWorkbook.ofSnapshots([FORM]), "1.9");
    await excel.assistant.actions.applyFix(keyOf("value/direction-satisfaction"), 0);
    expect(excel.executor.takeRecords()).toHaveLength(2);
    expect(await excel.followed()).toEqual([]);
    await jest.advanceTimersByTimeAsync(5000);
    await excel.clerk.type(SHEET, "D5", "≥12次");
    expect(await excel.followed()).toHaveLength(1);
    expect(excel.shown()).toEqual([]);
  });
});

function keyOf(rule: string): string {
  return excel.assistant.state().findings.find((finding) => finding.rule === rule)?.key ?? "";
}
