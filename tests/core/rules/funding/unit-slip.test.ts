import { unitSlip } from "../../../../src/core/rules/funding/unit-slip";
import { testRule } from "../../../support/test-rule";

/** 葛店镇's form: the unit is 万元, the list of projects in 元. */
const formWith = ({ unit = "单位：万元", total = "1,313.35", heading = "项目总预算", last = "70,000.00" }): string => `
  | 部门名称 | 葛店镇人民政府 | « | « | ${unit} | « |
  | 支出构成 | 项目支出 | « | ${total} | 52.59% | |
  | 项目支出情况 | 项目名称 | 项目类型 | ${heading} | ${heading.replace("总", "本年度")} | 项目主要支出方向和用途 |
  | 〃 | 政府维稳费用 | 常年性项目 | 797,500.00 | 797,500.00 | 维稳工作 |
  | 〃 | 政府雇员工资 | 常年性项目 | 12,266,000.00 | 12,266,000.00 | 工资 |
  | 〃 | 武装部经费 | 常年性项目 | ${last} | ${last} | 武装部工作 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 发放人数 | 9人 |`;

testRule(unitSlip, {
  valid: {
    "the list is in 万元 like the form": formWith({ total: "13,133,500.00" }),
    "the list says that it is in 元": formWith({ heading: "项目总预算（元）" }),
    "the form does not say 万元": formWith({ unit: "单位：元" }),
    "nothing on the form proves the list to be in 元": formWith({ total: "1,320.35" }),
    "元 and 万元 each in its place": `
      | 项目资金主要用途 | 项目安排34.48万元。主要包括：1.在任补贴23万元；2.离任补贴114800元。 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
    "another kind of mistake": `
      | 项目资金主要用途 | 1.补贴5万元（500元*12个月） | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
  },
  invalid: {
    "a list of projects in 元 on a form in 万元, once for all": {
      table: formWith({ last: "70,000.00" }),
      finds: ["D3 list info"],
    },
    "one part of the total": {
      table: `
        | 项目资金主要用途 | 项目安排34.48万元。主要包括：1.在任村干部补贴23万元；2.离任村干部生活补贴11.48元。 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
      finds: ["B1 part"],
      offers: ["改为“11.48万元”"],
    },
    "the result of a product": {
      table: `
        | 项目资金主要用途 | 1.工资：500元*40人*12个月=24元 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
      finds: ["B1 formula"],
    },
    "the result of a product in a goal": {
      table: `
        | 绩效目标 | 发放工资500元*40人*12个月=24元 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
      finds: ["B1 formula"],
    },
  },
});
