import { defineRule } from "../../check/rule";
import { rewriteText } from "../../rewriting/rewrite-text";
import { DOCUMENTS } from "../../taxonomy/documents";
import { perPrintedTexts } from "../../form/printed-texts";
import { aboutText } from "../../wording/about-text";

export const untilYear = defineRule({
  id: "wording/until-year",
  title: "“截止2028年”应为“截至2028年”",
  why: "“截止”表示到此停止，后面不接时间；“截至2028年”才是到2028年为止。这是公文里常见的误用。",
  basis: DOCUMENTS.goals,
  severity: "info",
  scope: "sheet",
  fixable: "safe",
  messages: {
    until: "“{text}”应写作“{after}”。",
  },
  examples: {
    good: [
      `
      | 整体绩效总目标 | 长期目标（截至2028年） | 年度目标 | |
      | | 目标1：改善环境 | 目标1：改善环境 | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 时效指标 | 申报截止日期   | 12月31日 |`,
    ],
    bad: [
      `
      | 整体绩效总目标 | 长期目标（截止2028年） | 年度目标 | |
      | | 目标1：改善环境 | 目标1：改善环境 | |
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 时效指标 | 项目完成时间   | 12月31日 |`,
    ],
  },

  check(view, _context, report) {
    for (const cell of misusing(view.form)) {
      const text = UNTIL.exec(cell.text)?.[0] ?? "";
      const after = text.replace(STOPS_AT, "截至");
      const fixes = rewriteText(view.form.sheet, cell, "safe", (content) =>
        content.replace(EVERY_UNTIL, (found) => found.replace(STOPS_AT, "截至")),
      );
      report({ message: "until", data: { text, after }, cell, fixes, about: aboutText(cell) });
    }
  },
});

/** 申报截止2025年3月 is a closing date: there 截止 is right. */
const MISUSE = String.raw`(?<!申报|报名|受理|提交|报送|征集|投标|登记|缴费|截稿|时间|日期|期限)截止到?20\d{2}年`;
const UNTIL = new RegExp(MISUSE);
const EVERY_UNTIL = new RegExp(MISUSE, "g");
const STOPS_AT = /^截止到?/;
const misusing = perPrintedTexts((cells) => cells.filter(({ text }) => UNTIL.test(text)));
