const LONGEST_WORD = 4;

/**
 * A word of two to four Chinese characters written twice in a row (公共公共): its place and length, or undefined.
 * `legitimate` words may follow themselves: 党组织组织, 人大代表代表.
 */
export function repeatedWord(
  text: string,
  legitimate: { includes(word: string): boolean },
): { readonly at: number; readonly word: string } | undefined {
  for (let length = 2; length <= LONGEST_WORD; length++) {
    for (let at = 0; at + 2 * length <= text.length; at++) {
      if (
        text.charCodeAt(at) !== text.charCodeAt(at + length) ||
        !text.startsWith(text.slice(at, at + length), at + length)
      )
        continue;
      const word = text.slice(at, at + length);
      if (CHINESE.test(word) && word.charAt(0) !== word.charAt(1) && !legitimate.includes(word)) return { at, word };
    }
  }
  return undefined;
}

const CHINESE = /^[\u4e00-\u9fff]+$/;
