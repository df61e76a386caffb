import { coverageOf } from "../../../src/core/coverage/coverage-of";
import { readForm } from "../../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { GENERAL_TEMPLATE } from "../../../src/core/templates/general";
import { BASES, FORM_KINDS, newForm } from "../../../src/core/templates/new-form";
import { STANDARD_TEMPLATES } from "../../../src/core/templates/standard";
import {
  blankForm,
  check,
  contentOf,
  filled,
  insert,
  print,
  profileNamed,
  profileOf,
  rowsFor,
  settings,
} from "./inserting";

const PROFILES = BUILT_IN_RULE_SET.profiles;
const EVERY_FORM = FORM_KINDS.flatMap((kind) => PROFILES.map((profile) => [kind, profile.id, profile] as const));

test("a form for a department's whole spending is read goal by goal, with nothing filled in", async () => {
  const { title, goals, blocks, fields } = readForm(await blankForm("整体支出", profileNamed("2021"), 2));
  expect(title).toBe("2026年部门整体支出绩效目标表");
  expect(goals.map(({ kind, number, text }) => `${kind}${number}${text}`)).toEqual([
    "长期1",
    "长期2",
    "年度1",
    "年度2",
  ]);
  expect(
    blocks.map(({ kind, number, goal, label, header, indicators }) =>
      [kind, number, goal, label?.text, header.year, header.moneyUnit, indicators.length].join("|"),
    ),
  ).toEqual(
    ["长期|1", "长期|2", "年度|1", "年度|2"].map((place) => `${place}||${place.slice(0, 2)}绩效指标|2026|万元|0`),
  );
  expect(fields.find(({ key }) => key === "organisation")?.valueCell.text).toBe("");
});

describe.each(EVERY_FORM)("a new %s as of %s", (kind, id, profile) => {
  let sheet: SheetSnapshot;
  beforeAll(async () => {
    sheet = await blankForm(kind, profile);
  });

  test("prints a row for each place the profile wants, and offends no rule", () => {
    const form = readForm(sheet);
    expect(form.blocks).toHaveLength(kind === "整体支出" ? 2 : 1);
    for (const block of form.blocks) {
      expect({ goal: block.goal, filled: block.indicators }).toEqual({ goal: "", filled: [] });
      const printed = block.emptyRows.map(({ level2 }) => level2);
      const wanted = ["数量指标", "质量指标", "时效指标", profile.costIsLevel1 ? "经济成本指标" : "成本指标"];
      expect(printed).toEqual(expect.arrayContaining([...wanted, "社会效益指标", "服务对象满意度指标"]));
      expect(block.emptyRows.some(({ level1 }) => level1 === profile.benefitLevel1)).toBe(true);
    }
    expect(profileOf(sheet).costIsLevel1).toBe(profile.costIsLevel1);
    expect(check(sheet).map(print)).toEqual([]);
  });

  test("is 0 % complete, and 100 % when what is missing has been inserted and filled", async () => {
    const percent = (one: SheetSnapshot): number => coverageOf(readForm(one), profileOf(one), settings).percent;
    expect(percent(sheet)).toBe(0);
    let complete = sheet;
    for (const [block, { cells }] of coverageOf(readForm(sheet), profileOf(sheet), settings).rows.entries()) {
      const rows = rowsFor(GENERAL_TEMPLATE, complete, block).filter(({ slot }) =>
        cells.some((cell) => cell.slot === slot && cell.state !== "not-needed" && cell.need !== "hinted"),
      );
      complete = (await insert(complete, block, rows.map(filled))).after;
    }
    expect(percent(complete)).toBe(100);
    // Every indicator found its printed row.
    expect({ id, rows: complete.rows.length }).toEqual({ id, rows: sheet.rows.length });
  });

  test("has drop-downs that Excel takes: one line of at most 255 characters, split by commas", () => {
    const lists = newForm({ kind, profile, goals: 2, year: 2026 }).dropDowns.map(({ options }) => options);
    expect(lists.length).toBeGreaterThan(0);
    for (const options of lists) {
      expect(options.join(",").length).toBeLessThanOrEqual(255);
      expect(options.filter((option) => option.includes(","))).toEqual([]);
    }
  });

  test("takes indicators into its printed rows before it grows", async () => {
    const block = kind === "整体支出" ? 1 : 0;
    const [quantity] = rowsFor(GENERAL_TEMPLATE, sheet, block);
    if (!quantity) throw new Error("no row");
    const three = ["甲", "乙", "丙"].map((name) => ({ ...filled(quantity), name: `${name}完成数` }));
    const { after, workbook, entry } = await insert(sheet, block, three);
    expect(after.rows.length).toBe(sheet.rows.length + 1);
    const { indicators, header } = readForm(after).blocks[block] ?? { indicators: [], header: undefined };
    expect(indicators.map(({ row, level2, level3 }) => [row - (indicators[0]?.row ?? 0), level2, level3])).toEqual([
      [0, "数量指标", "甲完成数"],
      [1, "数量指标", "乙完成数"],
      [2, "数量指标", "丙完成数"],
    ]);
    const level2 = indicators[0]?.cells.level2?.span;
    expect({ left: level2?.left, rows: (level2?.bottom ?? 0) - (level2?.top ?? 0) + 1 }).toEqual({
      left: header?.columns.level2,
      rows: 3,
    });
    await workbook.undo(entry);
    expect(contentOf(workbook.sheets[0] as SheetSnapshot)).toEqual(contentOf(sheet));
  });
});

describe("what a clerk prints", () => {
  const request = { profile: profileNamed("2015"), goals: 1, year: 2026 };

  test.each(FORM_KINDS)("%s fits the width of a page and offers bases or levels to choose from", (kind) => {
    const { print, dropDowns, columnWidths, rowHeights, cells } = newForm({ ...request, kind });
    expect(print.fitToWidth).toBe(true);
    expect(print.repeatRows === undefined).toBe(kind === "整体支出");
    expect(columnWidths.every((width) => width > 0) && rowHeights.every((height) => height >= 20)).toBe(true);
    expect(dropDowns.map(({ options }) => options)).toEqual(
      expect.arrayContaining([["产出指标", "效益指标", "满意度指标"]]),
    );
    expect(dropDowns.some(({ options }) => options === BASES)).toBe(kind !== "项目支出自评表");
    expect(cells.every(({ row, column }) => row < rowHeights.length && column < columnWidths.length)).toBe(true);
  });

  test.each(EVERY_FORM)(
    "%s in %s: no label is cut off in its cell, and none breaks before its colon",
    (kind, _, profile) => {
      const { columnWidths, rowHeights, cells, merges } = newForm({ kind, profile, goals: 20, year: 2026 });
      const sum = (sizes: readonly number[], first: number, last: number): number =>
        sizes.slice(first, last + 1).reduce((total, size) => total + size, 0);
      const cut = cells.flatMap(({ row, column, value, style: { size = 11, wrap } }) => {
        const { bottom, right } = merges.find(({ top, left }) => top === row && left === column) ?? {
          bottom: row,
          right: column,
        };
        const em = [...String(value ?? "")].reduce((total, sign) => total + (sign > "\u00ff" ? 1 : 0.5), 0);
        // Of 11 points half an em is a character; the edges of a cell take four points.
        const ems = (sum(columnWidths, column, right) * 5.6 - 4) / size;
        const lines = Math.ceil(em / ems);
        const isTooHigh = lines * size * 1.25 > sum(rowHeights, row, bottom);
        const hasLoneColon = /：$/.test(String(value)) && lines > 1;
        return wrap && (isTooHigh || hasLoneColon) ? [{ value, lines, ems }] : [];
      });
      expect(cut).toEqual([]);
    },
  );

  test("the bases of every template are among those offered, in an empty form as in one filled in with others", async () => {
    let sheet = await blankForm("项目支出", profileNamed("2015"));
    const templates = [...STANDARD_TEMPLATES, GENERAL_TEMPLATE];
    for (const template of templates) {
      const rows = rowsFor(template, sheet, 0);
      expect({ id: template.id, others: rows.filter(({ basis }) => !BASES.includes(basis)) }).toEqual({
        id: template.id,
        others: [],
      });
      sheet = (await insert(sheet, 0, rows.map(filled))).after;
    }
    expect(new Set(templates.flatMap(({ rows }) => rows.map(({ basis }) => basis))).size).toBeGreaterThan(BASES.length);
  });
});

test.each([
  ["整体支出", 1, []],
  ["整体支出", 2, ["年度目标1："]],
  ["整体支出", 4, ["长期目标3：", "年度目标1：", "年度目标3："]],
  ["项目支出", 1, []],
  ["项目支出自评表", 1, []],
] as const)("%s with %i goals: a table that would be cut in two begins a new page", (kind, goals, expected) => {
  const { cells, print: printed } = newForm({ kind, profile: profileNamed("2021"), goals, year: 2026 });
  const textAt = (at: number) => cells.find(({ row, column }) => row === at && column === 0)?.value;
  expect((printed.pageBreaks ?? []).map(textAt)).toEqual(expected);
});
