import { z } from "zod";
import type { Rule } from "../check/rule";
import { ruleSetFileSchema } from "./schema";

/** JSON Schema of a rule set file, for editors that complete and check it while a bureau writes one. */
export function ruleSetJsonSchema(rules: readonly Rule[]): object {
  return z.toJSONSchema(ruleSetFileSchema(rules), { target: "draft-7" });
}
