/**
 * XML that is changed in places and otherwise stays letter by letter as it was: printing what was parsed gives the same
 * text. Namespaces are looked at by prefix only, which is enough inside one part.
 */

/** Markup between elements, kept as written: escaped text, comments, CDATA, processing instructions. */
export type XmlNode = XmlElement | string;

export class XmlDocument {
  private constructor(
    private readonly before: string,
    readonly root: XmlElement,
    private readonly after: string,
  ) {}

  /** @throws XmlError where the text is no well-formed XML, or carries a document type */
  static parse(xml: string): XmlDocument {
    return parseDocument(xml, (before, root, after) => new XmlDocument(before, root, after));
  }

  static of(root: XmlElement): XmlDocument {
    return new XmlDocument('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', root, "");
  }

  toString(): string {
    return `${this.before}${printNode(this.root)}${this.after}`;
  }
}

export class XmlError extends Error {}

interface Attribute {
  readonly name: string;
  /** As written, still escaped. */
  value: string;
}

export class XmlElement {
  #children: XmlNode[] = [];
  #folded: string | undefined;
  /** Blanks inside the closing tag, kept. */
  closingBlanks = "";
  #attributes: Attribute[] | undefined;

  /** @param markup the attributes as written, with the blanks around them */
  constructor(
    readonly name: string,
    private markup = "",
    /** Printed as <name/> while it has no children. */
    private readonly isEmptyTag = true,
  ) {}

  /**
   * The inside of a long repeated element as written, while nobody looked into it: rows of a sheet are unfolded one by
   * one, when they are needed.
   */
  get folded(): string | undefined {
    return this.#folded;
  }

  /** Replaces the inside by markup, which is looked into later. */
  fold(markup: string): void {
    this.#folded = markup;
  }

  get children(): XmlNode[] {
    if (this.#folded !== undefined) {
      const markup = this.#folded;
      this.#folded = undefined;
      this.#children = parseNodes(markup);
    }
    return this.#children;
  }

  set children(children: XmlNode[]) {
    this.#folded = undefined;
    this.#children = children;
  }

  /** The name without its prefix. */
  get local(): string {
    return this.name.slice(this.name.indexOf(":") + 1);
  }

  get elements(): XmlElement[] {
    return this.children.filter((node): node is XmlElement => typeof node !== "string");
  }

  get(attribute: string): string | undefined {
    const found = this.#list().find(({ name }) => name === attribute);
    return found && unescapeXml(found.value);
  }

  /** Sets an attribute; undefined removes it. */
  set(attribute: string, value: string | number | undefined): this {
    const list = this.#list();
    const at = list.findIndex(({ name }) => name === attribute);
    const written = value === undefined ? undefined : escapeAttribute(String(value));
    if (written === (at < 0 ? undefined : list[at]?.value)) return this;
    if (written === undefined) list.splice(at, 1);
    else if (at < 0) list.push({ name: attribute, value: written });
    else (list[at] as Attribute).value = written;
    this.markup = list.map(({ name, value: text }) => ` ${name}="${text}"`).join("");
    return this;
  }

  get attributes(): readonly (readonly [name: string, value: string])[] {
    return this.#list().map(({ name, value }) => [name, unescapeXml(value)] as const);
  }

  /** The first child of that local name. */
  child(local: string): XmlElement | undefined {
    for (const node of this.children) if (typeof node !== "string" && node.local === local) return node;
    return undefined;
  }

  all(local: string): XmlElement[] {
    return this.elements.filter((element) => element.local === local);
  }

  /** This element and all below it, in document order; what is passed by is left out with all below. */
  *walk(passBy: (element: XmlElement) => boolean = () => false): Generator<XmlElement> {
    if (passBy(this)) return;
    yield this;
    for (const node of this.children) if (typeof node !== "string") yield* node.walk(passBy);
  }

  /** All text inside, unescaped. */
  get text(): string {
    return this.children.map((node) => (typeof node === "string" ? textOf(node) : node.text)).join("");
  }

  set text(text: string) {
    this.children = text === "" ? [] : [escapeText(text)];
  }

  /** A new element with the prefix of this one. */
  make(
    local: string,
    attributes: Readonly<Record<string, string | number | undefined>> = {},
    ...children: (XmlElement | string)[]
  ): XmlElement {
    const prefix = this.name.slice(0, this.name.length - this.local.length);
    const element = new XmlElement(prefix + local);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.set(name, value);
    element.children = children.map((child) => (typeof child === "string" ? escapeText(child) : child));
    return element;
  }

  append(...nodes: XmlNode[]): void {
    this.children.push(...nodes);
  }

  remove(child: XmlElement): void {
    const at = this.children.lastIndexOf(child);
    if (at >= 0) this.children.splice(at, 1);
  }

  insertBefore(child: XmlElement, next: XmlElement | undefined): void {
    const at = next ? this.children.indexOf(next) : -1;
    if (at < 0) this.children.push(child);
    else this.children.splice(at, 0, child);
  }

  clone(): XmlElement {
    const copy = new XmlElement(this.name, this.markup, this.isEmptyTag);
    copy.closingBlanks = this.closingBlanks;
    if (this.#folded !== undefined) copy.fold(this.#folded);
    else copy.children = this.children.map((node) => (typeof node === "string" ? node : node.clone()));
    return copy;
  }

  toString(): string {
    return printNode(this);
  }

  /** The start tag up to its end, and whether nothing follows. */
  get tag(): { readonly open: string; readonly isEmpty: boolean } {
    const isEmpty = this.#folded === undefined && this.#children.length === 0 && this.isEmptyTag;
    return { open: `<${this.name}${this.markup}`, isEmpty };
  }

  #list(): Attribute[] {
    return (this.#attributes ??= parseAttributes(this.markup));
  }
}

/** Deep enough for any drawing; a bomb of nested elements stops here. */
const DEEPEST = 200;

function parseDocument<Result>(xml: string, make: (before: string, root: XmlElement, after: string) => Result): Result {
  const nodes = parseNodes(xml);
  const place = nodes.findIndex((node) => typeof node !== "string");
  const root = nodes[place];
  const [before, after] = [nodes.slice(0, Math.max(0, place)), nodes.slice(place + 1)];
  if (root === undefined || typeof root === "string") throw new XmlError("A document without a root");
  if (after.some((node) => typeof node !== "string")) throw new XmlError("More than one root");
  return make(before.join(""), root, after.join(""));
}

/** Elements that a part has thousands of, none inside another. */
const FOLDED = "row";

function parseNodes(xml: string): XmlNode[] {
  const top: XmlNode[] = [];
  const open: XmlElement[] = [];
  let inside = top;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    if (next < 0) {
      inside.push(xml.slice(at));
      break;
    }
    if (next > at) inside.push(xml.slice(at, next));
    const kind = xml[next + 1];
    if (kind === "!" || kind === "?") {
      at = endOfMarkup(xml, next);
      inside.push(xml.slice(next, at));
    } else if (kind === "/") {
      const end = xml.indexOf(">", next);
      const element = open.pop();
      if (end < 0 || !element || xml.slice(next + 2, end).trimEnd() !== element.name) {
        throw new XmlError("Elements overlap");
      }
      element.closingBlanks = xml.slice(next + 2 + element.name.length, end);
      inside = open[open.length - 1]?.children ?? top;
      at = end + 1;
    } else {
      const end = endOfTag(xml, next);
      const isEmpty = xml[end - 1] === "/";
      const markup = xml.slice(next + 1, isEmpty ? end - 1 : end);
      const name = /^[^\s/>"'=<&]+/.exec(markup)?.[0];
      if (!name) throw new XmlError("A tag without a name");
      const element = new XmlElement(name, markup.slice(name.length), isEmpty);
      inside.push(element);
      at = end + 1;
      if (isEmpty) continue;
      if (element.local === FOLDED) {
        const close = closingTag(xml, name, at);
        element.fold(xml.slice(at, close.start));
        element.closingBlanks = xml.slice(close.start + 2 + name.length, close.end);
        at = close.end + 1;
        continue;
      }
      if (open.length >= DEEPEST) throw new XmlError("Nested too deeply");
      open.push(element);
      inside = element.children;
    }
  }
  if (open.length > 0) throw new XmlError("The document is cut short");
  return top;
}

function closingTag(xml: string, name: string, from: number): { readonly start: number; readonly end: number } {
  for (let start = xml.indexOf(`</${name}`, from); start >= 0; start = xml.indexOf(`</${name}`, start + 2)) {
    const end = xml.indexOf(">", start);
    if (end >= 0 && xml.slice(start + 2 + name.length, end).trim() === "") return { start, end };
  }
  throw new XmlError("The document is cut short");
}

function endOfMarkup(xml: string, start: number): number {
  const [opening, closing] = xml.startsWith("<!--", start)
    ? ["<!--", "-->"]
    : xml.startsWith("<![CDATA[", start)
      ? ["<![CDATA[", "]]>"]
      : ["<?", "?>"];
  if (!xml.startsWith(opening, start)) throw new XmlError("A document type is not allowed");
  const end = xml.indexOf(closing, start + opening.length);
  if (end < 0) throw new XmlError("The document is cut short");
  return end + closing.length;
}

/** The position of a tag's ">", which may stand in attribute values too. */
function endOfTag(xml: string, start: number): number {
  let quote = "";
  for (let at = start; at < xml.length; at++) {
    const character = xml[at];
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at;
    else if (character === "<" && at > start) break;
  }
  throw new XmlError("A tag without an end");
}

function parseAttributes(markup: string): Attribute[] {
  const attributes: Attribute[] = [];
  let at = 0;
  for (;;) {
    const equals = markup.indexOf("=", at);
    if (equals < 0) return attributes;
    const quote = /["']/.exec(markup.slice(equals + 1, equals + 20));
    if (!quote) throw new XmlError("An attribute without quotes");
    const start = equals + 2 + quote.index;
    const end = markup.indexOf(quote[0], start);
    if (end < 0) throw new XmlError("An attribute without an end");
    const value = markup.slice(start, end);
    attributes.push({
      name: markup.slice(at, equals).trim(),
      value: quote[0] === "'" ? value.replace(/"/g, "&quot;") : value,
    });
    at = end + 1;
  }
}

function printNode(node: XmlNode): string {
  const parts: string[] = [];
  print(node, parts);
  return parts.join("");
}

function print(node: XmlNode, parts: string[]): void {
  if (typeof node === "string") {
    parts.push(node);
    return;
  }
  const { open, isEmpty } = node.tag;
  if (isEmpty) {
    parts.push(open, "/>");
    return;
  }
  parts.push(open, ">");
  if (node.folded !== undefined) parts.push(node.folded);
  else for (const child of node.children) print(child, parts);
  parts.push("</", node.name, node.closingBlanks, ">");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(markup: string): string {
  if (!markup.includes("&")) return markup;
  return markup.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,8});/g, (written, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? written;
    const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}

/** Characters that XML cannot hold are left out, as Excel does. */
function escapeText(text: string): string {
  return text.replace(UNSPEAKABLE, "").replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\t]/g, (character) => ESCAPES[character] ?? character);
}

const UNSPEAKABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

function textOf(markup: string): string {
  if (markup.startsWith("<![CDATA[")) return markup.slice(9, -3);
  if (markup.startsWith("<")) return "";
  return unescapeXml(markup);
}
