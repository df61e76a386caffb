import { TemplateDesk } from "../../src/app/template-desk";
import type { CoverageSlot } from "../../src/core/check/profile";
import { readForm } from "../../src/core/form/read-form";
import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { STANDARD_TEMPLATES } from "../../src/core/templates/standard";
import { sheetsOf } from "../support/fixtures";
import { sheetOf } from "../support/table-literal";
import { profileOf, taxonomy } from "../core/templates/inserting";

let desk: TemplateDesk;
beforeEach(() => {
  desk = new TemplateDesk(STANDARD_TEMPLATES, { load: () => undefined, save: () => undefined });
});

const read = (sheet: SheetSnapshot) => ({ snapshot: sheet, form: readForm(sheet), profile: profileOf(sheet) });

/** Texts of the rows that the button of a “missing” finding puts in. */
function inserted(sheet: SheetSnapshot, slot: CoverageSlot, block = 0): readonly string[] {
  const plan = desk.planForGaps([slot], block, read(sheet), taxonomy);
  const columns = readForm(sheet).blocks[block]?.header.columns;
  const cells = plan?.insertions.flatMap((insertion) => insertion.cells) ?? [];
  return [columns?.level3, columns?.value, columns?.basis].flatMap((column) =>
    cells.filter((cell) => cell.column === column).map(({ value }) => String(value)),
  );
}

const projectSheet = (goal: string, project = "某项目", rows = ""): SheetSnapshot =>
  sheetOf(`
    | 项目名称 | ${project} | «        | «        | «              |
    | 绩效目标 | ${goal}    | «        | «        | «              |
    | 一级指标 | 二级指标   | 三级指标 | 指标值   | 指标值确定依据 |
    | 产出指标 | 数量指标   | 处理件数 | ≥12件    | 计划标准       |${rows}`);

describe("the row for a gap is of the template that the block itself calls for", () => {
  test.each<[workbook: string, block: number, slot: CoverageSlot, expected: string]>([
    ["dongxihu-07", 1, "时效", "party-building"],
    ["dongxihu-07", 3, "时效", "payroll"],
    // One goal speaks of 培训, 会议 and 工商联 alike.
    ["dongxihu-07", 2, "时效", "general"],
    // The department's name says 社会保障, the goal 系统正常运转.
    ["dongxihu-21", 6, "成本", "general"],
    ["dongxihu-21", 7, "成本", "payroll"],
    // One table for all that a township does; its goal mentions 人居环境 among much else.
    ["huangyuan", 0, "时效", "general"],
  ])("%s block %i lacks %s → %s", async (workbook, block, slot, expected) => {
    const [sheet] = await sheetsOf(workbook);
    if (!sheet) throw new Error(workbook);
    expect(desk.bestFor([slot], block, read(sheet)).id).toBe(expected);
  });
});

describe("a template is opened for the block that it is recommended for", () => {
  const openedFor = async (id: string, block?: number): Promise<number | undefined> => {
    const [sheet] = await sheetsOf("dongxihu-01");
    if (!sheet) throw new Error("dongxihu-01");
    desk.open(id, block, undefined, readForm(sheet));
    return desk.opened(read(sheet), taxonomy)?.block;
  };

  test.each([
    ["因为目标里提到“行政审批”", "investment", 0],
    ["因为目标里提到“群众诉求”", "petition-stability", 7],
    ["因为目标里提到“网络”", "it-operations", 9],
    ["nothing speaks for it", "road", 0],
  ])("%s", async (_, id, expected) => {
    expect(await openedFor(id)).toBe(expected);
  });

  test("what the clerk has chosen stays chosen for the next template", async () => {
    await openedFor("petition-stability");
    expect(await openedFor("it-operations")).toBe(9);
    expect(await openedFor("it-operations", 4)).toBe(4);
    expect(await openedFor("petition-stability")).toBe(4);
  });
});

describe("what the form does not say stays a placeholder", () => {
  test.each<[why: string, sheet: SheetSnapshot, slot: CoverageSlot, expected: readonly string[]]>([
    [
      "a customary rate and what it would rest on",
      projectSheet("清运全镇生活垃圾", "垃圾清运"),
      "时效",
      ["垃圾日产日清率", "≥{N}%", "{依据}"],
    ],
    [
      "a rate that the goal promises is taken",
      projectSheet("完成年度各项任务，服务对象满意度98%"),
      "满意度",
      ["服务对象满意度", "≥98%", "历史标准"],
    ],
    [
      "all of it is not a number of this work",
      projectSheet("待定"),
      "时效",
      ["年度任务按期完成率", "100%", "计划标准"],
    ],
  ])("%s", (_, sheet, slot, expected) => {
    expect(inserted(sheet, slot)).toEqual(expected);
  });
});

test.each([
  ["低于5次", "<{N}次"],
  ["95%以上", "≥{N}%"],
  ["不超过1,200吨", "≤{N}吨"],
  ["≧90百分比", "≥{N}%"],
  ["三次", "{N}次"],
  ["≤9000元/台", "≤{N}元/台"],
  ["0起", "0起"],
  ["2025年6月底前", "2025年6月底前"],
  ["显著提升", "显著提升"],
])("a row that is kept with “%s” becomes a template with “%s”", (value, expected) => {
  const sheet = projectSheet("待定", "某项目", `\n| 产出指标 | 数量指标 | 巡查次数 | ${value} | 计划标准 |`);
  const rows = readForm(sheet).blocks[0]?.indicators.slice(1) ?? [];
  expect(desk.keep("巡查", rows, taxonomy)?.rows.map((row) => [row.name, row.value])).toEqual([["巡查次数", expected]]);
});
