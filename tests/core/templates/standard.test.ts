import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GENERAL_TEMPLATE } from "../../../src/core/templates/general";
import { levelsBy } from "../../../src/core/templates/fill-rows";
import { loadTemplates } from "../../../src/core/templates/schema";
import { STANDARD_TEMPLATES } from "../../../src/core/templates/standard";
import { SLOT_OF, type TemplateRow, type TemplateSlot } from "../../../src/core/templates/template";
import { parseValue } from "../../../src/core/value/parse";
import { profileNamed } from "./inserting";

const LIBRARY = [...STANDARD_TEMPLATES, GENERAL_TEMPLATE].map((template) => [template.id, template] as const);
const isRate = ({ name }: TemplateRow): boolean => /(?:率|满意度|占比)$/.test(name);
const isCount = ({ name }: TemplateRow): boolean => /(?:数|人次|场次|件次|批次|次数|数量)$/.test(name);
const isHarm = ({ name }: TemplateRow): boolean =>
  /事故|死亡|投诉|群体性|越级访/.test(name) && !isRate({ name } as TemplateRow);

test("the library has its 34 types, each once", () => {
  expect(STANDARD_TEMPLATES).toHaveLength(34);
  expect(new Set(LIBRARY.map(([id]) => id)).size).toBe(35);
  expect(new Set(LIBRARY.map(([, { title }]) => title)).size).toBe(35);
});

test.each(["standard", "general"])("templates/%s.json is a template file as clerks exchange them", (name) => {
  const text = readFileSync(join(__dirname, `../../../templates/${name}.json`), "utf8");
  const loaded = loadTemplates(text);
  expect(loaded).toMatchObject({ ok: true });
  // Nothing is left to defaults: what the file says is what is used.
  expect(loaded.ok && loaded.templates).toEqual(name === "general" ? [GENERAL_TEMPLATE] : STANDARD_TEMPLATES);
});

describe.each(LIBRARY)("%s", (_, { rows, match, id }) => {
  const broken = (isRight: (row: TemplateRow) => boolean): string[] =>
    rows.filter((row) => !isRight(row)).map(({ name, value }) => `${name} ${value}`);

  test("has 8 to 14 rows with every place that a form asks for", () => {
    const slots = new Set<TemplateSlot>(rows.map(({ slot }) => slot));
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows.length).toBeLessThanOrEqual(14);
    expect((["N", "Z", "T", "C", "M"] as const).filter((slot) => !slots.has(slot))).toEqual([]);
    expect((["E", "S", "G", "K"] as const).some((slot) => slots.has(slot))).toBe(true);
  });

  test("ticks one row a place at first", () => {
    const ticked = rows.filter(({ preset }) => preset).map(({ slot }) => slot);
    expect(ticked).toEqual([...new Set(ticked)]);
    expect((["N", "Z", "T", "C", "M"] as const).filter((slot) => !ticked.includes(slot))).toEqual([]);
    expect((["E", "S", "G"] as const).some((slot) => ticked.includes(slot))).toBe(true);
  });

  test("names its indicators once each, by what is measured, with a way to reckon them and a basis", () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(broken(({ name }) => !name.endsWith("指标"))).toEqual([]);
    expect(broken(({ description }) => description !== "")).toEqual([]);
    expect(broken(({ basis }) => basis !== "")).toEqual([]);
    if (id !== GENERAL_TEMPLATE.id) expect(match.length).toBeGreaterThan(0);
  });

  test("writes rates with %, counts with a unit, costs as ceilings, harm as a ceiling or none", () => {
    expect(broken((row) => !isRate(row) || /[%‰]$/.test(row.value))).toEqual([]);
    const unitOf = ({ value }: TemplateRow) => parseValue(value.replace(/\{[^}]*\}/g, "5")).unit;
    expect(broken((row) => !isCount(row) || isRate(row) || unitOf(row) !== undefined)).toEqual([]);
    expect(broken(({ slot, value }) => slot !== "C" || /^[≤=]/.test(value))).toEqual([]);
    expect(broken((row) => !isHarm(row) || /^≤|^=0/.test(row.value))).toEqual([]);
    expect(broken(({ value }) => !/[*_-]/.test(value))).toEqual([]);
  });
});

test.each([
  [
    "2021",
    "C 成本指标/经济成本指标 N 产出指标/数量指标 S 效益指标/社会效益指标 K 效益指标/社会效益指标 M 满意度指标/服务对象满意度指标",
  ],
  [
    "2015",
    "C 产出指标/成本指标 N 产出指标/数量指标 S 效益指标/社会效益指标 K 效益指标/可持续影响指标 M 满意度指标/服务对象满意度指标",
  ],
  [
    "河北",
    "C 产出指标/成本指标 N 产出指标/数量指标 S 效果指标/社会效益指标 K 效果指标/可持续影响指标 M 满意度指标/服务对象满意度指标",
  ],
])("one library serves the profile %s by mapping", (id, levels) => {
  const mapped = (["C", "N", "S", "K", "M"] as const).map((slot) => {
    const { level1, level2 } = levelsBy(profileNamed(id), SLOT_OF[slot]);
    return `${slot} ${level1}/${level2}`;
  });
  expect(mapped.join(" ")).toBe(levels);
});

const NOT_A_TEMPLATE_FILE = "这不是模板文件，请选“导出我的模板”存出来的 .json 文件";
const NOT_JSON = "文件不是有效的 JSON，请检查是否缺少逗号、引号或括号。";

test.each([
  ["PK\u0003\u0004 an Excel file", [NOT_A_TEMPLATE_FILE]],
  ["", [NOT_A_TEMPLATE_FILE]],
  ["{oops", [NOT_A_TEMPLATE_FILE, NOT_JSON]],
  ['{"version":1,"templates":[{"id":"a" "title":"b"}]}', [NOT_JSON]],
  [
    JSON.stringify({ 版本: 1 }),
    [
      NOT_A_TEMPLATE_FILE,
      "文件的“版本”：只认识版本 1，请确认选的是从“导出我的模板”得到的文件",
      "文件的“模板”：没有找到模板",
      expect.stringMatching(/^文件：/) as string,
    ],
  ],
  [
    JSON.stringify({ version: 1, templates: [{ id: "a", title: "", rows: [{ slot: "N", name: "", value: 3 }] }] }),
    [
      "第1个模板的“名称”：不能空着",
      "第1个模板第1条指标的“三级指标”：不能空着",
      "第1个模板第1条指标的“指标值”：要写成文字",
    ],
  ],
])("a broken template file is answered in the clerk's words: %s", (text, problems) => {
  expect(loadTemplates(text)).toEqual({ ok: false, problems });
});
