import type { GapMark } from "../../app/ports/workbook";
import type { MarkSeverity } from "../../core/sheet/mark-formula";
import { isMarkFormula, MARK_FILL, MARK_SEVERITIES, markFormats } from "../../core/sheet/mark-formula";
import type { Book } from "./book";
import { refOf } from "./sheet-part";
import type { XmlElement } from "./xml";

/** Shows marks on a sheet of a file as conditional formats of ours, in place of those shown before. */
export function showMarksInBook(book: Book, sheet: string, marks: readonly GapMark[]): void {
  clearMarksInBook(book, sheet);
  const part = book.sheet(sheet);
  for (const severity of MARK_SEVERITIES) {
    for (const { formula, areas } of markFormats(
      severity,
      marks.filter((mark) => mark.severity === severity),
    )) {
      const rule = part.root.make(
        "cfRule",
        {
          type: "expression",
          dxfId: book.styles.addDifferential(tintOf(book, severity)),
          priority: nextPriority(part.root),
        },
        part.root.make("formula", {}, formula),
      );
      part.addChild(part.root.make("conditionalFormatting", { sqref: areas.map(refOf).join(" ") }, rule));
    }
  }
}

/** Takes our marks off a sheet, and nothing else; how many cells' areas were marked. */
export function clearMarksInBook(book: Book, sheet: string): number {
  const { root } = book.sheet(sheet);
  let removed = 0;
  for (const formatting of root.all("conditionalFormatting")) {
    const rules = formatting.all("cfRule");
    const ours = rules.filter((rule) => isMarkFormula(rule.child("formula")?.text ?? ""));
    if (ours.length === 0) continue;
    removed += (formatting.get("sqref") ?? "").split(/\s+/).filter(Boolean).length;
    if (ours.length === rules.length) root.remove(formatting);
    else for (const rule of ours) formatting.remove(rule);
  }
  if (removed > 0) {
    const used = usedDifferentials(book);
    const tints = MARK_SEVERITIES.map((severity) => tintOf(book, severity).toString());
    book.styles.dropDifferentials(tints, (number) => used.has(number));
  }
  return removed;
}

function tintOf(book: Book, severity: MarkSeverity): XmlElement {
  const { styles } = book;
  const colour = styles.make("bgColor", { rgb: `FF${MARK_FILL[severity]}` });
  return styles.make("dxf", {}, styles.make("fill", {}, styles.make("patternFill", {}, colour)));
}

/** After every rule of the clerk's own, which stay as they are. */
function nextPriority(root: XmlElement): number {
  let last = 0;
  for (const child of root.elements) {
    if (child.local !== "conditionalFormatting" && child.local !== "extLst") continue;
    for (const element of child.walk()) {
      if (element.local === "cfRule") last = Math.max(last, Number(element.get("priority") ?? 0));
    }
  }
  return last + 1;
}

/** Numbers of differential formats that rules, tables and filters still use. */
function usedDifferentials(book: Book): Set<number> {
  const used = new Set<number>();
  for (const name of book.parts.names) {
    if (!name.endsWith(".xml")) continue;
    for (const [, number] of (book.parts.text(name) ?? "").matchAll(/[dD]xfId\s*=\s*["'](\d{1,6})["']/g))
      used.add(Number(number));
  }
  return used;
}
