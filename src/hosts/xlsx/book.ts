import { sameSheet } from "../../core/sheet/formula-references";
import { SharedStrings } from "./shared-strings";
import { SheetPart } from "./sheet-part";
import { StylesPart } from "./styles-part";
import { XmlDocument, type XmlElement } from "./xml";
import { XlsxPackage } from "./xlsx-package";

const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** Children of workbook in the order the schema wants. */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

export interface BookSheet {
  readonly name: string;
  /** The number that other parts know it by; not its place. */
  readonly sheetId: number;
  /** Its part; undefined where the relation is missing. */
  readonly path: string;
  readonly isGrid: boolean;
  readonly element: XmlElement;
}

/** The workbook inside a package: its sheets, styles and texts, each opened when first needed. */
export class Book {
  readonly #sheets = new Map<string, SheetPart>();
  #styles: StylesPart | undefined;
  #strings: SharedStrings | undefined;

  readonly parts: XlsxPackage;

  private constructor(
    opened: XlsxPackage,
    /** The workbook's part. */
    readonly path: string,
    readonly root: XmlElement,
  ) {
    this.parts = opened;
  }

  /** @throws where the package holds no workbook; bytes that `readWorkbook` read do */
  static open(bytes: Uint8Array): Book {
    const opened = new XlsxPackage(bytes);
    const path = opened.relationsOf("").find(({ kind }) => kind === "officeDocument")?.target;
    const document = path === undefined ? undefined : opened.document(path);
    if (path === undefined || !document) throw new Error("A package without a workbook");
    return new Book(opened, path, document.root);
  }

  get sheets(): readonly BookSheet[] {
    const relations = new Map(this.parts.relationsOf(this.path).map((relation) => [relation.id, relation]));
    return (this.root.child("sheets")?.elements ?? []).map((element): BookSheet => {
      const id = element.attributes.find(([name]) => name === "id" || name.endsWith(":id"))?.[1] ?? "";
      const relation = relations.get(id);
      return {
        name: element.get("name") ?? "",
        sheetId: Number(element.get("sheetId") ?? 0),
        path: relation?.target ?? "",
        isGrid: relation?.kind === "worksheet",
        element,
      };
    });
  }

  find(name: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sameSheet(sheet.name, name));
  }

  /** The cells of a worksheet. @throws where there is no such sheet */
  sheet(name: string): SheetPart {
    const sheet = this.find(name);
    const document = sheet?.isGrid ? this.parts.document(sheet.path) : undefined;
    if (!sheet || !document) throw new Error(`No worksheet named ${name}`);
    const known = this.#sheets.get(sheet.path);
    if (known) return known;
    const part = new SheetPart(document, () => this.strings);
    this.#sheets.set(sheet.path, part);
    return part;
  }

  get styles(): StylesPart {
    return (this.#styles ??= new StylesPart(this.#part("styles", "xl/styles.xml", () => StylesPart.blank())));
  }

  get strings(): SharedStrings {
    return (this.#strings ??= new SharedStrings(
      this.#part("sharedStrings", "xl/sharedStrings.xml", () => SharedStrings.blank()),
    ));
  }

  /** The workbook's child of that name, added at its place where there is none. */
  makeChild(name: string): XmlElement {
    const found = this.root.child(name);
    if (found) return found;
    const element = this.root.make(name);
    const after = ORDER.slice(ORDER.indexOf(name) + 1);
    this.root.insertBefore(
      element,
      this.root.elements.find(({ local }) => after.includes(local)),
    );
    return element;
  }

  get definedNames(): readonly XmlElement[] {
    return this.root.child("definedNames")?.elements ?? [];
  }

  /** Adds or replaces a name of one sheet (by its place) or, without a place, of the workbook. */
  defineName(name: string, place: number | undefined, text: string): void {
    const known = this.definedNames.find(
      (defined) =>
        defined.get("name") === name &&
        defined.get("localSheetId") === (place === undefined ? undefined : String(place)),
    );
    if (known) {
      known.text = text;
      return;
    }
    const table = this.makeChild("definedNames");
    table.append(table.make("definedName", { name, localSheetId: place }, text));
  }

  removeName(defined: XmlElement): void {
    const table = this.root.child("definedNames");
    table?.remove(defined);
    if (table?.elements.length === 0) this.root.remove(table);
  }

  /** Whether Excel works out every formula when it opens the file. */
  get recalculates(): string | undefined {
    return this.root.child("calcPr")?.get("fullCalcOnLoad");
  }

  set recalculates(value: string | undefined) {
    const known = this.root.child("calcPr");
    if (known) known.set("fullCalcOnLoad", value);
    else if (value !== undefined) this.makeChild("calcPr").set("fullCalcOnLoad", value);
  }

  /** Takes away the list of what to calculate in which order, which Excel makes anew. */
  dropCalculationChain(): void {
    const chain = this.parts.relationsOf(this.path).find(({ kind }) => kind === "calcChain");
    if (!chain) return;
    this.parts.unrelate(this.path, chain.id);
    this.parts.remove(chain.target);
  }

  get hasFormulas(): boolean {
    return this.sheets.some(({ path, isGrid }) => isGrid && /<(?:\w+:)?f[\s>/]/.test(this.parts.text(path) ?? ""));
  }

  /** Adds an empty worksheet at the end. */
  addSheet(name: string, worksheet: XmlElement): BookSheet {
    const path = this.parts.freeName("xl/worksheets/sheet");
    this.parts.put(path, XmlDocument.of(worksheet), `${SPREADSHEET_TYPE}worksheet+xml`);
    const id = this.parts.relate(this.path, "worksheet", path);
    const table = this.makeChild("sheets");
    const sheetId = Math.max(0, ...this.sheets.map((sheet) => sheet.sheetId)) + 1;
    const element = table.make("sheet", { name, sheetId });
    element.set(`${this.#relationPrefix()}:id`, id);
    table.append(element);
    return { name, sheetId, path, isGrid: true, element };
  }

  /** The prefix that the workbook uses for the namespace of relations. */
  #relationPrefix(): string {
    const declared = this.root.attributes.find(
      ([name, value]) => name.startsWith("xmlns:") && value.endsWith("/relationships"),
    );
    if (declared) return declared[0].slice("xmlns:".length);
    this.root.set("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    return "r";
  }

  #part(kind: string, usualName: string, blank: () => XmlDocument): XmlDocument {
    const known = this.parts.relationsOf(this.path).find((relation) => relation.kind === kind);
    const document = known && this.parts.document(known.target);
    if (document) return document;
    this.parts.put(usualName, blank(), `${SPREADSHEET_TYPE}${kind}+xml`);
    if (!known) this.parts.relate(this.path, kind, usualName);
    return this.parts.document(usualName) as XmlDocument;
  }
}
