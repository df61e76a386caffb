import { strFromU8, unzipSync } from "fflate";

/** The parts of an .xlsx as text, by name; folders of the zip left out. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith("/")) parts[name] = strFromU8(content, !/\.(xml|rels|vml)$/.test(name));
  }
  return parts;
}

/** What was taken out of and put into each part that differs, tag by tag. */
export interface PartDiff {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

export function diffPackages(before: Uint8Array, after: Uint8Array): Readonly<Record<string, PartDiff>> {
  const [a, b] = [partsOf(before), partsOf(after)];
  const diff: Record<string, PartDiff> = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (a[name] !== b[name]) diff[name] = { gone: without(a[name], b[name]), come: without(b[name], a[name]) };
  }
  return diff;
}

/** Tags with the text after them, as often as they are in one and not in the other. */
function without(one = "", other = ""): string[] {
  const left = new Map<string, number>();
  for (const tag of tagsOf(other)) left.set(tag, (left.get(tag) ?? 0) + 1);
  return tagsOf(one).filter((tag) => {
    const count = left.get(tag) ?? 0;
    left.set(tag, count - 1);
    return count <= 0;
  });
}

function tagsOf(xml: string): string[] {
  return xml
    .split(/(?=<)/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
