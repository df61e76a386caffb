import type {
  GapMark,
  Host,
  NewSheet,
  Outcome,
  RowInsertion,
  SheetChange,
  WritePlan,
} from "../../src/app/ports/workbook";
import { fromA1, toA1 } from "../../src/core/sheet/cell-address";
import type { CellEdit } from "../../src/core/sheet/cell-edit";
import type { Cell, CellBlock, CellValue, SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { BLANK, cellAt } from "../../src/core/sheet/sheet-snapshot";
import { sheetOf } from "../support/table-literal";

/**
 * What every host of a workbook must do. The cases are data, so that any runner can run them: jest over arrays and
 * files, a page in a browser over the real spreadsheet, the simulator of Excel.
 */
export interface HostCase {
  readonly name: string;
  run(open: OpenHost): Promise<void>;
}

/** Opens a workbook that holds these sheets; the first is in front. */
export type OpenHost = (sheets: readonly SheetSnapshot[]) => Promise<OpenedHost>;

export interface OpenedHost {
  readonly host: Host;
  /** A person at the keyboard. */
  readonly clerk: {
    type(sheet: string, address: string, value: CellValue): Promise<void>;
    insertRows(sheet: string, before: number, count: number): Promise<void>;
  };
  /** Our marks on a sheet as they now stand, whether cells in them are filled or not. */
  marksOn(sheet: string): Promise<readonly MarkSeen[]>;
}
export type MarkSeen = Pick<GapMark, "block" | "severity">;

/** The contract under jest. */
export function describeHost(name: string, open: OpenHost): void {
  describe(`${name} as a host`, () => {
    test.each(HOST_CASES.map((one) => [one.name, one] as const))("%s", async (_, { run }) => {
      await run(open);
    });
  });
}

const GOALS = sheetOf(
  `
  | 项目支出绩效目标表 | «          | «        | «     |
  | 一级指标           | 二级指标   | 三级指标 | 指标值 |
  | 产出指标           | 数量指标   | 清运量   | 95    |
  | 〃                 | 质量指标   | 合格率   | 0.98{0%} |
  | 〃                 | 〃         | 达标率   | '≥90% |
  | 满意度指标         | 满意度指标 | 满意度   | '>=95% |
  | 注：由经办人填写   |            |          |       |`,
  "绩效目标",
);

/** Sums over the goals, from below them and from another sheet. */
const WITH_SUMS: readonly SheetSnapshot[] = [
  change(GOALS, {
    D7: { value: 95.98, text: "95.98", formula: "=SUM(D3:D6)" },
    D8: { value: "=100%", text: "=100%" },
    C8: { value: 45292, text: "2024年1月1日", numberFormat: 'yyyy"年"m"月"d"日"' },
    B8: { value: true, text: "TRUE" },
  }),
  change(sheetOf("| 甲 | 乙 |", "名单"), { A2: { value: 95, text: "95", formula: "=绩效目标!D3" } }),
];

/** Two rows before row 6, the last of 产出指标: its merge grows by them. */
const TWO_ROWS: RowInsertion = {
  sheet: "绩效目标",
  before: 5,
  count: 2,
  styleFrom: [3, 4],
  removeMerges: [block("A3:A5"), block("B4:B5")],
  addMerges: [block("A3:A7"), block("B4:B5"), block("B6:B7")],
  cells: [at("B6", "时效指标"), at("C6", "清运及时率"), at("D6", 1), at("C7", "完成时间"), at("D7", "=100%")],
  expect: [at("C5", "达标率"), at("D5", "≥90%")],
};

const FORM: NewSheet = {
  name: "绩效目标",
  cells: [
    { row: 0, column: 0, value: "项目支出绩效目标表", style: { bold: true, size: 18, font: "宋体", align: "center" } },
    { row: 1, column: 0, value: "一级指标", style: { border: true, wrap: true, fill: "#DDEBF7" } },
    { row: 1, column: 1, value: "-5%", style: { border: true } },
  ],
  merges: [block("A1:B1")],
  columnWidths: [14, 30],
  rowHeights: [30, 24],
  dropDowns: [{ block: block("A3:A9"), options: ["产出指标", "效益指标"] }],
  print: { landscape: true, fitToWidth: true, repeatRows: [0, 1] },
};

/** Marked before anything is written: cells that the rows of TWO_ROWS do not move. */
const STANDING: readonly GapMark[] = [mark("C3:C4", "info"), { ...mark("A2:B2", "warning"), untilFilled: false }];
/** On the rows of TWO_ROWS, and one that stays. */
const AFTER_TWO_ROWS: readonly GapMark[] = [
  mark("D6", "error"),
  mark("D7", "error"),
  { ...mark("A2:B2", "warning"), untilFilled: false },
];

export const HOST_CASES: readonly HostCase[] = [
  {
    name: "lists its sheets, the first in front",
    run: async (open) => {
      const { host } = await open(WITH_SUMS);
      equal(await host.listSheets(), {
        status: "ok",
        sheets: [
          { name: "绩效目标", isActive: true },
          { name: "名单", isActive: false },
        ],
      });
      equal((await ok(host.readActiveSheet("explicit"))).snapshot.name, "绩效目标");
    },
  },
  {
    name: "blanks what a merge covers, and reports the merges",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const sheet = await read(host);
      equal(sorted(sheet.merges ?? []), ["A1:D1", "A3:A5", "B4:B5"].map(block));
      equal(
        ["B1", "A4", "A5", "B5"].map((address) => valueAt(sheet, address)),
        [null, null, null, null],
      );
    },
  },
  {
    name: "reads what the clerk sees, beside what the cell holds",
    run: async (open) => {
      const sheet = await read((await open(WITH_SUMS)).host);
      const shown = ["A3", "D3", "D4", "D5", "B8", "C8", "D8"].map((address) => {
        const { value, text } = cell(sheet, address);
        return [value, text];
      });
      equal(shown, [
        ["产出指标", "产出指标"],
        [95, "95"],
        [0.98, "98%"],
        ["≥90%", "≥90%"],
        [true, "TRUE"],
        [45292, "2024年1月1日"],
        ["=100%", "=100%"],
      ]);
    },
  },
  {
    name: "tells a formula from a text that begins with =",
    run: async (open) => {
      const { host } = await open(WITH_SUMS);
      const sheet = await read(host);
      equal([cell(sheet, "D7").formula, cell(sheet, "D8").formula], ["=SUM(D3:D6)", undefined]);
      equal(cell(await read(host, "名单"), "A2").formula, "=绩效目标!D3");
    },
  },
  {
    name: "answers a sheet it does not have",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const missing = { status: "no-such-sheet", sheet: "没有" };
      equal(await host.readSheet("没有", "explicit"), missing);
      equal(await host.select("没有", { row: 0, column: 0 }), missing);
      equal(await host.marks.show("没有", []), missing);
      equal(await host.write(edits([{ sheet: "没有", row: 0, column: 0, before: null, after: 1 }])), missing);
    },
  },
  {
    name: "writes the cells it is told and no other",
    run: async (open) => {
      const { host } = await open(WITH_SUMS);
      const before = await read(host);
      const { skipped } = await ok(host.write(edits([edit("D6", ">=95%", "≥95%"), edit("C3", "清运量", null)])));
      equal(skipped, []);
      equal(await read(host), change(before, { D6: { value: "≥95%", text: "≥95%" }, C3: BLANK }));
      equal(await read(host, "名单"), change(WITH_SUMS[1] as SheetSnapshot, {}));
    },
  },
  {
    name: "a number takes the format that its cell has",
    run: async (open) => {
      const { host } = await open([GOALS]);
      await ok(host.write(edits([edit("D4", 0.98, 1)])));
      equal(cell(await read(host), "D4"), { value: 1, text: "100%", numberFormat: "0%" });
    },
  },
  {
    name: "skips a cell that changed meanwhile, and names it",
    run: async (open) => {
      const { host, clerk } = await open([GOALS]);
      await clerk.type("绩效目标", "D6", "≥97%");
      const { skipped } = await ok(
        host.write(edits([edit("D6", ">=95%", "≥95%"), edit("C6", "满意度", "群众满意度")])),
      );
      equal(skipped, [{ sheet: "绩效目标", address: "D6" }]);
      const sheet = await read(host);
      equal([valueAt(sheet, "D6"), valueAt(sheet, "C6")], ["≥97%", "群众满意度"]);
    },
  },
  {
    name: "skips a formula and what lies under a merge",
    run: async (open) => {
      const { host } = await open(WITH_SUMS);
      const before = await read(host);
      const { skipped } = await ok(host.write(edits([edit("D7", 95.98, 96), edit("A4", null, "产出指标")])));
      equal(skipped, [
        { sheet: "绩效目标", address: "D7" },
        { sheet: "绩效目标", address: "A4" },
      ]);
      equal(await read(host), before);
    },
  },
  {
    name: "does not touch a protected sheet",
    run: async (open) => {
      const { host } = await open([{ ...GOALS, isProtected: true }]);
      equal((await read(host)).isProtected, true);
      equal(await host.write(edits([edit("D6", ">=95%", "≥95%")])), { status: "protected", sheet: "绩效目标" });
      equal(await host.write(plan({ insertions: [TWO_ROWS] })), { status: "protected", sheet: "绩效目标" });
      equal(valueAt(await read(host), "D6"), ">=95%");
    },
  },
  {
    name: "keeps as text what a spreadsheet would evaluate, and puts the format back",
    run: async (open) => {
      for (const text of ["=100%", "=60元", "+3个", "-5%", "@甲", "1-2", "2024/1/5", "95%", "1,000", "12:30", "007"]) {
        const { host } = await open([GOALS]);
        const before = await read(host);
        const { entry } = await ok(host.write(edits([edit("D6", ">=95%", text), edit("D4", 0.98, text)])));
        const after = await read(host);
        equal([cell(after, "D6"), cell(after, "D4")], [textCell(text), textCell(text)]);
        equal(await host.undo(entry), { status: "ok", skipped: [] });
        equal(await read(host), before);
      }
    },
  },
  {
    name: "texts come back letter by letter",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const texts = [" 前后有空格 ", "第一行\n第二行", "<甲>&\"乙\"'丙'", "≥95％　", "𠮷野家", "_x000D_"];
      await ok(host.write(edits(texts.map((text, index) => edit(`F${index + 1}`, null, text)))));
      const sheet = await read(host);
      equal(
        texts.map((_, index) => valueAt(sheet, `F${index + 1}`)),
        texts,
      );
    },
  },
  {
    name: "undoing puts everything back",
    run: async (open) => {
      const { host } = await open(WITH_SUMS);
      const before = await read(host);
      const { entry } = await ok(
        host.write(
          edits([
            edit("D3", 95, "≥95吨"),
            edit("D4", 0.98, "-98%"),
            edit("B8", true, null),
            edit("D8", "=100%", 1),
            edit("F12", null, "新"),
            edit("D3", "≥95吨", "≥96吨"),
          ]),
        ),
      );
      equal(valueAt(await read(host), "D3"), "≥96吨");
      equal(await host.undo(entry), { status: "ok", skipped: [] });
      equal(await read(host), before);
    },
  },
  {
    name: "undoing one write leaves another alone",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const first = (await ok(host.write(edits([edit("C3", "清运量", "第一次"), edit("C6", "满意度", "第二次")]))))
        .entry;
      const second = (await ok(host.write(edits([edit("C3", "第一次", "第三次")])))).entry;
      equal(first.id === second.id, false);
      equal(await host.undo(first), { status: "ok", skipped: [{ sheet: "绩效目标", address: "C3" }] });
      equal(await host.undo(second), { status: "ok", skipped: [] });
      const sheet = await read(host);
      equal([valueAt(sheet, "C3"), valueAt(sheet, "C6")], ["第一次", "满意度"]);
    },
  },
  {
    name: "undoing leaves alone what the clerk changed since, and names it",
    run: async (open) => {
      const { host, clerk } = await open([GOALS]);
      const { entry } = await ok(host.write(edits([edit("D6", ">=95%", "≥95%"), edit("C6", "满意度", "群众满意度")])));
      await clerk.type("绩效目标", "D6", "≥99%");
      equal(await host.undo(entry), { status: "ok", skipped: [{ sheet: "绩效目标", address: "D6" }] });
      const sheet = await read(host);
      equal([valueAt(sheet, "D6"), valueAt(sheet, "C6")], ["≥99%", "满意度"]);
    },
  },
  {
    name: "inserts rows: what is below moves down, merges are as told, formulas follow",
    run: async (open) => {
      const { host } = await open(WITH_SUMS);
      await ok(host.write(plan({ insertions: [TWO_ROWS] })));
      const sheet = await read(host);
      equal(
        sheet.rows.slice(4, 10).map((cells) => cells.slice(0, 4).map(({ text }) => text)),
        [
          ["", "", "达标率", "≥90%"],
          ["", "时效指标", "清运及时率", "100%"],
          ["", "", "完成时间", "=100%"],
          ["满意度指标", "满意度指标", "满意度", ">=95%"],
          ["注：由经办人填写", "", "", "95.98"],
          ["", "TRUE", "2024年1月1日", "=100%"],
        ],
      );
      equal(sorted(sheet.merges ?? []), ["A1:D1", "A3:A7", "B4:B5", "B6:B7"].map(block));
      equal(cell(sheet, "D9").formula, "=SUM(D3:D8)");
      equal(
        [cell(sheet, "D6"), cell(sheet, "D7")],
        [{ value: 1, text: "100%", numberFormat: "0%" }, textCell("=100%")],
      );
      equal(cell(await read(host, "名单"), "A2").formula, "=绩效目标!D3");
    },
  },
  {
    name: "several insertions, each numbered after the one before",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const before = await read(host);
      const one = (row: number, name: string): RowInsertion => ({
        sheet: "绩效目标",
        before: row,
        count: 1,
        styleFrom: [row - 1],
        removeMerges: [],
        addMerges: [],
        cells: [{ row, column: 2, value: name }],
        expect: [],
      });
      const { entry } = await ok(
        host.write(plan({ edits: [edit("C6", "满意度", "群众满意度")], insertions: [one(3, "第一"), one(7, "第二")] })),
      );
      const names = (await read(host)).rows.map((_, row) => row);
      const sheet = await read(host);
      equal(
        names.slice(2, 8).map((row) => cellAt(sheet, row, 2).text),
        ["清运量", "第一", "合格率", "达标率", "群众满意度", "第二"],
      );
      equal(await host.undo(entry), { status: "ok", skipped: [] });
      equal(await read(host), before);
    },
  },
  {
    name: "an insertion whose surroundings changed writes nothing",
    run: async (open) => {
      const { host, clerk } = await open([GOALS]);
      await clerk.type("绩效目标", "C5", "另一个指标");
      const before = await read(host);
      const outcome = await host.write(plan({ edits: [edit("C6", "满意度", "群众满意度")], insertions: [TWO_ROWS] }));
      equal(outcome, { status: "stale", cells: [{ sheet: "绩效目标", address: "C5" }] });
      equal(await read(host), before);
    },
  },
  {
    name: "undoing an insertion takes the rows out and gives merges and formulas back",
    run: async (open) => {
      const { host } = await open(WITH_SUMS);
      const [before, other] = [await read(host), await read(host, "名单")];
      const written = plan({ edits: [edit("C5", "达标率", "达标率（新）")], insertions: [TWO_ROWS] });
      const { entry } = await ok(host.write(written));
      equal(await host.undo(entry), { status: "ok", skipped: [] });
      equal(await read(host), before);
      equal(await read(host, "名单"), other);
    },
  },
  {
    name: "an insertion that takes a merge apart gives it back when undone",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const before = await read(host);
      const insertion: RowInsertion = {
        ...TWO_ROWS,
        count: 1,
        styleFrom: [4],
        removeMerges: [block("A3:A5"), block("B4:B5")],
        addMerges: [block("A3:A4"), block("B5:B6")],
        cells: [at("C6", "清运及时率")],
      };
      const { entry } = await ok(host.write(plan({ insertions: [insertion] })));
      equal((await read(host)).merges, ["A1:D1", "A3:A4", "B5:B6"].map(block));
      equal(await host.undo(entry), { status: "ok", skipped: [] });
      equal(await read(host), before);
    },
  },
  {
    name: "inserted rows that the clerk filled in stay until she is sure that they should go",
    run: async (open) => {
      const { host, clerk } = await open([GOALS]);
      const { entry } = await ok(
        host.write(plan({ edits: [edit("C6", "满意度", "群众满意度")], insertions: [TWO_ROWS] })),
      );
      await clerk.type("绩效目标", "D7", "6月底前");
      equal(await host.undo(entry), { status: "filled", cells: [{ sheet: "绩效目标", address: "D7" }] });
      const sheet = await read(host);
      equal(
        [valueAt(sheet, "C6"), valueAt(sheet, "D7"), valueAt(sheet, "C8")],
        ["清运及时率", "6月底前", "群众满意度"],
      );
      equal(await host.undo({ ...entry, evenFilled: true }), { status: "ok", skipped: [] });
      equal(valueAt(await read(host), "C6"), "满意度");
    },
  },
  {
    name: "rows of which the clerk changed the names are hers",
    run: async (open) => {
      const { host, clerk } = await open([GOALS]);
      const { entry } = await ok(host.write(plan({ insertions: [TWO_ROWS] })));
      await clerk.type("绩效目标", "C6", "群众知晓率");
      equal(await host.undo({ ...entry, evenFilled: true }), {
        status: "ok",
        skipped: [{ sheet: "绩效目标", address: "C6" }],
      });
      equal(valueAt(await read(host), "C6"), "群众知晓率");
    },
  },
  {
    name: "rows the clerk inserts above move what can be undone away",
    run: async (open) => {
      const { host, clerk } = await open([GOALS]);
      const { entry } = await ok(host.write(edits([edit("D6", ">=95%", "≥95%")])));
      await clerk.insertRows("绩效目标", 2, 1);
      equal(await host.undo(entry), { status: "ok", skipped: [{ sheet: "绩效目标", address: "D6" }] });
      equal(valueAt(await read(host), "D7"), "≥95%");
    },
  },
  {
    name: "merges change in place, and back",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const before = await read(host);
      const { entry, skipped } = await ok(
        host.write(
          plan({
            edits: [edit("A5", null, "效益指标"), edit("B5", null, "社会效益指标")],
            mergeChanges: [{ sheet: "绩效目标", remove: [block("A3:A5"), block("B4:B5")], add: [block("A3:A4")] }],
          }),
        ),
      );
      equal(skipped, []);
      const after = await read(host);
      equal(sorted(after.merges ?? []), ["A1:D1", "A3:A4"].map(block));
      equal([valueAt(after, "A5"), valueAt(after, "B5")], ["效益指标", "社会效益指标"]);
      equal(await host.undo(entry), { status: "ok", skipped: [] });
      equal(await read(host), before);
    },
  },
  {
    name: "adds a ready sheet under a name that is free, and takes it away again",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const { entry } = await ok(host.write(plan({ newSheets: [FORM] })));
      equal(entry.addedSheets, ["绩效目标 (2)"]);
      const sheet = await read(host, "绩效目标 (2)");
      equal(
        [valueAt(sheet, "A1"), valueAt(sheet, "A2"), cell(sheet, "B2")],
        ["项目支出绩效目标表", "一级指标", textCell("-5%")],
      );
      equal(sheet.merges, [block("A1:B1")]);
      equal(await host.undo(entry), { status: "ok", skipped: [] });
      equal(
        (await ok(host.listSheets())).sheets.map(({ name }) => name),
        ["绩效目标"],
      );
    },
  },
  {
    name: "an added sheet that the clerk filled in stays",
    run: async (open) => {
      const { host, clerk } = await open([GOALS]);
      const { entry } = await ok(host.write(plan({ newSheets: [{ ...FORM, name: "年度目标" }] })));
      await clerk.type("年度目标", "A3", "产出指标");
      equal(await host.undo(entry), { status: "ok", skipped: [{ sheet: "年度目标", address: "A3" }] });
      equal(valueAt(await read(host, "年度目标"), "A3"), "产出指标");
    },
  },
  {
    name: "marks come and go without a trace in the cells",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const before = await read(host);
      const marks: GapMark[] = [
        { block: block("D7:D7"), severity: "error", untilFilled: true, reason: "指标值未填" },
        { block: block("B7:C7"), severity: "error", untilFilled: true, reason: "未填" },
        { block: block("A2:D2"), severity: "warning", untilFilled: false, reason: "缺少成本指标" },
      ];
      equal((await host.marks.show("绩效目标", marks)).status, "ok");
      equal(await read(host), before);
      equal((await host.marks.show("绩效目标", marks.slice(0, 1))).status, "ok");
      equal((await ok(host.marks.clear("绩效目标"))).removed > 0, true);
      equal((await ok(host.marks.clear("绩效目标"))).removed, 0);
      equal(await read(host), before);
    },
  },
  {
    name: "a plan's marks are on show once it is written, and those before it once it is undone",
    run: async (open) => {
      for (const before of [[], STANDING]) {
        const { host, marksOn } = await open([GOALS]);
        equal((await host.marks.show("绩效目标", before)).status, "ok");
        const [sheet, marked] = [await read(host), marks(await marksOn("绩效目标"))];
        const { entry } = await ok(host.write(plan({ insertions: [TWO_ROWS], marks: onGoals(AFTER_TWO_ROWS) })));
        equal(marks(await marksOn("绩效目标")), ["error D6", "error D7", "warning A2", "warning B2"]);
        equal(await host.undo(entry), { status: "ok", skipped: [] });
        equal([marks(await marksOn("绩效目标")), await read(host)], [marked, sheet]);
      }
    },
  },
  {
    name: "one write's marks after another's go one by one when undone",
    run: async (open) => {
      const { host, marksOn } = await open([GOALS]);
      const seen = async () => marks(await marksOn("绩效目标"));
      const first = await ok(
        host.write(plan({ edits: [edit("D6", ">=95%", "{N}")], marks: onGoals([mark("D6", "error")]) })),
      );
      const both = [mark("D6", "error"), mark("D8", "error")];
      const second = await ok(host.write(plan({ insertions: [TWO_ROWS], marks: onGoals(both) })));
      equal(await seen(), ["error D6", "error D8"]);
      equal(await host.undo(second.entry), { status: "ok", skipped: [] });
      equal(await seen(), ["error D6"]);
      equal(await host.undo(first.entry), { status: "ok", skipped: [] });
      equal(await seen(), []);
    },
  },
  {
    name: "where a cell was not written, or not taken back, marks stay as they are",
    run: async (open) => {
      const { host, clerk, marksOn } = await open([GOALS]);
      const seen = async () => marks(await marksOn("绩效目标"));
      await host.marks.show("绩效目标", STANDING);
      await clerk.type("绩效目标", "D6", "≥97%");
      const unwritten = [edit("D6", ">=95%", "{N}"), edit("C6", "满意度", "{对象}满意度")];
      await ok(host.write(plan({ edits: unwritten, marks: onGoals([mark("D6", "error")]) })));
      const standing = await seen();
      equal(standing, ["info C3", "info C4", "warning A2", "warning B2"]);
      const { entry } = await ok(
        host.write(plan({ edits: [edit("D5", "≥90%", "{N}")], marks: onGoals([mark("D5", "error")]) })),
      );
      await clerk.type("绩效目标", "D5", "≥91%");
      equal(await host.undo(entry), { status: "ok", skipped: [{ sheet: "绩效目标", address: "D5" }] });
      equal(await seen(), ["error D5"]);
    },
  },
  {
    name: "a plan that is stale leaves the marks alone, and a plan without marks too",
    run: async (open) => {
      const { host, clerk, marksOn } = await open([GOALS]);
      const seen = async () => marks(await marksOn("绩效目标"));
      await host.marks.show("绩效目标", STANDING);
      const standing = await seen();
      await ok(host.write(edits([edit("D6", ">=95%", "≥95%")])));
      equal(await seen(), standing);
      await clerk.type("绩效目标", "C5", "另一个指标");
      const outcome = await host.write(plan({ insertions: [TWO_ROWS], marks: onGoals(AFTER_TWO_ROWS) }));
      equal(outcome.status, "stale");
      equal(await seen(), standing);
    },
  },
  {
    name: "keeps a document inside the workbook",
    run: async (open) => {
      const { host } = await open([GOALS]);
      const text = `{"version":1,"suppressions":[{"reason":"上级<要求>&\\n“=100%”"}]}`;
      equal(await host.store.load(), { status: "ok", text: undefined });
      equal(await host.store.save("{}"), { status: "ok" });
      equal(await host.store.save(text), { status: "ok" });
      equal(await host.store.load(), { status: "ok", text });
      await ok(host.write(plan({ insertions: [TWO_ROWS] })));
      equal(await host.store.load(), { status: "ok", text });
    },
  },
  {
    name: "tells of what the clerk does, not of what we write",
    run: async (open) => {
      const { host, clerk } = await open([GOALS]);
      const heard: SheetChange[] = [];
      const unsubscribe = await host.subscribe((change) => heard.push(change));
      const { entry } = await ok(host.write(plan({ edits: [edit("D6", ">=95%", "≥95%")], insertions: [TWO_ROWS] })));
      await host.undo(entry);
      const marked = plan({ edits: [edit("D6", ">=95%", "{N}")], marks: onGoals([mark("D6", "error")]) });
      await host.undo((await ok(host.write(marked))).entry);
      await host.marks.show("绩效目标", [{ block: block("D7:D7"), severity: "info", untilFilled: true, reason: "" }]);
      await host.marks.clear("绩效目标");
      equal(heard, []);

      await clerk.type("绩效目标", "D6", "≥99%");
      equal(heard.length > 0, true);
      equal(
        heard.every(({ sheet, rows }) => sheet === "绩效目标" && (!rows || (rows.first <= 5 && rows.last >= 5))),
        true,
      );
      heard.length = 0;
      await clerk.insertRows("绩效目标", 3, 1);
      equal(
        heard.some(({ kind }) => kind === "structure"),
        true,
      );

      heard.length = 0;
      await unsubscribe();
      await clerk.type("绩效目标", "D6", "≥98%");
      equal(heard, []);
    },
  },
  {
    name: "selecting a cell brings its sheet to the front",
    run: async (open) => {
      const { host } = await open(WITH_SUMS);
      equal(await host.select("名单", { row: 1, column: 0 }), { status: "ok" });
      equal((await ok(host.readActiveSheet("explicit"))).snapshot.name, "名单");
    },
  },
];

function plan(parts: Partial<WritePlan>): WritePlan {
  return { label: "一键规范", edits: [], insertions: [], newSheets: [], ...parts };
}

function edits(list: readonly CellEdit[]): WritePlan {
  return plan({ edits: list });
}

function edit(address: string, before: CellValue, after: CellValue): CellEdit {
  return { sheet: "绩效目标", ...position(address), before, after };
}

function at(address: string, value: CellValue): { row: number; column: number; value: CellValue } {
  return { ...position(address), value };
}

function position(address: string): { row: number; column: number } {
  const found = fromA1(address);
  if (!found) throw new Error(`No address: ${address}`);
  return found;
}

function block(ref: string): CellBlock {
  const [first = "", last = first] = ref.split(":");
  const [from, to] = [position(first), position(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function mark(ref: string, severity: GapMark["severity"]): GapMark {
  return { block: block(ref), severity, untilFilled: true, reason: `${ref} 未填` };
}

function onGoals(list: readonly GapMark[]): WritePlan["marks"] & object {
  return [{ sheet: "绩效目标", marks: list }];
}

/** "error D7": every marked cell, in order; hosts differ in how they cut blocks. */
function marks(seen: readonly MarkSeen[]): readonly string[] {
  const cells = seen.flatMap(({ severity, block: { top, left, bottom, right } }) => {
    const found: string[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) found.push(`${severity} ${toA1({ row, column })}`);
    return found;
  });
  return cells.sort();
}

function textCell(text: string): Cell {
  return { value: text, text, numberFormat: "@" };
}

async function ok<Result extends object>(outcome: Promise<Outcome<Result>>): Promise<{ status: "ok" } & Result> {
  const reached = await outcome;
  if (reached.status !== "ok") throw new Error(`Expected ok, got ${JSON.stringify(reached)}`);
  return reached;
}

/** The sheet as it must look on every host: blank cells and rows at the end left out, merges in order. */
async function read(host: Host, name = "绩效目标"): Promise<SheetSnapshot> {
  return tidy((await ok(host.readSheet(name, "explicit"))).snapshot);
}

function tidy(sheet: SheetSnapshot): SheetSnapshot {
  const rows = sheet.rows.map((cells) => {
    const kept = cells.map((one) => (one.value === null && one.formula === undefined ? BLANK : one));
    while (kept[kept.length - 1] === BLANK) kept.pop();
    return kept;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return { ...sheet, rows, merges: sorted(sheet.merges ?? []) };
}

function sorted(merges: readonly CellBlock[]): CellBlock[] {
  return [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
}

function cell(sheet: SheetSnapshot, address: string): Cell {
  const { row, column } = position(address);
  return cellAt(sheet, row, column);
}

function valueAt(sheet: SheetSnapshot, address: string): CellValue {
  return cell(sheet, address).value;
}

/** The sheet with some of its cells replaced. */
function change(sheet: SheetSnapshot, cells: Readonly<Record<string, Cell>>): SheetSnapshot {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [address, replaced] of Object.entries(cells)) {
    const { row, column } = position(address);
    while (rows.length <= row) rows.push([]);
    const line = rows[row] as Cell[];
    while (line.length <= column) line.push(BLANK);
    line[column] = replaced;
  }
  return tidy({ ...sheet, rows });
}

/** Compares plain data; a property that is undefined counts as absent. */
function equal(actual: unknown, expected: unknown): void {
  if (same(actual, expected)) return;
  throw new Error(`Expected\n${JSON.stringify(expected, null, 1)}\nbut got\n${JSON.stringify(actual, null, 1)}`);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => same(left[key], right[key]));
}
