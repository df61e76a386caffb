import type { IntentFix } from "../../../src/app/resolve-intent";
import { resolveIntent } from "../../../src/app/resolve-intent";
import { TemplateDesk } from "../../../src/app/template-desk";
import type { WritePlan } from "../../../src/app/ports/workbook";
import { createEngine } from "../../../src/core/check/engine";
import type { Finding } from "../../../src/core/check/finding";
import type { Form, Indicator } from "../../../src/core/form/form";
import { readForm } from "../../../src/core/form/read-form";
import { ALL_RULES } from "../../../src/core/rules";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { STANDARD_TEMPLATES } from "../../../src/core/templates/standard";
import { MemoryWorkbook } from "../../../src/hosts/memory/memory-workbook";
import { sheetsOf, WORKBOOK_NAMES } from "../../support/fixtures";
import { sheetOf } from "../../support/table-literal";
import { contentOf, profileOf, settings, taxonomy } from "../templates/inserting";

const engine = createEngine(ALL_RULES, settings, { rethrow: true });
const desk = new TemplateDesk(STANDARD_TEMPLATES, { load: () => undefined, save: () => undefined });

/** Every fix of one kind that any rule offers on a sheet, before one finding outranks another. */
function offered(sheet: SheetSnapshot, action: string): readonly { finding: Finding; fix: IntentFix }[] {
  const { forms } = engine.check([{ form: readForm(sheet), profile: profileOf(sheet) }]);
  return forms
    .flatMap(({ unarbitrated }) => unarbitrated)
    .flatMap((finding) =>
      finding.fixes.flatMap((fix) => ("intent" in fix && fix.intent.action === action ? [{ finding, fix }] : [])),
    );
}

function planOf(sheet: SheetSnapshot, finding: Finding, fix: IntentFix): WritePlan | string {
  const read = { snapshot: sheet, form: readForm(sheet), profile: profileOf(sheet) };
  const resolved = resolveIntent(fix, finding, read, desk, taxonomy);
  return resolved.kind === "plan" ? resolved.plan : resolved.sentence;
}

async function applied(sheet: SheetSnapshot, plan: WritePlan) {
  const workbook = new MemoryWorkbook([sheet]);
  const outcome = await workbook.write(plan);
  if (outcome.status !== "ok") throw new Error(outcome.status);
  const after = workbook.sheets[0] as SheetSnapshot;
  await workbook.undo(outcome.entry);
  return { skipped: outcome.skipped, after, undone: workbook.sheets[0] as SheetSnapshot };
}

const line = ({ level1, level2, level3, value, cells }: Indicator): string =>
  [level1, level2, level3, value, cells.basis?.text, cells.lastYear?.text, cells.description?.text].join("|");
const blocksOf = (form: Form): string[][] => form.blocks.map(({ indicators }) => indicators.map(line).sort());

async function allSheets(): Promise<readonly { readonly name: string; readonly sheet: SheetSnapshot }[]> {
  const all = await Promise.all(
    WORKBOOK_NAMES.map(async (name) => (await sheetsOf(name)).map((sheet) => ({ name, sheet }))),
  );
  return all.flat().filter(({ sheet }) => readForm(sheet).blocks.length > 0);
}

test("a row that a rule wants filed elsewhere goes there in every real form, alone, and comes back", async () => {
  let moved = 0;
  for (const { name, sheet } of await allSheets()) {
    const form = readForm(sheet);
    for (const { finding, fix } of offered(sheet, "move-row")) {
      const plan = planOf(sheet, finding, fix);
      const where = `${name} ${sheet.name} ${finding.rule} ${finding.row + 1} ${fix.label}`;
      if (typeof plan === "string") {
        expect({ where, plan }).toEqual({ where, plan: expect.stringMatching(/请您手工把这一行移到/) });
        continue;
      }
      moved++;
      const { skipped, after, undone } = await applied(sheet, plan);
      expect({ where, skipped }).toEqual({ where, skipped: [] });
      const to = fix.intent.payload as { level1: string; level2: string };
      const slot = taxonomy.slotOf(to.level1, to.level2);
      const now = readForm(after);
      const strays = now.blocks.flatMap((block, i) => {
        const old = blocksOf(form)[i] ?? [];
        return block.indicators.filter((one) => !old.includes(line(one))).map((one) => ({ one, i }));
      });
      expect({ where, count: strays.length > 0, only: strays.every(({ i }) => i === finding.block) }).toEqual({
        where,
        count: true,
        only: true,
      });
      // What is read anew has the same content under its new place; all other rows are read as before.
      expect({ where, slots: [...new Set(strays.map(({ one }) => taxonomy.slotOf(one.level1, one.level2)))] }).toEqual({
        where,
        slots: [slot],
      });
      const content = (lines: readonly string[]): string[] => lines.map((text) => text.split("|").slice(2).join("|"));
      expect({ where, rows: blocksOf(now).map((lines) => content(lines).sort()) }).toEqual({
        where,
        rows: blocksOf(form).map((lines) => content(lines).sort()),
      });
      expect(contentOf(undone)).toEqual(contentOf(sheet));
    }
  }
  expect(moved).toBeGreaterThan(20);
});

test("a row of several indicators is split in every real form where a rule offers it, and joined again", async () => {
  let split = 0;
  for (const { name, sheet } of await allSheets()) {
    const form = readForm(sheet);
    for (const { finding, fix } of offered(sheet, "split-row")) {
      const plan = planOf(sheet, finding, fix);
      if (typeof plan === "string") throw new Error(plan);
      split++;
      const names = fix.intent.payload.names as readonly string[];
      const { skipped, after, undone } = await applied(sheet, plan);
      const where = `${name} ${sheet.name} ${finding.rule} ${finding.row + 1}`;
      expect({ where, skipped }).toEqual({ where, skipped: [] });
      const was = form.blocks[finding.block]?.indicators.find(({ row }) => row === fix.intent.anchor.row);
      const rows = readForm(after).blocks[finding.block]?.indicators ?? [];
      const at = rows.findIndex(({ row }) => row === fix.intent.anchor.row);
      expect({
        where,
        rows: rows.slice(at, at + names.length).map((one) => [one.level1, one.level2, one.level3, one.value]),
      }).toEqual({
        where,
        rows: names.map((each, i) => [was?.level1, was?.level2, each, i === 0 ? was?.value : ""]),
      });
      expect(rows.length).toBe((form.blocks[finding.block]?.indicators.length ?? 0) + names.length - 1);
      expect(contentOf(undone)).toEqual(contentOf(sheet));
    }
  }
  expect(split).toBeGreaterThan(0);
});

test("missing indicators are inserted in every real form where a rule offers it, just those", async () => {
  let inserted = 0;
  for (const { name, sheet } of await allSheets()) {
    for (const { finding, fix } of offered(sheet, "insert-rows")) {
      const plan = planOf(sheet, finding, fix);
      const where = `${name} ${sheet.name} ${finding.rule} ${finding.row + 1} ${fix.label}`;
      if (typeof plan === "string") throw new Error(`${where}: ${plan}`);
      inserted++;
      const { after, undone } = await applied(sheet, plan);
      const known = readForm(sheet).blocks[finding.block]?.indicators.map(({ level3 }) => level3) ?? [];
      const came = readForm(after).blocks[finding.block]?.indicators.filter(({ level3 }) => !known.includes(level3));
      const slots = fix.intent.payload.slots as readonly string[];
      expect({ where, slots: came?.map((one) => taxonomy.slotOf(one.level1, one.level2)).sort() }).toEqual({
        where,
        slots: [...slots].sort(),
      });
      expect(contentOf(undone)).toEqual(contentOf(sheet));
    }
  }
  expect(inserted).toBeGreaterThan(5);
});

describe("tables drawn in different ways", () => {
  const texts = (sheet: SheetSnapshot): string[] => sheet.rows.map((row) => row.map((cell) => cell.text).join("|"));
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      "merged levels are joined anew",
      "move-row",
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 数量指标 | 清运量         | ≥9吨   |
      | 〃       | 〃       | 清运合格率     | ≥95%   |
      | 〃       | 质量指标 | 检查合格率     | ≥95%   |`,
      ["产出指标|数量指标|清运量|≥9吨", "|质量指标|检查合格率|≥95%", "||清运合格率|≥95%"],
    ],
    [
      "repeated levels are written again",
      "move-row",
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 数量指标 | 清运量         | ≥9吨   |
      | 产出指标 | 数量指标 | 清运合格率     | ≥95%   |
      | 产出指标 | 质量指标 | 检查合格率     | ≥95%   |`,
      ["产出指标|数量指标|清运量|≥9吨", "产出指标|质量指标|检查合格率|≥95%", "产出指标|质量指标|清运合格率|≥95%"],
    ],
    [
      "a level 2 in the column of level 1 moves over",
      "insert-parent",
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 数量指标 |          | 清运量   | ≥9吨   |
      | 〃       |          | 清运车次 | ≥9次   |
      | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% |`,
      ["产出指标|数量指标|清运量|≥9吨", "||清运车次|≥9次", "满意度指标|服务对象满意度指标|居民满意度|≥90%"],
    ],
  ];
  test.each(cases)("%s", async (_, action, table, expected) => {
    const sheet = sheetOf(table);
    const [first] = offered(sheet, action);
    if (!first) throw new Error(`no rule offers ${action}`);
    const plan = planOf(sheet, first.finding, first.fix);
    if (typeof plan === "string") throw new Error(plan);
    const { after, undone } = await applied(sheet, plan);
    expect(texts(after).slice(1)).toEqual(expected);
    expect(contentOf(undone)).toEqual(contentOf(sheet));
  });

  test("a move leaves the line breaks in the levels of other rows", async () => {
    const sheet = brokenLevels(
      sheetOf(`
      | 一级指标 | 二级指标     | 三级指标   | 指标值 |
      | 产出指标 | 数量指标     | 清运量     | ≥9吨   |
      | 〃       | 〃           | 清运合格率 | ≥95%   |
      | 〃       | 质量指标     | 检查合格率 | ≥95%   |
      | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90%   |
      | 〃       | 〃           | 投诉办结率 | ≥90%   |`),
    );
    const [first] = offered(sheet, "move-row");
    if (!first) throw new Error("no rule offers a move");
    const plan = planOf(sheet, first.finding, first.fix);
    if (typeof plan === "string") throw new Error(plan);
    const { after } = await applied(sheet, plan);
    expect(after.rows.slice(1).map((row) => row.slice(0, 3).map((cell) => cell.value ?? ""))).toEqual([
      ["产出\n指标", "数量\n指标", "清运量"],
      ["", "质量\n指标", "检查合格率"],
      ["", "", "清运合格率"],
      ["效益\n指标", "社会效益\n指标", "政策知晓率"],
      ["", "", "投诉办结率"],
    ]);
    expect(plan.edits.filter(({ row }) => row > 3)).toEqual([]);
  });
});

/** As many forms print narrow level columns: 社会效益⏎指标. */
const brokenLevels = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  rows: sheet.rows.map((row, i) =>
    row.map((cell, column) => {
      if (i === 0 || column > 1 || typeof cell.value !== "string") return cell;
      const broken = cell.value.replace("指标", "\n指标");
      return { ...cell, value: broken, text: broken };
    }),
  ),
});
