import type { Assistant } from "../../src/app/assistant";
import type { GapMark } from "../../src/app/ports/workbook";
import { toA1 } from "../../src/core/sheet/cell-address";
import { waitsToBeFilled } from "../../src/core/sheet/mark-formula";
import { cellAt } from "../../src/core/sheet/sheet-snapshot";
import { STANDARD_TEMPLATES } from "../../src/core/templates/standard";
import { MemoryWorkbook } from "../../src/hosts/memory/memory-workbook";
import { assistantOver } from "../support/assistant-over";
import { sheetOf } from "../support/table-literal";

const SHEET = "绩效目标表";
const TABLE = `
  | 项目名称   | 垃圾清运           | «          | «        | «              |
  | 绩效目标   | 清运生活垃圾       | «          | «        | «              |
  | 一级指标   | 二级指标           | 三级指标   | 指标值   | 指标值确定依据 |
  | 成本指标   | 经济成本指标       | 清运成本   |          | 计划标准       |
  | 产出指标   | 数量指标           | 清运次数   | ≥12次    |                |
  | 〃         | 质量指标           |            |          |                |
  | 〃         | 时效指标           | 清运及时率 | ≥98%     | 合同约定       |
  | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥95%     | 历史标准       |`;

let assistant: Assistant;
let workbook: MemoryWorkbook;
beforeEach(async () => {
  jest.useFakeTimers();
  workbook = new MemoryWorkbook([sheetOf(TABLE)]);
  assistant = assistantOver(workbook);
  await assistant.start();
});
afterEach(async () => {
  await assistant.stop();
  jest.useRealTimers();
});

/** “D4 error” for each mark that shows: one that waits to be filled is gone with the first character. */
const shownMarks = (): string[] =>
  workbook
    .marksOn(SHEET)
    .filter(({ block, untilFilled }) => {
      const { value } = cellAt(workbook.sheets[0] ?? sheetOf(""), block.top, block.left);
      return !untilFilled || waitsToBeFilled(String(value ?? ""));
    })
    .map(({ block: { top, left, right }, severity, reason }: GapMark) =>
      [toA1({ row: top, column: left }), right > left ? toA1({ row: top, column: right }) : "", severity, reason]
        .filter(Boolean)
        .join(" "),
    );

async function fill(address: string, text: string): Promise<void> {
  workbook.clerk.type(SHEET, address, text);
  await jest.advanceTimersByTimeAsync(700);
}

test("empty cells and the place of missing rows are marked, each with its reason", async () => {
  await assistant.actions.markGaps();
  expect(shownMarks()).toEqual([
    "D4 error “清运成本”还没有填指标值",
    "E5 info “清运次数”还没有写依据",
    "C6 warning “质量指标”下还没有指标",
    "D6 warning “质量指标”下还没有指标",
    "B7 error 缺少社会效益指标",
  ]);
  expect(assistant.state().marks.map(({ address }) => address)).toEqual(["D4", "E5", "C6", "D6", "B7"]);
  expect(assistant.state().marks.at(-1)?.reason).toBe("缺少社会效益指标，可加在第 7 行之后");
  expect(assistant.state().notice?.text).toBe(
    "已标出 5 处。填好后标记自行消失；标记会打印出来，打印前请点“清除标记”。",
  );
});

test("a mark ends by itself when its cell is filled, without a write, and the others stay", async () => {
  await assistant.actions.markGaps();
  const write = jest.spyOn(workbook, "write");
  const show = jest.spyOn(workbook.marks, "show");
  await fill("D4", "≤50万元");
  await fill("C6", "清运合格率");
  await fill("D6", "≥95%");
  expect(shownMarks()).toEqual(["E5 info “清运次数”还没有写依据", "B7 error 缺少社会效益指标"]);
  expect(assistant.state().marks.map(({ address }) => address)).toEqual(["E5", "B7"]);
  expect([write, show].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

test("completeness counts required places: one is filled by typing, the other from the matrix", async () => {
  const score = (): string => {
    const { filled, required, percent } = assistant.state().coverage;
    return `${filled}/${required} ${percent}%`;
  };
  expect(score()).toBe("1/2 50%");
  await assistant.actions.openCoverageCell(0, "社会效益");
  const ticked = assistant.state().template?.rows.filter((row) => row.ticked) ?? [];
  expect(ticked.map(({ slot }) => slot)).toEqual(["社会效益"]);
  await assistant.actions.insertTemplate();
  expect(score()).toBe("2/2 100%");
  await assistant.actions.stepPlaceholder(1);
  const row = (workbook.selected?.cell.row ?? 0) + 1;
  await fill(`D${row}`, "≥90%");
  expect(assistant.state().placeholders).toBe(0);
  // What the clerk has written into since is not taken away from under her, unless she says so again.
  await assistant.actions.undoLast();
  expect({ score: score(), notice: assistant.state().notice?.text, left: assistant.state().history.length }).toEqual({
    score: "2/2 100%",
    notice: `D${row} 之后填写过，还没有撤销。再点一次撤销，插入的行连同填写的内容一并删去。`,
    left: 1,
  });
  await assistant.actions.undoLast();
  expect({ score: score(), left: assistant.state().history.length }).toEqual({ score: "1/2 50%", left: 0 });
});

test("what an insertion leaves to be filled is marked with it; filled or taken back, nothing is left", async () => {
  const waste = STANDARD_TEMPLATES.find(({ id }) => id === "waste-removal");
  assistant.actions.openTemplate("waste-removal", 0);
  await assistant.actions.insertTemplate();
  const placeholders = waste?.rows.filter(({ preset, value }) => preset && value.includes("{")).length ?? 0;
  expect(placeholders).toBeGreaterThan(1);
  expect(shownMarks()).toHaveLength(placeholders);
  expect(shownMarks()[0]).toMatch(/^D\d+ error “.+”的“\{.+\}”还没有换成实际内容$/);
  expect({ shown: assistant.state().gapMarksShown, legend: assistant.state().marks.length }).toEqual({
    shown: true,
    legend: placeholders,
  });
  await assistant.actions.undoLast();
  expect({ marks: workbook.marksOn(SHEET), shown: assistant.state().gapMarksShown }).toEqual({
    marks: [],
    shown: false,
  });
});

describe("marks go with what is written and taken back, without a write of their own", () => {
  const insertOwn = async (id: string): Promise<void> => {
    assistant.actions.openTemplate(id, 0);
    await assistant.actions.insertTemplate();
  };
  const spied = () => [jest.spyOn(workbook.marks, "show"), jest.spyOn(workbook.marks, "clear")];
  const calls = (spies: ReturnType<typeof spied>): number =>
    spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);

  test("two templates in, and out again: each time what was marked before, with its legend", async () => {
    await assistant.actions.markGaps();
    const spies = spied();
    const seen = [[workbook.marksOn(SHEET), assistant.state().marks]];
    for (const id of ["waste-removal", "training"]) {
      await insertOwn(id);
      seen.push([workbook.marksOn(SHEET), assistant.state().marks]);
    }
    expect(new Set(seen.map(([marks]) => marks?.length)).size).toBe(3);
    for (const before of [seen[1], seen[0]]) {
      await assistant.actions.undoLast();
      expect([workbook.marksOn(SHEET), assistant.state().marks]).toEqual(before);
    }
    expect(calls(spies)).toBe(0);
  });

  test("a cell that was not written leaves the others marked as they now are, with a second write", async () => {
    await assistant.actions.markGaps();
    const spies = spied();
    assistant.actions.openTemplate("waste-removal", 0);
    workbook.clerk.type(SHEET, "C6", "清运合格率");
    await assistant.actions.insertTemplate();
    expect(assistant.state().notice?.text).toMatch(/没有写入：.*C6/);
    expect(calls(spies)).toBe(1);
    expect(shownMarks().filter((mark) => mark.startsWith("C6"))).toEqual([]);
    expect(shownMarks()).toHaveLength(assistant.state().marks.length);
  });

  test("what she has cleared since does not come back", async () => {
    await assistant.actions.markGaps();
    await insertOwn("waste-removal");
    await assistant.actions.clearMarks();
    await assistant.actions.undoLast();
    expect([workbook.marksOn(SHEET), assistant.state().gapMarksShown]).toEqual([[], false]);
  });

  test("what she has marked since stays, at its place", async () => {
    await insertOwn("waste-removal");
    await assistant.actions.markGaps();
    await assistant.actions.undoLast();
    const undone = shownMarks();
    await assistant.actions.markGaps();
    expect(undone).toEqual(shownMarks());
    expect(undone).toContain("D4 error “清运成本”还没有填指标值");
  });

  test("where rows came in above meanwhile, marks are put where they now belong", async () => {
    await assistant.actions.markGaps();
    await insertOwn("waste-removal");
    workbook.clerk.insertRows(SHEET, workbook.sheets[0]?.rows.length ?? 0, 1);
    await jest.advanceTimersByTimeAsync(700);
    await assistant.actions.undoLast();
    const undone = shownMarks();
    await assistant.actions.markGaps();
    expect(undone).toEqual(shownMarks());
  });

  test("the first of two taken back first: what is left to be filled is marked", async () => {
    await insertOwn("waste-removal");
    await insertOwn("training");
    for (const { id } of assistant.state().history) {
      await assistant.actions.undo(id);
      expect(shownMarks()).toHaveLength(assistant.state().placeholders);
    }
    expect(assistant.state().history).toEqual([]);
  });
});

test("marks of missing rows go when a template brings the rows", async () => {
  await assistant.actions.markGaps();
  await assistant.actions.openCoverageCell(0, "社会效益");
  await assistant.actions.insertTemplate();
  expect(shownMarks().filter((mark) => mark.includes("缺少"))).toEqual([]);
  expect(shownMarks()).toContain("D4 error “清运成本”还没有填指标值");
});

test("placeholders are walked forwards and backwards, round and round", async () => {
  assistant.actions.openTemplate("waste-removal", 0);
  await assistant.actions.insertTemplate();
  const walked: string[] = [];
  for (const direction of [1, 1, -1, -1, -1, 1] as const) {
    await assistant.actions.stepPlaceholder(direction);
    walked.push(toA1(workbook.selected?.cell ?? { row: 0, column: 0 }));
  }
  const places = assistant.state().marks.map(({ address }) => address);
  const [first, second] = places;
  const last = places.at(-1);
  expect(walked).toEqual([first, second, first, last, places.at(-2), last]);
});

test("what is done away with leaves no mark, and a second time there is nothing to clear", async () => {
  await assistant.actions.markGaps();
  await assistant.actions.clearMarks();
  expect({ marks: workbook.marksOn(SHEET), notice: assistant.state().notice?.text }).toEqual({
    marks: [],
    notice: "标记已全部清除，原有格式没有改动。",
  });
  await assistant.actions.clearMarks();
  expect(assistant.state().notice?.text).toBe("这张表上没有助手的标记。");
});

test("a block whose goal no template is about gets the general indicators", async () => {
  workbook.clerk.type(SHEET, "B1", "待定");
  workbook.clerk.type(SHEET, "B2", "待定");
  for (const row of [4, 5, 7, 8]) workbook.clerk.type(SHEET, `C${row}`, `某项${row}`);
  await jest.advanceTimersByTimeAsync(700);
  await assistant.actions.openCoverageCell(0, "社会效益");
  expect(assistant.state().template?.id).toBe("general");
});
