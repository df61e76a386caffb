import { z } from "zod";
import type { Suppression } from "../core/check/suppression";
import { parseJsonFile } from "../core/json-file/parse-json-file";

const schema = z.object({
  version: z.literal(1),
  suppressions: z.array(
    z.object({
      id: z.string(),
      rule: z.string(),
      reason: z.string(),
      anchor: z.object({ key: z.string(), text: z.string(), where: z.string() }).optional(),
    }),
  ),
});

/** The document kept in the workbook. */
export function printSuppressions(suppressions: readonly Suppression[]): string {
  return JSON.stringify({ version: 1, suppressions });
}

/** What the workbook keeps; a document that cannot be read is left as it is and named. */
export function readSuppressions(
  text: string | undefined,
):
  | { readonly ok: true; readonly suppressions: readonly Suppression[] }
  | { readonly ok: false; readonly problem: string } {
  if (text === undefined || text.trim() === "") return { ok: true, suppressions: [] };
  const parsed = parseJsonFile(text, schema);
  if (!parsed.ok)
    return {
      ok: false,
      problem: `工作簿里保存的“忽略”记录有误，本次没有使用，也没有改动它（${parsed.problems[0] ?? ""}）。`,
    };
  return { ok: true, suppressions: parsed.data.suppressions };
}
