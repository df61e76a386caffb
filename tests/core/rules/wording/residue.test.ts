import { residue } from "../../../../src/core/rules/wording/residue";
import { testRule } from "../../../support/test-rule";

testRule(residue, {
  valid: {
    "a note in brackets": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 手续核实次数[注1] | ≥1次 |`,
  },
  invalid: {
    "a bookmark in the prose of the form": {
      table: `
        | 项目概况 | 修缮道路[bookmark: _GoBack] | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 手续核实次数 | ≥1次 |`,
      finds: ["B1 residue"],
      fixed: `
        | 项目概况 | 修缮道路 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 手续核实次数 | ≥1次 |`,
    },
    "a bookmark in a name": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 手续核实次数[bookmark: _GoBack] | ≥1次 |`,
      finds: ["C2 residue"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 手续核实次数 | ≥1次 |`,
    },
    "a bookmark in a value is shown, not removed in bulk": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 手续核实次数 | ≥1次[bookmark: _GoBack] |`,
      finds: ["D2 residue"],
      offers: ["删去标记"],
    },
  },
});
