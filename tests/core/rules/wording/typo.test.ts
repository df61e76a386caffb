import { typo } from "../../../../src/core/rules/wording/typo";
import { sheetOf } from "../../../support/table-literal";
import { findingsOf, testRule } from "../../../support/test-rule";

testRule(typo, {
  valid: {
    "截止2028年 is until-year's": `
      | 整体绩效总目标 | 长期目标（截止2028年） | 年度目标 | |
      | | 目标1：改善环境 | 目标1：改善环境 | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 走访次数 | ≥2次 |`,
    "words that may be doubled": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 户户通设备 | 56台 |
      | 产出指标 | 数量指标 | 党组织组织活动次数 | ≥12次 |
      | 产出指标 | 数量指标 | 走访人人、家家、常常 | 3次 |`,
    "right words that contain wrong ones": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 开展视察、调研和检查 | ≥12次 |
      | 产出指标 | 质量指标 | 宗教引导工作完成率 | 100% |
      | 产出指标 | 数量指标 | 按装机容量补助的电站 | 3座 |
      | 产出指标 | 数量指标 | 按排名奖励的村 | 3个 |
      | 产出指标 | 质量指标 | 消防讯息发布和对帐篷的抽检率 | 100% |
      | 成本指标 | 经济成本指标 | 社会保险费费率 | ≤20% |`,
    "prose in which wrong words come about by chance": `
      | 部门职能概述 | 负责宗教引导、佛教引导和宣教引导，办理法规处处理不了的信访事项，发布署名文章，督促近期整改，核对全部份额 | | |
      | 核心职能 | 管好自己经营的资产，清理已经废止的文件，恢复盖章审批，面对严峻工作形势既将党建融入业务又将业务融入党建 | | |
      | 职能1：统筹服务服务对象的窗口，处置疫苗不良反应问题 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 职能2：毕竟争取资金不易，吸引必要人才 | 产出指标 | 数量指标 | 走访次数 | ≥2次 |`,
    "the end of one name and the beginning of the next": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 农村公路工程工程进度 | 100% |
      | 产出指标 | 数量指标 | 光明社区社区工作者人数 | 12人 |`,
  },
  invalid: {
    "in the list of goals and in the line that opens the block": {
      table: `
        | 整体绩效总目标 | 年度目标 | « | « | « |
        | 〃 | 目标1：教引导妇女 | « | « | « |
        | 年度目标1： | 教引导妇女 | « | « | « |
        | 年度绩效目际 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 〃 | 产出指标 | 数量指标 | 走访次数 | ≥2次 |`,
      finds: ["B2 wrong", "B3 wrong", "A4 wrong"],
    },
    "in the prose of the form, above and beside the table": {
      table: `
        | 部门职能概述 | 主要负责镇镇机关党务，推进镇村振兴 | « | « | « |
        | 核心职能 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 职能1：负责镇镇机关党务 | 产出指标 | 数量指标 | 会议次数 | ≥12次 |
        | 〃 | 产出指标 | 质量指标 | 出席率 | ≥95% |
        | 备注：资金既将到期 | | | | |`,
      finds: ["B1 several", "A5 wrong", "A3 wrong"],
      offers: ["将“负责镇镇”改为“负责镇”等"],
    },
    "a doubled word": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 提升政务服务和公共公共资源服务效能 | 提升 |
        | 产出指标 | 数量指标 | 系统系统巡检次数 | ≥4次 |
        | 成本指标 | 经济成本指标 | 工作经费费 | ≤4万元 |`,
      finds: ["C2 twice", "C3 twice", "C4 wrong"],
      offers: ["将“公共公共”改为“公共”"],
    },
    "a wrong word": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 动物防役场次 | ≥2场 |
        | 满意度指标 | 服务对象满意度指标 | 湟源县与潢源县群众满意度 | ≥90% |`,
      finds: ["C2 wrong", "C3 wrong"],
    },
    "words that input methods and scanners confuse": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 按装路灯数量 | ≥120盏 |
        | 产出指标 | 时效指标 | 补助资金拔付时间 | 2024年6月30日前 |
        | 产出指标 | 数量指标 | 防讯物资储备种类 | ≥12种 |
        | 产出指标 | 数量指标 | 载植苗木 | ≥800株 |`,
      finds: ["C2 wrong", "C3 wrong", "C4 wrong", "C5 wrong"],
    },
    "several in one goal": {
      table: `
        | 年度目标1： | 教引导妇女，增强妇联组织的吸引必 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 走访次数 | ≥2次 |`,
      finds: ["B1 several"],
    },
  },
});

test("an error in prose keeps its key while another is mended", () => {
  const keysOf = (first: string): string[] =>
    findingsOf(typo, [
      sheetOf(`
        | 部门职能概述 | ${first} | | |
        | 主要工作任务 | 推进镇村振兴 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 走访次数 | ≥2次 |`),
    ]).map(({ key }) => key);
  const [first, second] = keysOf("负责镇镇机关党务");
  expect(first).not.toBe(second);
  expect(keysOf("负责镇机关党务")).toEqual([second]);
});
