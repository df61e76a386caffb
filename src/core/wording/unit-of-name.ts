/** The longest ending of names that the table of units knows: 社会救助人数 ends with 人数. */
const LONGEST_ENDING = 5;

/**
 * The unit that a 三级指标's name asks for by its last word (“…人数” → 人), or undefined.
 * `units` maps endings of names to units.
 */
export function unitOfName(name: string, units: Readonly<Record<string, string>>): string | undefined {
  for (let length = Math.min(LONGEST_ENDING, name.length); length > 0; length--) {
    const ending = name.slice(-length);
    if (Object.hasOwn(units, ending)) return units[ending];
  }
  return undefined;
}
