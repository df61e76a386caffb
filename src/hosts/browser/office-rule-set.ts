/** Where a bureau puts its rule set, beside the pages. */
const OFFICE_RULE_SET = "rule-sets/office.json";

/** The bureau's rule set as text; undefined where there is none or the pages' server does not answer. */
export async function fetchOfficeRuleSet(): Promise<string | undefined> {
  try {
    const answer = await fetch(OFFICE_RULE_SET, { cache: "no-cache" });
    return answer.ok ? await answer.text() : undefined;
  } catch (error) {
    // Offline: the pages come from the cache, the rule set cannot.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
