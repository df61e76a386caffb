/** The syllables each character is read as: 长 → chang, zhang. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** What pinyin-data holds: syllables, each with its characters. */
export function parseReadings(data: string): Readings {
  const all = new Map<string, string[]>();
  for (const entry of data.split(" ")) {
    const syllable = entry.replace(/[^a-z]/g, "");
    for (const character of entry.slice(syllable.length)) {
      const known = all.get(character);
      if (known) known.push(syllable);
      else all.set(character, [syllable]);
    }
  }
  return all;
}

/**
 * Whether the query stands for a part of the text: its characters themselves, their pinyin or the beginnings of it
 * (垃圾 = 垃圾, laji, lj, la圾). Case and blanks in the query do not matter. Without readings only characters count. Time is linear in text × query.
 */
export function soundsLike(text: string, query: string, readings: Readings | undefined): boolean {
  const sought = query.toLowerCase().replace(/[\s'’]/g, "");
  if (sought === "") return true;
  /** Lengths of the query that characters up to here have used up. */
  let open = new Set<number>();
  for (const character of text.toLowerCase()) {
    const next = new Set<number>();
    for (const from of open.add(0)) {
      for (const used of usedBy(character, sought, from, readings)) {
        if (from + used === sought.length) return true;
        next.add(from + used);
      }
    }
    open = next;
  }
  return false;
}

/** How many characters of the query, from `from` on, one character of the text can stand for. */
function usedBy(character: string, sought: string, from: number, readings: Readings | undefined): readonly number[] {
  if (sought[from] === character) return [1];
  return (readings?.get(character) ?? []).flatMap((syllable) => {
    let length = 0;
    while (length < syllable.length && syllable[length] === sought[from + length]) length++;
    return Array.from({ length }, (_, i) => i + 1);
  });
}
