import type { Situation } from "./ports/workbook";

/** One calm sentence: what is the matter and what to do. Nothing has been lost in any of them. */
export function sentenceFor(situation: Situation): string {
  switch (situation.status) {
    case "stale":
      return situation.cells.length > 0
        ? `这些单元格刚刚有改动，没有写入：${situation.cells.map(({ address }) => address).join("、")}。请重新检查后再试。`
        : "表格刚刚有改动，没有写入。请重新检查后再试。";
    case "busy":
      return "请先按 Enter 结束单元格编辑，再点一次。";
    case "protected":
      return `工作表“${situation.sheet}”受保护，只检查，不写回。需要修改时，请先撤销工作表保护。`;
    case "read-only":
      return "文件以只读方式打开，只检查，不写回。请另存一份再修改。";
    case "other-workbook":
      return "当前在前面的是另一个工作簿。请切回本工作簿后再试。";
    case "no-such-sheet":
      return `找不到工作表“${situation.sheet}”，可能已被删除或改名。请重新检查。`;
    case "denied":
      return "Excel 没有允许这次操作。请确认文件可以编辑后再试。";
    case "too-large":
      return "表格太大，一次处理不完。请只保留绩效目标表所在的区域后再试。";
    case "lost":
      return "与 Excel 的连接中断了，表格内容没有受影响。请关闭并重新打开助手。";
    case "unsupported":
      return `当前的 Excel 版本不支持${situation.what}。可以改用浏览器工作台。`;
    case "filled":
      return `${situation.cells.map(({ address }) => address).join("、")} 之后填写过，还没有撤销。再点一次撤销，插入的行连同填写的内容一并删去。`;
    case "in-table":
      return `${mergesInTable(situation.sheet)}，所以没有写入。请选中它，点“表设计 › 转换为区域”，再试一次。`;
    case "interrupted":
      if (situation.inTable !== undefined)
        return `${mergesInTable(situation.inTable)}，所以只写入了一部分。请点“撤销本次修改”恢复原样，再选中它，点“表设计 › 转换为区域”后重试。`;
      return situation.entry.isUncertain
        ? "Excel 没有回答，这次修改可能写入了，也可能没有。等 Excel 恢复后，点“撤销本次修改”可以恢复原样。"
        : "Excel 中途停下了，这次修改只写入了一部分。点“撤销本次修改”恢复原样，再试一次。";
    default:
      return unknown(situation);
  }
}

function mergesInTable(sheet: string): string {
  return `工作表“${sheet}”里的表是用“插入 › 表格”做的，Excel 不允许合并其中的单元格`;
}

function unknown(situation: never): never {
  throw new Error(`No sentence for ${JSON.stringify(situation)}`);
}
