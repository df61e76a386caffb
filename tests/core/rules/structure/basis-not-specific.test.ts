import { basisNotSpecific } from "../../../../src/core/rules/structure/basis-not-specific";
import { sheetOf } from "../../../support/table-literal";
import { findingsOf, testRule } from "../../../support/test-rule";

const head = "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |";
const rows = (bases: readonly string[], name = "培训人次", value = "≥95人次"): string =>
  [head, ...bases.map((basis, i) => `| 产出指标 | 数量指标 | ${name}${i + 1} | ${value} | ${basis} |`)].join("\n");
const times = (count: number, basis: string): readonly string[] => Array.from({ length: count }, () => basis);

testRule(basisNotSpecific, {
  valid: {
    "合同约定 can be looked up": rows(times(24, "合同约定"), "网络故障维修", "180次"),
    "so it can where the form has a description too": rows(times(24, "合同约定"))
      .replace(head, "| 一级指标 | 二级指标 | 绩效指标描述 | 三级指标 | 指标值 | 指标值确定依据 |")
      .replaceAll("数量指标 |", "数量指标 | 按合同 |"),
    "several standards": rows([...times(15, "计划数据"), ...times(9, "历史数据")]),
    "too few rows to say": rows(times(12, "计划数据")),
  },
  invalid: {
    "年度工作计划和预算表 on every row": {
      table: rows(times(24, "年度工作计划和预算表"), "乡改人员数量", "16人"),
      finds: ["E1 vague"],
    },
    "计划数据 on every row": { table: rows(times(24, "计划数据")), finds: ["E1 all"] },
    "计划数据 on nearly every row": {
      table: rows([...times(24, "计划数据"), "历史数据"]),
      finds: ["E1 uniform"],
    },
    "预算 on every row": { table: rows(times(9, "预算"), "总吨数", "≤1总吨数"), finds: ["E1 vague"] },
    "上级政策、工作经验": {
      table: rows([...times(6, "上级政策、工作经验"), ...times(3, "年度计划"), "工作要求"]),
      finds: ["E1 vague"],
    },
  },
});

describe("what is said, and where", () => {
  const messages = (...sheets: readonly string[]): (readonly [string, string])[] =>
    findingsOf(
      basisNotSpecific,
      sheets.map((table, i) => ({ ...sheetOf(table), name: `表${i + 1}` })),
    ).map(({ sheet, message }) => [sheet, message]);

  test("of one table, not of the whole workbook", () => {
    expect(messages(rows(times(26, "计划数据")))).toEqual([
      ["表1", "本表26行依据都是“计划数据”，请按每个指标写明标准或文件。"],
    ]);
  });
  test("on the first sheet where most rows have it", () => {
    const few = rows([...times(2, "计划数据"), ...times(2, "历史数据")]);
    expect(messages(few, rows(times(40, "计划数据")), rows(times(9, "计划数据")))).toEqual([
      ["表2", "全册53行依据中96%是“计划数据”，请按每个指标写明标准或文件。"],
    ]);
  });
  test("of what cannot be looked up as well", () => {
    const few = rows([...times(3, "合同约定"), "预算"]);
    expect(messages(few, rows([...times(4, "上级政策"), "预算"]), rows(times(9, "预算")))).toEqual([
      ["表2", "全册依据多为“上级政策”一类，无从核对，请写明标准、文件或合同。"],
    ]);
  });
});
