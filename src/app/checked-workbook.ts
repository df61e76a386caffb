import { createEngine, type CheckResult, type Engine, type RuleSettings } from "../core/check/engine";
import type { Finding } from "../core/check/finding";
import type { Profile } from "../core/check/profile";
import type { Rule } from "../core/check/rule";
import type { Form } from "../core/form/form";
import { readForm } from "../core/form/read-form";
import { updateForm } from "../core/form/update-form";
import { ruleSettings } from "../core/rule-set/rule-settings";
import type { RuleSet } from "../core/rule-set/rule-set";
import type { RowSpan } from "../core/sheet/row-span";
import type { SheetSnapshot } from "../core/sheet/sheet-snapshot";
import { detectProfile } from "../core/taxonomy/detect-profile";
import type { SheetChange } from "./ports/workbook";

/** A sheet as it was last read. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly form: Form;
  readonly profile: Profile;
}

/** The sheets under check and what the rules say of them; an edit re-checks only what it can have changed. */
export class CheckedWorkbook {
  readonly #rules: readonly Rule[];
  #ruleSet: RuleSet;
  #settings: RuleSettings;
  #engine: Engine;
  #chosenProfile: string | undefined;
  readonly #sheets = new Map<string, ReadSheet>();

  constructor(rules: readonly Rule[], ruleSet: RuleSet) {
    this.#rules = rules;
    this.#ruleSet = ruleSet;
    this.#settings = ruleSettings(ruleSet);
    this.#engine = createEngine(rules, this.#settings);
  }

  /** Word lists and knobs of the rule set in force. */
  get settings(): RuleSettings {
    return this.#settings;
  }

  get ruleSet(): RuleSet {
    return this.#ruleSet;
  }

  set ruleSet(ruleSet: RuleSet) {
    this.#ruleSet = ruleSet;
    this.#settings = ruleSettings(ruleSet);
    this.#engine = createEngine(this.#rules, this.#settings);
    this.chosenProfile = this.#chosenProfile;
  }

  get chosenProfile(): string | undefined {
    return this.#chosenProfile;
  }

  /** Overrides what the sheets themselves suggest; undefined goes back to that. */
  set chosenProfile(id: string | undefined) {
    this.#chosenProfile = id;
    for (const [name, sheet] of this.#sheets) this.#sheets.set(name, { ...sheet, profile: this.profileOf(sheet.form) });
  }

  get sheets(): readonly ReadSheet[] {
    return [...this.#sheets.values()];
  }

  sheet(name: string): ReadSheet | undefined {
    return this.#sheets.get(name);
  }

  formOf(name: string): Form | undefined {
    return this.#sheets.get(name)?.form;
  }

  /** Puts a freshly read sheet in the place of what was known of it. */
  read(snapshot: SheetSnapshot): void {
    const before = this.#sheets.get(snapshot.name);
    if (before) {
      this.#sheets.set(snapshot.name, this.foreseen(before, snapshot));
      return;
    }
    const form = readForm(snapshot);
    this.#sheets.set(snapshot.name, { snapshot, form, profile: this.profileOf(form) });
  }

  /**
   * Takes in an edit: `rows` are those that may differ. A host that did not read the merges while typing keeps those
   * known from before, as long as rows and columns stayed where they were.
   */
  edited(snapshot: SheetSnapshot, rows: RowSpan | undefined, kind: SheetChange["kind"]): void {
    const before = this.#sheets.get(snapshot.name);
    if (!before) {
      this.read(snapshot);
      return;
    }
    const merges = snapshot.merges ?? (kind === "cells" ? before.snapshot.merges : undefined);
    const complete: SheetSnapshot = merges ? { ...snapshot, merges } : snapshot;
    const form = updateForm(before.form, before.snapshot, complete, rows);
    this.#sheets.set(snapshot.name, { snapshot: complete, form, profile: this.profileOf(form) });
  }

  /** The sheet as this snapshot would have it read; nothing is noted. */
  foreseen(before: ReadSheet, snapshot: SheetSnapshot): ReadSheet {
    const form = updateForm(before.form, before.snapshot, snapshot);
    return { snapshot, form, profile: this.profileOf(form) };
  }

  /** Forgets all sheets but these. */
  keepOnly(names: readonly string[]): void {
    for (const name of [...this.#sheets.keys()]) if (!names.includes(name)) this.#sheets.delete(name);
  }

  /** What the rules say of all sheets with a table, in the order in which they were first read. */
  check(): CheckResult {
    return this.#engine.check(this.sheets.filter(({ form }) => form.blocks.length > 0));
  }

  /** What the rules say of one form by itself, before arbitration: for fixes settled on a copy. */
  checkAlone(form: Form): readonly Finding[] {
    return this.#engine
      .check([{ form, profile: this.profileOf(form) }])
      .forms.flatMap(({ unarbitrated }) => unarbitrated);
  }

  /** Rules that are on under the profile. */
  ruleCount(profile: Profile): number {
    return this.#rules.filter(
      (rule) => this.#settings.isOn(rule, profile) && (!rule.profiles || rule.profiles.includes(profile.id)),
    ).length;
  }

  profileOf(form: Form): Profile {
    const { profiles } = this.#ruleSet;
    return profiles.find(({ id }) => id === this.#chosenProfile) ?? detectProfile(form, profiles);
  }
}
