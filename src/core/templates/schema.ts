import { z } from "zod";
import { type FilePath, parseJsonFile } from "../json-file/parse-json-file";
import type { Template } from "./template";

const NO_TEXT = "要写成文字";
const EMPTY = "不能空着";

const row = z.strictObject({
  slot: z.enum(["N", "Z", "T", "C", "E", "S", "G", "K", "M"], {
    error:
      "只能写 N（数量）、Z（质量）、T（时效）、C（成本）、E（经济）、S（社会）、G（生态）、K（可持续）、M（满意度）之一",
  }),
  name: z.string(NO_TEXT).min(1, EMPTY).max(100, "不能超过 100 个字"),
  value: z.string(NO_TEXT),
  description: z.string().default(""),
  basis: z.string().default(""),
  direction: z.enum(["正", "反", "—"]).default("—"),
  verify: z.boolean().optional(),
  preset: z.boolean().optional(),
});

const template = z.strictObject({
  id: z.string(NO_TEXT).min(1, EMPTY),
  title: z.string(NO_TEXT).min(1, EMPTY),
  match: z.array(z.string(NO_TEXT).min(1, EMPTY)).default([]),
  rows: z.array(row, "这里要列出指标").min(1, "至少要有一条指标"),
});

const templateFile = z.strictObject({
  version: z.literal(1, "只认识版本 1，请确认选的是从“导出我的模板”得到的文件"),
  name: z.string(NO_TEXT).default(""),
  templates: z.array(template, "没有找到模板").min(1, "没有找到模板"),
});

export type LoadedTemplates =
  | { readonly ok: true; readonly templates: readonly Template[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const NOT_A_TEMPLATE_FILE = "这不是模板文件，请选“导出我的模板”存出来的 .json 文件";

/** Reads a template file (JSON text); what is wrong comes back in the clerk's words with its place. Never throws. */
export function loadTemplates(text: string): LoadedTemplates {
  // An .xlsx, a picture, a text: no comma would mend it.
  if (!/^[\uFEFF\s]*\{/.test(text)) return { ok: false, problems: [NOT_A_TEMPLATE_FILE] };
  const parsed = parseJsonFile(text, templateFile, placeOf);
  if (!parsed.ok) {
    const isAnother = !/"templates"\s*:/.test(text);
    return { ok: false, problems: isAnother ? [NOT_A_TEMPLATE_FILE, ...parsed.problems] : parsed.problems };
  }
  return { ok: true, templates: parsed.data.templates };
}

const WORDS: Readonly<Record<string, string>> = {
  version: "版本",
  name: "三级指标",
  value: "指标值",
  description: "说明",
  basis: "依据",
  direction: "方向",
  slot: "二级指标代号 slot",
  title: "名称",
  rows: "指标",
  match: "推荐用词",
  templates: "模板",
};

/** templates › 0 › rows › 2 › name in words: 第1个模板第3条指标的“三级指标”. */
function placeOf(path: FilePath): string {
  const [first, template, second, rowOrWord, key] = path;
  const quoted = (word: PropertyKey): string => `“${WORDS[String(word)] ?? String(word)}”`;
  if (first === undefined) return "文件";
  if (first !== "templates" || template === undefined) return `文件的${first === "name" ? "“名称”" : quoted(first)}`;
  const whose = `第${Number(template) + 1}个模板`;
  if (second === undefined) return whose;
  if (second !== "rows" || rowOrWord === undefined) return `${whose}的${quoted(second)}`;
  const which = `${whose}第${Number(rowOrWord) + 1}条指标`;
  return key === undefined ? which : `${which}的${quoted(key)}`;
}

/** Templates as a file that another clerk can import. */
export function printTemplates(name: string, templates: readonly Template[]): string {
  return `${JSON.stringify({ version: 1, name, templates }, null, 2)}\n`;
}
