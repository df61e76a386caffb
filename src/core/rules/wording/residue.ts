import type { Fix } from "../../check/finding";
import { inBlocks } from "../../check/of-blocks";
import { defineRule } from "../../check/rule";
import type { ColumnKey, FormCell } from "../../form/form";
import { rewriteText } from "../../rewriting/rewrite-text";
import { DOCUMENTS } from "../../taxonomy/documents";
import { perPrintedTexts } from "../../form/printed-texts";
import { aboutText } from "../../wording/about-text";

export const residue = defineRule({
  id: "wording/residue",
  title: "转换残留",
  why: "从 Word 复制或转换时会带进“[bookmark: _GoBack]”之类的标记，打印和公开时很难看。删去不影响内容。",
  basis: DOCUMENTS.goals,
  severity: "info",
  scope: "sheet",
  fixable: "safe",
  messages: {
    residue: "“{text}”是转换时带进来的标记，请删去。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 数量指标 | 手续核实次数[注] | ≥1次   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标                            | 指标值 |
      | 产出指标 | 数量指标 | 手续核实次数[bookmark: _GoBack]     | ≥1次   |`,
    ],
  },

  check(view, _context, report) {
    const tell = ({ cell, text, fixes }: CellWithResidue, about = ""): void =>
      report({ message: "residue", data: { text }, cell, fixes, about });
    for (const marked of around(view.form)) tell(marked, aboutText(marked.cell));
    for (const marked of inTables(view)) tell(marked);
  },
});

const MARKS = String.raw`\[bookmark:[^\[\]]{0,60}\]|\{(?:PAGE|TOC|HYPERLINK|REF)\b[^{}]{0,80}\}|错误!未找到引用源。?|_x000[Dd]_`;
const RESIDUE = new RegExp(MARKS);
const EVERY_RESIDUE = new RegExp(MARKS, "g");

/** Brackets, braces and underlines are rare; most texts are done with after a glance. */
const SIGN = /[[{_!]/;

interface CellWithResidue {
  readonly cell: FormCell;
  /** The mark. */
  readonly text: string;
  readonly fixes: readonly Fix[];
}

const around = perPrintedTexts((cells, sheet) => cells.flatMap((cell) => residueIn(sheet, cell, "safe") ?? []));

const COLUMNS: readonly ColumnKey[] = ["level3", "value", "description", "basis", "deviation", "remark"];

const inTables = inBlocks(({ block, rows }): readonly CellWithResidue[] => {
  const found = new Map<FormCell, CellWithResidue>();
  for (const { indicator } of rows) {
    for (const key of COLUMNS) {
      const cell = indicator.cells[key];
      const residue = cell && residueIn(block.header.sheet, cell, key === "value" ? "choice" : "safe");
      if (residue) found.set(cell, residue);
    }
  }
  return [...found.values()];
});

function residueIn(sheet: string, cell: FormCell, kind: Fix["kind"]): CellWithResidue | undefined {
  const text = SIGN.test(cell.text) ? RESIDUE.exec(cell.text)?.[0] : undefined;
  if (text === undefined) return undefined;
  const fixes = rewriteText(sheet, cell, kind, (content) => content.replace(EVERY_RESIDUE, ""), "删去标记");
  return { cell, text, fixes };
}
