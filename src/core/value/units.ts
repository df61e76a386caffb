import type { Unit, UnitFamily } from "./value";

/** Units that count and do not convert into one another: 套 is not 个. */
const COUNTED: readonly (readonly [UnitFamily, string])[] = [
  ["人", "户 家 户次 家次 对"],
  [
    "次",
    "次 场 期 批次 批 趟 轮 轮次 回 场次 班次 班期 期次 起 项次 台次 件次 车次 架次 航次 频次 站次 班 节 堂 节次 课次 辆次 头次 篇次 条次 处次 点次 村次 例次 剂次 单",
  ],
  [
    "件",
    "件 篇 份 册 本 张 卷 部 幅 枚 盆 株 棵 支 只 头 羽 尾 集 版 字 例 宗 封 盒 瓶 袋 箱 包 把 块 片 副 双 册次 卷册 首 则 帧 页 床 桶 匹 粒 剂 题 捆 台件 套件",
  ],
  [
    "处",
    "处 个 套 台 条 座 栋 幢 间 所 口 眼 盏 辆 艘 架 组 村 社区 门 线 路 项 台（套） 村（社区） 站 点 片区 孔 扇 根 杆 樘 道 床位 泊位 车位 队 乡镇 网格 标段 池 段 具",
  ],
  [
    "其他",
    "倍 度 方 类 种 分贝 ℃ 千瓦 千瓦时 兆瓦 兆 学时 课时 工日 台时 台班 机时 人天 人日 人月 人年 ppm NTU GB TB MB M Mbps 吨公里 人公里 亩次 步 样 届",
  ],
];

/** Other spellings of counted units. */
const COUNTED_SPELLINGS: Readonly<Record<string, string>> = {
  "台（套）": "台套 台/套 套（台） 套/台",
  "村（社区）": "村/社区",
  台次: "台（次） 台/次",
  户次: "户（次） 户/次",
  件次: "件（次） 件/次",
  项次: "项（次） 项/次",
  场次: "场（次） 场/次",
  车次: "车（次） 车/次",
  千瓦时: "kWh kwh KWh kW·h",
  千瓦: "kW KW kw",
  兆瓦: "MW",
  分贝: "dB db",
  "℃": "摄氏度",
};

type MeasuredUnit = readonly [symbol: string, factor: number, spellings?: string];

/**
 * Units that convert into those of the same line: the number is the factor of the line's base unit.
 * Hours and days convert; months, working days and hours do not.
 */
const MEASURED: readonly (readonly [UnitFamily, scale: string, units: readonly MeasuredUnit[]])[] = [
  [
    "比率",
    "比率",
    [
      ["%", 0.01, "﹪ 百分比 百分百 百分之百 百分号"],
      ["‰", 0.001, "千分比"],
    ],
  ],
  ["比率", "百分点", [["个百分点", 1, "百分点"]]],
  [
    "人",
    "人",
    [
      ["人", 1, "个人"],
      ["名", 1],
      ["位", 1],
    ],
  ],
  ["人", "人次", [["人次", 1, "人（次） 人/次 人·次"]]],
  [
    "金额",
    "元",
    [
      ["元", 1, "块钱 圆"],
      ["角", 0.1],
    ],
  ],
  ["金额", "美元", [["美元", 1]]],
  [
    "时间",
    "小时",
    [
      ["秒", 1 / 3600, "秒钟 s"],
      ["分钟", 1 / 60, "min 分种"],
      ["小时", 1, "h H 个小时"],
      ["天", 24, "个自然日 自然日 日历天 日历日 d"],
      ["日", 24],
      ["周", 168, "星期 个星期"],
    ],
  ],
  ["时间", "工作日", [["个工作日", 1, "工作日 工作天"]]],
  [
    "时间",
    "月",
    [
      ["个月", 1],
      ["月", 1, "月份"],
      ["季度", 3, "个季度 季"],
      ["半年", 6],
      ["年", 12, "周年"],
    ],
  ],
  [
    "时间",
    "学期",
    [
      ["学期", 1, "个学期"],
      ["学年", 2, "个学年"],
    ],
  ],
  [
    "面积",
    "平方米",
    [
      ["平方米", 1, "㎡ m2 m² M2 M² 平米 平方 平"],
      ["亩", 10000 / 15],
      ["公顷", 10000, "ha"],
      ["平方公里", 1e6, "km2 km² 平方千米"],
    ],
  ],
  [
    "长度",
    "米",
    [
      ["米", 1, "m 延米 延长米"],
      ["公里", 1000, "km Km KM ㎞ 千米"],
      ["里", 500, "华里"],
      ["厘米", 0.01, "cm CM ㎝"],
      ["毫米", 0.001, "mm MM ㎜"],
    ],
  ],
  [
    "重量",
    "公斤",
    [
      ["公斤", 1, "kg KG Kg ㎏ 千克"],
      ["斤", 0.5, "市斤"],
      ["吨", 1000, "t 公吨"],
      ["克", 0.001, "g"],
      ["毫克", 1e-6, "mg"],
      ["微克", 1e-9, "μg ug"],
    ],
  ],
  [
    "体积",
    "立方米",
    [
      ["立方米", 1, "m3 m³ M3 ㎥ 立方"],
      ["升", 1e-3, "L 公升"],
      ["毫升", 1e-6, "ml mL"],
    ],
  ],
  ["分值", "分", [["分", 1]]],
];

const words = (list: string | undefined): string[] => (list ? list.split(" ") : []);

function tabulate(): ReadonlyMap<string, Unit> {
  const table = new Map<string, Unit>();
  const add = (symbol: string, spellings: string | undefined, rest: Omit<Unit, "symbol" | "written">): void => {
    for (const written of [symbol, ...words(spellings)]) table.set(written, { symbol, written, ...rest });
  };
  for (const [family, list] of COUNTED)
    for (const symbol of words(list)) add(symbol, COUNTED_SPELLINGS[symbol], { family, scale: symbol });
  for (const [family, scale, units] of MEASURED)
    for (const [symbol, factor, spellings] of units) add(symbol, spellings, { family, scale, factor });
  return table;
}

/** What things are counted by after a stroke (元/生, 元/项目), but not after a number. */
export const PER_ONLY: ReadonlyMap<string, Unit> = new Map(
  words(
    "生 学生 项目 单位 企业 学校 机构 街道 镇 区 县 科 课 校 车次 床 合同 部门 老人 儿童 学员 教师 服务对象 工程 车 车公里 案",
  ).map((symbol) => [symbol, { symbol, written: symbol, family: "其他", scale: symbol }]),
);

/** Every spelling of every unit, full-width brackets included, with what it means. */
export const UNITS: ReadonlyMap<string, Unit> = tabulate();

/** Words that multiply: 35.85万元 is 35.85 × 10,000 × 元. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["百", 1e2],
  ["千", 1e3],
  ["万", 1e4],
  ["十万", 1e5],
  ["百万", 1e6],
  ["千万", 1e7],
  ["亿", 1e8],
  ["十亿", 1e9],
  ["百亿", 1e10],
  ["千亿", 1e11],
  ["万亿", 1e12],
]);

/** How a multiplier is printed; factors that no single word names are folded into the number. */
export const MULTIPLIER_WORDS: ReadonlyMap<number, string> = new Map(
  [...MULTIPLIERS].map(([word, factor]) => [factor, word]),
);

/**
 * Words that begin like a unit and are none: 人均, 项目, 元旦.
 * The tokenizer takes the longest word, so these hide the shorter one.
 */
export const LOOK_ALIKES: readonly string[] = words(
  "人均 人数 人员 人口 人才 人大 人民 人力 人身 人工 户均 户数 户外 户籍 件均 家庭 家长 家属 家园 家门 次数 次均 次年 次月 次生 " +
    "场所 场地 场景 场馆 期限 期间 期数 期刊 期末 批复 批准 批发 班子 班级 节能 节约 节点 节目 节水 单位 单价 单项 单独 回复 回访 起步 起草 起来 " +
    "条件 条款 条例 项目 项数 个别 个体 个数 个性 处理 处置 处罚 处级 台账 台风 套餐 套数 组织 组长 组建 路面 路灯 路段 路网 线路 线上 线下 线索 线缆 " +
    "门诊 门户 门店 门类 口径 口罩 村级 村民 村干部 村庄 村务 点位 点对点 点餐 站点 站所 道路 道德 队伍 队员 间接 间隔 所有 所在 所属 座谈 " +
    "页面 部门 部分 部级 部署 份额 版面 版本 本级 本地 本科 本村 本区 本年 本市 本县 本镇 本辖区 字数 字样 例会 例行 例如 首次 首问 包括 包含 包装 包联 " +
    "把关 片长 支出 支付 支持 支部 支队 只增 头部 集中 集体 集团 面积 面向 分别 分类 分级 分布 分析 分公司 分数 分局 分配 分工 分批 分期 分项 " +
    "天数 天气 天然 日常 日均 日数 日期 日间 周期 周边 周转 月度 月均 月报 月考核 年度 年均 年限 年级 年龄 年审 年报 年检 时间 时限 时效 " +
    "元素 元旦 角度 升级 升学 升幅 克服 里程 里面 米面 平均 平台 平安 平稳 平方数 斤数 吨数 吨位 亩数 亩均 公里数 方面 方案 方式 方法 方便 类别 类型 类似 " +
    "种类 种植 种子 种苗 种养 倍增 度假 度汛 届满 步骤 步行 样本 样板 样品 名称 名单 名额 名录 位置 位于 位居 员工 " +
    "内容 内外 内涝 内控 内审 内部 前期 前列 前沿 前往 前后 起点 底线 底数 底层 末端 末级",
);
