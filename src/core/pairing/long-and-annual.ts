import { ofBlocks } from "../check/of-blocks";
import type { BlockView, FormView, IndicatorView } from "../check/rule";
import type { Block } from "../form/form";

/** The same indicator in the long-term and in the annual block of one goal. */
export interface Pair {
  readonly long: IndicatorView;
  readonly annual: IndicatorView;
}

/** Blocks of the same goal: 长期目标2 and 年度目标2. A goal with several blocks of one kind is left out. */
export function blockPairs(form: FormView): readonly { readonly long: BlockView; readonly annual: BlockView }[] {
  const numbers = numbersOf(form);
  const long = byNumber(numbers, "长期");
  const pairs: { readonly long: BlockView; readonly annual: BlockView }[] = [];
  if (long.size === 0) return pairs;
  for (const [number, at] of byNumber(numbers, "年度")) {
    const [partner, annual] = [form.blocks[long.get(number) ?? -1], form.blocks[at ?? -1]];
    if (partner && annual) pairs.push({ long: partner, annual });
  }
  return pairs;
}

const numbersOf = ofBlocks(({ block: { kind, number } }) => ({ kind, number: number ?? 0 }));

/** Places of the blocks of a kind by their goal's number. */
function byNumber(
  numbers: readonly Required<Pick<Block, "kind" | "number">>[],
  kind: Block["kind"],
): Map<number, number | undefined> {
  const found = new Map<number, number | undefined>();
  numbers.forEach((goal, place) => {
    if (goal.kind === kind) found.set(goal.number, found.has(goal.number) ? undefined : place);
  });
  return found;
}

/**
 * Indicators of the same name under the same second level in both blocks; a name that stands twice in either of them
 * is left out, for its rows cannot be told apart.
 */
export function pairsOf(long: BlockView, annual: BlockView): readonly Pair[] {
  const byName = uniqueByName(long);
  const pairs: Pair[] = [];
  for (const [key, row] of uniqueByName(annual)) {
    const partner = byName.get(key);
    if (row && partner) pairs.push({ long: partner, annual: row });
  }
  return pairs;
}

/** Whether the name stands once in the block, whatever the second level. */
export const standsOnce = ({ rows }: BlockView, { name }: IndicatorView): boolean =>
  rows.filter((row) => row.name.text === name.text).length === 1;

function uniqueByName({ rows }: BlockView): Map<string, IndicatorView | undefined> {
  const found = new Map<string, IndicatorView | undefined>();
  for (const row of rows) {
    const { level2 } = row.indicator;
    const key = `${level2.replace(/指标$/, "")}|${row.name.text.replace(/[。.]$/, "")}`;
    found.set(key, found.has(key) ? undefined : row);
  }
  return found;
}

/** Remembers what `compute` says of two blocks as long as both are the same objects. */
export function perBlockPair<T>(
  compute: (long: BlockView, annual: BlockView) => T,
): (long: BlockView, annual: BlockView) => T {
  const known = new WeakMap<Block, { readonly long: Block; readonly result: T }>();
  return (long, annual) => {
    const entry = known.get(annual.block);
    if (entry?.long === long.block) return entry.result;
    const result = compute(long, annual);
    known.set(annual.block, { long: long.block, result });
    return result;
  };
}
