import base from "../../../rule-sets/base.json";
import profile2015 from "../../../rule-sets/profiles/2015.json";
import profile2021 from "../../../rule-sets/profiles/2021.json";
import profileHebei from "../../../rule-sets/profiles/hebei.json";
import profileQinghai from "../../../rule-sets/profiles/qinghai.json";
import profileSelfEvaluation from "../../../rule-sets/profiles/self-evaluation.json";
import profileSichuan from "../../../rule-sets/profiles/sichuan.json";
import profileTianjin from "../../../rule-sets/profiles/tianjin.json";
import taxonomy from "../../../rule-sets/taxonomy.json";
import wording from "../../../rule-sets/wording.json";
import words from "../../../rule-sets/words.json";
import type { Profile } from "../check/profile";
import { withDigest } from "./load-rule-set";
import type { RuleSet } from "./rule-set";

/** The rule set the product comes with. Its files are checked against the schema by a test, not at every start. */
export const BUILT_IN_RULE_SET: RuleSet = withDigest({
  name: base.name,
  version: base.version,
  issuer: base.issuer,
  date: base.date,
  rules: base.rules,
  precedence: base.precedence as unknown as RuleSet["precedence"],
  words: { ...words.words, ...taxonomy.words, ...wording.words },
  mappings: { ...words.mappings, ...taxonomy.mappings, ...wording.mappings },
  profiles: [
    profile2021,
    profile2015,
    profileHebei,
    profileTianjin,
    profileSichuan,
    profileQinghai,
    profileSelfEvaluation,
  ] as readonly Profile[],
});
