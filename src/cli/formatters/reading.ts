import type { Form, FormCell, Indicator } from "../../core/form/form";

/** Texts of a row that are printed only where the table has the column. */
const OPTIONAL = ["basis", "description", "yearBeforeLast", "lastYear", "actual", "score"] as const;

/** What `zhibiao read --format json` says of a sheet; rows are Excel's row numbers. */
export function readingOfSheet(form: Form): object {
  return {
    name: form.sheet,
    tables: form.blocks.map((block) => ({
      kind: block.kind,
      goal: block.goal,
      headerRow: block.header.row + 1,
      rows: block.indicators.map(readingOfRow),
    })),
  };
}

function readingOfRow(indicator: Indicator): object {
  const { row, level1, level2, level3, value, cells } = indicator;
  const optional = OPTIONAL.flatMap((key) => {
    const cell: FormCell | undefined = cells[key];
    return cell ? [[key, cell.text]] : [];
  });
  return { row: row + 1, level1, level2, level3, value, ...(Object.fromEntries(optional) as Record<string, string>) };
}

/** The same for people: one line an indicator. */
export function readingAsText(workbook: string, forms: readonly Form[]): string {
  const lines = [workbook];
  for (const form of forms) {
    const count = form.blocks.reduce((sum, { indicators }) => sum + indicators.length, 0);
    lines.push(
      `  ${form.sheet}：${form.blocks.length === 0 ? "没有找到绩效指标表" : `${form.blocks.length} 个指标块，${count} 个指标`}`,
    );
    for (const block of form.blocks) {
      lines.push(
        `    ${block.kind}${block.number ?? ""} ${block.goal.slice(0, 40)}（表头第 ${block.header.row + 1} 行）`,
      );
      for (const { row, level1, level2, level3, value } of block.indicators) {
        lines.push(`      ${row + 1}  ${[level1, level2, level3].join(" / ")}  ${value}`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}
