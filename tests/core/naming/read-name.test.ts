import fc from "fast-check";
import type { NameFacts } from "../../../src/core/naming/name-facts";
import { readName } from "../../../src/core/naming/read-name";
import { namingVocabulary } from "../../../src/core/naming/vocabulary";
import vocabulary from "../../../rule-sets/words.json";

const WORDS = namingVocabulary(vocabulary.words);
const read = (name: string): NameFacts => readName(name, WORDS);

/** kind, direction, then “bounded”, “change” and the families. */
function notation({ kind, direction, isBoundedRate, isChange, families }: NameFacts): string {
  const marks = [kind, direction, isBoundedRate ? "bounded" : "", isChange ? "change" : "", families?.join(" ") ?? ""];
  return marks.filter((mark) => mark !== "").join(" · ");
}

const RATE = "rate · more · bounded · 比率";
const BAD_RATE = "rate · less · bounded · 比率";
const FALL = "rate · more · bounded · change · 比率";
const GROWTH = "rate · more · change · 比率";
const SATISFACTION = "satisfaction · more · bounded · 比率 分值";
const DISSATISFACTION = "satisfaction · less · bounded · 比率 分值";
const TIMES = "count · unknown · 次";
const PEOPLE = "count · unknown · 人";
const COUNT = "count · unknown · 人 次 件 处 面积 长度 重量 体积 其他";
const THINGS = "count · unknown · 件 处 次 人 其他";
const PRINTED = "count · unknown · 件 其他";
const SHORT = "duration · less · 时间";
const LONG = "duration · more · 时间";
const DEADLINE = "deadline · unknown · 时间";
const OTHER = "other · unknown";

/** Names of real tables but for the last groups. */
const NAMES: readonly (readonly [name: string, facts: string])[] = [
  ["培训合格率", RATE],
  ["故障处理率", RATE],
  ["投诉案件按期办结率", RATE],
  ["事故调查处理按期结案率", RATE],
  ["设备运转无故障率", RATE],
  ["隐患整改率", RATE],
  ["病死畜禽无害化处理率", RATE],
  ["成本节约率", RATE],
  ["集中采购项目节支率", RATE],
  ["信访受理率和回复率", RATE],
  ["项目(工程)验收合格率", RATE],
  ["足额保障率(参保率)", RATE],
  ["建成区绿化覆盖率", RATE],
  ["政策知晓度", RATE],
  ["征兵工作完成情况、民兵训练情况", RATE],
  ["设备故障率", BAD_RATE],
  ["安全事故率", BAD_RATE],
  ["突发事件发生率", BAD_RATE],
  ["吸毒人员犯罪率", BAD_RATE],
  ["“三公”经费压减率", FALL],
  ["核心示范区化肥当年使用减少率", FALL],
  ["政务水平提升率", GROWTH],
  ["镇内生态效益增长率", GROWTH],
  ["提高服务对象医保政策知晓率", FALL],
  ["预算支出控制率", "rate · unknown · bounded · 比率"],
  ["区直一般公共预算民生支出占比", "rate · unknown · bounded · 比率 其他"],
  ["减税降费政策覆盖面", "rate · more · bounded"],
  ["服务对象满意度", SATISFACTION],
  ["服务对象满意度指标", SATISFACTION],
  ["服务对象满意度率", SATISFACTION],
  ["当事人满意", SATISFACTION],
  ["投诉回复满意率", SATISFACTION],
  ["公园市长热线、城市留言板等各类投诉回复满意率", SATISFACTION],
  ["信访群众满意度", SATISFACTION],
  ["提升游客满意度。", "satisfaction · more · bounded · change · 比率 分值"],
  ["群众不满意率", DISSATISFACTION],
  ["开展党日活动次数", TIMES],
  ["河湖港渠水质监测频次", TIMES],
  ["图书馆全年举办线下活动场次", TIMES],
  ["督查专报期数", TIMES],
  ["行政诉讼和行政复议次数", TIMES],
  ["群体性事件次数", "count · less · 次"],
  ["参保人数", PEOPLE],
  ["安保人员数量", PEOPLE],
  ["补助学生数量", PEOPLE],
  ["政府购买服务用工数", PEOPLE],
  ["受益脱贫(监测)人口数", PEOPLE],
  ["发放公租房租赁补贴户数", PEOPLE],
  ["党员培训人次", "count · unknown · 人 次"],
  ["增加旅游人次", "count · unknown · change · 人 次 比率"],
  ["机构服务单位数", COUNT],
  ["支持农产品加工企业数量", COUNT],
  ["村（社区）法律顾问覆盖数量", COUNT],
  ["登记办理群众来信数量", "count · unknown · 件 次 处 其他"],
  ["保障房管理套数", THINGS],
  ["项目评审个数", THINGS],
  ["图书购置册数", PRINTED],
  ["宣传材料（信息）份数", PRINTED],
  ["较大以上生产安全事故", "count · less"],
  ["全年重大白蚁灾害事故发生", "count · less"],
  ["全年不发生饮食安全事故", OTHER],
  ["处理突发事件", OTHER],
  ["安全隐患排查", OTHER],
  ["及时修复处理系统故障", OTHER],
  ["故障修复响应时间", SHORT],
  ["设备更换期限", SHORT],
  ["遗体捐献家属确认时限", SHORT],
  ["项目实施影响年限", LONG],
  ["设备使用年限", LONG],
  ["影响期限", LONG],
  ["办公及库房消毒防护工期", "duration · unknown · 时间"],
  ["项目完成时间", DEADLINE],
  ["项目完成时限", "deadline · less · 时间"],
  ["巡护里程（次数）", "measure · unknown · 长度 次"],
  ["森林火灾受害率", BAD_RATE],
  ["有害生物成灾率", BAD_RATE],
  ["体检时间", DEADLINE],
  ["资金发放时限", "deadline · less · 时间"],
  ["粮食播种面积", "measure · unknown · 面积 其他"],
  ["堤防两林养护亩数", "measure · unknown · 面积 其他"],
  ["中心平米数", "measure · unknown · 面积 其他"],
  ["雨污水管网改造里程", "measure · unknown · 长度"],
  ["东风垸堤养护公里数", "measure · unknown · 长度"],
  ["吨数", "measure · unknown · 重量 体积"],
  ["成本控制数", "money · less"],
  ["安保服务费", "money · less"],
  ["购置成本（含软件）", "money · less"],
  ["相关预算支出", "money · less"],
  ["学生补助标准", "money · unknown"],
  ["一般公共预算总收入", "money · more"],
  ["增加综合收入", "money · more · change"],
  ["带动就业增长", "other · more · change"],
  ["人大代表为全镇经济社会发展持续建言献策的积极性较往年提升。", "other · more · change"],
  ["成本节约", "other · more · change"],
  ["工作效率", OTHER],
  ["开标场所使用效率", OTHER],
  ["服务及时性", OTHER],
  ["尾水水质标准", OTHER],
  ["按时拨付补贴资金", OTHER],
  ["免费开放", OTHER],

  ["投诉下降率", FALL],
  ["重复信访件次下降率", FALL],
  ["事故降幅", FALL],
  ["投诉增长率", "rate · less · change · 比率"],
  ["三公经费增长率", "rate · unknown · change · 比率"],
  ["财政收入增速", GROWTH],
  ["零差错率", RATE],
  ["矛盾纠纷化解率", RATE],
  ["供水管网漏损率", BAD_RATE],
  ["贫困发生率", BAD_RATE],
  ["刑事案件发案率", BAD_RATE],
  ["资产负债率", "rate · less · 比率"],
  ["投入产出比", "rate · unknown · 比率 其他"],
  ["资金放大倍数", "rate · unknown · 比率 其他"],
  ["检测频率", OTHER],
  ["装机功率", OTHER],
  ["汇率", OTHER],
  ["税率", OTHER],
  ["倍率", OTHER],
  ["死亡人数", "count · less · 人"],
  ["劝返上访人员数量", PEOPLE],
  ["排查隐患数量", COUNT],
  ["农贸市场数", COUNT],
  ["减少重复信访案件", "count · less · change"],
  ["减少农业面源污染", "other · unknown · change"],
  ["施工扰民有效投诉", "count · less"],
  ["专家坐诊天数", LONG],
  ["空气质量优良天数", LONG],
  ["平均等待时间", SHORT],
  ["考核得分", "measure · more · 分值 比率"],
  ["降低行政成本", "money · unknown · change"],
  ["节约成本", "money · more"],
  ["指标1：服务对象满意度", SATISFACTION],
  ["反映年度档案归档率", RATE],
  ["新报告丙肝患者核酸检测率达80%以上", RATE],
  ["", OTHER],
];

describe("readName", () => {
  test.each(NAMES)("%s", (name, facts) => expect(notation(read(name))).toBe(facts));

  test.each([
    ["社零额（亿元）", "亿元"],
    ["招商引资额/亿元", "亿元"],
    ["预决算编审覆盖的区直部门单位（个）", "个"],
    ["道路面积（单位：万平方米）", "万平方米"],
    ["人均补助（元/人·年）", "元/人·年"],
    ["村（社区）法律顾问覆盖数量", undefined],
    ["项目(工程)验收合格率", undefined],
    ["市民/游客满意度", undefined],
    ["购置成本（含软件）", undefined],
  ])("unit in the name %s: %s", (name, unit) => expect(read(name).unitInName).toBe(unit));

  test("any text has facts", () => {
    const pieces = fc.constantFrom(
      ..."率满意度数量人次时间（）/、的指标1:达80%以上不发生事故。".split(""),
      "下降",
      "亿元",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(pieces).map((list) => list.join("")),
        ),
        (name) => {
          expect(read(name).text).toBe(name);
        },
      ),
    );
  });

  test("a rule set without one of the lists is named", () => {
    const { "名称·不满意": _removed, ...rest } = vocabulary.words;
    expect(() => namingVocabulary(rest)).toThrow("名称·不满意");
  });
});
