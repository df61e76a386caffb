/** The pane's line holds this many characters; a message never needs more. */
export const LONGEST_MESSAGE = 60;
const SHORTEST_QUOTE = 6;

/** Fills the blanks of a message; long cell texts are shortened so that the whole stays within LONGEST_MESSAGE. */
export function fillMessage(message: string, data: { readonly [blank: string]: string }): string {
  const parts = message.split(/\{([^{}]*)\}/);
  const quotes = parts.filter((_, i) => i % 2 === 1).map((name) => data[name] ?? "");
  const fixed = parts.reduce((sum, part, i) => (i % 2 === 0 ? sum + part.length : sum), 0);
  const lengths = allot(
    quotes.map((quote) => quote.length),
    LONGEST_MESSAGE - fixed,
  );
  return parts
    .map((part, i) => (i % 2 === 0 ? part : shorten(quotes[(i - 1) / 2] ?? "", lengths[(i - 1) / 2] ?? 0)))
    .join("");
}

/** Shares the room among texts: short ones keep their length, the long ones share the rest evenly. */
function allot(wanted: readonly number[], room: number): number[] {
  if (wanted.reduce((sum, n) => sum + n, 0) <= room) return [...wanted];
  const given = wanted.map(() => 0);
  let left = room;
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  order.forEach((index, done) => {
    const share = Math.max(SHORTEST_QUOTE, Math.floor(left / (order.length - done)));
    given[index] = Math.min(wanted[index] ?? 0, share);
    left -= given[index];
  });
  return given;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(1, length - 1))}…`;
}
