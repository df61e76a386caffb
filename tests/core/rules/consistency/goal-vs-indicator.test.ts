import { goalVsIndicator } from "../../../../src/core/rules/consistency/goal-vs-indicator";
import { sheetOf } from "../../../support/table-literal";
import { findingsOf, testRule } from "../../../support/test-rule";

testRule(goalVsIndicator, {
  valid: {
    "the same number, said with a sign": `
      | 年度目标1： | 安全生产执法检查次数不少于101次，隐患排查验收合格率不低于98% | | | |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | | 产出指标 | 数量指标 | 安全生产执法检查次数 | ≥101次 |
      | | 产出指标 | 数量指标 | 隐患排查验收次数 | ≥98% |`,
    "one part of a sum of money": `
      | 年度目标1： | 政务网使用正常，成本控制数不超过4.84万元 | | | |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | | 产出指标 | 成本指标 | 成本控制数 | ≤6472644元 |`,
    "dates, days to go and document numbers": `
      | 年度目标1： | 春节（预计15天）接访；按照〔2009〕11号文件，2024年12月底完成 | | | |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | | 产出指标 | 数量指标 | 接访天数 | ≥20天 |`,
    "another thing of the same kind": `
      | 年度目标1： | 完成项目主体工程70% | | | |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | | 产出指标 | 时效指标 | 项目（工程）完成及时率 | ≥100% |`,
    "about so many": `
      | 年度目标1： | 保障购买服务人员54人左右 | | | |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | | 产出指标 | 数量指标 | 购买服务人员 | ≥54人 |`,
    "a goal without numbers": `
      | 年度目标1： | 改善环境 | | | |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | | 产出指标 | 数量指标 | 清理次数 | ≥12次 |`,
  },
  invalid: {
    "fewer than promised": {
      table: `
        | 年度目标1： | 预计2024年政务网数量24条，网络运行畅通率达到100% | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 产出指标 | 数量指标 | 政务网数量 | ≥22条 |
        | | 产出指标 | 质量指标 | 网络运行畅通率 | 100% |`,
      finds: ["E3 weaker error"],
      offers: ["改为 ≥24条"],
    },
    "the goal puts the verb first, and leaves the measure out": {
      table: `
        | 年度目标1： | 完成渠道衬砌15.2公里，改造渠系建筑物24座 | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 产出指标 | 数量指标 | 渠道衬砌长度 | ≥12公里 |
        | | 产出指标 | 数量指标 | 渠系建筑物改造数量 | =20座 |`,
      finds: ["E3 weaker error", "E4 weaker error"],
    },
    "half, for 斤 is half of 公斤": {
      table: `
        | 年度目标1： | 2024预计秸秆回收数量25万公斤 | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 产出指标 | 数量指标 | 秸秆回收数量 | 25万斤 |`,
      finds: ["E3 weaker error"],
      offers: ["改为 25万公斤"],
    },
    "more than promised is a question": {
      table: `
        | 年度目标1： | 镇人大代表参会率95%以上；法律援助案件质量等级优良率达到98% | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 产出指标 | 质量指标 | 镇人大代表参会率 | ≥99% |
        | | 产出指标 | 质量指标 | 法律援助案件质量等级优良率 | ≥99% |`,
      finds: ["E3 stronger warning", "E4 stronger warning"],
    },
    "a stricter limit than promised, and a laxer one": {
      table: `
        | 年度目标1： | 投诉处理时限不超过5天，故障响应时间不超过24小时 | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 产出指标 | 时效指标 | 投诉处理时限 | ≤3天 |
        | | 产出指标 | 时效指标 | 故障响应时间 | ≤36小时 |`,
      finds: ["E4 weaker error", "E3 stronger warning"],
    },
    "a shorter time": {
      table: `
        | 年度目标1： | 项目实施可持续影响年限不低于3年，项目实施影响年限5年以上 | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 效益指标 | 可持续影响指标 | 项目实施影响年限 | ≥3年 |`,
      finds: ["E3 weaker error"],
    },
    "the other way round": {
      table: `
        | 年度目标1： | 群众对秸秆收购满意度不低于98% | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 满意度指标 | 服务对象满意度指标 | 群众对秸秆收购满意度 | ≤98% |`,
      finds: ["E3 opposite error"],
    },
    "ten times as much": {
      table: `
        | 年度目标1： | 开展法制宣传次数不少于12次 | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 产出指标 | 数量指标 | 开展法制宣传次数 | ≥120次 |`,
      finds: ["E3 differs error"],
    },
  },
});

test("it says plainly which of the two asks for more", () => {
  const messagesFor = (promise: string, value: string): string[] =>
    findingsOf(goalVsIndicator, [
      sheetOf(`
        | 年度目标1： | 镇人大代表参会率${promise} | | | |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 产出指标 | 质量指标 | 镇人大代表参会率 | ${value} |`),
    ]).map(({ message }) => message);
  expect(messagesFor("95%以上", "≥99%")).toEqual([
    "指标“镇人大代表参会率”定为“≥99%”，比目标写的“镇人大代表参会率95%以上”要求更高，请改一致。",
  ]);
  expect(messagesFor("95%以上", "≥90%")).toEqual([
    "目标写“镇人大代表参会率95%以上”，指标“镇人大代表参会率”为“≥90%”，达不到目标，请改一致。",
  ]);
});
