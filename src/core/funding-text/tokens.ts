/** A number in budget text with the unit words written behind it. */
export interface NumberToken {
  readonly kind: "number";
  /** In base units: 52.16万元 → 521600, 80% → 0.8. */
  readonly value: number;
  /** Value of the last digit written: 100 for 52.16万元. */
  readonly precision: number;
  /** 10000 for 万, 1 where none is written. */
  readonly scale: number;
  readonly isMoney: boolean;
  readonly hasUnit: boolean;
  /** As written, with 万 and 元: "52.16万元". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
export type Token =
  | NumberToken
  | { readonly kind: "+" | "-" | "*" | "/" | "=" | "(" | ")"; readonly start: number; readonly end: number }
  /** Punctuation that ends a clause or a sentence. */
  | { readonly kind: "stop"; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: "word"; readonly text: string; readonly start: number; readonly end: number };

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const MONEY_OR_SCALE = /(万亿|亿|百万|万|千)?(元)?(%|％)?/y;
const SCALES: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 百万: 1e6, 万: 1e4, 千: 1e3 };
const STOPS = "，,；;。：:、！？!?|\n";
const SYMBOLS: Readonly<Record<string, "+" | "*" | "/" | "=" | "(" | ")">> = {
  "+": "+",
  "＋": "+",
  "*": "*",
  "＊": "*",
  "×": "*",
  x: "*",
  X: "*",
  "✕": "*",
  "÷": "/",
  "=": "=",
  "＝": "=",
  "(": "(",
  "（": "(",
  "[": "(",
  ")": ")",
  "）": ")",
  "]": ")",
};

/** Splits budget text into numbers, signs and words. Blanks are skipped; a slash before a word (元/人) is part of the word. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    NUMBER.lastIndex = at;
    const digits = NUMBER.exec(text)?.[0];
    if (digits) {
      const token = numberAt(text, at, digits);
      tokens.push(token);
      at = token.end;
    } else if (char === "\n" || (char.trim() !== "" && STOPS.includes(char))) {
      tokens.push({ kind: "stop", text: char, start: at, end: ++at });
    } else if (char.trim() === "") {
      at++;
    } else {
      const symbol = symbolAt(text, at, tokens);
      if (symbol) tokens.push({ kind: symbol, start: at, end: ++at });
      else at = addWord(tokens, char, at);
    }
  }
  return tokens;
}

function numberAt(text: string, at: number, digits: string): NumberToken {
  MONEY_OR_SCALE.lastIndex = at + digits.length;
  const [written = "", scaleWord, yuan, percent] = MONEY_OR_SCALE.exec(text) ?? [];
  const scale = percent ? 0.01 : (SCALES[scaleWord ?? ""] ?? 1);
  const plain = digits.replaceAll(",", "");
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const end = at + digits.length + written.length;
  return {
    kind: "number",
    value: Number((Number(plain) * scale).toPrecision(12)),
    precision: 10 ** -decimals * scale,
    scale,
    isMoney: yuan !== undefined,
    hasUnit: written !== "",
    text: digits + written,
    start: at,
    end,
  };
}

function symbolAt(
  text: string,
  at: number,
  before: readonly Token[],
): "+" | "-" | "*" | "/" | "=" | "(" | ")" | undefined {
  const char = text.charAt(at);
  if (char === "/") return isDigit(text.charAt(at + 1)) ? "/" : undefined;
  if (char === "-" || char === "－") {
    const last = before[before.length - 1];
    return last?.kind === "number" && last.isMoney ? "-" : undefined;
  }
  return SYMBOLS[char];
}

function addWord(tokens: Token[], char: string, at: number): number {
  const last = tokens[tokens.length - 1];
  if (last?.kind === "word" && last.end === at)
    tokens[tokens.length - 1] = { ...last, text: last.text + char, end: at + 1 };
  else tokens.push({ kind: "word", text: char, start: at, end: at + 1 });
  return at + 1;
}

const isDigit = (char: string): boolean => char >= "0" && char <= "9";
