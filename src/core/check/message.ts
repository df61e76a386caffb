/** The pane's line holds this many characters; a message never needs more. */
export const LONGEST_MESSAGE = 60;
const SHORTEST_QUOTE = 6;

interface MessageParts {
  /** Text before, between and behind the blanks. */
  readonly fixed: readonly string[];
  readonly blanks: readonly string[];
  readonly fixedLength: number;
}

/** Rules have a few hundred messages in all. */
const known = new Map<string, MessageParts>();

function partsOf(message: string): MessageParts {
  let parts = known.get(message);
  if (!parts) {
    const split = message.split(/\{([^{}]*)\}/);
    const fixed = split.filter((_, i) => i % 2 === 0);
    parts = { fixed, blanks: split.filter((_, i) => i % 2 === 1), fixedLength: fixed.join("").length };
    known.set(message, parts);
  }
  return parts;
}

/** Fills the blanks of a message; long cell texts are shortened so that the whole stays within LONGEST_MESSAGE. */
export function fillMessage(message: string, data: { readonly [blank: string]: string }): string {
  const { fixed, blanks, fixedLength } = partsOf(message);
  const room = LONGEST_MESSAGE - fixedLength;
  let wanted = 0;
  for (const blank of blanks) wanted += data[blank]?.length ?? 0;
  const lengths =
    wanted <= room
      ? undefined
      : allot(
          blanks.map((blank) => data[blank]?.length ?? 0),
          room,
        );
  let filled = fixed[0] ?? "";
  blanks.forEach((blank, i) => {
    const quote = data[blank] ?? "";
    filled += (lengths ? shorten(quote, lengths[i] ?? 0) : quote) + (fixed[i + 1] ?? "");
  });
  return filled;
}

/** Shares the room among texts: short ones keep their length, the long ones share the rest evenly. */
function allot(wanted: readonly number[], room: number): number[] {
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
