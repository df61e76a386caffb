import type { StylesPart } from "./styles-part";
import type { XmlElement } from "./xml";

/** Order of a font's properties in the schema. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

export interface FontChange {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** "#c00000"; undefined is the automatic colour. */
  readonly colour?: string | undefined;
}

/** Changes the properties of a font that are named; `colour: undefined` takes the colour away. */
export function changeFont(font: XmlElement, change: FontChange): void {
  const put = (local: string, attributes: Readonly<Record<string, string | number>> | undefined): void => {
    const known = font.child(local);
    if (known) font.remove(known);
    if (!attributes) return;
    const after = FONT_ORDER.slice(FONT_ORDER.indexOf(local) + 1);
    font.insertBefore(
      font.make(local, attributes),
      font.elements.find((element) => after.includes(element.local)),
    );
  };
  if (change.bold !== undefined) put("b", change.bold ? {} : undefined);
  if (change.italic !== undefined) put("i", change.italic ? {} : undefined);
  if (change.underline !== undefined) put("u", change.underline ? {} : undefined);
  if (change.strike !== undefined) put("strike", change.strike ? {} : undefined);
  if (change.size !== undefined) put("sz", { val: change.size });
  if ("colour" in change) put("color", change.colour === undefined ? undefined : { rgb: argb(change.colour) });
  if (change.font !== undefined) {
    put("name", { val: change.font });
    // A font of the theme would win over the name.
    put("scheme", undefined);
  }
}

export function solidFill(styles: StylesPart, colour: string | undefined): XmlElement {
  if (colour === undefined) return styles.make("fill", {}, styles.make("patternFill", { patternType: "none" }));
  return styles.make(
    "fill",
    {},
    styles.make(
      "patternFill",
      { patternType: "solid" },
      styles.make("fgColor", { rgb: argb(colour) }),
      styles.make("bgColor", { indexed: 64 }),
    ),
  );
}

type Side = { readonly style: string; readonly colour?: string } | undefined;

export function borderOf(
  styles: StylesPart,
  sides: { readonly left?: Side; readonly right?: Side; readonly top?: Side; readonly bottom?: Side },
): XmlElement {
  const side = (name: "left" | "right" | "top" | "bottom"): XmlElement => {
    const wanted = sides[name];
    if (!wanted) return styles.make(name);
    return styles.make(
      name,
      { style: wanted.style },
      styles.make("color", wanted.colour ? { rgb: argb(wanted.colour) } : { auto: 1 }),
    );
  };
  return styles.make("border", {}, side("left"), side("right"), side("top"), side("bottom"), styles.make("diagonal"));
}

/** Sets the named alignments of a cell format; undefined takes one away. */
export function align(format: XmlElement, change: Readonly<Record<string, string | undefined>>): void {
  const known = format.child("alignment");
  const alignment = known ?? format.make("alignment");
  if (!known) format.insertBefore(alignment, format.elements[0]);
  for (const [name, value] of Object.entries(change)) alignment.set(name, value);
  if (alignment.attributes.length === 0) format.remove(alignment);
  format.set("applyAlignment", 1);
}

function argb(colour: string): string {
  return `FF${colour.replace(/^#/, "").toUpperCase()}`;
}
