export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Full-width ASCII as half-width, character by character, so that offsets stay the same. */
export function halfWidth(text: string): string {
  let folded = "";
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) {
      folded += text.slice(done, i) + String.fromCharCode(code - 0xfee0);
      done = i + 1;
    }
  }
  return done === 0 ? text : folded + text.slice(done);
}
