import type { XmlElement } from "./xml";
import { XmlDocument } from "./xml";

const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The number formats that a file names by number alone; those not here are dates that differ by country. */
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};
const FIRST_OWN_FORMAT = 176;

/** Children of styleSheet in the order the schema wants. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The tables that a cell format draws on. */
type Kind = "fonts" | "fills" | "borders";

/** styles.xml: formats are only ever added at the end, so that every number a cell holds keeps its meaning. */
export class StylesPart {
  readonly #root: XmlElement;
  readonly #known = new Map<XmlElement, Map<string, number>>();
  #hadDifferentials: boolean;

  constructor(document: XmlDocument) {
    this.#root = document.root;
    this.#hadDifferentials = this.#root.child("dxfs") !== undefined;
  }

  /** The least a workbook without styles needs. */
  static blank(): XmlDocument {
    return XmlDocument.parse(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN_NAMESPACE}">` +
        `<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
        `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
        `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
        `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
        `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    );
  }

  /** The format of that number; the first one where there is none. */
  formatAt(style: number): XmlElement {
    const formats = this.#table("cellXfs").all("xf");
    return (
      formats[style] ?? formats[0] ?? this.#root.make("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })
    );
  }

  /** Undefined for General. */
  numberFormatOf(style: number): string | undefined {
    const id = Number(this.formatAt(style).get("numFmtId") ?? 0);
    const own = this.#root
      .child("numFmts")
      ?.elements.find((format) => Number(format.get("numFmtId")) === id)
      ?.get("formatCode");
    const code = own ?? BUILT_IN_FORMATS[id];
    return code === "General" ? undefined : code;
  }

  /** The number of the format that is like `style` but for the changes made to a copy of it. */
  derive(style: number, change: (format: XmlElement) => void): number {
    const format = this.formatAt(style).clone();
    change(format);
    return this.#add("cellXfs", format);
  }

  /** The number of the format that is like `style` with another number format; undefined is General. */
  withNumberFormat(style: number, code: string | undefined): number {
    if (this.numberFormatOf(style) === code) return style;
    return this.derive(style, (format) => this.setNumberFormat(format, code));
  }

  setNumberFormat(format: XmlElement, code: string | undefined): void {
    const id = this.#numberOfFormat(code ?? "General");
    format.set("numFmtId", id).set("applyNumberFormat", id === 0 ? undefined : 1);
  }

  /** The font, fill or border that a format uses, as a copy to change and `add`. */
  copyOf(kind: Kind, format: XmlElement): XmlElement {
    const all = this.#table(kind).elements;
    const copy = all[Number(format.get(ATTRIBUTE_OF[kind]) ?? 0)] ?? all[0];
    return copy?.clone() ?? this.#root.make(kind.slice(0, -1));
  }

  /** Lets a format use this font, fill or border. */
  use(kind: Kind, format: XmlElement, element: XmlElement): void {
    format.set(ATTRIBUTE_OF[kind], this.#add(kind, element)).set(APPLY_OF[kind], 1);
  }

  make(
    local: string,
    attributes?: Readonly<Record<string, string | number | undefined>>,
    ...children: (XmlElement | string)[]
  ): XmlElement {
    return this.#root.make(local, attributes, ...children);
  }

  /** The number of a differential format (those of conditional formats). */
  addDifferential(format: XmlElement): number {
    return this.#add("dxfs", format);
  }

  /** Takes away differential formats at the end that are like one of these and whose number nobody uses. */
  dropDifferentials(like: readonly string[], isUsed: (number: number) => boolean): void {
    const table = this.#root.child("dxfs");
    if (!table) return;
    for (;;) {
      const all = table.elements;
      const last = all[all.length - 1];
      if (!last || !like.includes(last.toString()) || isUsed(all.length - 1)) break;
      table.remove(last);
      table.set("count", all.length - 1);
    }
    this.#known.delete(table);
    if (table.elements.length === 0 && !this.#hadDifferentials) this.#root.remove(table);
  }

  #numberOfFormat(code: string): number {
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, text]) => text === code);
    if (builtIn) return Number(builtIn[0]);
    const table = this.#table("numFmts");
    const known = table.elements.find((format) => format.get("formatCode") === code);
    if (known) return Number(known.get("numFmtId"));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...table.elements.map((format) => Number(format.get("numFmtId")))) + 1;
    table.append(table.make("numFmt", { numFmtId: id, formatCode: code }));
    table.set("count", table.elements.length);
    return id;
  }

  #add(name: string, element: XmlElement): number {
    const table = this.#table(name);
    let known = this.#known.get(table);
    if (!known) {
      known = new Map();
      for (const [index, other] of table.elements.entries()) {
        const printed = other.toString();
        if (!known.has(printed)) known.set(printed, index);
      }
      this.#known.set(table, known);
    }
    const printed = element.toString();
    const found = known.get(printed);
    if (found !== undefined) return found;
    const index = table.elements.length;
    table.append(element);
    table.set("count", index + 1);
    known.set(printed, index);
    return index;
  }

  #table(name: string): XmlElement {
    const found = this.#root.child(name);
    if (found) return found;
    const table = this.#root.make(name, { count: 0 });
    const after = ORDER.slice(ORDER.indexOf(name) + 1);
    this.#root.insertBefore(
      table,
      this.#root.elements.find(({ local }) => after.includes(local)),
    );
    return table;
  }
}

const ATTRIBUTE_OF: Readonly<Record<Kind, string>> = { fonts: "fontId", fills: "fillId", borders: "borderId" };
const APPLY_OF: Readonly<Record<Kind, string>> = { fonts: "applyFont", fills: "applyFill", borders: "applyBorder" };
