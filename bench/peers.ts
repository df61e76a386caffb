import Ajv from "ajv";
import { Engine as JsonRulesEngine } from "json-rules-engine";
import { run as zhlint } from "zhlint";

/** What every peer is given: the very cells that our engine reads. */
export interface PeerRow {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly value: string;
  readonly basis: string;
}

/** A compiled JSON schema with eleven constraints a row: required texts, level vocabularies, spellings of a value. */
export function checkWithAjv(): (rows: readonly PeerRow[]) => number {
  const validate = new Ajv({ allErrors: true }).compile({
    type: "object",
    required: ["level1", "level2", "level3", "value", "basis"],
    properties: {
      level1: { enum: ["成本指标", "产出指标", "效益指标", "满意度指标"] },
      level2: { type: "string", minLength: 1, pattern: "指标$" },
      level3: { type: "string", minLength: 1, maxLength: 100, not: { pattern: "^[≥≤]?[0-9.]+%?$" } },
      value: {
        type: "string",
        minLength: 1,
        allOf: [{ not: { pattern: "^[《》]" } }, { not: { pattern: "百分百|百分比" } }, { not: { pattern: "[≧≦]" } }],
      },
      basis: { type: "string", minLength: 1 },
    },
  });
  return (rows) => rows.reduce((found, row) => found + (validate(row) ? 0 : (validate.errors?.length ?? 0)), 0);
}

/** Four rules of facts and conditions, as its users write them. */
export function checkWithJsonRules(): (rows: readonly PeerRow[]) => Promise<number> {
  const engine = new JsonRulesEngine([], { allowUndefinedFacts: true });
  const rule = (fact: string, operator: string, value: unknown): void =>
    void engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event: { type: fact } });
  rule("value", "equal", "");
  rule("basis", "equal", "");
  rule("level1", "notIn", ["成本指标", "产出指标", "效益指标", "满意度指标"]);
  rule("level3", "equal", "");
  return async (rows) => {
    let found = 0;
    for (const row of rows) found += (await engine.run({ ...row })).events.length;
    return found;
  };
}

/** zhlint over the texts of the cells, one line a cell. */
export function checkWithZhlint(): (rows: readonly PeerRow[]) => number {
  return (rows) => {
    const text = rows.map(({ level3, value, basis }) => `${level3}\n\n${value}\n\n${basis}`).join("\n\n");
    return zhlint(text, { rules: { preset: "default" } }).validations.length;
  };
}
