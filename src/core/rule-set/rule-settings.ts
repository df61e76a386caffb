import type { RuleSettings } from "../check/engine";
import type { Knobs } from "../check/rule";
import { readName } from "../naming/read-name";
import { namingVocabulary } from "../naming/vocabulary";
import type { RuleSet } from "./rule-set";

const SYSTEM_GROUP = "system/";

/** The rule set as the engine asks it. */
export function ruleSettings(ruleSet: RuleSet): RuleSettings {
  const words = new Map<string, ReadonlySet<string>>(
    Object.entries(ruleSet.words).map(([list, members]) => [list, new Set(members)]),
  );
  const vocabulary = namingVocabulary(ruleSet.words);
  return {
    isOn: ({ id }, profile) =>
      (ruleSet.rules[id]?.on ?? true) && (!id.startsWith(SYSTEM_GROUP) || profile.systemRules.includes(id)),
    severityOf: ({ id }) => ruleSet.rules[id]?.severity,
    knobsOf: ({ id, knobs }): Knobs => ({ ...knobs, ...ruleSet.rules[id]?.knobs }),
    words: (list) => {
      const found = words.get(list);
      if (!found) throw new Error(`The rule set has no word list “${list}”`);
      return found;
    },
    mapping: (name) => {
      const found = ruleSet.mappings[name];
      if (!found) throw new Error(`The rule set has no mapping “${name}”`);
      return found;
    },
    precedence: ruleSet.precedence,
    readName: (name) => readName(name, vocabulary),
  };
}
