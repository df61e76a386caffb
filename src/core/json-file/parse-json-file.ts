import { z } from "zod";
import { zhCN } from "zod/locales";

export type ParsedFile<T> =
  | { readonly ok: true; readonly data: T }
  /** One sentence a mistake, each with its path: “rules › value/vague › severity：…”. */
  | { readonly ok: false; readonly problems: readonly string[] };

const BYTE_ORDER_MARK = "\uFEFF";
const chinese = zhCN().localeError;

// The pages forbid making code from text; zod would try, and the browser would report it.
z.config({ jitless: true });

export type FilePath = readonly PropertyKey[];

const plainPath = (path: FilePath): string => (path.length > 0 ? path.map(String).join(" › ") : "文件");

/**
 * Reads a JSON file that a clerk or a bureau hands in. Never throws; says in Chinese what is wrong and where.
 * @param whereOf the words for a path, where the file's own names would say nothing to a clerk
 */
export function parseJsonFile<T>(text: string, schema: z.ZodType<T>, whereOf = plainPath): ParsedFile<T> {
  let data: unknown;
  try {
    data = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch {
    return { ok: false, problems: ["文件不是有效的 JSON，请检查是否缺少逗号、引号或括号。"] };
  }
  const result = schema.safeParse(data, { error: chinese });
  if (result.success) return { ok: true, data: result.data };
  return {
    ok: false,
    problems: result.error.issues.map(({ path, message }) => `${whereOf(path)}：${message}`),
  };
}
