import { repeatedWord } from "./repeated-word";

/** A wrong word and what it should be; of a word written twice, `right` is the word. */
export interface Typo {
  readonly kind: "wrong" | "twice";
  /** Where `wrong` begins. */
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

export interface TypoWords {
  /** Wrong → right. */
  readonly typos: Readonly<Record<string, string>>;
  /** Right words that contain a wrong one: 费费用. */
  readonly exceptions: ReadonlySet<string>;
  /** Words that may follow themselves. */
  readonly legitimateRepeats: readonly string[];
}

const NONE: readonly Typo[] = [];

/** Makes a search for typing errors that costs little on texts without any. */
export function createTypoFinder({
  typos,
  exceptions,
  legitimateRepeats,
}: TypoWords): (text: string) => readonly Typo[] {
  const isFirst = new Uint8Array(0x10000);
  const byFirst = new Map<number, { second: number | undefined; wrong: string; right: string }[]>();
  for (const [wrong, right] of Object.entries(typos)) {
    const first = wrong.charCodeAt(0);
    isFirst[first] = 1;
    const entry = { second: wrong.length > 1 ? wrong.charCodeAt(1) : undefined, wrong, right };
    const list = byFirst.get(first);
    if (list) list.push(entry);
    else byFirst.set(first, [entry]);
  }
  const excused = [...exceptions];

  /** 开展视察 contains 展视察, and 权责清单 contains 责清单. */
  const isExcused = (text: string, at: number, wrong: string, right: string): boolean => {
    const offset = right.indexOf(wrong);
    if (offset >= 0 && text.startsWith(right, at - offset)) return true;
    return excused.some((word) => {
      const inside = word.indexOf(wrong);
      return inside >= 0 && text.startsWith(word, at - inside);
    });
  };

  return (text) => {
    let found: Typo[] | undefined;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isFirst[code] === 0) continue;
      const next = text.charCodeAt(at + 1);
      for (const { second, wrong, right } of byFirst.get(code) ?? []) {
        if (
          (second !== undefined && second !== next) ||
          !text.startsWith(wrong, at) ||
          isExcused(text, at, wrong, right)
        )
          continue;
        (found ??= []).push({ kind: "wrong", at, wrong, right });
        break;
      }
    }
    const twice = repeatedWord(text, legitimateRepeats);
    if (twice) (found ??= []).push({ kind: "twice", at: twice.at, wrong: twice.word + twice.word, right: twice.word });
    return found ?? NONE;
  };
}

/** The text with the errors that were found in it mended; of two that overlap the later one. */
export function mendTypos(text: string, found: readonly Typo[]): string {
  let mended = text;
  let end = text.length;
  for (const { at, wrong, right } of [...found].sort((a, b) => b.at - a.at)) {
    if (at + wrong.length > end) continue;
    mended = mended.slice(0, at) + right + mended.slice(at + wrong.length);
    end = at;
  }
  return mended;
}
