/** A text in three parts: what is the same at both ends, and what differs between. */
export interface Differing {
  readonly head: string;
  readonly changed: string;
  readonly tail: string;
}

/** Where two texts differ, cut at whole characters: the clerk sees at a glance what a fix would touch. */
export function differingParts(before: string, after: string): readonly [before: Differing, after: Differing] {
  const a = [...before];
  const b = [...after];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const cut = (text: readonly string[]): Differing => ({
    head: text.slice(0, head).join(""),
    changed: text.slice(head, text.length - tail).join(""),
    tail: text.slice(text.length - tail).join(""),
  });
  return [cut(a), cut(b)];
}

const BLANKS: Readonly<Record<string, string>> = {
  " ": "␣",
  "\u00a0": "␣",
  "\u3000": "□",
  "\n": "↵",
  "\r": "",
  "\t": "→",
};

/** Blanks drawn as signs: a removed blank is a change like any other. */
export function withVisibleBlanks(text: string): string {
  return text.replace(/[ \u00a0\u3000\n\r\t]/g, (blank) => BLANKS[blank] ?? blank);
}
