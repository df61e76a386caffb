import type { BlockView } from "./rule";

/**
 * Remembers what `compute` says of a block for as long as the block is the same object, so that a rule over a whole
 * sheet costs one look-up for every block that an edit left alone. `compute` must depend on the block alone.
 */
export function perBlock<T>(compute: (view: BlockView) => T): (view: BlockView) => T {
  return (view) => {
    // Kept by the view itself: thousands of entries in weak maps are dear to collect.
    let entry = view.memory.get(compute) as { readonly result: T } | undefined;
    if (!entry) view.memory.set(compute, (entry = { result: compute(view) }));
    return entry.result;
  };
}
