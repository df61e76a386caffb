import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const missingPrevYears = defineRule({
  id: "structure/missing-prev-years",
  title: "近两年指标值缺失",
  why: "前年、上年的值用来看今年的目标定得高不高。确实没有时填“-”，空着会被当作漏填退回。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "indicator",
  needs: ["yearBeforeLast", "lastYear", "level3"],
  messages: {
    missing: "“{name}”的前年、上年值都空着，请补上；确实没有的填“-”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 前年 | 上年 | 指标值 |
      | 产出指标 | 数量指标 | 设备系统正常运行 | -    | -    | ≥95%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 前年  | 上年  | 指标值 |
      | 产出指标 | 数量指标 | 培训人次     | 90人次 | 95人次 | ≥95人次 |
      | 〃       | 〃       | 档案整理数量 |       |       | ≥800件 |`,
    ],
  },

  check({ indicator, block }, _context, report) {
    if (block.kind === "长期") return;
    const { level3, value, cells } = indicator;
    if (level3 === "" || value === "") return;
    if ((cells.lastYear?.text ?? "") !== "" || (cells.yearBeforeLast?.text ?? "") !== "") return;
    if (IS_NEW.test(cells.remark?.text ?? "")) return;
    report({ message: "missing", data: { name: level3 }, cell: placeOf(indicator, "yearBeforeLast") });
  },
});

const IS_NEW = /新增|首次/;
