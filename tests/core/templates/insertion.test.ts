import fc from "fast-check";
import type { Finding } from "../../../src/core/check/finding";
import type { Block, Indicator } from "../../../src/core/form/form";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import type { FilledRow } from "../../../src/core/templates/fill-rows";
import { GENERAL_TEMPLATE } from "../../../src/core/templates/general";
import { FORM_KINDS } from "../../../src/core/templates/new-form";
import { STANDARD_TEMPLATES } from "../../../src/core/templates/standard";
import type { Template } from "../../../src/core/templates/template";
import { sheetsOf, WORKBOOK_NAMES } from "../../support/fixtures";
import { sheetOf } from "../../support/table-literal";
import {
  blankForm,
  check,
  contentOf,
  filled,
  formOf,
  insert,
  print,
  profileNamed,
  profileOf,
  rowsFor,
} from "./inserting";

const PLACEHOLDER_RULE = "structure/template-placeholder";
/** The advice that inserting a whole template into a full block earns, and a misspelling that is the table's own. */
const TABLES_OWN = ["coverage/too-few-or-many", "taxonomy/level2-spelling"];

const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);

/**
 * What is the table's own and only shows with one more indicator: levels that it misnames, benefits all alike; and what
 * a number means beside the others, which a test can only make up.
 */
const OF_THE_REST = /^(?:funding|consistency)\/|^taxonomy\/level|^coverage\/benefit-forced$/;

interface Named {
  readonly name: string;
  readonly sheet: SheetSnapshot;
}

let sheets: readonly Named[];
beforeAll(async () => {
  const all = await Promise.all(
    WORKBOOK_NAMES.map(async (workbook) =>
      (await sheetsOf(workbook)).map((sheet) => ({ name: `${workbook} ${sheet.name}`, sheet })),
    ),
  );
  sheets = all.flat().filter(({ sheet }) => formOf(sheet).blocks.length > 0);
});

const text = (one: Indicator): string => [one.level1, one.level2, one.level3, one.value].join("|");

test("rows inserted into any block of the real forms are read where they belong, and undone without a trace", async () => {
  let turn = 0;
  for (const { name, sheet } of sheets) {
    const form = formOf(sheet);
    for (const [index, block] of form.blocks.entries()) {
      const template = STANDARD_TEMPLATES[turn++ % STANDARD_TEMPLATES.length] as Template;
      const rows = rowsFor(template, sheet, index);
      const { workbook, entry, skipped, after } = await insert(sheet, index, rows);
      const where = `${name} ${index} ${template.id}`;
      expect({ where, skipped }).toEqual({ where, skipped: [] });

      const now = formOf(after).blocks;
      const isNew = ({ level3 }: Indicator): boolean => rows.some((row) => row.name === level3);
      const names = ({ level1, level2, level3 }: Indicator): string => `${level1}|${level2}|${level3}`;
      expect({
        where,
        inserted: now[index]?.indicators.filter(isNew).map(names).sort(),
        kept: now[index]?.indicators.filter((one) => !isNew(one)).map(text),
        others: now.map(({ indicators }, i) => (i === index ? [] : indicators.map(text))),
        goals: now.map(({ kind, goal, label }) => [kind, goal, label?.text]),
      }).toEqual({
        where,
        inserted: rows.map(({ level1, level2, name: level3 }) => `${level1}|${level2}|${level3}`).sort(),
        kept: block.indicators.map(text),
        others: form.blocks.map(({ indicators }, i) => (i === index ? [] : indicators.map(text))),
        goals: form.blocks.map(({ kind, goal, label }) => [kind, goal, label?.text]),
      });

      await workbook.undo(entry);
      expect({ where, undone: contentOf(workbook.sheets[0] as SheetSnapshot) }).toEqual({
        where,
        undone: contentOf(sheet),
      });
    }
  }
});

/** What the rules say after an insertion that they did not say before. */
async function newFindings(sheet: SheetSnapshot, block: number, rows: readonly FilledRow[]) {
  const before = new Set(check(sheet).map(({ key }) => key));
  const { after } = await insert(sheet, block, rows);
  return check(after).filter(({ key }) => !before.has(key));
}

/** An advice may depend on the blanks: with half of the numbers still to come, few values are numbers. */
const isTrouble = ({ severity }: Finding): boolean => severity !== "info";

const withBlanks = (rows: readonly FilledRow[]): string[] =>
  rows
    .map(({ value }) => value)
    .filter((value) => value.includes("{"))
    .sort();

describe.each([...STANDARD_TEMPLATES, GENERAL_TEMPLATE].map((template) => [template.id, template] as const))(
  "%s",
  (_, template) => {
    test.each(["2021", "2015", "河北"])(
      "offends no rule in the blank forms of %s but for its placeholders",
      async (id) => {
        for (const kind of FORM_KINDS) {
          const sheet = await blankForm(kind, profileNamed(id));
          for (const block of formOf(sheet).blocks.keys()) {
            const rows = rowsFor(template, sheet, block);
            expect(rows).toHaveLength(template.rows.length);
            const found = (await newFindings(sheet, block, rows)).filter(isTrouble);
            expect({ kind, block, rules: [...new Set(found.map(({ rule }) => rule))] }).toEqual({
              kind,
              block,
              rules: [PLACEHOLDER_RULE],
            });
            expect(found.map((finding) => finding.text).sort()).toEqual(withBlanks(rows));
            const left = await newFindings(sheet, block, rows.map(filled));
            expect({ kind, block, left: left.map(print) }).toEqual({ kind, block, left: [] });
          }
        }
      },
    );

    test("offends no rule in half-filled forms either, nor makes any other row offend one", async () => {
      const at = STANDARD_TEMPLATES.indexOf(template);
      const firsts = ["2021", "2015", "河北"].map((id) => sheets.find(({ sheet }) => profileOf(sheet).id === id));
      const others = sheets.filter((_one, i) => (i + at) % 7 === 0);
      for (const { name, sheet } of [...firsts, ...others] as Named[]) {
        const block = (at + 1) % formOf(sheet).blocks.length;
        const rows = rowsFor(template, sheet, block);
        const isOurs = ({ rule }: Finding): boolean => !TABLES_OWN.includes(rule);
        const found = (await newFindings(sheet, block, rows)).filter(isTrouble);
        expect({ name, found: found.filter(({ rule }) => rule !== PLACEHOLDER_RULE).map(print) }).toEqual({
          name,
          found: [],
        });
        expect({ name, placeholders: found.length }).toEqual({ name, placeholders: withBlanks(rows).length });
        const left = (await newFindings(sheet, block, rows.map(filled))).filter(isOurs);
        expect({ name, block, left: left.map(print) }).toEqual({ name, block, left: [] });
      }
    });
  },
);

/** The form as a clerk left it: some rows of the block without a value, some with nothing but their levels. */
function halfFilled(sheet: SheetSnapshot, block: Block, marks: readonly number[]): SheetSnapshot {
  const blanked = new Map<number, readonly (number | undefined)[]>();
  const { level3, operator, value, unit, description, basis } = block.header.columns;
  block.indicators.forEach(({ row }, i) => {
    const mark = marks[i % marks.length];
    if (mark === 1) blanked.set(row, [operator, value, unit]);
    if (mark === 2) blanked.set(row, [level3, operator, value, unit, description, basis]);
  });
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) => (blanked.get(row)?.includes(column) ? { ...cell, value: null, text: "" } : cell)),
    ),
  };
}

test("in a form that is filled in by half, whichever half, nothing but the placeholders is found, and nothing once they are filled", async () => {
  const templates = [...STANDARD_TEMPLATES, GENERAL_TEMPLATE];
  const place = fc.record({
    template: fc.nat(templates.length - 1),
    sheet: fc.nat(1000),
    block: fc.nat(100),
    // 0: as it is, 1: without a value, 2: without an indicator.
    marks: fc.array(fc.constantFrom(0, 1, 2), { minLength: 2, maxLength: 7 }),
  });
  await fc.assert(
    fc.asyncProperty(place, async ({ template: at, sheet: which, block: n, marks }) => {
      const { name, sheet: full } = sheets[which % sheets.length] as Named;
      const block = n % formOf(full).blocks.length;
      const sheet = halfFilled(full, formOf(full).blocks[block] as Block, marks);
      if (!formOf(sheet).blocks[block]) return;
      const template = templates[at] as Template;
      const rows = rowsFor(template, sheet, block);
      const where = `${name} ${block} ${template.id}`;
      const found = (await newFindings(sheet, block, rows)).filter(isTrouble);
      const blanks = found.filter(({ rule }) => rule === PLACEHOLDER_RULE);
      const others = found.filter(({ rule }) => rule !== PLACEHOLDER_RULE && !OF_THE_REST.test(rule));
      expect({ where, others: others.map(print) }).toEqual({ where, others: [] });
      expect({ where, placeholders: blanks.length }).toEqual({ where, placeholders: withBlanks(rows).length });
      const left = (await newFindings(sheet, block, rows.map(filled))).filter(
        // Advice may come of what the table lacks: a goal's number is asked for once there are indicators.
        (one) => isTrouble(one) && !OF_THE_REST.test(one.rule),
      );
      expect({ where, left: left.map(print) }).toEqual({ where, left: [] });
    }),
    { numRuns: RUNS },
  );
});

describe("as a careful colleague would", () => {
  const indicator = (row: Partial<FilledRow>): FilledRow => ({
    index: 0,
    slot: "数量",
    level1: "产出指标",
    level2: "数量指标",
    name: "清运量",
    value: "≥{N}吨",
    description: "过磅单",
    basis: "历史标准",
    blanks: [],
    present: false,
    verify: false,
    preset: true,
    ...row,
  });
  const textsOf = (sheet: SheetSnapshot): string[] => sheet.rows.map((row) => row.map((cell) => cell.text).join("|"));

  test.each<[string, string, Partial<FilledRow>, readonly string[]]>([
    [
      "split value columns are filled as split",
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
      | 产出指标 | 数量指标 | 巡查次数 | ≥        | 12     | 次       |
      | 〃       | 质量指标 | 合格率   | ＝       | 100    | %        |`,
      { value: "≥5吨" },
      ["产出指标|数量指标|巡查次数|≥|12|次", "||清运量|≥|5|吨", "|质量指标|合格率|＝|100|%"],
    ],
    [
      "a description column is filled with how it is reckoned",
      `
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
      | 产出指标 | 数量指标 | 巡查次数 | 巡查台账     | ≥9次   |
      | 〃       | 质量指标 | 合格率   | 抽查记录     | ≥90%   |`,
      {},
      ["产出指标|数量指标|巡查次数|巡查台账|≥9次", "||清运量|过磅单|≥{N}吨", "|质量指标|合格率|抽查记录|≥90%"],
    ],
    [
      "levels are repeated where the table repeats them",
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 巡查次数 | ≥9次   |
      | 产出指标 | 数量指标 | 巡查人次 | ≥9人次 |
      | 产出指标 | 质量指标 | 合格率   | ≥90%   |`,
      {},
      ["产出指标|数量指标|巡查次数|≥9次", "产出指标|数量指标|巡查人次|≥9人次", "产出指标|数量指标|清运量|≥{N}吨"],
    ],
    [
      "years before are marked as none, in the table's own sign",
      `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 指标值 |
      | 产出指标 | 数量指标 | 巡查次数 | /    | 8次  | ≥9次   |
      | 〃       | 质量指标 | 合格率   | 80%  | 85%  | ≥90%   |`,
      {},
      ["产出指标|数量指标|巡查次数|/|8次|≥9次", "||清运量|/|/|≥{N}吨", "|质量指标|合格率|80%|85%|≥90%"],
    ],
    [
      "a blank row beside a merged level is taken before a new one is made",
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 巡查次数 | ≥9次   |
      | 〃       | 〃       |          |        |
      | 〃       | 质量指标 | 合格率   | ≥90%   |`,
      {},
      ["产出指标|数量指标|巡查次数|≥9次", "||清运量|≥{N}吨", "|质量指标|合格率|≥90%"],
    ],
    [
      "a level cell that reaches into a row of prose leaves the prose alone",
      `
      | 目标     | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 目标1    | 产出指标 | 数量指标 | 巡查次数 | ≥9次   |
      | 职能2：负责行政审批 | 〃 | 〃   |          |        |
      | 注：略   |          |          |          |        |`,
      {},
      ["目标1|产出指标|数量指标|巡查次数|≥9次", "|||清运量|≥{N}吨", "职能2：负责行政审批||||"],
    ],
    [
      "another level goes below a row that is only begun, out of the level cell above",
      `
      | 一级指标   | 二级指标   | 三级指标 | 上年 | 指标值 |
      | 产出指标   | 数量指标   | 巡查次数 | 8次  | ≥9次   |
      | 〃         | 〃         |          | 22户 |        |
      | 满意度指标 | 满意度指标 | 满意度   | 90%  | ≥90%   |`,
      { slot: "质量", level2: "质量指标", name: "合格率", value: "≥95%" },
      ["产出指标|数量指标|巡查次数|8次|≥9次", "|||22户|", "|质量指标|合格率|-|≥95%"],
    ],
    [
      "the name stands where the neighbours' names stand, behind an index that counts on",
      `
      | 一级指标 | 二级指标 | 三级指标 | «        | 指标值 |
      | 产出指标 | 数量指标 | 指标1：  | 巡查次数 | ≥9次   |
      | 〃       | 〃       | 指标2：  | 巡查人次 | ≥9人次 |
      | 〃       | 质量指标 | 指标1：  | 合格率   | ≥90%   |`,
      {},
      ["||指标2：|巡查人次|≥9人次", "||指标3：|清运量|≥{N}吨", "|质量指标|指标1：|合格率|≥90%"],
    ],
    [
      "another level's first index is one",
      `
      | 一级指标 | 二级指标 | 三级指标 | «        | 指标值 |
      | 产出指标 | 数量指标 | 指标1:   | 巡查次数 | ≥9次   |
      | 〃       | 〃       | 指标2:   | 巡查人次 | ≥9人次 |
      | 〃       | 时效指标 | 指标1:   | 及时率   | ≥90%   |`,
      { slot: "质量", level2: "质量指标", name: "合格率", value: "≥95%" },
      ["||指标2:|巡查人次|≥9人次", "|质量指标|指标1:|合格率|≥95%", "|时效指标|指标1:|及时率|≥90%"],
    ],
    [
      "an index that runs through the whole table goes on below",
      `
      | 一级指标 | 二级指标 | 三级指标 | «        | 指标值 |
      | 产出指标 | 数量指标 | (1)      | 巡查次数 | ≥9次   |
      | 〃       | 质量指标 | (2)      | 合格率   | ≥90%   |
      | 〃       | 时效指标 | (3)      | 及时率   | ≥90%   |`,
      { name: "巡查人次", value: "≥9人次" },
      ["||(2)|巡查人次|≥9人次", "|质量指标|(3)|合格率|≥90%", "|时效指标|(4)|及时率|≥90%"],
    ],
    [
      "a printed row that waits with its index is filled beside it",
      `
      | 一级指标 | 二级指标 | 三级指标 | «        | 指标值 |
      | 产出指标 | 数量指标 | 指标1:   | 巡查次数 | ≥9次   |
      | 〃       | 〃       | 指标2:   |          |        |
      | 〃       | 质量指标 | 指标1:   | 合格率   | ≥90%   |`,
      {},
      ["产出指标|数量指标|指标1:|巡查次数|≥9次", "||指标2:|清运量|≥{N}吨", "|质量指标|指标1:|合格率|≥90%"],
    ],
    [
      "a place that is missing comes in the framework's order",
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 巡查次数 | ≥9次   |
      | 〃       | 时效指标 | 及时率   | ≥95%   |
      | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% |`,
      { slot: "质量", level2: "质量指标", name: "合格率", value: "≥95%" },
      ["产出指标|数量指标|巡查次数|≥9次", "|质量指标|合格率|≥95%", "|时效指标|及时率|≥95%"],
    ],
  ])("%s", async (_, table, row, expected) => {
    const sheet = sheetOf(table);
    const { after, workbook, entry } = await insert(sheet, 0, [indicator(row)]);
    const at = textsOf(after).indexOf(expected[0] ?? "");
    expect(textsOf(after).slice(at, at + 3)).toEqual(expected);
    await workbook.undo(entry);
    expect(contentOf(workbook.sheets[0] as SheetSnapshot)).toEqual(contentOf(sheet));
  });

  test("what is in the block already is not offered", () => {
    const sheet = sheetOf(`
      | 项目名称 | 垃圾清运 | «              | «      |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 数量指标 | 生活垃圾清运量 | ≥9吨   |`);
    const waste = STANDARD_TEMPLATES.find(({ id }) => id === "waste-removal") as Template;
    expect(rowsFor(waste, sheet, 0).map(({ name }) => name)).not.toContain("生活垃圾清运量");
  });
});
