import { nameCellHoldsValue } from "../../../../src/core/rules/structure/name-cell-holds-value";
import { testRule } from "../../../support/test-rule";

testRule(nameCellHoldsValue, {
  valid: {
    "a name that contains a number": `
      | 一级指标 | 二级指标 | 三级指标                             | 指标值 |
      | 产出指标 | 质量指标 | 新报告丙肝患者核酸检测比例达80%以上 | >80%   |`,
    "names that begin with a number": `
      | 一级指标 | 二级指标 | 三级指标             | 指标值 |
      | 产出指标 | 数量指标 | 24小时自助便民机     | ≥34台  |
      | 〃       | 〃       | 2025年菊展           | 1次    |
      | 〃       | 〃       | 12345热线            | 1条    |
      | 〃       | 〃       | 26个村“两委”在职人数 | =78人  |`,
  },
  invalid: {
    "≥90% as a name": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | ≥90%     | ≥90%   |
        | 〃       | 〃       | '80%     | 80%    |`,
      finds: ["C2 value", "C3 value"],
    },
  },
});
