import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { ask, clerksFile, openFile, refusal } from "./ask";
import { openExcel } from "./node-excel";
import { FORM, OTHER_FORM } from "../support/sample-forms";
import { SimWorkbook } from "./sim-workbook";

const forms = () => openExcel(SimWorkbook.ofSnapshots([FORM, OTHER_FORM]));
const SHEETS = ["村干部工资、保险和聘用人员工资", "征地拆迁补偿款及清场费", "社区运行经费"];

describe("paging of collections", () => {
  test.each([
    { load: { name: true, $top: 2 }, from: 0, to: 2 },
    { load: { name: true, $skip: 1, $top: 2 }, from: 1, to: 3 },
    { load: { name: true, $skip: 2 }, from: 2, to: undefined },
    { load: { select: "name", top: 1, skip: 1 }, from: 1, to: 2 },
    { load: { name: true, $skip: 90 }, from: 90, to: undefined },
    { load: { name: true, $top: 0 }, from: 0, to: 0 },
  ])("worksheets.load($load)", async ({ load, from, to }) => {
    const excel = await openFile(clerksFile("tangshan-a"));
    const all = excel.book.sheets.map(({ name }) => name);
    expect(all.slice(0, 3)).toEqual(SHEETS);
    const page = await ask(excel, async (context) => {
      const { worksheets } = context.workbook;
      // The types know only how to page inside `items`; the library takes this.
      worksheets.load(load as Excel.Interfaces.WorksheetCollectionLoadOptions);
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(page).toEqual(all.slice(from, to));
  });

  test("tables, names and conditional formats are paged alike, and items beyond the page are counted", async () => {
    const excel = await openFile(clerksFile("clerks-own"));
    const found = await ask(excel, async (context) => {
      const { names, tables, worksheets } = context.workbook;
      const { conditionalFormats } = worksheets.getItem("整体支出绩效目标表").getRange();
      const lists = [names, tables, conditionalFormats];
      for (const list of lists) list.load({ $skip: 1, $top: 1 } as object);
      const counts = lists.map((list) => list.getCount());
      await context.sync();
      return lists.map((list, place) => [list.items.length, counts[place]?.value]);
    });
    expect(found).toEqual([
      [1, 3],
      [0, 1],
      [1, 9],
    ]);
  });
});

test("what is loaded by path, as an object, and through a collection's items comes alike", async () => {
  const excel = await openFile(everythingWorkbook());
  const found = await ask(excel, async (context) => {
    const sheet = context.workbook.worksheets.getItem("绩效目标");
    const [first, second] = [sheet.getRange("A3"), sheet.getRange("A3")];
    first.load("address,format/font/bold,format/fill/color,worksheet/name");
    second.load({ address: true, format: { font: { bold: true }, fill: { color: true } }, worksheet: { name: true } });
    context.workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const say = ({ address, format: { font, fill }, worksheet }: Excel.Range) => [
      address,
      font.bold,
      fill.color,
      worksheet.name,
    ];
    return {
      first: say(first),
      second: say(second),
      sheets: context.workbook.worksheets.items.map(({ name, protection }) => [name, protection.protected]),
    };
  });
  expect(found.first).toEqual(["绩效目标!A3", true, "#DAE3F3", "绩效目标"]);
  expect(found.second).toEqual(found.first);
  expect(found.sheets).toEqual([
    ["绩效目标", false],
    ["名单", false],
    ["说明", true],
  ]);
});

/** A member that is not simulated is refused, at its statement, and recorded; it never answers as if it were blank. */
test.each([
  {
    name: "a property",
    ask: (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().load("tabColor"),
    unknown: "Worksheet.TabColor",
  },
  {
    name: "a method",
    ask: (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().getRange("A1").calculate(),
    unknown: "Range.Calculate()",
  },
  {
    name: "a setter",
    ask: (context: Excel.RequestContext) =>
      void (context.workbook.worksheets.getActiveWorksheet().tabColor = "#FF0000"),
    unknown: "Worksheet.TabColor =",
  },
  {
    name: "an object",
    ask: (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().freezePanes.freezeRows(1),
    unknown: "Worksheet.FreezePanes",
  },
  {
    name: "a collection",
    ask: (context: Excel.RequestContext) => context.workbook.comments.load("items"),
    unknown: "Workbook.Comments",
  },
  {
    name: "an event",
    ask: (context: Excel.RequestContext) =>
      context.workbook.worksheets.getActiveWorksheet().onSingleClicked.add(async () => Promise.resolve()),
    unknown: "Worksheet._RegisterSingleClickedEvent()",
  },
])("$name that the simulator does not know fails loudly", async ({ ask: act, unknown }) => {
  const { executor } = forms();
  const refused = await refusal(async (context) => {
    act(context);
    await context.sync();
  });
  expect([refused.code, executor.unknown]).toEqual(["ApiNotFound", [unknown]]);
});

describe("errors", () => {
  test.each([
    {
      name: "a sheet that is not there",
      ask: (context: Excel.RequestContext) => context.workbook.worksheets.getItem("没有").load("name"),
      refused: { code: "ItemNotFound", statement: /getItem/ },
    },
    {
      name: "no address",
      ask: (context: Excel.RequestContext) =>
        context.workbook.worksheets.getItem(FORM.name).getRange("没有").load("address"),
      refused: { code: "InvalidArgument", statement: /getRange/ },
    },
    {
      name: "an array of another size",
      ask: (context: Excel.RequestContext) =>
        void (context.workbook.worksheets.getItem(FORM.name).getRange("A1:B2").values = [["一"]]),
      refused: { code: "InvalidArgument", statement: /values/ },
    },
    {
      name: "values into a whole column",
      ask: (context: Excel.RequestContext) =>
        void (context.workbook.worksheets.getItem(FORM.name).getRange("A:A").values = [["一"]]),
      refused: { code: "InvalidArgument", statement: /values/ },
    },
    {
      name: "a range to the left of the sheet",
      ask: (context: Excel.RequestContext) =>
        context.workbook.worksheets.getItem(FORM.name).getRange("A1").getOffsetRange(0, -1).load("address"),
      refused: { code: "InvalidArgument", statement: /getOffsetRange/ },
    },
    {
      name: "selecting on a sheet that is not in front",
      ask: (context: Excel.RequestContext) =>
        context.workbook.worksheets.getItem(OTHER_FORM.name).getRange("A1").select(),
      refused: { code: "InvalidSelection", statement: /select/ },
    },
    {
      name: "a second sheet of the same name",
      ask: (context: Excel.RequestContext) => context.workbook.worksheets.add(FORM.name),
      refused: { code: "ItemAlreadyExists", statement: /add/ },
    },
  ])("$name is refused at its statement", async ({ ask: act, refused }) => {
    forms();
    const found = await refusal(async (context) => {
      act(context);
      await context.sync();
    });
    expect(found).toEqual({ code: refused.code, statement: expect.stringMatching(refused.statement) as string });
  });

  test("what was written before the failing statement stays (assumed)", async () => {
    const { book } = forms();
    await refusal(async (context) => {
      const sheet = context.workbook.worksheets.getItem(FORM.name);
      sheet.getRange("A20").values = [["先"]];
      sheet.getRange("没有").values = [["后"]];
      await context.sync();
    });
    expect(book.sheets[0]?.rows[19]?.cells.get(0)?.value).toBe("先");
  });
});

describe("faults", () => {
  const read = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
  };
  const write = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["一"]];
    await context.sync();
  };
  const select = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").select();
    await context.sync();
  };
  const selected = async (context: Excel.RequestContext) => {
    context.workbook.getSelectedRange().load("address");
    await context.sync();
  };

  test.each([
    { fault: { isEditingCell: true }, batch: read, code: "InvalidOperationInCellEditMode" },
    { fault: { isEditingCell: true }, batch: write, code: "InvalidOperationInCellEditMode" },
    { fault: { denies: "everything" as const }, batch: read, code: "AccessDenied" },
    { fault: { denies: "writes" as const }, batch: read, code: undefined },
    { fault: { denies: "writes" as const }, batch: write, code: "AccessDenied" },
    { fault: { isBehind: true }, batch: read, code: undefined },
    { fault: { isBehind: true }, batch: select, code: "InvalidSelection" },
    { fault: { isBehind: true }, batch: selected, code: "InvalidSelection" },
  ])("$fault: $code", async ({ fault, batch, code }) => {
    const { executor, book } = forms();
    const before = JSON.stringify(book.sheets[0]?.rows[0]?.cells.get(0)?.value);
    Object.assign(executor.faults, fault);
    if (code === undefined) await Excel.run(batch);
    else expect((await refusal(batch)).code).toBe(code);
    expect(JSON.stringify(book.sheets[0]?.rows[0]?.cells.get(0)?.value)).toBe(before);
  });

  test("a request or an answer above 5 MB fails as a whole", async () => {
    const { book } = forms();
    const long = "字".repeat(2_000);
    const fill = (rows: number) =>
      refusal(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("J1").values = [["先"]];
        sheet.getRangeByIndexes(0, 8, rows, 1).values = Array.from({ length: rows }, () => [long]);
        await context.sync();
      });
    expect((await fill(900)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(book.sheets[0]?.rows[0]?.cells.get(9)).toBeUndefined();
    for (const from of [0, 450])
      await Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(from, 8, 450, 1);
        cells.values = Array.from({ length: 450 }, () => [long]);
        await context.sync();
      });
    const read900 = refusal(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("I1:I900").load("values");
      await context.sync();
    });
    expect((await read900).code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("a silent Excel never answers, and answers again afterwards", async () => {
    const { executor } = forms();
    executor.faults.isSilent = true;
    let isAnswered = false;
    void Excel.run(read).then(() => (isAnswered = true));
    for (let turn = 0; turn < 200; turn++) await Promise.resolve();
    expect(isAnswered).toBe(false);
    executor.faults.isSilent = false;
    await Excel.run(read);
  });

  test("a sheet deleted between two syncs", async () => {
    const { clerk } = forms();
    const refused = await refusal(async (context) => {
      const sheet = context.workbook.worksheets.getItem(FORM.name);
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      await clerk.deleteSheet(FORM.name);
      range.values = [["一"]];
      await context.sync();
    });
    expect(refused.code).toBe("InvalidReference");
  });

  test("a reloaded pane holds and hears nothing any more", async () => {
    const { executor, clerk } = forms();
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => Promise.resolve(void heard++));
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await clerk.type(FORM.name, "A20", "一");
    expect(heard).toBe(1);
    executor.forgetPane();
    await clerk.type(FORM.name, "A20", "二");
    expect([heard, executor.openReferences, [...executor.listening]]).toEqual([1, 0, []]);
  });
});

describe("references kept from one sync to the next", () => {
  test.each([
    { name: "rows inserted above", act: "2:3", shift: "insert", address: `${FORM.name}!C7:D9` },
    { name: "rows inserted inside", act: "6:6", shift: "insert", address: `${FORM.name}!C5:D8` },
    { name: "a row deleted inside", act: "6:6", shift: "delete", address: `${FORM.name}!C5:D6` },
    { name: "a column deleted before", act: "A:A", shift: "delete", address: `${FORM.name}!B5:C7` },
  ])("follow their cells: $name", async ({ act, shift, address }) => {
    const excel = forms();
    const found = await ask(excel, async (context) => {
      const sheet = context.workbook.worksheets.getItem(FORM.name);
      const range = sheet.getRange("C5:D7").load("address");
      await context.sync();
      const lines = sheet.getRange(act);
      const isRows = /^\d/.test(act);
      if (shift === "insert") lines.insert(isRows ? "Down" : "Right");
      else lines.delete(isRows ? "Up" : "Left");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
  });

  test("are no more when all their cells are deleted, and are given back when the batch ends", async () => {
    const { executor } = forms();
    const refused = await refusal(async (context) => {
      const sheet = context.workbook.worksheets.getItem(FORM.name);
      const range = sheet.getRange("C5:D7").load("address");
      await context.sync();
      sheet.getRange("4:8").delete("Up");
      await context.sync();
      range.load("address");
      await context.sync();
    });
    expect([refused.code, executor.openReferences]).toEqual(["InvalidReference", 0]);
  });
});
