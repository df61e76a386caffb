/** Where a bureau puts its rule set, beside the pages. */
const OFFICE_RULE_SET = "rule-sets/office.json";

/** What the file holds until a bureau puts its own there; a missing file would be an error in every console. */
const NONE = "null";

/** The bureau's rule set as text; undefined where there is none or the pages' server does not answer. */
export async function fetchOfficeRuleSet(): Promise<string | undefined> {
  try {
    const answer = await fetch(OFFICE_RULE_SET, { cache: "no-cache" });
    if (!answer.ok) return undefined;
    const text = await answer.text();
    return text.trim() === NONE ? undefined : text;
  } catch (error) {
    // Offline: the pages come from the cache, the rule set cannot.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
