import { z } from "zod";
import { parseJsonFile } from "../json-file/parse-json-file";
import type { Template } from "./template";

const row = z.strictObject({
  slot: z.enum(["N", "Z", "T", "C", "E", "S", "G", "K", "M"]),
  name: z.string().min(1).max(100),
  value: z.string(),
  description: z.string().default(""),
  basis: z.string().default(""),
  direction: z.enum(["正", "反", "—"]).default("—"),
  verify: z.boolean().optional(),
  preset: z.boolean().optional(),
});

const template = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  match: z.array(z.string().min(1)).default([]),
  rows: z.array(row).min(1),
});

const templateFile = z.strictObject({
  version: z.literal(1),
  name: z.string().default(""),
  templates: z.array(template).min(1),
});

export type LoadedTemplates =
  | { readonly ok: true; readonly name: string; readonly templates: readonly Template[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a template file (JSON text); what is wrong comes back in Chinese with the path of the mistake. Never throws. */
export function loadTemplates(text: string): LoadedTemplates {
  const parsed = parseJsonFile(text, templateFile);
  if (!parsed.ok) return parsed;
  return { ok: true, name: parsed.data.name, templates: parsed.data.templates };
}

/** Templates as a file that another clerk can import. */
export function printTemplates(name: string, templates: readonly Template[]): string {
  return `${JSON.stringify({ version: 1, name, templates }, null, 2)}\n`;
}
