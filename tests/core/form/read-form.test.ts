import { readForm } from "../../../src/core/form/read-form";
import { sheetOf } from "../../support/table-literal";
import { linesBothWays, linesOf } from "./form-text";

describe("headers", () => {
  test("H1: level names side by side make a header, whatever stands around them", () => {
    expect(
      linesBothWays(`
        |  |  |  |  |
        |  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        |  | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |`),
    ).toEqual(["项目 @2", "3 产出指标/数量指标/培训人次 = ≥95人次"]);
  });

  test("H1: an instruction sheet that lists level names down a column is no table", () => {
    expect(
      linesBothWays(`
        | 填报说明 |
        | 一级指标 | 填写产出、效益、满意度 |
        | 二级指标 | 填写数量、质量 |
        | 三级指标 | 填写具体指标 |
        | 指标值   | 填写数字 |`),
    ).toEqual([]);
  });

  test("H1: a payroll list with 考核目标 and 得分 is no table", () => {
    expect(
      linesBothWays(`
        | 序号 | 姓名 | 考核目标 | 得分 | 备注 |
        | 1    | 张三 | 完成任务 | 95   |      |`),
    ).toEqual([]);
  });

  test.each([
    ["一 级 指 标", "二级　指标*", "三级指标：", "指标值（含单位）"],
    ["一级绩效指标", "二级绩效指标", "三级绩效指标", "目标值"],
    ["绩效一级指标", "绩效二级指标", "绩效三级指标", "年度指标值"],
    ["一级目标", "二级目标", "三级目标", "绩效标准"],
    ["1级指标", "2级指标", "3级指标", "2024年度目标值"],
    ["一级指标", "二级指标", "指标名称", "预期当年实现值"],
    ["一级指标", "二级指标", "指标内容", "预计当年实现"],
    ["1.一级指标", "2.二级指标", "3.三级指标", "全年目标值"],
  ])("H2: %s | %s | %s | %s", (...heads) => {
    expect(linesBothWays(`| ${heads.join(" | ")} |\n| 产出 | 数量 | 培训 | 3 |`)).toEqual([
      "项目 @1",
      "2 产出/数量/培训 = 3",
    ]);
  });

  test("H3, H5: three header rows, the years under 近两年指标值", () => {
    expect(
      linesBothWays(`
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值       | «    | «              | 指标值确定依据 |
        | 〃           | 〃       | 〃       | 〃       | 近两年指标值 | «    | 预期当年实现值 | 〃             |
        | 〃           | 〃       | 〃       | 〃       | 前年         | 上年 | 〃             | 〃             |
        | 〃           | 产出指标 | 数量指标 | 培训     | -            | 0    | ≥3             | 计划标准       |`),
    ).toEqual(["年度 @1", "4 产出指标/数量指标/培训 = ≥3 · basis 计划标准 · yearBeforeLast - · lastYear 0"]);
  });

  test("H3: two header rows, 预计当年实现 beside 前年 and 上年", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | «    | «            | 指标值确定依据 |
        | 〃       | 〃       | 〃       | 前年   | 上年 | 预计当年实现 | 〃             |
        | 产出指标 | 数量指标 | 培训     | 1      | 2    | ≥3           | 计划标准       |`),
    ).toEqual(["项目 @1", "3 产出指标/数量指标/培训 = ≥3 · basis 计划标准 · yearBeforeLast 1 · lastYear 2"]);
  });

  test.each(["级次", "绩效指标", "年度绩效指标"])("H3: level names in the second row under %s", (over) => {
    expect(
      linesBothWays(`
        | ${over}  | «        | «        | 目标值 | 备注 |
        | 一级指标 | 二级指标 | 三级指标 | 〃     | 〃   |
        | 产出指标 | 数量指标 | 培训     | 3      |      |`).slice(1),
    ).toEqual(["3 产出指标/数量指标/培训 = 3"]);
  });

  test("H5: columns headed by years alone", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | «      | «      |
        | 〃       | 〃       | 〃       | 2023年 | 2024年 | 2025年 |
        | 产出指标 | 数量指标 | 培训     | 1      | 2      | 3      |`),
    ).toEqual(["项目 @1", "3 产出指标/数量指标/培训 = 3 · yearBeforeLast 1 · lastYear 2"]);
  });

  test("H6: 指标内容 beside 三级指标 and 评（扣）分标准 describe; 分值 is a weight", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评（扣）分标准 |
        | 产出指标 | 数量指标 | 培训     | ≥1         | 2          | 10   | 9    | 完成得满分     |`),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/培训 = ≥1 · description 完成得满分 · actual 2 · weight 10 · score 9"]);
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标属性 | 指标内容 |
        | 产出指标 | 数量指标 | 培训     | >=       | 3      | 期       | 定量指标 | 反映期数 |`),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/培训 = >=3期 · description 反映期数"]);
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值(A) | 全年实际值(B) | 得分计算方法 | 得分 |
        | 产出指标 | 数量指标 | 培训     | 10   | ≥1            | 2             | 按比例       | 10   |`),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/培训 = ≥1 · description 按比例 · actual 2 · weight 10 · score 10"]);
  });

  test("H6: weights between the levels are not the indicator's", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 目标值 |
        | 产出     | 50   | 数量     | 20   | 甲       | 10   | 5个    |
        |          |      |          |      | 乙       | 8    | 6个    |`),
    ).toEqual(["项目 @1", "2 产出/数量/甲 = 5个 · weight 10", "3 产出/数量/乙 = 6个 · weight 8"]);
  });

  test.each([
    ["≥", "95", "%", "≥95%"],
    ["═", "100", "%", "═100%"],
    ["≧", "735", "人次", "≧735人次"],
    ["=", "'12个", "个", "=12个"],
    ["≥", "'≥95", "%", "≥95%"],
    ["定性", "优良", "-", "优良"],
    ["", "有效", "", "有效"],
    ["≥", "", "次", ""],
    ["定量", "3", "次", "3次"],
    ["不低于", "3", "次", "不低于3次"],
  ])("H7: %s | %s | %s is read as %s", (operator, value, unit, joined) => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标性质    | 指标值   | 计量单位 |
        | 产出指标 | 数量指标 | 培训     | ${operator} | ${value} | ${unit}  |`),
    ).toEqual(["项目 @1", `2 产出指标/数量指标/培训 = ${joined}`]);
  });

  test("H7: the parts under one 指标值, named or not", () => {
    const named = `
        | 一级指标 | 二级指标 | 三级指标 | 指标值   | «    | «    | 备注 |
        | 〃       | 〃       | 〃       | 运算符号 | 内容 | 单位 | 〃   |
        | 产出指标 | 数量指标 | 培训     | ≥        | 95   | %    |      |`;
    const unnamed = `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | «  | « | 备注 |
        | 产出指标 | 数量指标 | 培训     | ≥      | 95 | % |      |`;
    expect(linesBothWays(named)).toEqual(["项目 @1", "3 产出指标/数量指标/培训 = ≥95%"]);
    expect(linesBothWays(unnamed)).toEqual(["项目 @1", "2 产出指标/数量指标/培训 = ≥95%"]);
  });

  test("H7: the parts are kept as cells", () => {
    const form = readForm(
      sheetOf(`
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 指标方向 |
        | 产出指标 | 数量指标 | 培训     | ≥        | 95     | %        | 正向     |`),
    );
    expect(form.blocks[0]?.indicators[0]?.cells).toMatchObject({
      operator: { text: "≥" },
      value: { text: "95", row: 1, column: 4, cell: { value: 95 } },
      unit: { text: "%" },
      direction: { text: "正向" },
    });
  });

  test("H8: tables side by side, of unequal length", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 甲       | 1      |  | 产出指标 | 数量指标 | 丁       | 4      |
        |          |          | 乙       | 2      |  | 效益指标 | 社会效益 | 戊       | 5      |
        |          | 质量指标 | 丙       | 3      |  |          |          |          |        |`),
    ).toEqual([
      "项目 @1",
      "2 产出指标/数量指标/甲 = 1",
      "3 产出指标/数量指标/乙 = 2",
      "4 产出指标/质量指标/丙 = 3",
      "项目 @1",
      "2 产出指标/数量指标/丁 = 4",
      "3 效益指标/社会效益/戊 = 5",
    ]);
  });

  test("H8: side by side with labels of their own", () => {
    expect(
      linesBothWays(`
        | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 〃           | 产出指标 | 数量指标 | 甲       | 1      | 〃           | 产出指标 | 数量指标 | 乙       | 2      |`),
    ).toEqual(["长期 @1", "2 产出指标/数量指标/甲 = 1", "年度 @1", "2 产出指标/数量指标/乙 = 2"]);
  });

  test("H8, H44: 中期 and 年度 groups sharing one first level, the left one empty", () => {
    expect(
      linesBothWays(`
        | 项目支出绩效目标申报表 | «                        | «        | «        | «      | «        | «        | «      |
        | 总体目标 | 中期目标（2021年-2023年） | «        | «        | 年度目标 | «        | «        | «      |
        | 〃       | 目标1：三年做好          | «        | «        | 目标1：今年做好 | «        | «        | «      |
        | 绩效指标 | 一级指标                 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
        | 〃       | 产出指标                 | 数量指标 | 指标1：  |        | 数量指标 | 培训     | ≥3     |
        | 〃       | 〃                       | 〃       | ……       |        | 〃       | 会议     | ≥4     |
        | 〃       | ……                       | ……       |          |        | ……       |          |        |`),
    ).toEqual(["项目 “今年做好” @4", "5 产出指标/数量指标/培训 = ≥3", "6 产出指标/数量指标/会议 = ≥4"]);
  });

  test("H8: both groups filled", () => {
    expect(
      linesBothWays(`
        | 绩效指标 | 一级指标 | 中期目标（2021-2023） | «        | «      | 年度目标 | «        | «      |
        | 〃       | 〃       | 二级指标              | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
        | 〃       | 产出指标 | 数量指标              | 培训     | ≥9     | 数量指标 | 培训     | ≥3     |`),
    ).toEqual(["长期 @2", "3 产出指标/数量指标/培训 = ≥9", "年度 @2", "3 产出指标/数量指标/培训 = ≥3"]);
  });

  test("H9: a 中期 value beside the 年度 one", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 中期指标值 | 年度指标值 |
        | 产出指标 | 数量指标 | 培训     | ≥9         | ≥3         |
        |          | 质量指标 | 合格率   | ≥90%       |            |`),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/培训 = ≥3", "3 产出指标/质量指标/合格率 = ≥90%"]);
  });

  test("H10: 绩效指标 over the first level", () => {
    expect(
      linesBothWays(`
        | 绩效指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 甲       | 1      |
        |          | 质量指标 | 乙       | 2      |`),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/甲 = 1", "3 产出指标/质量指标/乙 = 2"]);
  });

  test.each([
    ["nothing below", "| 一级指标 | 二级指标 | 三级指标 | 指标值 |"],
    ["only the signatures", "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 填报人：张三 | | | |"],
  ])("H11: a header with %s is no table", (_what, table) => {
    expect(readForm(sheetOf(table)).blocks).toEqual([]);
  });

  test("H11, H45: a blank form is one block without indicators; its frame ends before 合计", () => {
    const form = readForm(
      sheetOf(`
        | 项目支出绩效目标表 | « | « | « |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        |  |  |  |  |
        |  |  |  |  |
        | 合计 |  |  |  |
        | 填报人： |  |  |  |`),
    );
    expect(form.blocks).toMatchObject([{ indicators: [], emptyRows: [], firstRow: 2, lastRow: 3 }]);
  });
});

describe("rows", () => {
  test("H20, H21: what is a name and what is not", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标    | 指标值 |
        | 产出指标 | 数量指标 | 指标1：培训 | ≥1     |
        |          |          | '95         | ≥95    |
        |          |          | 没有值      |        |
        |          |          | 指标2：     |        |
        |          |          | ……          |        |
        |          |          | -           | -      |
        |          |          | ≥90%        | ≥90%   |
        |          |          | 指标3：……   |        |
        |          |          | …（可续行） |        |
        |          |          | 指标体系完善率 | 1   |
        |          |          |             | 3次    |`),
    ).toEqual([
      "项目 @1",
      "2 产出指标/数量指标/指标1：培训 = ≥1",
      "3 产出指标/数量指标/95 = ≥95",
      "4 产出指标/数量指标/没有值 = ",
      "8 产出指标/数量指标/≥90% = ≥90%",
      "11 产出指标/数量指标/指标体系完善率 = 1",
      "12 产出指标/数量指标/ = 3次",
    ]);
  });

  test("H21: an index in a column of its own", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | «        | 指标值 |
        | 产出指标 | 数量指标 | 指标1:   | 培训人次 | ≥1     |
        | 〃       | 〃       | 2        | 会议     | ≥2     |
        | 〃       | 〃       | 指标3：  |          |        |
        | 〃       | 质量指标 | 1.       | 12       | 80%    |`),
    ).toEqual([
      "项目 @1",
      "2 产出指标/数量指标/培训人次 = ≥1",
      "3 产出指标/数量指标/会议 = ≥2",
      "5 产出指标/质量指标/12 = 80%",
    ]);
  });

  test("H22: levels merged, blank and repeated; a new first level ends the second; one may return", () => {
    expect(
      linesBothWays(`
        | 一级指标       | 二级指标       | 三级指标 | 指标值 |
        | 产出指标(50分) | 数量指标(20分) | 甲       | 1      |
        | 〃             | 〃             | 乙       | 2      |
        | 效益指标       |                | 丙       | 3      |
        |                | 社会效益指标   | 丁       | 4      |
        |                |                | 戊       | 5      |
        | 产出指标(50分) | 质量指标       | 己       | 6      |
        | 产出指标(50分) |                | 庚       | 7      |
        | 成本指标       | 成本指标       | 辛       | 8      |`),
    ).toEqual([
      "项目 @1",
      "2 产出指标(50分)/数量指标(20分)/甲 = 1",
      "3 产出指标(50分)/数量指标(20分)/乙 = 2",
      "4 效益指标//丙 = 3",
      "5 效益指标/社会效益指标/丁 = 4",
      "6 效益指标/社会效益指标/戊 = 5",
      "7 产出指标(50分)/质量指标/己 = 6",
      "8 产出指标(50分)/质量指标/庚 = 7",
      "9 成本指标/成本指标/辛 = 8",
    ]);
  });

  test("H22: levels on rows of their own, as a tree", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 |          |          |        |
        |          | 数量指标 |          |        |
        |          |          | 甲       | 1      |
        | 决策     |          |          |        |
        |          | 立项     |          |        |
        |          |          | 乙       | 充分   |`),
    ).toEqual(["项目 @1", "4 产出指标/数量指标/甲 = 1", "7 决策/立项/乙 = 充分"]);
  });

  test("H23: levels printed without a name wait to be filled, unless the level has indicators after all", () => {
    const form = readForm(
      sheetOf(`
        | 一级指标 | 二级指标     | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 |          | -      |
        | 产出指标 | 数量指标     |          |        |
        | 〃       | 〃           | 甲       | 1      |
        | 〃       | 质量指标     | ……       |        |
        | 效益指标 | 社会效益指标 |          |        |`),
    );
    expect(form.blocks.map(({ emptyRows }) => emptyRows.map(({ row, level2 }) => `${row + 1} ${level2}`))).toEqual([
      ["2 经济成本指标", "5 质量指标", "6 社会效益指标"],
    ]);
    expect(linesOf(form)).toEqual(["项目 @1", "4 产出指标/数量指标/甲 = 1"]);
  });

  test("H24, H25: sums and signatures are no indicators, names that sound like them are", () => {
    expect(
      linesBothWays(`
        | 绩效指标           | 一级指标       | 二级指标     | 三级指标         | 年度指标值 | 分值 |
        | 〃                 | 产出指标(50分) | 数量指标     | 项目负责人满意度 | ≥95%       | 10   |
        | 〃                 | 〃             | 小计         |                  |            | 10   |
        | 〃                 | 〃             | 质量指标     | 备注完整率       | ≥95%       | 10   |
        | 〃                 | 产出指标小计   |              |                  |            | 20   |
        | 〃                 | 效益指标(30分) | 社会效益指标 | 其他需要         | ≥95%       | 10   |
        | 总分               | «              | «            | «                | «          | 100  |
        | 其他需要说明的问题 | «              | 无           | «                | «          | «    |
        | 评价结论           | «              | 良好         | «                | «          | «    |
        | 填报人：张三       | «              | «            | 联系电话：123    | «          | «    |`),
    ).toEqual([
      "项目 @1",
      "2 产出指标(50分)/数量指标/项目负责人满意度 = ≥95% · weight 10",
      "4 产出指标(50分)/质量指标/备注完整率 = ≥95% · weight 10",
      "6 效益指标(30分)/社会效益指标/其他需要 = ≥95% · weight 10",
    ]);
  });

  test("H25: in a scoring framework 绩效目标 and 项目资金 are second levels", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标       | 分值 | 评分标准   | 得分 |
        | 决策     | 绩效目标 | 绩效目标合理性 | 5    | 合理得满分 | 5    |
        | 过程     | 项目资金 | 资金到位率     | 5    | 到位得满分 | 4    |`),
    ).toEqual([
      "项目 @1",
      "2 决策/绩效目标/绩效目标合理性 =  · description 合理得满分 · weight 5 · score 5",
      "3 过程/项目资金/资金到位率 =  · description 到位得满分 · weight 5 · score 4",
    ]);
  });

  test("H25: notes below the table", () => {
    expect(
      linesBothWays(`
        | 一级指标           | 二级指标 | 三级指标 | 指标值 |
        | 产出指标           | 数量指标 | 甲       | 1      |
        | 注：1.请如实填写。 | «        | «        | «      |
        | 2.不得空白         | 三       | 四       | 五     |`),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/甲 = 1"]);
  });

  test("H26: a heading across names and values is no indicator", () => {
    expect(
      linesOf(
        readForm(
          sheetOf(`
            | 一级指标 | 二级指标 | 三级指标         | 指标值 |
            | 产出指标 | 数量指标 | 甲               | 1      |
            | 〃       | 〃       | 以下为新增的工作 | «      |
            | 〃       | 〃       | 乙               | 2      |`),
        ),
      ),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/甲 = 1", "4 产出指标/数量指标/乙 = 2"]);
  });

  test("H27: a basis merged over several rows holds for each, as one cell", () => {
    const form = readForm(
      sheetOf(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
        | 产出指标 | 数量指标 | 甲       | 1      | 计划标准       |
        | 〃       | 〃       | 乙       | 2      | 〃             |`),
    );
    const [first, second] = form.blocks[0]?.indicators ?? [];
    expect(second?.cells.basis?.text).toBe("计划标准");
    expect(second?.cells.basis).toBe(first?.cells.basis);
    expect(second?.cells.level1).toBe(first?.cells.level1);
  });

  test("H28: text that begins with = and odd operators are kept", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 甲       | =100%  |
        |          |          | 乙       | ≧1次   |
        |          |          | 丙       | 1{0.0%} |`),
    ).toEqual([
      "项目 @1",
      "2 产出指标/数量指标/甲 = =100%",
      "3 产出指标/数量指标/乙 = ≧1次",
      "4 产出指标/数量指标/丙 = 100.0%",
    ]);
  });
});

describe("blocks", () => {
  test("H40, H43: goal lines open blocks; a wrong label does not count; one block reads by the header above", () => {
    const table = `
      | 某单位整体支出绩效目标表 | «            | «        | «        | «      |
      | 长期目标1：              | 办好事       | «        | «        | «      |
      | 长期绩效指标             | 一级指标     | 二级指标 | 三级指标 | 指标值 |
      | 〃                       | 产出指标     | 数量指标 | 甲       | 1      |
      | 长期目标 2：             | 目标2：办实事 | «        | «        | «      |
      | 长期绩效指标             | 产出指标     | 数量指标 | 乙       | 2      |
      | 〃                       |              | 质量指标 | 丙       | 3      |
      | 年度目标1:               | 今年办好事   | «        | «        | «      |
      | 长期绩效指标             | 一级指标     | 二级指标 | 三级指标 | 指标值 |
      | 〃                       | 产出指标     | 数量指标 | 丁       | 4      |`;
    expect(linesBothWays(table)).toEqual([
      "长期1 “办好事” @3",
      "4 产出指标/数量指标/甲 = 1",
      "长期2 “目标2：办实事” @3",
      "6 产出指标/数量指标/乙 = 2",
      "7 产出指标/质量指标/丙 = 3",
      "年度1 “今年办好事” @9",
      "10 产出指标/数量指标/丁 = 4",
    ]);
    const { blocks } = readForm(sheetOf(table));
    expect(blocks.map(({ hasOwnHeader }) => hasOwnHeader)).toEqual([true, false, true]);
    expect(blocks[1]?.header).toBe(blocks[0]?.header);
    expect(blocks.map(({ label }) => label?.text)).toEqual(["长期绩效指标", "长期绩效指标", "长期绩效指标"]);
  });

  test("H40: goal lines side by side", () => {
    expect(
      linesBothWays(`
        | 长期目标1： | 长远     | «        | «      | 年度目标1： | 今年     | «        | «      |
        | 一级指标    | 二级指标 | 三级指标 | 指标值 | 一级指标    | 二级指标 | 三级指标 | 指标值 |
        | 产出指标    | 数量指标 | 甲       | 1      | 产出指标    | 数量指标 | 乙       | 2      |`),
    ).toEqual(["长期1 “长远” @2", "3 产出指标/数量指标/甲 = 1", "年度1 “今年” @2", "3 产出指标/数量指标/乙 = 2"]);
  });

  test("H40: the goal's text in the label's own cell", () => {
    expect(
      linesBothWays(`
        | 年度目标1：做好甲 | «        | «        | «      |
        | 一级指标          | 二级指标 | 三级指标 | 指标值 |
        | 产出指标          | 数量指标 | 甲       | 1      |
        | 年度目标二：做好乙 | «        | «        | «      |
        | 一级指标          | 二级指标 | 三级指标 | 指标值 |
        | 产出指标          | 数量指标 | 乙       | 2      |`),
    ).toEqual(["年度1 “做好甲” @2", "3 产出指标/数量指标/甲 = 1", "年度2 “做好乙” @5", "6 产出指标/数量指标/乙 = 2"]);
  });

  test("H41: a header repeated on the next page, with and without the level cells", () => {
    expect(
      linesBothWays(`
        | 某单位绩效目标 | «        | «        | «      |
        | 一级指标       | 二级指标 | 三级指标 | 指标值 |
        | 产出指标       | 数量指标 | 甲       | 1      |
        | 一级指标       | 二级指标 | 三级指标 | 指标值 |
        |                |          | 乙       | 2      |
        |                | 质量指标 | 丙       | 3      |
        | 效益指标       | 社会效益 |          |        |
        | 某单位绩效目标 | «        | «        | «      |
        | 一级指标       | 二级指标 | 三级指标 | 指标值 |
        | 效益指标       | 社会效益 | 丁       | 4      |`),
    ).toEqual([
      "项目 @2",
      "3 产出指标/数量指标/甲 = 1",
      "5 产出指标/数量指标/乙 = 2",
      "6 产出指标/质量指标/丙 = 3",
      "10 效益指标/社会效益/丁 = 4",
    ]);
  });

  test("H41: the repeated header prints only one of its rows", () => {
    expect(
      linesBothWays(`
        | 级次     | «        | «        | 目标值 |
        | 一级指标 | 二级指标 | 三级指标 | 〃     |
        | 产出指标 | 数量指标 | 甲       | 1      |
        | 一级指标 | 二级指标 | 三级指标 |        |
        |          |          | 乙       | 2      |`),
    ).toEqual(["项目 @2", "3 产出指标/数量指标/甲 = 1", "5 产出指标/数量指标/乙 = 2"]);
  });

  test.each([
    ["a form", "| 项目名称 | 二号项目 | « | « |"],
    ["another title", "| 二号项目绩效目标表 | « | « | « |"],
  ])("H41: after %s a header is a new table: levels do not carry over", (_what, between) => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 甲       | 1      |
        |          |          |          |        |
        ${between}
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        |          | 质量指标 | 乙       | 2      |`),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/甲 = 1", "项目 @5", "6 /质量指标/乙 = 2"]);
  });

  test("H42: another label begins another block", () => {
    expect(
      linesBothWays(`
        | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 〃           | 产出指标 | 数量指标 | 甲       | 1      |
        | 年度绩效指标 | 产出指标 | 数量指标 | 乙       | 2      |`),
    ).toEqual(["长期 @1", "2 产出指标/数量指标/甲 = 1", "年度 @1", "3 产出指标/数量指标/乙 = 2"]);
  });

  test("H42, H44: projects in columns left of the levels, with their goals", () => {
    const table = `
      | 单位名称 | 项目名称 | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
      | 甲局     |          |              |          |          |          |          |        |          |
      |          | 项目一   | 做好一       | 产出指标 | 数量指标 | 培训     | ≥        | 3      | 次       |
      |          |          |              |          | 质量指标 | 合格率   | ≥        | 90     | %        |
      |          | 项目二   | 做好二       | 产出指标 | 数量指标 | 会议     | =        | 4      | 场次     |`;
    expect(linesBothWays(table)).toEqual([
      "项目 “做好一” @1",
      "3 产出指标/数量指标/培训 = ≥3次",
      "4 产出指标/质量指标/合格率 = ≥90%",
      "项目 “做好二” @1",
      "5 产出指标/数量指标/会议 = =4场次",
    ]);
    expect(readForm(sheetOf(table)).blocks.map(({ project }) => project?.text)).toEqual(["项目一", "项目二"]);
  });

  test("H43, H44: 长期 and 年度 goals above both tables, each with its label", () => {
    expect(
      linesBothWays(`
        | 部门整体支出绩效目标表 | «        | «        | «        | «      |
        | 长期目标               | 长远     | «        | «        | «      |
        | 年度目标               | 今年     | «        | «        | «      |
        | 长期绩效指标           | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 〃                     | 产出指标 | 数量指标 | 甲       | 1      |
        | 年度绩效指标           | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 〃                     | 产出指标 | 数量指标 | 乙       | 2      |`),
    ).toEqual(["长期 “长远” @4", "5 产出指标/数量指标/甲 = 1", "年度 “今年” @6", "7 产出指标/数量指标/乙 = 2"]);
  });

  test("H44: 预期目标 beside 实际完成情况", () => {
    expect(
      linesBothWays(`
        | 项目支出绩效自评表 | «        | «        | «            | «          |
        | 年度总体目标       | 预期目标 | «        | 实际完成情况 | «          |
        | 〃                 | 做好甲   | «        | 做好了甲     | «          |
        | 绩效指标           | 一级指标 | 二级指标 | 三级指标     | 年度指标值 |
        | 〃                 | 产出指标 | 数量指标 | 甲           | 1          |`),
    ).toEqual(["项目 “做好甲” @4", "5 产出指标/数量指标/甲 = 1"]);
  });

  test("H44: tables above their own forms", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标   | 三级指标 | 指标值 |
        | 产出指标 | 数量指标   | 甲       | 1      |
        | 项目名称 | 一号项目   | «        | «      |
        | 绩效目标 | 做好第一件 | «        | «      |
        | 一级指标 | 二级指标   | 三级指标 | 指标值 |
        | 产出指标 | 数量指标   | 乙       | 2      |
        | 项目名称 | 二号项目   | «        | «      |
        | 绩效目标 | 做好第二件 | «        | «      |`),
    ).toEqual([
      "项目 “做好第一件” @1",
      "2 产出指标/数量指标/甲 = 1",
      "项目 “做好第二件” @5",
      "6 产出指标/数量指标/乙 = 2",
    ]);
  });

  test("H44: a form between two tables belongs to the lower one", () => {
    expect(
      linesBothWays(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 甲       | 1      |
        | 项目名称 | 二号项目 | «        | «      |
        | 绩效目标 | 做好二号 | «        | «      |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 乙       | 2      |`),
    ).toEqual(["项目 @1", "2 产出指标/数量指标/甲 = 1", "项目 “做好二号” @5", "6 产出指标/数量指标/乙 = 2"]);
  });

  test("H45: the rows of a block", () => {
    const { blocks } = readForm(
      sheetOf(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 甲       | 1      |
        |          |          |          |        |
        |          |          | 乙       | 2      |
        |          | 质量指标 |          |        |
        |          |          |          |        |
        | 填报人： | 张三     |          |        |`),
    );
    expect(blocks).toMatchObject([{ firstRow: 1, lastRow: 4, header: { row: 0, lastRow: 0 } }]);
  });
});

describe("the form around the tables", () => {
  const project = readForm(
    sheetOf(`
      | 2.某项目绩效目标表   | «              | «      | «                  | «      | «        | «          |
      | 483001某镇人民政府   |                |        |                    |        |          | 单位：元   |
      | 项目编码             | 1302P00        | «      | 项目名称           | 清运   | «        | «          |
      | 预算规模及资金用途   | 预算数         | 219800 | 其中：财政    资金 | 219800 | 其他资金 |            |
      | 〃                   | 用于清运       | «      | «                  | «      | «        | «          |
      | 资金支出计划（%）    | 3月底          | «      | 6月底              | «      | 12月底   | «          |
      | 〃                   | 0.25{0%}       | «      | 0.5{0%}            | «      | 1{0%}    | «          |
      | 绩效目标             | 1.保证清运     | «      | «                  | «      | «        | «          |
      | 一级指标             | 二级指标       | 三级指标 | 绩效指标描述     | «      | 指标值   | 指标值确定依据 |
      | 产出指标             | 数量指标       | 吨数   | 清运吨数           | «      | ≥1吨     | 预算       |`),
  );

  test("H60, H61: fields of a project form", () => {
    expect(project.fields.map(({ key, label, valueCell }) => [key, label, valueCell.text])).toEqual([
      ["moneyUnit", "单位", "单位：元"],
      ["projectName", "项目名称", "清运"],
      ["fundsUse", "预算规模及资金用途", "用于清运"],
      ["budget", "预算数", "219800"],
      ["fiscalFunds", "财政资金", "219800"],
      ["otherFunds", "其他资金", ""],
      ["paymentPlan", "3月底", "25%"],
      ["paymentPlan", "6月底", "50%"],
      ["paymentPlan", "12月底", "100%"],
    ]);
    expect(project.title).toBe("2.某项目绩效目标表");
    expect(project.blocks).toMatchObject([{ goal: "1.保证清运", header: { moneyUnit: "元" } }]);
  });

  test("H60: label and value in one cell; labels in a row head columns", () => {
    const { fields } = readForm(
      sheetOf(`
        | 项目名称：清运 | 主管部门：某局 |
        | 项目名称 | 项目类型 | 项目总预算 |
        | 甲 | 常年 | 3 |`),
    );
    expect(fields.map(({ key, valueCell }) => [key, valueCell.text])).toEqual([
      ["projectName", "项目名称：清运"],
      ["organisation", "主管部门：某局"],
    ]);
  });

  test("H60: with the money not filled in, the weights and shares of a self-assessment are no budget", () => {
    const form = (yearly: string): string => `
        | 项目资金（万元） |              | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 〃               | 年度资金总额 | ${yearly}  |      | 10   | 95     | 9.5  |
        | 一级指标         | 二级指标     | 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分   |      |
        | 产出指标         | 数量指标     | 培训人次   | ≥20人次    | 20人次     | 10   | 10     |      |`;
    const budgets = (yearly: string): string[] =>
      readForm(sheetOf(form(yearly)))
        .fields.filter(({ key }) => key === "budget")
        .map(({ valueCell }) => valueCell.text);
    expect(budgets("           |            ")).toEqual([""]);
    expect(budgets("           | 38.7       ")).toEqual(["38.7"]);
    expect(budgets("40         | 38.7       ")).toEqual(["40"]);
  });

  test("H61: year and horizon", () => {
    const form = readForm(
      sheetOf(`
        | 某单位整体支出绩效目标表 | «                      | «        | «        |
        | （2025年度）             | «                      | «        | «        |
        | 整体绩效总目标           | 长期目标（截至2028年） | 年度目标 | «        |
        | 〃                       | 目标 1：长远           | 目标1:7*24小时服务 | «        |
        | 〃                       | 目标2：更远            | 目标2：今年 | «        |
        | 一级指标                 | 二级指标               | 三级指标 | 指标值   |
        | 产出指标                 | 数量指标               | 甲       | 1        |`),
    );
    expect(form.blocks[0]?.header.year).toBe(2025);
    expect(form.fields.map(({ key, label }) => [key, label])).toEqual([
      ["year", "（2025年度）"],
      ["horizon", "长期目标（截至2028年）"],
    ]);
    expect(form.goals.map(({ kind, number, text }) => [kind, number, text])).toEqual([
      ["长期", 1, "长远"],
      ["长期", 2, "更远"],
      ["年度", 1, "7*24小时服务"],
      ["年度", 2, "今年"],
    ]);
  });

  test("H62: several goals listed in one cell", () => {
    const form = readForm(
      sheetOf(`
        | 长期目标 | 目标1：甲。目标2：乙。 |
        | 年度目标 | 目标1：丙。 |`),
    );
    expect(form.goals.map(({ kind, number, text }) => [kind, number, text])).toEqual([
      ["长期", 1, "甲。"],
      ["长期", 2, "乙。"],
      ["年度", 1, "丙。"],
    ]);
  });

  test("H60: a form to the right of the table is not the table's", () => {
    const form = readForm(
      sheetOf(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |  | 项目名称 | 某项目 |
        | 产出指标 | 数量指标 | 甲       | 1      |  | 绩效目标 | 做好   |`),
    );
    expect(form.fields.map(({ key, valueCell }) => [key, valueCell.text])).toEqual([["projectName", "某项目"]]);
    expect(form.goals.map(({ text }) => text)).toEqual(["做好"]);
  });

  test("H63: what no column, field or goal holds is kept as text, merged cells once", () => {
    const { texts } = readForm(
      sheetOf(`
        | 某镇部门整体绩效目标批复表 | « | « | « | « |
        | 部门名称 | 某镇 | « | « | « |
        | 部门职能概述 | 主要负责党务 | « | « | « |
        | 绩效目标 | 目标1：做好 | « | « | « |
        | 核心职能 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 职能1：党建 | 产出指标 | 数量指标 | 指标1: | ≥12次 |
        | 〃 | 〃 | 质量指标 | 合格率 | 100% |
        | 注：按季填报 | « | « | « | « |`),
    );
    expect(texts.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, "某镇部门整体绩效目标批复表"],
      [2, 0, "部门职能概述"],
      [2, 1, "主要负责党务"],
      [3, 0, "绩效目标"],
      [4, 0, "核心职能"],
      [5, 0, "职能1：党建"],
      [7, 0, "注：按季填报"],
    ]);
  });

  test("H63: a long list below the table is not read to its end", () => {
    const list = Array.from({ length: 3000 }, (_, row) => `| 张三${row} | 出纳 |`).join("\n");
    const { texts, blocks } = readForm(
      sheetOf(
        `| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 甲 | 1 |\n| 注：名单如下 |\n${list}`,
      ),
    );
    expect([texts.length, texts[0]?.text, blocks[0]?.indicators.length]).toEqual([2000, "注：名单如下", 1]);
  });

  test("H82: sheets without cells or without a table", () => {
    expect(readForm({ name: "图表", rows: [], notAGrid: true })).toEqual({
      sheet: "图表",
      title: "",
      fields: [],
      goals: [],
      texts: [],
      blocks: [],
    });
    expect(readForm({ name: "空", rows: [] }).blocks).toEqual([]);
    expect(readForm(sheetOf("| 日程 | 地点 |\n| 周一 | 会议室 |")).blocks).toEqual([]);
  });
});
