/**
 * How the workbook store's text stands in a workbook: one custom XML part of this namespace, which Excel, WPS and
 * LibreOffice carry along. Every host reads and writes it alike.
 */
export const STATE_NAMESPACE = "urn:zhibiao:state";

export function stateXml(text: string): string {
  const escaped = text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<state xmlns="${STATE_NAMESPACE}">${escaped}</state>`;
}

/** The text in a custom XML part; undefined when the part is not ours. */
export function textOfStateXml(xml: string): string | undefined {
  const start = /<(?:[\w.-]{1,40}:)?state(?:\s[^<>]*)?>/.exec(xml);
  if (!start?.[0].includes(STATE_NAMESPACE)) return undefined;
  if (start[0].endsWith("/>")) return "";
  const from = start.index + start[0].length;
  const end = xml.lastIndexOf("</");
  if (end < from) return undefined;
  return xml.slice(from, end).replace(/&(?:amp|lt|gt|quot|apos|#13|#xD);/g, (entity) => CHARACTERS[entity] ?? entity);
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const CHARACTERS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&#13;": "\r",
  "&#xD;": "\r",
};
