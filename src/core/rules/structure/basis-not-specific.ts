import { tallyInBlocks } from "../../check/of-blocks";
import { defineRule, headerCellOf, type BlockView, type FormView } from "../../check/rule";
import { remembered } from "../../check/remembered";
import { DOCUMENTS } from "../../taxonomy/documents";

export const basisNotSpecific = defineRule({
  id: "structure/basis-not-specific",
  title: "依据千篇一律/不可核",
  why: "依据是用来核对指标值的。整册都写同一句话，或只写“预算”“工作经验”，审核的人无处可查。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "workbook",
  messages: {
    all: "{where}{count}行依据都是“{basis}”，请按每个指标写明标准或文件。",
    uniform: "{where}{count}行依据中{share}%是“{basis}”，请按每个指标写明标准或文件。",
    vague: "{where}依据多为“{basis}”一类，无从核对，请写明标准、文件或合同。",
  },
  knobs: {
    /** Rows with a basis from which on one text for all of them says nothing. */
    fewestRows: 20,
    /** Share of rows with one and the same text. */
    uniformShare: 0.9,
    /** Share of rows whose text cannot be looked up at all, and how many rows it takes. */
    vagueShare: 0.5,
    fewestVagueRows: 6,
    /** Words of bases that are specific enough to stand on every row. */
    specific: ["合同", "协议", "《", "号文", "办法", "条例", "规定", "规程", "规范"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 | 合同约定       |
      | 〃       | 质量指标 | 合格率   | 100%    | 行业标准       |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  | 指标值确定依据 |
      | 产出指标   | 数量指标           | 培训人次   | ≥95人次 | 预算           |
      | 〃         | 质量指标           | 合格率     | 100%    | 预算           |
      | 〃         | 时效指标           | 及时率     | 100%    | 工作经验       |
      | 成本指标   | 经济成本指标       | 培训费     | ≤5万元  | 预算           |
      | 效益指标   | 社会效益指标       | 知晓率     | ≥90%    | 预算           |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%    | 预算           |`,
    ],
  },

  check({ forms }, context, report) {
    const { knobs } = context;
    const withBases = forms.filter((form) => basesOf(form).size > 0);
    if (withBases.length === 0) return;

    const isUnclear = isVague(context.words("vague-bases"));
    const { rows, vagueRows, common, commonRows } = count(withBases, isUnclear);
    const where = withBases.length > 1 ? "全册" : "本表";
    if (vagueRows >= knobs.fewestVagueRows && vagueRows > rows * knobs.vagueShare) {
      const { form, cell, basis } = placeOf(withBases, isUnclear, knobs.vagueShare);
      report(form.sheet)({ message: "vague", data: { where, basis }, cell });
      return;
    }
    if (rows < knobs.fewestRows || commonRows <= rows * knobs.uniformShare) return;
    if (knobs.specific.some((word) => common.includes(word))) return;
    const { form, cell } = placeOf(withBases, (basis) => basis === common, knobs.uniformShare);
    const data = { where, count: String(rows), basis: common };
    if (commonRows === rows) report(form.sheet)({ message: "all", data, cell });
    else {
      const share = String(Math.floor((100 * commonRows) / rows));
      report(form.sheet)({ message: "uniform", data: { ...data, share }, cell });
    }
  },
});

/** The distinct bases with their number of rows. */
const basesOf = tallyInBlocks(({ rows }) => {
  const counts = new Map<string, number>();
  for (const { indicator } of rows) {
    const basis = indicator.cells.basis?.text ?? "";
    if (basis !== "") counts.set(basis, (counts.get(basis) ?? 0) + 1);
  }
  return counts;
});

/**
 * The basis column of the first form of whose rows more than this share are meant, and which of the bases meant stands
 * there most often. There is such a form wherever more than the share of all rows is meant.
 */
function placeOf(forms: readonly FormView[], isMeant: (basis: string) => boolean, share: number) {
  const meantIn = (form: FormView) => [...basesOf(form)].filter(([basis]) => isMeant(basis));
  const sum = (counts: Iterable<readonly [string, number]>): number => [...counts].reduce((n, [, rows]) => n + rows, 0);
  const found = forms.find((form) => sum(meantIn(form)) > sum(basesOf(form)) * share) as FormView;
  const { block } = found.blocks.find(({ block: { header } }) => header.columns.basis !== undefined) as BlockView;
  const [basis] = meantIn(found).reduce((most, one) => (isAhead(...one, ...most) ? one : most));
  return { form: found.form, basis, cell: { ...headerCellOf(block), column: block.header.columns.basis ?? 0 } };
}

function count(forms: readonly FormView[], isUnclear: (basis: string) => boolean) {
  const counts = new Map<string, number>();
  for (const form of forms) for (const [basis, n] of basesOf(form)) counts.set(basis, (counts.get(basis) ?? 0) + n);
  let rows = 0;
  let vagueRows = 0;
  let common = "";
  let commonRows = 0;
  for (const [basis, n] of counts) {
    rows += n;
    if (isAhead(basis, n, common, commonRows)) [common, commonRows] = [basis, n];
    if (isUnclear(basis)) vagueRows += n;
  }
  return { rows, vagueRows, common, commonRows };
}

/** More often, or as often and first by the alphabet, so that the order of counting tells nothing. */
const isAhead = (basis: string, rows: number, other: string, otherRows: number): boolean =>
  rows > otherRows || (rows === otherRows && basis < other);

const testers = new WeakMap<ReadonlySet<string>, (basis: string) => boolean>();

/** 上级政策、工作经验: every part of it is something nobody can look up. */
function isVague(vague: ReadonlySet<string>): (basis: string) => boolean {
  let tester = testers.get(vague);
  if (!tester) {
    tester = remembered((basis) => basis.split(/[、，,；;和及]/).every((part) => part === "" || vague.has(part)));
    testers.set(vague, tester);
  }
  return tester;
}
