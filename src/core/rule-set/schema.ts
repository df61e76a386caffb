import { z } from "zod";
import { COVERAGE_SLOTS } from "../check/profile";
import type { Knob, Rule } from "../check/rule";

const severity = z.enum(["error", "warning", "info"]);
const need = z.enum(["required", "advised", "hinted", "none"]);
const slot = z.enum(COVERAGE_SLOTS);

const profileSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  costIsLevel1: z.boolean(),
  benefitLevel1: z.string().min(1),
  keepsEquals: z.boolean(),
  keepsWordedPercent: z.boolean(),
  needs: z.record(slot, need),
  oneOf: z.array(slot),
  systemRules: z.array(z.string()),
});

const wordLists = z.record(z.string(), z.array(z.string()));
const mappings = z.record(z.string(), z.record(z.string(), z.string()));

/** A file of the rule set, for the rules that exist: what it leaves out stays as in the rule set below it. */
export function ruleSetFileSchema(rules: readonly Rule[]) {
  return z.strictObject({
    $schema: z.string().optional(),
    name: z.string().min(1),
    version: z.string().min(1),
    issuer: z.string().optional(),
    date: z.string().optional(),
    digest: z.string().optional(),
    rules: z.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule).optional()]))).optional(),
    words: wordLists.optional(),
    mappings: mappings.optional(),
    profiles: z.array(profileSchema).optional(),
    precedence: z.array(z.tuple([z.string(), z.string()])).optional(),
  });
}

function ruleSchema(rule: Rule) {
  const knobs = Object.entries(rule.knobs ?? {}).map(([name, value]) => [name, knobSchema(value).optional()] as const);
  return z.strictObject({
    on: z.boolean().optional(),
    severity: severity.optional(),
    knobs: z.strictObject(Object.fromEntries(knobs)).optional(),
  });
}

function knobSchema(value: Knob): z.ZodType {
  if (typeof value === "number") return z.number();
  if (typeof value === "boolean") return z.boolean();
  if (typeof value === "string") return z.string();
  return Array.isArray(value) ? z.array(z.string()) : z.record(z.string(), z.string());
}
