const LONGEST_WORD = 4;

/**
 * A word of two to four Chinese characters written twice in a row (公共公共): its place and the word, or undefined.
 * `legitimate` words may follow themselves: 党组织组织, 人大代表代表.
 */
export function repeatedWord(
  text: string,
  legitimate: { includes(word: string): boolean },
): { readonly at: number; readonly word: string } | undefined {
  for (let at = 0; at + 4 <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_CHINESE) continue;
    for (let length = 2; length <= LONGEST_WORD; length++) {
      if (code !== text.charCodeAt(at + length) || text.charCodeAt(at + 1) !== text.charCodeAt(at + length + 1))
        continue;
      const word = text.slice(at, at + length);
      const isTwice = text.startsWith(word, at + length) && CHINESE.test(word) && word.charAt(0) !== word.charAt(1);
      if (isTwice && !legitimate.includes(word)) return { at, word };
    }
  }
  return undefined;
}

const FIRST_CHINESE = 0x4e00;
const CHINESE = /^[\u4e00-\u9fff]+$/;
