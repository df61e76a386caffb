import { defineRule } from "../../check/rule";
import type { Block } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";

export const blockLabelMismatch = defineRule({
  id: "structure/block-label-mismatch",
  title: "区块标签与目标不符",
  why: "表左侧的标签说明这一块是长期指标还是年度指标。标签和上面的目标对不上，审核时会把两年的数混在一起。",
  basis: DOCUMENTS.goals,
  severity: "error",
  scope: "block",
  fixable: "safe",
  messages: {
    mismatch: "这一块属于{goal}，左侧却写着“{label}”，请改为“{right}”。",
  },
  examples: {
    good: [
      `
      | 年度目标1    | 保障机关运转 | «        | «        | «      |
      | 年度绩效指标 | 一级指标     | 二级指标 | 三级指标 | 指标值 |
      | 〃           | 产出指标     | 数量指标 | 会议次数 | ≥4次   |`,
    ],
    bad: [
      `
      | 年度目标1    | 保障机关运转 | «        | «        | «      |
      | 长期绩效指标 | 一级指标     | 二级指标 | 三级指标 | 指标值 |
      | 〃           | 产出指标     | 数量指标 | 会议次数 | ≥4次   |`,
    ],
  },

  check({ block }, _context, report) {
    const { label, kind, number } = block;
    if (!label || kind === "项目") return;
    const wrong = kind === "年度" ? "长期" : "年度";
    if (!label.text.includes(wrong) || label.text.includes(kind)) return;
    const right = label.text.replace(wrong, kind);
    const { cell, row, column } = label;
    const after =
      typeof cell.value === "string" && cell.value.includes(wrong) ? cell.value.replace(wrong, kind) : right;
    report({
      message: "mismatch",
      data: { goal: `${kind}目标${number ?? ""}`, label: label.text, right },
      cell: label,
      fixes: [
        {
          label: `改为“${right}”`,
          kind: "safe",
          edits: [{ sheet: sheetOf(block), row, column, before: cell.value, after }],
        },
      ],
    });
  },
});

const sheetOf = (block: Block): string => block.header.sheet;
