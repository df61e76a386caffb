import type { Book } from "./book";
import type { XmlElement } from "./xml";

/** The colour that an element like <color theme="4" tint="-0.25"/> names, as "#rrggbb"; undefined for automatic. */
export type ReadColour = (element: XmlElement | undefined) => string | undefined;

/** ECMA-376 part 1, 18.8.27: the colours that old files name by number, from 8 on. */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080" +
  "0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";
const FIRST_INDEXED = 8;
/** In files the first two pairs of the theme's colours are named in the other order. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export function colourReader(book: Book): ReadColour {
  const theme = themeColours(book);
  return (element) => {
    if (!element || element.get("auto") === "1") return undefined;
    const base = baseColour(element, theme);
    const tint = Number(element.get("tint") ?? 0);
    return base === undefined ? undefined : `#${tinted(base, tint)}`;
  };
}

function baseColour(element: XmlElement, theme: readonly (string | undefined)[]): string | undefined {
  const rgb = element.get("rgb");
  if (rgb !== undefined) return /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? rgb.slice(-6).toLowerCase() : undefined;
  const place = element.get("theme");
  if (place !== undefined) return theme[Number(place)];
  const index = element.get("indexed");
  if (index === undefined) return undefined;
  // 0–7 repeat 8–15; 64 and above mean "automatic".
  const at = Number(index) < FIRST_INDEXED ? Number(index) : Number(index) - FIRST_INDEXED;
  return INDEXED.slice(6 * at, 6 * at + 6).toLowerCase() || undefined;
}

function themeColours(book: Book): readonly (string | undefined)[] {
  const path = book.parts.relationsOf(book.path).find(({ kind }) => kind === "theme")?.target;
  const text = path === undefined ? undefined : book.parts.text(path);
  const scheme = /<(?:\w+:)?clrScheme[\s\S]*?<\/(?:\w+:)?clrScheme>/.exec(text ?? "")?.[0] ?? "";
  return THEME_ORDER.map((name) => {
    const start = scheme.search(new RegExp(`<(?:\\w+:)?${name}>`));
    const written = start < 0 ? undefined : /(?:lastClr|srgbClr val)="([0-9a-fA-F]{6})"/.exec(scheme.slice(start));
    return written?.[1]?.toLowerCase();
  });
}

/** Lightens (tint > 0) or darkens a colour by its luminance, as ECMA-376 part 1, 18.8.19 has it. */
function tinted(hex: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return hex;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const luminance = (high + low) / 2;
  const wanted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  // Saturation stays: the spread of the channels scales with the room there is around the luminance.
  const room = (value: number): number => 1 - Math.abs(2 * value - 1);
  const scale = room(luminance) === 0 ? 0 : room(wanted) / room(luminance);
  return channels
    .map((channel) => Math.round(255 * Math.min(1, Math.max(0, wanted + (channel - luminance) * scale))))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}
