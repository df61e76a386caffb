import type { Fix } from "../../check/finding";
import { inBlocks } from "../../check/of-blocks";
import { remembered } from "../../check/remembered";
import { defineRule, type BlockView, type FormView } from "../../check/rule";
import type { ColumnKey, Form, FormCell } from "../../form/form";
import { rewriteText } from "../../rewriting/rewrite-text";
import { DOCUMENTS } from "../../taxonomy/documents";
import { aboutText } from "../../wording/about-text";
import { createTypoFinder, mendTypos, type Typo, type TypoWords } from "../../wording/find-typos";
import { perPrintedTexts } from "../../form/printed-texts";

export const typo = defineRule({
  id: "wording/typo",
  title: "常见错别字与重复字",
  why: "错字、漏字、重字会让审核人觉得材料没有校对。这里只认常见的几种，改之前请再看一眼原意。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "sheet",
  fixable: "choice",
  messages: {
    wrong: "“{wrong}”疑为“{right}”，请核对。",
    several: "“{wrong}”疑为“{right}”，同格还有“{others}”，请核对。",
    twice: "“{wrong}”是重复的字，请只留一个“{right}”。",
  },
  knobs: {
    /** Words that may follow themselves, as nouns and verbs or as the end of one name and the beginning of the next. */
    legitimateRepeats: words(`
      组织 代表 领导 报告 计划 规划 研究 指挥 负责 一步 一个 一项 一件 一户 一次 逐个
      服务 管理 监督 教育 统计 审计 指导 保障 宣传 协调 治理 建设 发展 调解 救助 帮扶 学习 检查 监测 评价 培训 考核 安全
      项目 工程 平台 设备 人员 经费 活动 会议 中心 社区 街道`),
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标           | 指标值 |
      | 产出指标 | 数量指标 | 户户通设备维护数量 | 56台   |
      | 〃       | 〃       | 党组织组织活动次数 | ≥12次  |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 数量指标 | 动物防役场次 | ≥12场  |`,
    ],
  },

  check(view, context, report) {
    const finder = finderFor({
      typos: context.mapping("typos"),
      exceptions: context.words("typo-exceptions"),
      legitimateRepeats: context.knobs.legitimateRepeats,
    });
    const tell = ({ cell, first, others, fixes }: MistypedCell, about = ""): void => {
      const { wrong, right } = first;
      if (others === "") report({ message: first.kind, data: { wrong, right }, cell, fixes, about });
      else report({ message: "several", data: { wrong, right, others }, cell, fixes, about });
    };
    for (const mistyped of finder.around(view.form)) tell(mistyped, aboutText(mistyped.cell));
    for (const mistyped of finder.inTables(view)) tell(mistyped);
  },
});

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

interface MistypedCell {
  readonly cell: FormCell;
  readonly first: Typo;
  /** The other wrong words of the cell, as they stand in the message. */
  readonly others: string;
  readonly fixes: readonly Fix[];
}
interface Finder {
  readonly around: (form: Form) => readonly MistypedCell[];
  readonly inTables: (view: FormView) => readonly MistypedCell[];
}

const COLUMNS: readonly ColumnKey[] = ["level3", "value", "description", "basis", "deviation", "remark"];
const finders = new WeakMap<object, { readonly words: TypoWords; readonly finder: Finder }>();

/** One finder for each vocabulary, so that what it says of unchanged cells is remembered. */
function finderFor(words: TypoWords): Finder {
  const known = finders.get(words.typos);
  if (known?.words.exceptions === words.exceptions && known.words.legitimateRepeats === words.legitimateRepeats) {
    return known.finder;
  }
  const find = remembered(createTypoFinder(words));
  const mistyped = (cells: readonly FormCell[], sheet: string): readonly MistypedCell[] =>
    cells.map((cell) => mistypedCell(sheet, cell, find)).filter((cell) => cell !== undefined);
  const finder = {
    around: perPrintedTexts(mistyped),
    inTables: inBlocks((view) => mistyped(cellsOf(view), view.block.header.sheet)),
  };
  finders.set(words.typos, { words, finder });
  return finder;
}

function mistypedCell(
  sheet: string,
  cell: FormCell,
  find: (text: string) => readonly Typo[],
): MistypedCell | undefined {
  const typos = find(cell.text);
  const [first] = typos;
  if (!first) return undefined;
  const others = [...new Set(typos.map(({ wrong }) => wrong))].slice(1);
  const label = `将“${first.wrong}”改为“${first.right}”${others.length > 0 ? "等" : ""}`;
  const fixes = rewriteText(sheet, cell, "choice", (content) => mendTypos(content, find(content)), label);
  return { cell, first, others: others.join("”“"), fixes };
}

/** The texts of a block's rows, a cell that several rows share once. */
function cellsOf({ rows }: BlockView): readonly FormCell[] {
  const cells: FormCell[] = [];
  for (const key of COLUMNS) {
    let above: FormCell | undefined;
    for (const { indicator } of rows) {
      const cell = indicator.cells[key];
      if (cell && cell !== above && cell.text.length > 1) cells.push(cell);
      above = cell;
    }
  }
  return cells;
}
