import type { RowInsertion, SessionStore, WritePlan } from "../../../src/app/ports/workbook";
import { sentenceFor } from "../../../src/app/situations";
import { fromA1 } from "../../../src/core/sheet/cell-address";
import { BLANK, type SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { clerksFile } from "../../excel-host/ask";
import { assistExcel, type AssistedExcel } from "../../excel-host/assistant-over-excel";
import { FORM, OTHER_FORM } from "../../support/sample-forms";
import { Executor } from "../../excel-host/executor";
import { textOf } from "../../excel-host/sim-sheet";
import { SimWorkbook } from "../../excel-host/sim-workbook";

/** Each of these is a row of docs/faults.md. */
const SHEET = FORM.name;
const STANDING = ["D9 value/direction-satisfaction", "D5 value/operator-variant"];

let excel: AssistedExcel;
beforeEach(() => void jest.useFakeTimers());
afterEach(async () => {
  Object.assign(excel.executor.faults, { isEditingCell: false, isSilent: false, denies: "nothing", isBehind: false });
  excel.executor.faults.writesLeft = Infinity;
  await excel.assistant.stop();
  expect(excel.executor.unknown).toEqual([]);
  jest.useRealTimers();
});

async function open(...sheets: readonly SheetSnapshot[]): Promise<AssistedExcel> {
  excel = await assistExcel(SimWorkbook.ofSnapshots(sheets));
  return excel;
}
const said = () => excel.assistant.state().notice?.text;
const keyOf = (rule: string) => excel.assistant.state().findings.find((finding) => finding.rule === rule)?.key ?? "";
const textAt = (address: string) => {
  const { row, column } = fromA1(address) ?? { row: -1, column: -1 };
  return cellText(row, column);
};
const cellText = (row: number, column: number) => textOf(excel.book.sheets[0]?.rows[row]?.cells.get(column));
/** With several safe fixes, apart from each other, and a line below the table. */
const TROUBLED: SheetSnapshot = {
  ...FORM,
  rows: [
    ...FORM.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const text = column === 3 ? { 6: ">=98%", 7: "10％" }[row] : undefined;
        return text === undefined ? cell : { value: text, text };
      }),
    ),
    ["填报人：", "", "", "", ""].map((text) => ({ value: text === "" ? null : text, text })),
  ],
};
const fixIt = () => excel.assistant.actions.applyFix(keyOf("value/direction-satisfaction"), 0);

describe("a cell is being edited", () => {
  const sentence = "请先按 Enter 结束单元格编辑，再点一次。";

  test("a button says so, and works once the cell is left", async () => {
    const { executor, assistant, shown } = await open(FORM);
    executor.faults.isEditingCell = true;
    await assistant.actions.checkSheet();
    expect([said(), shown()]).toEqual([sentence, STANDING]);
    await fixIt();
    expect([said(), cellText(8, 3), assistant.state().history]).toEqual([sentence, "≤95%", []]);
    executor.faults.isEditingCell = false;
    await fixIt();
    expect([cellText(8, 3), said()]).toEqual(["≥95%", undefined]);
  });

  test("the typing loop says nothing and asks again until the cell is left", async () => {
    const { executor, clerk, followed, shown } = await open(FORM);
    await clerk.type(SHEET, "D9", "≥95%");
    executor.faults.isEditingCell = true;
    await followed();
    expect([said(), shown()]).toEqual([undefined, STANDING]);
    executor.faults.isEditingCell = false;
    await followed();
    await followed();
    expect(shown()).toEqual(["D5 value/operator-variant"]);
  });
});

test("a protected sheet is checked and not written", async () => {
  const { shown } = await open({ ...FORM, isProtected: true });
  const sentence = `工作表“${SHEET}”受保护，只检查，不写回。需要修改时，请先撤销工作表保护。`;
  expect([said(), shown()]).toEqual([sentence, STANDING]);
  for (const act of [fixIt, excel.assistant.actions.markGaps]) {
    await act();
    expect([said(), cellText(8, 3), excel.assistant.state().history]).toEqual([sentence, "≤95%", []]);
  }
});

describe("more than 5 MB", () => {
  const long = "全年清运生活垃圾，保持辖区道路与公共区域整洁".repeat(40);
  const rows = (count: number, text: string) => Array.from({ length: count }, () => [{ value: text, text }]);

  test("a sheet that one answer cannot hold is read in halves", async () => {
    const { shown, executor, assistant } = await open({ ...FORM, rows: [...FORM.rows, ...rows(1200, long)] });
    expect([said(), shown()]).toEqual([undefined, STANDING]);
    await assistant.actions.checkSheet();
    expect(executor.takeRecords().every(({ writes }) => writes === 0)).toBe(true);
  });

  test("a write that one request cannot hold goes in pieces", async () => {
    const { host, executor, book } = await open(FORM);
    const edits = Array.from({ length: 2000 }, (_, index) => ({
      sheet: SHEET,
      row: 20 + index,
      column: 0,
      before: null,
      after: `${index}${long}`,
    }));
    const outcome = await host.write({ label: "一键规范", edits, insertions: [], newSheets: [] });
    if (outcome.status !== "ok") throw new Error(outcome.status);
    expect(outcome.skipped).toEqual([]);
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true, true]);
    expect(book.sheets[0]?.rows[2019]?.cells.get(0)?.value).toBe(`1999${long}`);
    expect(await host.undo(outcome.entry)).toEqual({ status: "ok", skipped: [] });
    expect(book.sheets[0]?.rows[2019]?.cells.get(0)?.value).toBeNull();
  });

  test("a row that no answer can hold is said to be too large", async () => {
    const wide = Array.from({ length: 120 }, () => ({ value: "字".repeat(20_000), text: "字".repeat(20_000) }));
    await open({ ...FORM, rows: [...FORM.rows, wide] });
    expect(said()).toBe("表格太大，一次处理不完。请只保留绩效目标表所在的区域后再试。");
  });
});

test("a sync that is never answered is given up after 20 seconds", async () => {
  const { executor, assistant, shown } = await open(FORM);
  executor.faults.isSilent = true;
  const checked = assistant.actions.checkSheet();
  await jest.advanceTimersByTimeAsync(19_000);
  expect(said()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(1_000);
  await checked;
  expect([said(), shown()]).toEqual(["与 Excel 的连接中断了，表格内容没有受影响。请关闭并重新打开助手。", STANDING]);
  executor.faults.isSilent = false;
  await assistant.actions.checkSheet();
  expect(said()).toBeUndefined();
});

test("a write that Excel denies leaves everything as it was", async () => {
  const { executor, assistant, shown } = await open(FORM);
  executor.faults.denies = "writes";
  await fixIt();
  expect([said(), cellText(8, 3), shown(), assistant.state().history]).toEqual([
    "Excel 没有允许这次操作。请确认文件可以编辑后再试。",
    "≤95%",
    STANDING,
    [],
  ]);
});

/** Everything a sheet holds, to be compared. */
const imageOf = (book: SimWorkbook) =>
  JSON.parse(
    JSON.stringify(book.sheets, (_, value: unknown) => (value instanceof Map ? [...value].sort() : value)),
  ) as unknown;

const valuesOf = (book: SimWorkbook) =>
  book.sheets[0]?.rows.flatMap(({ cells }) => [...cells.values()].flatMap(({ value }) => value ?? []));

/** What the clerk clicks, each a write of several parts. */
const CLICKS: readonly { readonly name: string; readonly act: () => Promise<void> }[] = [
  {
    name: "一键规范",
    act: () => excel.assistant.actions.applySafeFixes(excel.assistant.actions.previewSafeFixes()),
  },
  {
    name: "插入模板",
    act: async () => {
      excel.assistant.actions.openTemplate("waste-removal", 0);
      await excel.assistant.actions.insertTemplate();
    },
  },
  { name: "新建标准表", act: () => excel.assistant.actions.newForm("项目支出", 1, 2026) },
];

/** After so many writes Excel fails: after each of the first ones, then now and then. */
const STOPS = Array.from({ length: 400 }, (_, writes) => writes).filter((writes) => writes < 40 || writes % 37 === 0);

describe("Excel fails in the middle of", () => {
  const sentence = "Excel 中途停下了，这次修改只写入了一部分。点“撤销本次修改”恢复原样，再试一次。";
  const nothingDone = "刚才的操作没有完成，表格内容没有丢失。请再试一次；如果仍然不行，请把详情发给技术人员。";

  test.each(CLICKS)("$name: what was written is taken back exactly, wherever it stopped", async ({ act }) => {
    const sentences = new Set<string | undefined>();
    for (const writes of STOPS) {
      const { book, executor, assistant } = await open(TROUBLED, OTHER_FORM);
      const before = imageOf(book);
      executor.faults.writesLeft = writes;
      await act();
      const wasStopped = executor.faults.writesLeft < 0;
      executor.faults.writesLeft = Infinity;
      if (wasStopped) {
        sentences.add(said());
        expect(assistant.state().history).toHaveLength(said() === nothingDone ? 0 : 1);
        await assistant.actions.undoLast();
        expect([writes, imageOf(book)]).toEqual([writes, before]);
        expect(assistant.state().history).toEqual([]);
      }
      await assistant.stop();
      if (!wasStopped) break;
    }
    expect([...sentences]).toEqual([nothingDone, sentence]);
  });

  test.each(CLICKS)("撤销本次修改 of $name: a second click finishes it, wherever it stopped", async ({ act }) => {
    for (const writes of STOPS) {
      const { book, executor, assistant } = await open(TROUBLED, OTHER_FORM);
      const before = imageOf(book);
      await act();
      executor.faults.writesLeft = writes;
      await assistant.actions.undoLast();
      const wasStopped = executor.faults.writesLeft < 0;
      executor.faults.writesLeft = Infinity;
      expect(assistant.state().history).toHaveLength(wasStopped ? 1 : 0);
      await assistant.actions.undoLast();
      expect([writes, imageOf(book)]).toEqual([writes, before]);
      expect(said()).toMatch(/^已撤销“/);
      await assistant.stop();
      if (!wasStopped) break;
    }
  });

  test("插入模板 where gaps are marked: they are marked again once it is taken back, wherever it stopped", async () => {
    const gap = TROUBLED.rows.map((cells, row) =>
      row === 5 ? cells.map((cell, at) => (at === 3 ? BLANK : cell)) : cells,
    );
    for (const writes of STOPS) {
      const { book, executor, assistant } = await open({ ...TROUBLED, rows: gap });
      const marks = () => book.sheets[0]?.conditionalFormats.map(({ formula, areas }) => ({ formula, areas }));
      await assistant.actions.markGaps();
      const before = marks();
      expect(before).toHaveLength(1);
      executor.faults.writesLeft = writes;
      assistant.actions.openTemplate("waste-removal", 0);
      await assistant.actions.insertTemplate();
      const wasStopped = executor.faults.writesLeft < 0;
      executor.faults.writesLeft = Infinity;
      await assistant.actions.undoLast();
      expect([writes, marks()]).toEqual([writes, before]);
      await assistant.stop();
      if (!wasStopped) break;
    }
  });

  test("its pieces (more than 5 MB): what went first is taken back", async () => {
    const { host, executor, book } = await open(FORM);
    const before = valuesOf(book);
    const text = "全年清运生活垃圾，保持辖区道路与公共区域整洁".repeat(40);
    const edits = Array.from({ length: 2000 }, (_, index) => ({
      sheet: SHEET,
      row: 20 + index,
      column: 0,
      before: null,
      after: `${index}${text}`,
    }));
    let requests = 0;
    answering(executor, (answer) => {
      if (++requests === 3) executor.faults.isEditingCell = true;
      return answer().finally(() => (executor.faults.isEditingCell = false));
    });
    const outcome = await host.write({ label: "一键规范", edits, insertions: [], newSheets: [] });
    if (outcome.status !== "interrupted") throw new Error(outcome.status);
    expect(outcome.entry.cells.length).toBeGreaterThan(500);
    expect(outcome.entry.cells.length).toBeLessThan(2000);
    expect(await host.undo(outcome.entry)).toEqual({ status: "ok", skipped: [] });
    expect(valuesOf(book)).toEqual(before);
  });

  test("a line that the clerk has since put right is named and left alone", async () => {
    const { assistant, clerk, executor } = await open(TROUBLED);
    executor.faults.writesLeft = 2;
    await assistant.actions.applySafeFixes(assistant.actions.previewSafeFixes());
    executor.faults.writesLeft = Infinity;
    expect(["D5", "D7", "D8"].map((address) => textAt(address))).toEqual(["≥12次", "≥98%", "10％"]);
    await clerk.type(SHEET, "D5", "≥13次");
    await assistant.actions.undoLast();
    expect([said(), textAt("D5"), textAt("D7")]).toEqual(["这些单元格之后又有改动，没有撤回：D5。", "≥13次", ">=98%"]);
  });
});

describe("cells to be merged lie in a table (插入 › 表格)", () => {
  const sheet = "项目支出绩效目标";
  const refused = `工作表“${sheet}”里的表是用“插入 › 表格”做的，Excel 不允许合并其中的单元格`;
  const levels = { top: 4, bottom: 5, left: 4, right: 4 };
  const plan = { label: "插入模板", edits: [], insertions: [], newSheets: [] };
  const insertion: RowInsertion = {
    sheet,
    before: 5,
    count: 1,
    styleFrom: [4],
    removeMerges: [],
    addMerges: [levels],
    cells: [{ row: 5, column: 6, value: "培训人次" }],
    expect: [],
  };

  test.each<{ name: string; written: WritePlan; sentence: string; isUndone: boolean }>([
    {
      name: "nothing else was to be written: nothing is",
      written: { ...plan, mergeChanges: [{ sheet, remove: [], add: [levels] }] },
      sentence: `${refused}，所以没有写入。请选中它，点“表设计 › 转换为区域”，再试一次。`,
      isUndone: false,
    },
    {
      name: "a row came in before: it is taken back",
      written: { ...plan, insertions: [insertion] },
      sentence: `${refused}，所以只写入了一部分。请点“撤销本次修改”恢复原样，再选中它，点“表设计 › 转换为区域”后重试。`,
      isUndone: true,
    },
  ])("$name", async ({ written, sentence, isUndone }) => {
    excel = await assistExcel(await SimWorkbook.open(clerksFile("hunan-xiangxi-special-school-2023")));
    const { host, book } = excel;
    const before = imageOf(book);
    const outcome = await host.write(written);
    if (outcome.status === "ok") throw new Error("Excel merged cells of a table");
    expect(sentenceFor(outcome)).toBe(sentence);
    if (outcome.status === "interrupted") {
      expect(imageOf(book)).not.toEqual(before);
      expect(await host.undo(outcome.entry)).toEqual({ status: "ok", skipped: [] });
    }
    expect([outcome.status === "interrupted", imageOf(book)]).toEqual([isUndone, before]);
  });

  test("on a sheet without a table a refusal stays a surprise", async () => {
    const { host, executor } = await open(FORM);
    const error = { Code: "InvalidOperation", Message: "", HttpStatusCode: 400, Location: "" };
    const refusal = JSON.stringify({ Results: [], Error: error, TraceIds: [] });
    const add = [{ top: 20, bottom: 21, left: 0, right: 0 }];
    executor.answer = async (body) =>
      body.includes('"Merge"') ? refusal : Executor.prototype.answer.call(executor, body);
    const written = host.write({ ...plan, mergeChanges: [{ sheet: SHEET, remove: [], add }] });
    await expect(written).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("Excel gives no answer to a write", () => {
  const sentence = "Excel 没有回答，这次修改可能写入了，也可能没有。等 Excel 恢复后，点“撤销本次修改”可以恢复原样。";

  test.each([
    { name: "that it carried out", isCarriedOut: true },
    { name: "that it never saw", isCarriedOut: false },
  ])("$name: both can be taken back", async ({ isCarriedOut }) => {
    const { assistant, executor, book } = await open(TROUBLED);
    const before = imageOf(book);
    answering(executor, async (answer, writes) => {
      if (!writes) return answer();
      if (isCarriedOut) await answer();
      return new Promise(() => {});
    });
    const clicked = CLICKS[0]?.act();
    await jest.advanceTimersByTimeAsync(20_000);
    await clicked;
    expect([said(), assistant.state().history.length, textAt("D5")]).toEqual([
      sentence,
      1,
      isCarriedOut ? "≥12次" : "≧12次",
    ]);
    answering(executor, (answer) => answer());
    await assistant.actions.undoLast();
    expect([said(), imageOf(book), assistant.state().history]).toEqual(["已撤销“一键规范”。", before, []]);
  });

  test("nor to its undoing: it is done with a second click", async () => {
    const { assistant, executor, book } = await open(TROUBLED);
    const before = imageOf(book);
    await CLICKS[0]?.act();
    executor.faults.isSilent = true;
    const clicked = assistant.actions.undoLast();
    await jest.advanceTimersByTimeAsync(20_000);
    await clicked;
    expect(said()).toBe("Excel 没有回答，撤销可能还没有完成。等 Excel 恢复后，请再点一次“撤销本次修改”。");
    executor.faults.isSilent = false;
    await assistant.actions.undoLast();
    expect([said(), imageOf(book)]).toEqual(["已撤销“一键规范”。", before]);
  });

  test("an answer that comes when the pane has given up is not followed by a write", async () => {
    const { assistant, executor, book } = await open(TROUBLED);
    const before = imageOf(book);
    let wake: () => void = () => undefined;
    answering(executor, (answer) => new Promise<void>((resolve) => (wake = resolve)).then(answer));
    const clicked = CLICKS[0]?.act();
    await jest.advanceTimersByTimeAsync(20_000);
    await clicked;
    expect(said()).toBe("与 Excel 的连接中断了，表格内容没有受影响。请关闭并重新打开助手。");
    answering(executor, (answer) => answer());
    wake();
    await jest.advanceTimersByTimeAsync(1_000);
    expect([imageOf(book), assistant.state().history]).toEqual([before, []]);
  });
});

describe("a sheet deleted under us", () => {
  test("between click and write: nothing is written, the pane follows to the sheet in front", async () => {
    const { executor, clerk, assistant, followed, shown } = await open(FORM, OTHER_FORM);
    executor.beforeNext = () => void clerk.deleteSheet(SHEET);
    await fixIt();
    expect([said(), assistant.state().history]).toEqual([
      `找不到工作表“${SHEET}”，可能已被删除或改名。请重新检查。`,
      [],
    ]);
    await followed();
    expect([assistant.state().sheet, shown()]).toEqual([OTHER_FORM.name, ["D4 value/direction-cost"]]);
  });

  test("renamed instead: it is still found", async () => {
    const { clerk } = await open(FORM);
    await clerk.rename(SHEET, "绩效目标（定稿）");
    await fixIt();
    expect(cellText(8, 3)).toBe("≥95%");
  });
});

test("another workbook is in front: a finding cannot be shown, nothing else is lost", async () => {
  const { executor, assistant, shown } = await open(FORM);
  executor.faults.isBehind = true;
  await assistant.actions.selectFinding(keyOf("value/direction-satisfaction"));
  expect([said(), shown()]).toEqual(["当前在前面的是另一个工作簿。请切回本工作簿后再试。", STANDING]);
});

describe("the pane is reloaded", () => {
  /** Storage as the browser has it, with room for so many characters. */
  const storage = (room = Infinity) => {
    let kept: string | undefined;
    return {
      load: () => kept,
      save: (text: string) => {
        if (text.length > room) return false;
        kept = text;
        return true;
      },
    };
  };
  const reload = async (book: SimWorkbook, session: SessionStore) => {
    await excel.assistant.stop();
    excel = await assistExcel(book, undefined, session);
  };

  test("marks and suppressions are found again, and what was written can still be undone", async () => {
    const session = storage();
    excel = await assistExcel(SimWorkbook.ofSnapshots([FORM]), undefined, session);
    const { assistant, clerk, followed, book } = excel;
    expect(said()).toBeUndefined();
    await clerk.deleteCells(SHEET, "D6");
    await followed();
    await assistant.actions.markGaps();
    await assistant.actions.ignore(keyOf("value/operator-variant"), "本单位惯例", "workbook");
    await fixIt();

    await reload(book, session);
    expect(said()).toBe("助手重新打开了。之前的 1 次修改仍可撤销。");
    expect(excel.shown()).toEqual(["D6 structure/empty-value"]);
    expect(excel.assistant.state().suppressions.map(({ reason, used }) => ({ reason, used }))).toEqual([
      { reason: "本单位惯例", used: true },
    ]);
    await excel.assistant.actions.applyFix(keyOf("structure/empty-value"), 0);
    await excel.assistant.actions.undoLast();
    expect([said(), textAt("D9"), excel.assistant.state().history]).toEqual(["已撤销“改为 ≥95%”。", "≤95%", []]);
    await excel.assistant.actions.clearMarks();
    expect([said(), book.sheets[0]?.conditionalFormats]).toEqual(["标记已全部清除，原有格式没有改动。", []]);
    await reload(book, session);
    expect(said()).toBeUndefined();
  });

  test.each(CLICKS)("in the middle of $name: that too can be undone", async ({ act }) => {
    const session = storage();
    excel = await assistExcel(SimWorkbook.ofSnapshots([TROUBLED]), undefined, session);
    const { book, executor } = excel;
    const before = imageOf(book);
    answering(executor, async (answer, writes) => {
      if (!writes) return answer();
      executor.faults.writesLeft = 3;
      await answer();
      return new Promise(() => {});
    });
    void act();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(imageOf(book)).not.toEqual(before);

    await reload(book, session);
    expect(said()).toBe("助手重新打开了。之前的 1 次修改仍可撤销。");
    await excel.assistant.actions.undoLast();
    expect([imageOf(book), excel.assistant.state().history]).toEqual([before, []]);
  });

  test("where there is no room to remember it, it says what cannot be undone any more", async () => {
    const session = storage(400);
    excel = await assistExcel(SimWorkbook.ofSnapshots([TROUBLED]), undefined, session);
    const { book } = excel;
    await fixIt();
    await excel.assistant.actions.applyFix(keyOf("value/operator-variant"), 0);
    await reload(book, session);
    expect(said()).toBe("助手重新打开了。最近 1 次修改仍可撤销，更早的都在表格里，不能再由助手撤销。");
    await excel.assistant.actions.undoLast();
    expect([textAt("D5"), textAt("D9")]).toEqual(["≧12次", "≥95%"]);
    await CLICKS[1]?.act();
    await reload(book, session);
    expect(said()).toBe(
      "助手重新打开了。之前的修改都在表格里，但不能再由助手撤销；需要恢复时，请用 Excel 自己的撤销，或打开以前保存的文件。",
    );
    expect(excel.assistant.state().history).toEqual([]);
  });

  test("and what it remembers cannot be read: the same", async () => {
    const session = storage();
    session.save('{"version":9}');
    excel = await assistExcel(SimWorkbook.ofSnapshots([FORM]), undefined, session);
    expect(said()).toMatch(/不能再由助手撤销/);
  });
});

/** Puts something between Excel and the pane, for the requests that read or write. */
function answering(
  executor: Executor,
  between: (answer: () => Promise<string>, writes: boolean) => Promise<string>,
): void {
  executor.answer = (body) => {
    const answer = () => Executor.prototype.answer.call(executor, body);
    const writes = body.includes('"ActionType":4');
    return writes || body.includes('"QueryInfo"') ? between(answer, writes) : answer();
  };
}
