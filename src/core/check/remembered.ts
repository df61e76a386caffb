/** Texts repeat from row to row and sheet to sheet; a cache this large holds all of a big workbook's. */
const CACHED_TEXTS = 50_000;

/** A function over texts that remembers its answers, forgetting all of them when there are too many. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= CACHED_TEXTS) known.clear();
      known.set(text, (result = compute(text)));
    }
    return result;
  };
}
