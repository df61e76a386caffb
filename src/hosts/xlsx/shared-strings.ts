import type { XmlElement } from "./xml";
import { XmlDocument } from "./xml";

/** sharedStrings.xml: texts are added at the end; those of ours that no cell uses any more are taken away again. */
export class SharedStrings {
  readonly #root: XmlElement;
  readonly #original: number;
  /** How many cells use each text of ours. */
  readonly #uses: number[] = [];
  readonly #added: XmlElement[] = [];
  #known: Map<string, number> | undefined;

  constructor(document: XmlDocument) {
    this.#root = document.root;
    this.#original = this.#root.all("si").length;
  }

  static blank(): XmlDocument {
    return XmlDocument.parse(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"></sst>`,
    );
  }

  /** The number under which a cell may use this text. */
  use(text: string): number {
    const written = escapeCharacters(text);
    const number = this.#plain().get(written) ?? this.#append(written);
    if (number >= this.#original) this.#uses[number - this.#original] = (this.#uses[number - this.#original] ?? 0) + 1;
    return number;
  }

  /** A cell stopped using the text of that number. */
  release(number: number): void {
    if (number < this.#original) return;
    this.#uses[number - this.#original] = (this.#uses[number - this.#original] ?? 0) - 1;
    while (this.#uses.length > 0 && (this.#uses[this.#uses.length - 1] ?? 0) <= 0) {
      this.#uses.pop();
      const last = this.#added.pop();
      if (!last) return;
      this.#plain().delete(last.text);
      this.#root.remove(last);
      this.#count(-1);
    }
  }

  #append(text: string): number {
    const number = this.#original + this.#uses.length;
    const keepsBlanks = /^\s|\s$|[\r\n\t]/.test(text);
    const content = this.#root.make("t", keepsBlanks ? { "xml:space": "preserve" } : {}, text);
    const item = this.#root.make("si", {}, content);
    this.#root.append(item);
    this.#added.push(item);
    this.#plain().set(text, number);
    this.#uses.push(0);
    this.#count(1);
    return number;
  }

  #count(change: number): void {
    for (const name of ["count", "uniqueCount"]) {
      const now = this.#root.get(name);
      if (now !== undefined) this.#root.set(name, Math.max(0, Number(now) + change));
    }
  }

  /** Texts without formats of their own. */
  #plain(): Map<string, number> {
    if (this.#known) return this.#known;
    const known = new Map<string, number>();
    for (const [number, item] of this.#root.all("si").entries()) {
      const [only, ...others] = item.elements;
      if (only?.local === "t" && others.length === 0 && !known.has(only.text)) known.set(only.text, number);
    }
    this.#known = known;
    return known;
  }
}

/** Files write characters that XML cannot hold as _x0007_, so a text that looks like that has to be escaped itself. */
export function escapeCharacters(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNSPEAKABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
