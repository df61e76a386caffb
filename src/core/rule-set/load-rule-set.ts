import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Rule } from "../check/rule";
import { parseJsonFile } from "../json-file/parse-json-file";
import type { RuleSet, RuleSetting } from "./rule-set";
import { ruleSetFileSchema } from "./schema";

export type LoadedRuleSet =
  | { readonly ok: true; readonly ruleSet: RuleSet }
  /** Sentences with the path of each mistake; the rule set below stays in force. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a rule set file (JSON text) over `base`: what the file leaves out is as in `base`. Never throws. */
export function loadRuleSet(text: string, base: RuleSet, rules: readonly Rule[]): LoadedRuleSet {
  const parsed = parseJsonFile(text, ruleSetFileSchema(rules));
  if (!parsed.ok) return parsed;
  const file = parsed.data;
  return {
    ok: true,
    ruleSet: withDigest({
      name: file.name,
      version: file.version,
      issuer: file.issuer ?? "",
      date: file.date ?? "",
      rules: mergeSettings(base.rules, (file.rules ?? {}) as Record<string, Partial<RuleSetting> | undefined>),
      words: { ...base.words, ...file.words },
      mappings: { ...base.mappings, ...file.mappings },
      profiles: mergeById(base.profiles, (file.profiles ?? []) as RuleSet["profiles"]),
      precedence: file.precedence ?? base.precedence,
    }),
  };
}

/** Changes one rule's setting, as the 规则 tab does. */
export function withSetting(ruleSet: RuleSet, id: string, change: Partial<RuleSetting>): RuleSet {
  return withDigest({ ...ruleSet, rules: mergeSettings(ruleSet.rules, { [id]: change }) });
}

/** The rule set as a file that another clerk, the bureau or the command line can load. */
export function printRuleSet(ruleSet: RuleSet): string {
  return `${JSON.stringify(ruleSet, null, 2)}\n`;
}

/** Fills in the digest: 12 hex digits of SHA-256 over the canonical JSON of everything that decides a finding. */
export function withDigest(ruleSet: Omit<RuleSet, "digest">): RuleSet {
  const { rules, words, mappings, profiles, precedence } = ruleSet;
  const digest = bytesToHex(sha256(utf8ToBytes(canonical({ rules, words, mappings, profiles, precedence })))).slice(
    0,
    12,
  );
  return { ...ruleSet, digest };
}

function mergeSettings(
  base: RuleSet["rules"],
  changes: Readonly<Record<string, Partial<RuleSetting> | undefined>>,
): RuleSet["rules"] {
  const merged: Record<string, RuleSetting> = { ...base };
  for (const [id, change] of Object.entries(changes)) {
    if (!change) continue;
    const before = merged[id];
    const knobs = { ...before?.knobs, ...change.knobs };
    const setting: RuleSetting = {
      on: true,
      ...before,
      ...change,
      ...(Object.keys(knobs).length > 0 ? { knobs } : {}),
    };
    merged[id] = Object.fromEntries(
      Object.entries(setting).filter(([, value]) => value !== undefined),
    ) as unknown as RuleSetting;
  }
  return merged;
}

function mergeById<T extends { readonly id: string }>(base: readonly T[], changes: readonly T[]): readonly T[] {
  const known = new Map(base.map((item) => [item.id, item]));
  for (const item of changes) known.set(item.id, item);
  return [...known.values()];
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
