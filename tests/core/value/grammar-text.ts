import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Distinct cells of real tables, one a line. */
export const REAL_CELLS: readonly string[] = readFileSync(join(__dirname, "real-cells.txt"), "utf8").split("\n");

const PIECES =
  "0 1 5 7 12 24 31 95 100 1,500 0.98 35.85 2024 ９５ １ 一 两 三 十二 半 百 千 万 亿 % ％ %% ‰ 百分百 百分比 百分之 个百分点 人 人次 次 场 户 家 元 万元 亿元 " +
  "小时 分钟 天 日 号 个工作日 月 个月 季度 年 半年 学期 亩 平方米 ㎡ m km 公里 斤 公斤 kg 吨 件 份 个 套 台 台（套） （次） 倍 分 方 生 / · . 每 每年 每月 每人 ≥ ≤ > < = ≧ ≦ " +
  "＞ ＜ ＝ ═ >= => 《 》 不低于 不少于 至少 不超过 至多 低于 大于 超过 不满 等于 以上 以下 以内 及以上 内 前 之前 底 底前 末 起 - ~ 至 到 * × x ： 于 ， 、 ； （ ） ( ) 余 多 约 共 左右 " +
  "当年 次年 上半年 第四季度 八一 春节 年底 优 良好 合格 一级A A级 Ⅲ类 应检尽检 是 无 提升 及时 完成 含软件 区级 市级 社区 全宗 事故 人均 项目 第 ￥ PM G {N} XX - — 𠀀 e E + ' \u0000";

/** Texts of the grammar's own words in any order, real cells, real cells cut and joined, and any text at all. */
export const GRAMMAR_TEXT: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PIECES.split(" ")), { maxLength: 9 }).map((pieces) => pieces.join("")),
  },
  { weight: 2, arbitrary: fc.constantFrom(...REAL_CELLS) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...REAL_CELLS), fc.nat({ max: 12 }), fc.constantFrom(...REAL_CELLS))
      .map(([first, cut, second]) => first.slice(0, cut) + second),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
);
