import { useState } from "react";

interface Ticks {
  readonly isTicked: (index: number) => boolean;
  readonly count: number;
  readonly toggle: (index: number) => void;
  readonly toggleAll: () => void;
}

/** Which of `total` rows are ticked; all at first. */
export function useTicks(total: number): Ticks {
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const count = total - unticked.size;
  return {
    isTicked: (index) => !unticked.has(index),
    count,
    toggle: (index) => {
      const next = new Set(unticked);
      if (!next.delete(index)) next.add(index);
      setUnticked(next);
    },
    toggleAll: () => setUnticked(new Set(count === total ? Array.from({ length: total }, (_, i) => i) : [])),
  };
}
