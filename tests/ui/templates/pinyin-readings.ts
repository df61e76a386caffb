import { pinyin } from "pinyin-pro";

/** The 3,755 common characters (GB 2312, level 1) with all their readings, as src/ui/templates/pinyin-data.ts holds them. */
export function pinyinReadings(): string {
  const bySyllable = new Map<string, string>();
  for (const character of commonCharacters()) {
    for (const syllable of pinyin(character, { multiple: true, toneType: "none", v: true, type: "array" })) {
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + character);
    }
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters)
    .join(" ");
}

function commonCharacters(): readonly string[] {
  const decoder = new TextDecoder("gbk");
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      characters.push(decoder.decode(new Uint8Array([row, cell])));
    }
  }
  return characters;
}
