import type { Block } from "../form/form";

/** How often a pair of levels occurs in a block; a block has a handful of them. */
export interface LevelPair {
  readonly level1: string;
  readonly level2: string;
  /** Indicators with a value. */
  readonly filled: number;
  readonly unvalued: number;
  /** The first sheet row, 0-based. */
  readonly row: number;
}

const remembered = new WeakMap<Block, readonly LevelPair[]>();

/** The distinct pairs of level 1 and level 2 in the order they are printed; counted once as long as the block is the same object. */
export function levelPairsOf(block: Block): readonly LevelPair[] {
  let pairs = remembered.get(block);
  if (!pairs) remembered.set(block, (pairs = countPairs(block)));
  return pairs;
}

function countPairs(block: Block): readonly LevelPair[] {
  const pairs = new Map<string, { level1: string; level2: string; filled: number; unvalued: number; row: number }>();
  for (const { level1, level2, value, row } of block.indicators) {
    const key = `${level1}\t${level2}`;
    let pair = pairs.get(key);
    if (!pair) pairs.set(key, (pair = { level1, level2, filled: 0, unvalued: 0, row }));
    if (value === "") pair.unvalued++;
    else pair.filled++;
  }
  return [...pairs.values()];
}
