import type { Block, ColumnKey, Form, FormCell, Indicator } from "../form/form";
import type { NameFacts } from "../naming/name-facts";
import type { ParsedValue } from "../value/value";
import type { Fix, Severity } from "./finding";
import type { BlockMemory } from "./of-blocks";
import type { Profile } from "./profile";

/** A knob of a rule as the rule set stores it: a threshold, a list of words, a switch. */
export type Knob = number | boolean | string | readonly string[] | Readonly<Record<string, string>>;
export type Knobs = Readonly<Record<string, Knob>>;

/** An indicator with what rules ask of it, computed once for each distinct text. */
export interface IndicatorView {
  readonly indicator: Indicator;
  /** Only what is constant for the row: the rest of the block is for rules of scope block. */
  readonly block: Pick<Block, "kind" | "header">;
  /** What the 三级指标's name promises. */
  readonly name: NameFacts;
  /** The expected value. */
  readonly value: ParsedValue;
  readonly lastYear: ParsedValue | undefined;
  readonly yearBeforeLast: ParsedValue | undefined;
}

export interface BlockView {
  readonly block: Block;
  readonly rows: readonly IndicatorView[];
  /** What `ofBlocks` remembers of this block; of no use to rules themselves. */
  readonly memory: Map<unknown, unknown>;
}

export interface FormView {
  readonly form: Form;
  readonly blocks: readonly BlockView[];
  /** What `ofBlocks` remembers of this form; of no use to rules themselves. */
  readonly memory: BlockMemory;
}

/** Forms of one workbook in sheet order. */
export interface WorkbookView {
  readonly forms: readonly FormView[];
}

/** What a rule may know besides the cells. */
export interface RuleContext<K extends Knobs = Knobs> {
  readonly profile: Profile;
  /** This rule's own knobs, from the rule set. */
  readonly knobs: K;
  /** A word list of the rule set by its name; a missing list is an error of the rule set and reported when it is loaded. */
  words(list: string): ReadonlySet<string>;
  /** A table of the rule set by its name, for example spelling → canonical spelling. */
  mapping(name: string): Readonly<Record<string, string>>;
}

type BlanksIn<Text> = Text extends `${string}{${infer Blank}}${infer Rest}` ? Blank | BlanksIn<Rest> : never;
export type Messages = { readonly [id: string]: string };

/** What a rule reports. `cell` is the printed cell; rules about a block report at `headerCellOf(block)`. */
export interface Problem {
  readonly message: string;
  readonly data: { readonly [blank: string]: string };
  readonly cell: { readonly row: number; readonly column: number };
  readonly fixes?: readonly Fix[];
  /** Overrides the rule's severity, where RULES.md grades it by case. A rule set's own severity wins over both. */
  readonly severity?: Severity;
  /** Tells two findings of one rule on one cell apart in `Finding.key` (缺少“时效指标”, 缺少“成本指标”). */
  readonly about?: string;
}

export type Report<M extends Messages> = <Id extends keyof M & string>(
  problem: Omit<Problem, "message" | "data"> & {
    readonly message: Id;
    readonly data: { readonly [Blank in BlanksIn<M[Id]>]: string };
  },
) => void;

/**
 * Where a rule looks, and so when it runs again after an edit.
 * indicator: one row (and what is constant in its table). block: one block. sheet: one form. workbook: all forms.
 */
export interface Checks<M extends Messages, K extends Knobs> {
  indicator: (row: IndicatorView, context: RuleContext<K>, report: Report<M>) => void;
  block: (block: BlockView, context: RuleContext<K>, report: Report<M>) => void;
  sheet: (form: FormView, context: RuleContext<K>, report: Report<M>) => void;
  workbook: (workbook: WorkbookView, context: RuleContext<K>, report: (sheet: string) => Report<M>) => void;
}
export type Scope = keyof Checks<Messages, Knobs>;

/** A table in pipe form (tests/support/table-literal.ts); 〃 is a cell merged with the one above. */
export type ExampleTable = string;

export interface Rule {
  /** group/name, fixed: labels, rule sets and reports use it. */
  readonly id: string;
  readonly title: string;
  /** Two sentences a clerk understands. */
  readonly why: string;
  /** The document it rests on, without a clause number. */
  readonly basis: string;
  readonly severity: Severity;
  readonly scope: Scope;
  readonly fixable?: "safe" | "choice";
  /** Columns without which the rule has nothing to say about a table. */
  readonly needs?: readonly ColumnKey[];
  /** Profiles it applies to; absent = all. */
  readonly profiles?: readonly string[];
  readonly messages: Messages;
  /** Names and default values; the rule set may override each with a value of the same kind. */
  readonly knobs?: Knobs;
  readonly examples: { readonly good: readonly ExampleTable[]; readonly bad: readonly ExampleTable[] };
  readonly check: (view: never, context: RuleContext<never>, report: never) => void;
}

/** Declares a rule; a misspelt message or a forgotten blank does not compile. */
export function defineRule<const M extends Messages, S extends Scope, const K extends Knobs = Record<string, never>>(
  rule: Omit<Rule, "messages" | "scope" | "check" | "knobs"> & {
    readonly scope: S;
    readonly messages: M;
    readonly knobs?: K;
    readonly check: Checks<M, Widened<K>>[S];
  },
): Rule {
  return rule;
}

/** Literal types of the defaults widened to what a rule set may put there. */
export type Widened<K extends Knobs> = {
  readonly [Name in keyof K]: K[Name] extends number
    ? number
    : K[Name] extends boolean
      ? boolean
      : K[Name] extends string
        ? string
        : K[Name] extends readonly string[]
          ? readonly string[]
          : Readonly<Record<string, string>>;
};

/** The cell where findings about a whole block sit: its 三级指标 header, or the block's first row where it prints none. */
export function headerCellOf(block: Block): { readonly row: number; readonly column: number } {
  const cell: FormCell | undefined = block.header.headerCells.level3;
  return cell ? { row: cell.row, column: cell.column } : { row: block.header.row, column: 0 };
}
