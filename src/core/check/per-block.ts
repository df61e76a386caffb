import type { Block } from "../form/form";
import type { BlockView } from "./rule";

/**
 * Remembers what `compute` says of a block for as long as the block is the same object, so that a rule over a whole
 * sheet costs one look-up for every block that an edit left alone. `compute` must depend on the block alone.
 */
export function perBlock<T>(compute: (view: BlockView) => T): (view: BlockView) => T {
  const known = new WeakMap<Block, { readonly result: T }>();
  return (view) => {
    let entry = known.get(view.block);
    if (!entry) known.set(view.block, (entry = { result: compute(view) }));
    return entry.result;
  };
}
