/** A stretch of text that is the same in both, or is only in this one. */
export interface Run {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Beyond this many pairs of characters only the ends are compared; a 指标值 is far shorter. */
const MOST_PAIRS = 40_000;

/** Where two texts differ, character by character: the clerk sees at a glance what a fix would touch. */
export function differences(before: string, after: string): readonly [before: readonly Run[], after: readonly Run[]] {
  const a = [...before];
  const b = [...after];
  const shared = a.length * b.length > MOST_PAIRS ? sharedEnds(a, b) : longestShared(a, b);
  const keptA = new Set(shared.map(([i]) => i));
  const keptB = new Set(shared.map(([, j]) => j));
  return [runsOf(a, keptA), runsOf(b, keptB)];
}

type Pair = readonly [inBefore: number, inAfter: number];

/** The longest common subsequence, as pairs of positions. */
function longestShared(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** What both begin and end with. */
function sharedEnds(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  for (; head < shorter && a[head] === b[head]; head++) pairs.push([head, head]);
  for (let tail = 1; tail <= shorter - head && a[a.length - tail] === b[b.length - tail]; tail++) {
    pairs.push([a.length - tail, b.length - tail]);
  }
  return pairs;
}

function runsOf(text: readonly string[], kept: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  text.forEach((character, i) => {
    const isChanged = !kept.has(i);
    const last = runs.at(-1);
    if (last?.isChanged === isChanged) runs[runs.length - 1] = { text: last.text + character, isChanged };
    else runs.push({ text: character, isChanged });
  });
  return runs;
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
