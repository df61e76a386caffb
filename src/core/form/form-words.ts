import type { BlockKind, FieldKey } from "./form";
import { bareLabel, splitAtColon, withoutBrackets } from "./written-text";

/** 长期目标1：, 年度总体目标, 绩效目标, 项目年度目标, 预期目标 … taken apart. */
export interface GoalLabel {
  /** 长期 or 年度 where the label says so. */
  readonly kind: Exclude<BlockKind, "项目"> | undefined;
  readonly number: number | undefined;
  /** The goal's text where it follows the label in the same cell. */
  readonly text: string | undefined;
}

const GOAL_QUALIFIERS = [
  "中长期",
  "长期",
  "中期",
  "实施期",
  "三年",
  "五年",
  "本年度",
  "年度",
  "当年",
  "本年",
  "全年",
  "年",
  "整体",
  "总体",
  "绩效",
  "支出",
  "项目",
  "部门",
  "单位",
  "专项",
  "资金",
  "预期",
  "政策",
  "总",
];
const NUMERALS = "一二三四五六七八九十";

/** Undefined for what is no goal label: 目标值, 考核目标, 年度目标完成情况. */
export function goalLabelOf(text: string): GoalLabel | undefined {
  if (!text.includes("目标")) return undefined;
  const whole = text.length <= 40 ? plainGoalLabel(text) : undefined;
  if (whole) return whole;
  const parts = splitAtColon(text);
  const label = parts && plainGoalLabel(parts[0]);
  return label && { ...label, text: parts[1] };
}

function plainGoalLabel(text: string): GoalLabel | undefined {
  const bare = bareLabel(text);
  const at = bare.lastIndexOf("目标");
  if (at < 0 || at > 16) return undefined;
  const numeral = bare.slice(at + 2);
  if (numeral.length > 2 || ![...numeral].every((sign) => /\d/.test(sign) || NUMERALS.includes(sign))) return undefined;
  let rest = bare.slice(0, at).replace(/20\d\d年?/, "年");
  while (rest !== "") {
    const qualifier = GOAL_QUALIFIERS.find((word) => rest.startsWith(word));
    if (qualifier === undefined) return undefined;
    rest = rest.slice(qualifier.length);
  }
  const before = bare.slice(0, at);
  const isLong = /长期|中期|实施期|三年|五年/.test(before);
  const kind = isLong ? "长期" : /年/.test(before) ? "年度" : undefined;
  return { kind, number: numeral === "" ? undefined : numberOf(numeral), text: undefined };
}

function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [first = "", second] = numeral;
  const tens = first === "十" ? 10 : NUMERALS.indexOf(first) + 1;
  return second === undefined ? tens : second === "十" ? tens * 10 : tens + NUMERALS.indexOf(second) + 1;
}

/** “目标2：党建” → {number: 2, text: "党建"}; also 目标 2.党建, 2.党建; undefined where the text begins otherwise. */
export function numberedGoal(text: string): { readonly number: number; readonly text: string } | undefined {
  const match = /^目标(\d{1,2})(?!\d)[:：.．、]?/.exec(text) ?? /^(\d{1,2})[:：.．、](?!\d)/.exec(text);
  return match?.[1] ? { number: Number(match[1]), text: text.slice(match[0].length) } : undefined;
}

/** Beside 预期目标 in a 自评表: what was done, not what is aimed at. */
export function isOutcomeLabel(text: string): boolean {
  return text.length <= 16 && /(?:完成|实现|执行)情况$|^实际完成/.test(bareLabel(text));
}

/** Labels that never begin an indicator: the row belongs to the form, not to the table above it. */
const END_LABELS: ReadonlySet<string> = new Set([
  "项目名称",
  "项目编码",
  "项目代码",
  "项目单位",
  "项目类别",
  "项目类型",
  "项目属性",
  "项目概况",
  "项目负责人",
  "主管部门",
  "实施单位",
  "预算单位",
  "填报单位",
  "填报部门",
  "单位名称",
  "部门名称",
  "预算数",
  "预算规模及资金用途",
  "资金支出计划",
  "资金用途",
  "年度资金总额",
  "注",
  "注释",
  "备注",
  "说明",
  "填报说明",
  "填表说明",
  "编制说明",
  "填报人",
  "填表人",
  "制表人",
  "制表",
  "经办人",
  "复核人",
  "审核人",
  "审核",
  "联系人",
  "联系电话",
  "电话",
  "负责人",
  "单位负责人",
  "部门负责人",
  "财务负责人",
  "分管领导",
  "主要负责人",
  "单位领导",
  "填报日期",
  "填报时间",
  "填表日期",
  "日期",
  "单位盖章",
  "盖章",
  "审核意见",
  "财政部门审核意见",
  "主管部门审核意见",
  "评价结论",
  "自评结论",
  "绩效自评结论",
  "评价等级",
  "自评等级",
  "存在问题",
  "存在的问题",
  "改进措施",
  "下一步改进措施",
  "问题及建议",
  "有关建议",
  "其他需要说明的问题",
  "其他需要说明的事项",
  "其他需要说明事项",
  "其他说明",
  "需要说明的问题",
  "附件",
]);
const END_BEGINNINGS = ["填报人", "填表人", "制表人", "其他需要说明", "填报说明", "填表说明", "注:", "注："];

/** A row that begins with this is below the table: 填报人, 注：…, 其他需要说明事项, or the form of the next table. */
export function endsTable(text: string): boolean {
  if (END_BEGINNINGS.some((beginning) => text.startsWith(beginning))) return true;
  const label = labelPart(text);
  return label !== undefined && (END_LABELS.has(bareLabel(label)) || isMoneyUnit(text));
}

/** Left of the names also 项目资金, 财政局审核意见, 绩效自评等级 …, which could be part of a table elsewhere. */
export function endsTableAtLeft(text: string): boolean {
  const label = bareLabel(labelPart(text) ?? "");
  return label === "项目资金" || /(?:意见|结论|建议|签字|签章|盖章|日期|电话|等级|等次|负责人)$/.test(label);
}

function labelPart(text: string): string | undefined {
  return splitAtColon(text)?.[0] ?? (text.length <= 16 ? text : undefined);
}

const SUMS: ReadonlySet<string> = new Set([
  "合计",
  "小计",
  "总计",
  "总分",
  "总得分",
  "合计得分",
  "得分合计",
  "自评总分",
  "自评得分",
  "自评总得分",
  "综合得分",
  "总分值",
  "分值合计",
  "权重合计",
  "共计",
]);

/** 合计, 总分, 小计: a sum over indicators, not one of them. */
export function isSum(text: string): boolean {
  return text.length <= 12 && SUMS.has(bareLabel(text));
}

/** 产出指标小计 in a level cell. */
export function isSubtotalOfLevel(text: string): boolean {
  return isSum(text) || (text.length <= 16 && /(?:小计|合计)$/.test(bareLabel(text)));
}

/** 单位：万元 → “万元”; also 金额单位:元 and 项目资金（万元）. */
export function moneyUnitOf(text: string): string | undefined {
  if (text.length > 40 || !text.includes("元")) return undefined;
  return (
    /(?:^|[^计度量])单位[:：]?[(（]?(元|千元|万元|百万元|亿元)/.exec(text)?.[1] ??
    /[(（](元|千元|万元|百万元|亿元)[)）]/.exec(text)?.[1]
  );
}

export function isMoneyUnit(text: string): boolean {
  return text.length <= 14 && /^(?:金额|货币|计量)?单位[:：]/.test(text) && moneyUnitOf(text) !== undefined;
}

const FIELD_WORDS: Readonly<Partial<Record<FieldKey, readonly string[]>>> = {
  projectName: [
    "项目名称",
    "专项名称",
    "专项资金名称",
    "政策名称",
    "项目政策名称",
    "预算项目名称",
    "一级项目名称",
    "二级项目名称",
  ],
  organisation: [
    "部门名称",
    "单位名称",
    "部门单位名称",
    "主管部门",
    "主管部门及代码",
    "项目主管部门",
    "主管单位",
    "实施单位",
    "项目实施单位",
    "项目单位",
    "预算单位",
    "预算部门",
    "填报单位",
    "填报部门",
    "申报单位",
    "编制单位",
    "部门",
  ],
  budget: [
    "预算数",
    "项目预算数",
    "年度预算数",
    "预算金额",
    "预算总额",
    "项目总预算",
    "项目预算",
    "项目本年度预算",
    "年度预算",
    "资金总额",
    "项目资金总额",
    "年度资金总额",
    "年度预算资金总额",
    "预算资金总额",
    "项目预算总额",
    "年度预算总额",
    "实施期资金总额",
  ],
  fiscalFunds: [
    "财政资金",
    "财政拨款",
    "本年财政拨款",
    "当年财政拨款",
    "年度财政拨款",
    "财政拨款资金",
    "财政性资金",
    "一般公共预算",
    "一般公共预算拨款",
  ],
  otherFunds: ["其他资金", "其它资金", "单位自筹", "自筹资金"],
  fundsUse: [
    "项目资金主要用途",
    "资金主要用途",
    "资金用途",
    "项目资金用途",
    "预算规模及资金用途",
    "项目资金主要用途及概况",
  ],
  paymentPlan: ["资金支出计划", "项目资金支出计划", "支出计划", "资金使用计划", "资金拨付计划", "用款计划"],
};

const FIELD_OF_WORD: ReadonlyMap<string, FieldKey> = new Map(
  (Object.entries(FIELD_WORDS) as [FieldKey, readonly string[]][]).flatMap(([key, words]) =>
    words.map((word) => [word, key] as const),
  ),
);

export function fieldKeyOf(text: string): FieldKey | undefined {
  return text.length > 24 ? undefined : FIELD_OF_WORD.get(bareLabel(text));
}

/** 第一季度, 3月底, 1-6月 …: a step of a payment plan. */
export function isPlanStep(text: string): boolean {
  return (
    text.length <= 10 &&
    /^(?:第?[一二三四1-4]季度|(?:截至|至)?\d{1,2}月(?:底|末|份)?(?:前)?|\d{1,2}[-—~至]\d{1,2}月|[上下]半年|全年)$/.test(
      text,
    )
  );
}

/** （2024年度） or a title that names its year. */
export function yearOf(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const bare = /^[(（]?(20\d\d)年度?[)）]?$/.exec(text)?.[1];
  if (bare) return Number(bare);
  const inTitle = /表/.test(withoutBrackets(text)) || /[(（]20\d\d年度?[)）]$/.test(text);
  const year = inTitle && !/截[至止]/.test(text) ? /(20\d\d)年/.exec(text)?.[1] : undefined;
  return year ? Number(year) : undefined;
}

/** 长期目标（截至2028年） → 2028. */
export function horizonOf(text: string): number | undefined {
  if (text.length > 40 || !text.includes("目标")) return undefined;
  const year = /截[至止]到?(20\d\d)年?/.exec(text)?.[1] ?? /20\d\d年?[-—~至－]+(20\d\d)年?/.exec(text)?.[1];
  return year ? Number(year) : undefined;
}

/** 指标2:, (3), ……, 指标2：……, …（可续行）, - : what stands for a name without being one. */
export function isIndexOrStub(text: string): boolean {
  if (text.length > 16) return false;
  const rest = text.replace(INDEX, "");
  return rest === "" || text === "无" || /^(?:[.…。·]{1,8}(?:[(（].*)?|[\-—–－_/*＊、,，]+)$/.test(rest);
}

const INDEX = /^(?:三级)?指标[\d一二三四五六七八九十]{1,3}[:：.．、]?|^[(（]?\d{1,3}[)）.．、]|^[①②③④⑤⑥⑦⑧⑨⑩]/;

/** An index cell beside the name. */
export function isIndex(text: string): boolean {
  return text.length <= 8 && text !== "" && text.replace(INDEX, "") === "";
}

/** A blank place held open: -, /, — … */
export function isPlaceholder(text: string): boolean {
  return text === "" || (text.length <= 6 && /^[.…·\-—–－_/\\]+$/.test(text)) || text === "无";
}
