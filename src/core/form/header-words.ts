import type { ColumnKey } from "./form";
import { bareLabel } from "./written-text";

/** 1 for 一级指标, 一级绩效指标, 绩效一级指标, 1级指标 …; `isBare` for 一级 alone, which counts only beside its sisters. */
export interface LevelWord {
  readonly level: 1 | 2 | 3;
  readonly isBare: boolean;
}

const LEVEL_PATTERN = /^(?:绩效)?(?:指标)?([一二三123ⅠⅡⅢ])级(?:绩效)?(?:评价|考核)?(指标|目标)?(?:名称|内容)?$/;
const LEVEL_OF: Readonly<Record<string, 1 | 2 | 3>> = { 一: 1, 二: 2, 三: 3, 1: 1, 2: 2, 3: 3, Ⅰ: 1, Ⅱ: 2, Ⅲ: 3 };

/** Which level column a header cell names; undefined for any other text. */
export function levelWordOf(text: string): LevelWord | undefined {
  if (text.length > 24 || !text.includes("级")) return undefined;
  const match = LEVEL_PATTERN.exec(bareLabel(text));
  const level = match?.[1] ? LEVEL_OF[match[1]] : undefined;
  return level && { level, isBare: match?.[2] === undefined && !text.includes("指标") };
}

/** Words for the name column where no 三级指标 is printed. */
const NAME_WORDS: ReadonlySet<string> = new Set([
  "指标名称",
  "指标内容",
  "指标",
  "具体指标",
  "绩效指标",
  "绩效指标名称",
  "绩效指标内容",
  "考核指标",
  "评价指标",
]);

export function isNameWord(text: string): boolean {
  return text.length <= 24 && NAME_WORDS.has(bareLabel(text));
}

/** Exact header texts, without brackets, numbering and asterisks. */
const COLUMN_WORDS: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  value: [
    "指标值",
    "目标值",
    "预期值",
    "计划值",
    "标准值",
    "设定值",
    "绩效标准",
    "指标标准",
    "绩效指标值",
    "绩效目标值",
    "指标目标值",
    "指标值及单位",
    "目标值及单位",
    "指标值和单位",
    "三级指标值",
    "预期指标值",
    "预期目标值",
    "预期目标",
    "预期绩效",
    "预期实现值",
    "预期当年实现值",
    "预计当年实现值",
    "预计当年实现",
    "预期当年实现",
    "当年预期实现值",
    "当年预期值",
    "本年预期实现值",
    "预期当年值",
    "年度预期值",
    "年度预期目标",
    "计划指标值",
    "计划目标值",
    "年初指标值",
    "年初目标值",
    "年初设定值",
    "年初设定指标值",
    "年初设定目标值",
    "年初绩效目标值",
    "年初预期值",
    "设定目标值",
    "目标任务值",
    "指标值设定",
    "绩效值",
  ],
  basis: [
    "指标值确定依据",
    "指标值设定依据",
    "指标值依据",
    "指标依据",
    "指标来源",
    "指标值来源",
    "确定依据",
    "设定依据",
    "设置依据",
    "制定依据",
    "依据",
    "标准依据",
  ],
  description: [
    "绩效指标描述",
    "指标描述",
    "指标解释",
    "指标说明",
    "指标释义",
    "指标内涵",
    "指标定义",
    "指标值内容",
    "指标值说明",
    "指标值描述",
    "指标值解释",
    "绩效指标说明",
    "绩效指标解释",
    "描述",
    "解释",
    "计算方法",
    "计算公式",
    "评分标准",
    "评扣分标准",
    "扣分标准",
    "评价标准",
    "评分规则",
    "评分细则",
    "评分办法",
    "评价要点",
    "考核标准",
    "指标内容",
    "绩效指标内容",
  ],
  yearBeforeLast: ["前年", "前年值", "前年度", "前年实际值", "前年完成值", "前年指标值", "前年实现值"],
  lastYear: [
    "上年",
    "上年值",
    "上年度",
    "去年",
    "上一年",
    "上年实际值",
    "上年完成值",
    "上年指标值",
    "上年实现值",
    "上年度指标值",
    "上年度实际值",
    "上年度完成值",
  ],
  actual: ["完成值", "实际值", "完成情况", "实际完成", "实际", "完成数", "实际数", "自评完成值", "执行情况"],
  weight: [
    "分值",
    "权重",
    "标准分",
    "标准分值",
    "满分",
    "满分值",
    "权重分值",
    "分值权重",
    "指标分值",
    "指标权重",
    "权数",
    "赋分",
  ],
  score: ["得分", "自评得分", "自评分", "自评分值", "评价得分", "评分", "实际得分", "指标得分", "评价分", "复核得分"],
  deviation: ["原因", "原因分析", "备注原因", "未完成原因", "改进措施"],
  operator: [
    "指标性质",
    "指标符号",
    "运算符号",
    "运算符",
    "计算符号",
    "计算符",
    "比较符号",
    "比较符",
    "关系符",
    "关系符号",
    "逻辑符号",
    "逻辑关系",
    "指标值符号",
    "指标值性质",
    "符号",
    "性质",
  ],
  unit: ["计量单位", "度量单位", "指标单位", "指标值单位", "数值单位", "单位", "目标值单位", "量纲"],
  valueKind: [
    "指标属性",
    "指标值类型",
    "指标类型",
    "值类型",
    "指标值属性",
    "属性",
    "定性定量",
    "定性/定量",
    "定量/定性",
    "定性或定量",
  ],
  direction: ["指标方向", "指标值方向", "方向", "正反向", "正向/反向", "正/反向", "指标方向性", "正负向"],
  remark: ["备注", "说明", "备注说明", "其他说明"],
};

/** Words that settle what no exact text does, in this order; undefined for columns that nobody asks for. */
const COLUMN_PARTS: readonly (readonly [part: string, key: ColumnKey | undefined])[] = [
  ["得分率", undefined],
  ["完成率", undefined],
  ["完成比例", undefined],
  ["执行率", undefined],
  ["可能性", undefined],
  ["系数", undefined],
  ["是否", undefined],
  ["计算方法", "description"],
  ["计算公式", "description"],
  ["得分标准", "description"],
  ["得分依据", "description"],
  ["评分依据", "description"],
  ["依据", "basis"],
  ["原因", "deviation"],
  ["改进措施", "deviation"],
  ["偏差", "deviation"],
  ["偏离", "deviation"],
  ["得分", "score"],
  ["分值", "weight"],
  ["权重", "weight"],
  ["前年", "yearBeforeLast"],
  ["上年", "lastYear"],
  ["上一年", "lastYear"],
  ["预期", "value"],
  ["预计", "value"],
  ["目标值", "value"],
  ["实际", "actual"],
  ["完成值", "actual"],
  ["完成情况", "actual"],
  ["执行情况", "actual"],
  ["实现情况", "actual"],
  ["指标值", "value"],
  ["标准值", "value"],
  ["评分", "description"],
  ["扣分", "description"],
  ["解释", "description"],
  ["描述", "description"],
  ["计量单位", "unit"],
  ["度量单位", "unit"],
  ["备注", "remark"],
];

const KEY_OF_WORD: ReadonlyMap<string, ColumnKey> = new Map(
  (Object.entries(COLUMN_WORDS) as [ColumnKey, readonly string[]][]).flatMap(([key, words]) =>
    words.map((word) => [word, key] as const),
  ),
);

/** Under 指标值, 目标值 …: the parts of a split value. */
const PARTS_OF_VALUE: Readonly<Record<string, ColumnKey>> = {
  值: "value",
  数值: "value",
  内容: "value",
  指标内容: "value",
  数字: "value",
  绝对值: "value",
  单位: "unit",
  符号: "operator",
  性质: "operator",
};

/** What a header cell stands for; `parents` are the header texts above it, the nearest last. */
export function columnKeyOf(text: string, parents: readonly string[] = []): ColumnKey | undefined {
  if (text === "" || text.length > 40) return undefined;
  const word = bareLabel(text);
  const parent = parents[parents.length - 1];
  if (parent !== undefined && exactKeyOf(bareLabel(parent)) === "value") {
    const part = PARTS_OF_VALUE[word];
    if (part) return part;
  }
  if (isBlockLabel(text)) return undefined;
  const exact = exactKeyOf(word);
  if (exact) return exact;
  if (word.length > 24) return undefined;
  return partKeyOf(word) ?? partKeyOf(text);
}

/** 指标值, 目标值 … word by word, not merely a text that holds one. */
export function isValueWord(text: string): boolean {
  return text.length <= 40 && exactKeyOf(bareLabel(text)) === "value";
}

function partKeyOf(word: string): ColumnKey | undefined {
  return COLUMN_PARTS.find(([part]) => word.includes(part))?.[1];
}

const TERM_WORDS = /^(?:中长期|长期|中期|实施期|总体|整体|项目|全年|年度|本年度|本年|当年|年|20\d\d年度?)+/;

function exactKeyOf(word: string): ColumnKey | undefined {
  return KEY_OF_WORD.get(word) ?? KEY_OF_WORD.get(word.replace(TERM_WORDS, "").replace(/^绩效/, ""));
}

/** 中期 beside 年度: whether a header speaks of several years or of one. */
export function termOf(text: string): "长期" | "年度" | undefined {
  if (/长期|中期|实施期|三年|五年|周期/.test(text)) return "长期";
  return /年度|当年|本年|全年|20\d\d年/.test(text) ? "年度" : undefined;
}

/** 长期绩效指标, 年度绩效指标2, 绩效指标, 年度指标: the cell beside or above a table that names it. */
export function isBlockLabel(text: string): boolean {
  if (text.length > 20 || !text.includes("指标")) return false;
  const label = bareLabel(text);
  return !/^指标[\d一二三四五六七八九十]/.test(label) && LABEL_PATTERN.test(label);
}

const LABEL_PATTERN =
  /^(?:中长期|长期|中期|实施期|总体|整体|项目|部门|支出|年度|当年)*(?:绩效)?(?:考核|评价)?指标(?:体系)?\d{0,2}$/;

/** 2023年, 2024年度 under 指标值. */
export function isYear(text: string): boolean {
  return /^20\d\d年?度?$/.test(text);
}

/** 近两年指标值 over two columns of earlier years, whatever these are called. */
export function isRecentYears(text: string): boolean {
  return /^近[两二三23]年/.test(text);
}

const PROJECT_WORDS: ReadonlySet<string> = new Set([
  "项目名称",
  "项目",
  "专项名称",
  "单位名称",
  "政策名称",
  "专项资金名称",
  "任务名称",
  "二级项目名称",
  "预算项目名称",
  "支出项目",
]);

/** A column left of the levels that names the project of the rows; 单位（专项）名称 is one, 单位名称 is the office. */
export function isProjectColumn(text: string): boolean {
  if (text.length > 24) return false;
  if (text.includes("项目名称")) return true;
  return PROJECT_WORDS.has(bareLabel(text)) && (bareLabel(text) !== "单位名称" || /项目|专项/.test(text));
}
