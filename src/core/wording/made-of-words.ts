import { remembered } from "../check/remembered";

/** Vocabulary for `isMadeOfWords`: `cores` carry the sense, `fillers` may stand around them. */
export interface PhraseWords {
  readonly cores: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
}

const LONGEST_PHRASE = 16;
const LONGEST_WORD = 6;
const PUNCTUATION = /[，、,；;。.！!“”"'\s]/g;

/**
 * True when the text falls apart into words of the vocabulary with at least one core among them: 逐步提高 = 逐步 + 提高.
 * Texts longer than 16 characters are none.
 */
export function isMadeOfWords(text: string, words: PhraseWords): boolean {
  let known = judges.get(words.cores);
  if (known?.fillers !== words.fillers) {
    known = { fillers: words.fillers, isMade: remembered((phrase) => fallsApart(phrase, words)) };
    judges.set(words.cores, known);
  }
  return known.isMade(text);
}

/** One for each vocabulary: the same few values stand in every table. */
const judges = new WeakMap<
  ReadonlySet<string>,
  { readonly fillers: ReadonlySet<string>; readonly isMade: (text: string) => boolean }
>();

function fallsApart(text: string, { cores, fillers }: PhraseWords): boolean {
  const phrase = text.replace(PUNCTUATION, "");
  if (phrase === "" || phrase.length > LONGEST_PHRASE) return false;
  // 0: not reached, 1: reached by fillers alone, 2: reached with a core.
  const reached = new Uint8Array(phrase.length + 1);
  reached[0] = 1;
  for (let start = 0; start < phrase.length; start++) {
    const before = reached[start] ?? 0;
    if (before === 0) continue;
    for (let length = 1; length <= Math.min(LONGEST_WORD, phrase.length - start); length++) {
      const word = phrase.slice(start, start + length);
      const sense = cores.has(word) ? 2 : fillers.has(word) ? before : 0;
      reached[start + length] = Math.max(reached[start + length] ?? 0, sense);
    }
  }
  return reached[phrase.length] === 2;
}
