import type { Knob } from "../check/rule";
import type { Profile } from "../check/profile";
import type { Severity } from "../check/finding";

/** What a bureau decides about one rule. */
export interface RuleSetting {
  readonly on: boolean;
  /** Overrides the rule's own severities. */
  readonly severity?: Severity;
  readonly knobs?: Readonly<Record<string, Knob>>;
}

/** The shared rule set after loading and merging: data that a finance bureau edits, versions and hands out. */
export interface RuleSet {
  readonly name: string;
  readonly version: string;
  readonly issuer: string;
  readonly date: string;
  /** First 12 hex digits of a hash over the canonical JSON: two people with the same digest argue about the same rules. */
  readonly digest: string;
  /** By rule id; a rule that is not named is on with its own severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly mappings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly profiles: readonly Profile[];
  /** [winner, loser]: a finding of `loser` goes when `winner` already names the defect of the same cell. */
  readonly precedence: readonly (readonly [winner: string, loser: string])[];
}
