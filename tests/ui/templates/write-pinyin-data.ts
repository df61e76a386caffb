import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinyinReadings } from "./pinyin-readings";

const LINE = 100;

/** Writes src/ui/templates/pinyin-data.ts anew: npx tsx tests/ui/templates/write-pinyin-data.ts */
const lines = (pinyinReadings().match(new RegExp(`.{1,${LINE}}`, "gu")) ?? []).map((line) => `  "${line}",`);
writeFileSync(
  join(import.meta.dirname, "../../../src/ui/templates/pinyin-data.ts"),
  `/** Syllables of Mandarin, each before the common characters that can be read so. Made by tests/ui/templates/write-pinyin-data.ts. */
export const READINGS: string = [
${lines.join("\n")}
].join("");
`,
);
