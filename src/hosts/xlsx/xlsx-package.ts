import { unzipSync, zipSync, type Zippable } from "fflate";
import { XmlDocument, XmlElement, XmlError } from "./xml";

/** Parts of a package point at each other by relations. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's address: worksheet, styles, customXml … */
  readonly kind: string;
  /** The other part's name, or an address outside the package. */
  readonly target: string;
  readonly isExternal: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const STRICT_TYPES = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
/** A fixed date, so that saving twice gives the same file; the earliest a zip can tell. */
const NO_DATE = new Date(1980, 0, 1);

/** A part that was not needed yet: still inside the bytes that were opened. */
const PACKED = Symbol("packed");
type Part = XmlDocument | Uint8Array | typeof PACKED;

/**
 * The parts inside an .xlsx, unpacked when first needed. Only what is changed through `document` or `put` differs when
 * saved; every other part keeps its bytes.
 */
export class XlsxPackage {
  readonly #parts = new Map<string, Part>();
  readonly #names = new Map<string, string>();

  /** @param bytes a zip whose sizes were inspected before; @throws where it is damaged */
  constructor(private readonly bytes: Uint8Array) {
    const list = (name: string) => {
      this.#parts.set(name, PACKED);
      this.#names.set(name.toLowerCase(), name);
      return false;
    };
    unzipSync(bytes, { filter: ({ name }) => list(name) });
  }

  toBytes(): Uint8Array {
    const packed = unzipSync(this.bytes, { filter: ({ name }) => this.#parts.get(name) === PACKED });
    const files: Zippable = {};
    for (const [name, part] of this.#parts) {
      const content = part === PACKED ? packed[name] : part instanceof XmlDocument ? encode(part) : part;
      files[name] = [content ?? new Uint8Array(), { mtime: NO_DATE }];
    }
    return zipSync(files);
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#nameOf(name) !== undefined;
  }

  /** The part's text, without keeping it parsed; undefined where there is none. */
  text(name: string): string | undefined {
    const part = this.#unpacked(name);
    return part instanceof XmlDocument ? part.toString() : part && decode(part);
  }

  /**
   * The part as XML; what is changed in it will be saved. Undefined where there is none, and where it is no well-formed
   * XML: such a part is kept as it is.
   */
  document(name: string): XmlDocument | undefined {
    const part = this.#unpacked(name);
    if (part === undefined || part instanceof XmlDocument) return part;
    try {
      const document = XmlDocument.parse(decode(part));
      this.#parts.set(this.#nameOf(name) ?? name, document);
      return document;
    } catch (error) {
      if (error instanceof XmlError) return undefined;
      throw error;
    }
  }

  /** Adds a part, or replaces it. */
  put(name: string, document: XmlDocument, contentType: string): void {
    this.#parts.set(this.#nameOf(name) ?? name, document);
    this.#names.set(name.toLowerCase(), this.#nameOf(name) ?? name);
    const types = this.#contentTypes();
    const part = `/${name}`;
    if (!types.elements.some((type) => type.get("PartName")?.toLowerCase() === part.toLowerCase())) {
      types.append(types.make("Override", { PartName: part, ContentType: contentType }));
    }
  }

  /** Removes a part with its own relations; those that point at it are the caller's. */
  remove(name: string): void {
    const known = this.#nameOf(name);
    if (known === undefined) return;
    this.#parts.delete(known);
    this.#names.delete(known.toLowerCase());
    const types = this.#contentTypes();
    for (const type of types.elements) {
      if (type.get("PartName")?.toLowerCase() === `/${known.toLowerCase()}`) types.remove(type);
    }
    this.remove(relationsPartOf(known));
  }

  relationsOf(part: string): readonly Relation[] {
    const root = this.document(relationsPartOf(part))?.root;
    return (root?.all("Relationship") ?? []).map((relation): Relation => {
      const isExternal = relation.get("TargetMode") === "External";
      const type = relation.get("Type") ?? "";
      const target = relation.get("Target") ?? "";
      return {
        id: relation.get("Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: isExternal ? target : resolve(part, target),
        isExternal,
      };
    });
  }

  /** Makes `part` point at `target`; the new relation's id. */
  relate(part: string, kind: string, target: string): string {
    const name = relationsPartOf(part);
    let document = this.document(name);
    if (!document) {
      document = XmlDocument.of(new XmlElement("Relationships", ` xmlns="${RELATIONS_NAMESPACE}"`));
      this.#parts.set(name, document);
      this.#names.set(name.toLowerCase(), name);
    }
    const { root } = document;
    const taken = new Set(root.elements.map((relation) => relation.get("Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const isStrict = root.elements.some((relation) => relation.get("Type")?.startsWith(STRICT_TYPES));
    const id = `rId${number}`;
    root.append(
      root.make("Relationship", {
        Id: id,
        Type: (isStrict ? STRICT_TYPES : OFFICE_TYPES) + kind,
        Target: relativeTo(part, target),
      }),
    );
    return id;
  }

  unrelate(part: string, id: string): void {
    const name = relationsPartOf(part);
    const root = this.document(name)?.root;
    if (!root) return;
    for (const relation of root.all("Relationship")) if (relation.get("Id") === id) root.remove(relation);
    if (root.elements.length === 0) this.remove(name);
  }

  /** Removes these parts and what only they point at. */
  removeWithDependants(names: readonly string[]): void {
    const pending = [...names];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      const targets = this.relationsOf(name).filter(({ isExternal }) => !isExternal);
      this.remove(name);
      for (const { target } of targets) if (this.has(target) && !this.#isPointedAt(target)) pending.push(target);
    }
  }

  /** A part name not yet taken: "xl/worksheets/sheet" gives xl/worksheets/sheet4.xml. */
  freeName(stem: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.xml`)) number++;
    return `${stem}${number}.xml`;
  }

  #isPointedAt(target: string): boolean {
    return this.names
      .filter((name) => name.endsWith(".rels"))
      .some((name) =>
        this.relationsOf(ownerOf(name)).some(
          (relation) => !relation.isExternal && relation.target.toLowerCase() === target.toLowerCase(),
        ),
      );
  }

  #contentTypes(): XmlElement {
    const document = this.document(CONTENT_TYPES);
    if (!document) throw new Error("A package without content types");
    return document.root;
  }

  #unpacked(name: string): XmlDocument | Uint8Array | undefined {
    const known = this.#nameOf(name);
    const part = this.#parts.get(known ?? "");
    if (known === undefined || part !== PACKED) return part as XmlDocument | Uint8Array | undefined;
    const unpacked = unzipSync(this.bytes, { filter: (file) => file.name === known })[known];
    if (unpacked) this.#parts.set(known, unpacked);
    return unpacked;
  }

  #nameOf(name: string): string | undefined {
    return this.#parts.has(name) ? name : this.#names.get(name.toLowerCase());
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" is the package itself. */
function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function ownerOf(relationsPart: string): string {
  return relationsPart.replace(/_rels\/([^/]*)\.rels$/, "$1");
}

function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

function relativeTo(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}

/** Parts are UTF-8, rarely UTF-16; the mark at the front, if any, is kept as the document's first character. */
function decode(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!isLittle && !isBig) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const text = new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(bytes);
  return text.replace(/^(<\?xml[^>]*?)\s+encoding=["'][^"']*["']/, '$1 encoding="UTF-8"');
}

function encode(document: XmlDocument): Uint8Array {
  return new TextEncoder().encode(document.toString());
}
