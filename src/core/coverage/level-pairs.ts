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

interface Count extends LevelPair {
  filled: number;
  unvalued: number;
}

function countPairs(block: Block): readonly LevelPair[] {
  const pairs = new Map<string, Count>();
  // Rows of one pair mostly follow each other, so that the map is seldom asked.
  let pair: Count | undefined;
  for (const { level1, level2, value, row } of block.indicators) {
    if (pair?.level1 !== level1 || pair.level2 !== level2) {
      const key = `${level1}\t${level2}`;
      pair = pairs.get(key);
      if (!pair) pairs.set(key, (pair = { level1, level2, filled: 0, unvalued: 0, row }));
    }
    if (value === "") pair.unvalued++;
    else pair.filled++;
  }
  return [...pairs.values()];
}
