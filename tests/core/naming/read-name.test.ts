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
const OPEN_GROWTH = "rate · unknown · change · 比率";
const INDEX = "index · unknown";
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
  ["亿元GDP生产安全事故死亡率", "index · less"],
  ["十万人口命案发案率", "index · less"],
  ["万人助企覆盖率", RATE],
  ["“三公”经费压减率", FALL],
  ["核心示范区化肥当年使用减少率", FALL],
  ["政务水平提升率", GROWTH],
  ["镇内生态效益增长率", GROWTH],
  ["次均费用增幅", OPEN_GROWTH],
  ["化肥施用量增长率", OPEN_GROWTH],
  ["居民消费价格涨幅", OPEN_GROWTH],
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
  ["投入产出比", "index · unknown · 比率 其他"],
  ["资金放大倍数", "index · unknown · 比率 其他"],
  ["检测频率", OTHER],
  ["装机功率", OTHER],
  ["汇率", INDEX],
  ["税率", OTHER],
  ["倍率", INDEX],
  ["容积率", INDEX],
  ["出生人口性别比", INDEX],
  ["万车死亡率", "index · less"],
  ["亿元GDP生产安全事故死亡率", "index · less"],
  ["百万吨矿石处理率", RATE],
  ["农田灌溉水有效利用系数", INDEX],
  ["营商环境指数", INDEX],
  ["居民消费价格指数", INDEX],
  ["溶解氧浓度", INDEX],
  ["PM2.5平均浓度", "index · less"],
  ["降低PM10浓度", "index · unknown · change"],
  ["氨氮排放量", "other · less"],
  ["死亡人数", "count · less · 人"],
  ["劝返上访人员数量", PEOPLE],
  ["排查隐患数量", COUNT],
  ["农贸市场数", COUNT],
  ["减少重复信访案件", "count · unknown · change"],
  ["降低失业人数", "count · unknown · change · 人 比率"],
  ["减少事故发生率", "rate · unknown · bounded · change · 比率"],
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

/** Names of many departments by which way is good; what may be wanted high or low is left open. */
const DIRECTIONS: Readonly<Record<"more" | "less" | "unknown", string>> = {
  more: `
    孕产妇系统管理率 3岁以下儿童系统管理率 乙肝疫苗首针及时接种率 八类案件破案率 可防性案件下降率
    治安案件查处率 服判息诉率 案件审限内结案率 执行到位率 涉诉信访化解率
    检察建议采纳率 水土流失治理率 供水水质合格率 水功能区达标率 防洪堤达标率 森林覆盖率 造林保存率
    湿地保护率 病死猪无害化处理率 小学入学率 义务教育巩固率 高中阶段毛入学率 学生体质健康优良率
    贫困学生资助率 高考上线率 毕业生去向落实率 税收收入增长率 税务稽查选案准确率 一般公共预算收入增幅
    隐性债务化解率 文物完好率 文化市场案件办结率 非遗传承人补助发放率 演出上座率 场馆开放天数
    游客接待量增长率 旅游投诉结案率 公交准点率 单位GDP能耗下降率 危险废物处置率 噪声投诉下降率
    土壤污染风险管控率 零就业家庭动态清零率 劳动争议仲裁结案率 参保率 城乡居民收入增速 入户核查率
    药品不良反应报告率 消费投诉解决率 市场主体增长率 隐患整改率 消防设施完好率 农药利用率
    畜禽粪污综合利用率 农产品质量抽检合格率 农村户用厕所普及率 防止返贫监测覆盖率 信访事项按期办结率
    网络舆情处置率 政府采购节约率 系统可用率 等保测评通过率 安全事故零发生率 无重大安全事故率
    落后产能淘汰完成率 应保尽保率 城乡环卫一体化率
  `,
  less: `
    低出生体重儿发生率 医院感染发生率 手术部位感染率 疫苗不良反应发生率 慢性病过早死亡率 住院死亡率
    电信诈骗案件发案率 交通事故死亡人数 刑事案件发案数 命案发案率 110接警平均到达时间 吸毒人员复吸率
    社区矫正对象再犯罪率 重点人员脱管率 一审案件改判率 发回改判率 供水管网漏损率 山洪灾害死亡人数
    林业有害生物成灾率 森林火灾受害率 苗木损耗率 古树名木死亡率 学生辍学率 教师流失率 校园安全事故率
    退税平均办理时间 税收流失率 纳税人投诉率 文物损坏率 游客投诉率 旅游安全事故死亡人数 道路交通事故率
    车辆空驶率 公路养护返工率 超限超载率 船舶污染物排放量 路面破损率 充电桩故障率 PM2.5年均浓度
    臭氧浓度 氨氮排放量 单位GDP能耗 环境投诉率 地质灾害发生数 社保基金流失率 漏保率
    小微企业不良贷款率 安全生产事故起数 亿元GDP生产安全事故死亡率 火灾发生率 火灾死亡人数 粮食损耗率
    耕地撂荒率 化肥施用量 动物疫病发生率 返贫率 重复信访率 越级上访批次 负面舆情数量 公文差错率
    资金闲置率 资产闲置率 档案丢失率 系统中断时间 误报率 重大动物疫病发生率 未按期办结率 未整改率
    不及时率 动物疫情发生数 秸秆焚烧火点数 刑事案件数
  `,
  unknown: `
    新生儿访视率 艾滋病母婴传播率 住院患者抗菌药物使用强度 门诊输液率 病床使用率 三四级手术占比
    结核病患者病原学阳性率 高血压控制率 居民健康素养水平 吸烟率 转诊率 县域内就诊率 基层诊疗量占比
    医保目录外费用占比 次均门诊费用增长率 药品收入占比 酒驾查处起数 群众安全感 上诉率 长期未结案件数
    调解撤诉率 案件平均审理天数 起诉率 不捕率 诉前羁押率 认罪认罚适用率 万元工业增加值用水量
    农田灌溉水有效利用系数 用水总量 地下水超采面积 地下水超采率 河湖水质优良比例 水库病险率 森林蓄积量
    松材线虫病疫点数 草原综合植被盖度 近视新发率 大班额比例 生师比 学位增加数 义务教育阶段控辍保学率
    欠税率 逃税率 申报率 财政供养人员增长率 政府债务率 公共图书馆借阅率 图书流通率 公交出行分担率
    公路优良路率 桥梁病害率 高峰时段拥堵指数 危险路段比例 客运班车实载率 空气质量优良天数比例 重污染天数
    化学需氧量减排量 煤炭消费量 登记失业率 拖欠工资案件数 低保错保率 特困人员集中供养率 投诉举报率
    假冒伪劣商品率 企业注销率 担保代偿率 粮食产量 耕地保有量 信访量 三公经费控制率
    预算调整率 结转结余率 网络攻击拦截率 老旧车辆淘汰率 逾期办结率 重复参保率 民事裁判申请执行率 违规发放率 人口老龄化率
    抗菌药物使用率 早产儿占比 污水溢流率 减少事故发生率 CPI涨幅 能耗增长率
  `,
};

describe("readName", () => {
  test.each(NAMES)("%s", (name, facts) => expect(notation(read(name))).toBe(facts));

  test.each(
    Object.entries(DIRECTIONS).flatMap(([direction, names]) =>
      names.split(/\s+/).flatMap((name) => (name ? [[name, direction] as const] : [])),
    ),
  )("which way is good for %s: %s", (name, direction) => expect(read(name).direction).toBe(direction));

  test.each([
    ["抗菌药物使用率", true],
    ["剖宫产率", true],
    ["任务完成率", false],
    ["病床使用率", false],
    ["民生支出占比", false],
    ["用水量增长率", false],
  ])("a share that nothing is known of: %s %s", (name, isOpen) => expect(read(name).isOpenShare).toBe(isOpen));

  test.each([
    ["投诉下降率", true],
    ["三公经费压减率", true],
    ["减少重复信访案件", true],
    ["单位能耗下降", true],
    ["用水量增幅", false],
    ["税收增长", false],
    ["死亡率", false],
  ])("a change for less: %s %s", (name, isFall) => expect(read(name).isFall).toBe(isFall));

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
