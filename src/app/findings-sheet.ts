import { SEVERITIES, SEVERITY_WORD, type Finding } from "../core/check/finding";
import { toA1 } from "../core/sheet/cell-address";
import type { NewSheet, SheetStyle } from "../core/sheet/new-sheet";
import { CENTRE, LABEL, LEFT, noteAt, TITLE } from "../core/sheet/sheet-styles";

/** What stands in one row of the list; several workbooks are told apart by their names. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly workbook?: string;
}

const NOTE = noteAt("left");

interface Column {
  readonly title: string;
  /** In characters of the default font, half the width of a Chinese one. */
  readonly width: number;
  readonly style: SheetStyle;
  readonly textOf: (listed: ListedFinding, number: number) => string;
}

const LINE_HEIGHT = 14;

/** 问题清单: one row a finding, to be printed and ticked off. `titleOf` gives a rule's title. */
export function findingsSheet(
  listed: readonly ListedFinding[],
  titleOf: (rule: string) => string,
  note: string,
): NewSheet {
  const columns = columnsFor(listed, titleOf);
  const last = columns.length - 1;
  const cells: { row: number; column: number; value: string; style: SheetStyle }[] = [
    { row: 0, column: 0, value: "绩效目标表问题清单", style: TITLE },
    { row: 1, column: 0, value: `${countsOf(listed)}${note}`, style: NOTE },
    ...columns.map(({ title }, column) => ({ row: 2, column, value: title, style: LABEL })),
  ];
  const rowHeights = [32, 20, 22];
  listed.forEach((one, index) => {
    const texts = columns.map(({ textOf }) => textOf(one, index + 1));
    texts.forEach((value, column) =>
      cells.push({ row: index + 3, column, value, style: columns[column]?.style ?? LEFT }),
    );
    const lines = texts.map((text, column) => Math.ceil(widthOf(text) / ((columns[column]?.width ?? 10) - 1)));
    rowHeights.push(Math.max(1, ...lines) * LINE_HEIGHT + 8);
  });
  return {
    name: "问题清单",
    cells,
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: last })),
    columnWidths: columns.map(({ width }) => width),
    rowHeights,
    dropDowns: [],
    print: { landscape: true, fitToWidth: true, repeatRows: [2, 2] },
  };
}

/** The sheet and the workbook are named only where there are several. */
function columnsFor(listed: readonly ListedFinding[], titleOf: (rule: string) => string): readonly Column[] {
  const workbook: Column = {
    title: "工作簿",
    width: 24,
    style: LEFT,
    textOf: (one) => one.workbook ?? "",
  };
  const hasWorkbooks = listed.some((one) => one.workbook !== undefined);
  return [
    { title: "序号", width: 6, style: CENTRE, textOf: (_, number) => String(number) },
    ...(hasWorkbooks ? [workbook] : []),
    { title: "工作表", width: 20, style: LEFT, textOf: ({ finding }) => finding.sheet },
    { title: "单元格", width: 8, style: CENTRE, textOf: ({ finding }) => toA1(finding) },
    { title: "级别", width: 6, style: CENTRE, textOf: ({ finding }) => SEVERITY_WORD[finding.severity] },
    { title: "单元格内容", width: 24, style: LEFT, textOf: ({ finding }) => finding.text },
    { title: "问题", width: 46, style: LEFT, textOf: ({ finding }) => finding.message },
    { title: "建议", width: 20, style: LEFT, textOf: ({ finding }) => adviceOf(finding) },
    { title: "规则", width: 20, style: LEFT, textOf: ({ finding }) => titleOf(finding.rule) },
  ];
}

/** What the buttons beside a finding offer. */
export function adviceOf({ fixes }: Finding): string {
  return fixes.map(({ label }) => label).join("；或");
}

/** “共 34 个问题：3 个错误，11 个警告，20 个提示。” */
function countsOf(listed: readonly ListedFinding[]): string {
  if (listed.length === 0) return "没有发现问题。";
  const count = (severity: Finding["severity"]): number =>
    listed.filter(({ finding }) => finding.severity === severity).length;
  const parts = SEVERITIES.map((severity) => `${count(severity)} 个${SEVERITY_WORD[severity]}`);
  return `共 ${listed.length} 个问题：${parts.join("，")}。`;
}

/** In half-width characters. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) < 0x2000 ? 1 : 2;
  return width;
}
