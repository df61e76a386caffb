/**
 * Remembers what `compute` says of a list for as long as the list is the same object: the goals and fields of a form
 * stay the same while the clerk edits its tables.
 */
export function perList<Item, T>(compute: (list: readonly Item[]) => T): (list: readonly Item[]) => T {
  const known = new WeakMap<readonly Item[], { readonly result: T }>();
  return (list) => {
    let entry = known.get(list);
    if (!entry) known.set(list, (entry = { result: compute(list) }));
    return entry.result;
  };
}
