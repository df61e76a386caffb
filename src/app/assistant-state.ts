import type { CoverageSlot, Profile } from "../core/check/profile";
import type { Coverage } from "../core/coverage/coverage";
import type { Finding, Severity } from "../core/check/finding";
import type { Rule } from "../core/check/rule";
import type { RuleSet } from "../core/rule-set/rule-set";
import type { FormKind } from "../core/templates/new-form";
import type { Template } from "../core/templates/template";

/** A finding as the list shows it. */
export interface ShownFinding extends Finding {
  readonly ruleTitle: string;
  /** "E12" */
  readonly address: string;
  /** “年度目标1 · 行政审批”, or the sheet's name for findings outside any block. */
  readonly group: string;
  /** How many equal findings are folded into this line; 1 where it stands alone. */
  readonly count: number;
  /** The others of the fold, each a finding of its own. */
  readonly others: readonly ShownFinding[];
  /** fixed: was here, is mended, fades. fresh: came in place while the clerk typed. */
  readonly life: "standing" | "fresh" | "fixed";
}

export interface PreviewRow {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly rules: readonly { readonly id: string; readonly title: string }[];
}

export interface HistoryEntry {
  readonly id: string;
  readonly label: string;
  readonly cellCount: number;
  readonly rowCount: number;
  /** “社区运行经费”E12: its sheet, and its cell where it is one; "" for several sheets. */
  readonly place: string;
}

export interface SuppressionShown {
  readonly id: string;
  readonly ruleTitle: string;
  /** 此单元格: what it was anchored to; undefined for the whole workbook. */
  readonly where?: string;
  /** The finding it silences, where it stands now; undefined for the whole workbook, and where none was met. */
  readonly met?: Pick<ShownFinding, "sheet" | "row" | "column" | "address" | "message">;
  /** How many findings it silences on what was checked. */
  readonly count: number;
  readonly reason: string;
  /** False where what it speaks of was checked and had no such finding. */
  readonly used: boolean;
}

/** A row of a template, ready to be shown and filled for the target block. */
export interface TemplateRowShown {
  readonly index: number;
  readonly slot: CoverageSlot;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** With placeholders still as {N}. */
  readonly value: string;
  readonly description: string;
  readonly basis: string;
  readonly ticked: boolean;
  /** Already in the block: not offered. */
  readonly present: boolean;
  readonly verify: boolean;
  /** Value of each placeholder in order, and where it was found: “上年值”. */
  readonly blanks: readonly { readonly name: string; readonly value: string; readonly source?: string }[];
}

/** A place that is marked on the sheet. */
export interface MarkShown {
  /** "E12" */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly reason: string;
}

export interface TemplateShown {
  readonly template: Template;
  /** “因为项目名称含‘垃圾清运’” */
  readonly reason?: string;
  readonly own: boolean;
}

export type CheckState =
  | { readonly step: "first-run" }
  | { readonly step: "checking"; readonly done: number; readonly total: number }
  | { readonly step: "no-table"; readonly sentence: string }
  | { readonly step: "checked" };

/** All that the pane shows; replaced as a whole on every change. */
export interface AssistantState {
  readonly sheet: string;
  readonly check: CheckState;
  /** Of the sheet, or of the whole workbook after 检查整个工作簿. */
  readonly extent: "sheet" | "workbook";
  readonly profile: Profile;
  readonly profileIsChosen: boolean;
  readonly profiles: readonly Profile[];
  readonly indicators: number;
  readonly ruleCount: number;
  readonly findings: readonly ShownFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly safeFixes: number;
  readonly coverage: Coverage;
  /** Sheets of which nothing could be said, each with its sentence. */
  readonly problems: readonly { readonly sheet?: string; readonly sentence: string }[];
  /** One calm sentence about what just went otherwise than hoped; undefined when all is well. */
  readonly notice:
    { readonly intent: "info" | "warning" | "error"; readonly text: string; readonly details?: string } | undefined;
  /** role=status */
  readonly statusLine: string;
  readonly history: readonly HistoryEntry[];
  readonly writesClearUndo: boolean;
  readonly gapMarksShown: boolean;
  /** The legend of the marks on the sheet in front: what still waits. */
  readonly marks: readonly MarkShown[];
  readonly ruleSet: RuleSet;
  readonly ruleSetSource: "imported" | "office" | "built-in";
  readonly ruleSetProblems: readonly string[];
  readonly rules: readonly Rule[];
  readonly hits: Readonly<Record<string, number>>;
  readonly suppressions: readonly SuppressionShown[];
  readonly templates: readonly TemplateShown[];
  /** The template that is open in the 模板 tab. */
  readonly template:
    | {
        readonly id: string;
        readonly block: number;
        readonly rows: readonly TemplateRowShown[];
        readonly missing?: readonly CoverageSlot[];
      }
    | undefined;
  /** Blocks a template can go into, with the rows that can be kept as a template. */
  readonly blocks: readonly {
    readonly index: number;
    readonly title: string;
    readonly rows: readonly { readonly name: string; readonly value: string }[];
  }[];
  /** What was wrong with a template file; the templates stay as they were. */
  readonly templateProblems: readonly string[];
  /** The budget year that a new form is offered for: that of the table in front, else this year. */
  readonly newFormYear: number;
  /** Cells that still hold a placeholder of a template. */
  readonly placeholders: number;
}

/** What the clerk can do. Everything resolves when the state shows the result; expected trouble becomes `notice`. */
export interface AssistantActions {
  checkSheet(): Promise<void>;
  checkWorkbook(): Promise<void>;
  /** 生成问题清单: what is on show, as a new sheet to be printed. */
  listFindings(): Promise<void>;
  cancelCheck(): void;
  chooseProfile(id: string | undefined): Promise<void>;
  selectFinding(key: string): Promise<void>;
  goTo(sheet: string, row: number, column: number): Promise<void>;
  /** Rows of 修复预览: the safe fixes settled on a copy. */
  previewSafeFixes(): readonly PreviewRow[];
  applySafeFixes(ticked: readonly PreviewRow[]): Promise<void>;
  applyFix(key: string, fixIndex: number): Promise<void>;
  undoLast(): Promise<void>;
  undo(id: string): Promise<void>;
  ignore(key: string, reason: string, scope: "cell" | "workbook"): Promise<void>;
  removeSuppression(id: string): Promise<void>;
  markGaps(): Promise<void>;
  clearMarks(): Promise<void>;
  openTemplate(id: string, block?: number, missing?: readonly CoverageSlot[]): void;
  closeTemplate(): void;
  setTemplateRow(index: number, change: { readonly ticked?: boolean; readonly blanks?: readonly string[] }): void;
  insertTemplate(): Promise<void>;
  /** The cell of the matrix: jumps to its row, or opens what fills it. */
  openCoverageCell(block: number, slot: CoverageSlot): Promise<void>;
  insertMissing(): void;
  /** Selects the next or the previous cell that still holds a placeholder. */
  stepPlaceholder(direction: 1 | -1): Promise<void>;
  /** 存为我的模板: rows of a block by their index in `blocks[].rows`. */
  keepTemplate(title: string, block: number, rows: readonly number[]): Promise<void>;
  removeTemplate(id: string): Promise<void>;
  importTemplates(text: string): Promise<void>;
  exportTemplates(): { readonly name: string; readonly text: string };
  /** 新建标准表: a new sheet with a ready form in the profile in force, for a budget year. */
  newForm(kind: FormKind, goals: number, year: number): Promise<void>;
  switchRule(id: string, on: boolean): Promise<void>;
  setSeverity(id: string, severity: Severity | undefined): Promise<void>;
  importRuleSet(text: string): Promise<void>;
  exportRuleSet(): { readonly name: string; readonly text: string };
  resetRuleSet(): Promise<void>;
  dismissNotice(): void;
}
