import { createAssistant, type Assistant, type AssistantOptions } from "../../src/app/assistant";
import type { Host } from "../../src/app/ports/workbook";
import { BUILT_IN_RULE_SET } from "../../src/core/rule-set/built-in";
import { ALL_RULES } from "../../src/core/rules";
import { STANDARD_TEMPLATES } from "../../src/core/templates/standard";

/** An assistant as the product puts it together, over a host of the test's own, with nothing imported or kept before. */
export function assistantOver(host: Host, own: Partial<AssistantOptions> = {}): Assistant {
  return createAssistant({
    host,
    rules: ALL_RULES,
    builtIn: BUILT_IN_RULE_SET,
    templates: STANDARD_TEMPLATES,
    preferences: { load: () => undefined, save: () => undefined },
    officeRuleSet: undefined,
    thisYear: 2026,
    ...own,
  });
}
