type Units = Readonly<Record<string, string>>;
type ByLastCharacter = ReadonlyMap<string, readonly (readonly [ending: string, unit: string])[]>;

const known = new WeakMap<Units, ByLastCharacter>();

/**
 * The unit that a 三级指标's name asks for by its last word (“…人数” → 人), or undefined; the longest ending tells.
 * `units` maps endings of names to units.
 */
export function unitOfName(name: string, units: Units): string | undefined {
  let endings = known.get(units);
  if (!endings) known.set(units, (endings = byLastCharacter(units)));
  return endings.get(name.charAt(name.length - 1))?.find(([ending]) => name.endsWith(ending))?.[1];
}

function byLastCharacter(units: Units): ByLastCharacter {
  const table = new Map<string, [string, string][]>();
  for (const entry of Object.entries(units)) {
    const last = entry[0].charAt(entry[0].length - 1);
    const list = table.get(last);
    if (list) list.push(entry);
    else table.set(last, [entry]);
  }
  for (const list of table.values()) list.sort((a, b) => b[0].length - a[0].length);
  return table;
}
