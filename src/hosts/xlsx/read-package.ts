/** Why a file cannot be read as a workbook. */
export type UnreadableReason =
  "empty" | "not-a-workbook" | "old-format" | "password" | "damaged" | "too-large" | "forbidden-xml";

/** A file inside the zip container, as its central directory declares it. */
interface PackagePart {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

export interface WorkbookPackage {
  /** A part's text; undefined where there is no such part. Rejects when its data are damaged. */
  readText(name: string): Promise<string | undefined>;
}

export type PackageReading =
  | { readonly status: "ok"; readonly package: WorkbookPackage }
  | { readonly status: "unreadable"; readonly reason: UnreadableReason };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_MARK = 0xffffffff;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A workbook of 100,000 full rows unpacks to less than half of this. */
const MAX_UNPACKED_BYTES = 384 * 1024 * 1024;
const MAX_PARTS = 20_000;
/** Real sheets shrink to a tenth, to a hundredth where every cell is alike. */
const MAX_RATIO = 400;
const RATIO_MATTERS_ABOVE_BYTES = 16 * 1024 * 1024;
/** Enough for any declaration that may come before the root element. */
const PROLOG_BYTES = 4096;

const unreadable = (reason: UnreadableReason): PackageReading => ({ status: "unreadable", reason });

/**
 * Looks at a file before anything is unpacked: what kind it is, how large it would become, whether its XML
 * carries a document type (which Excel refuses too).
 */
export async function inspectPackage(bytes: Uint8Array): Promise<PackageReading> {
  if (bytes.length === 0) return unreadable("empty");
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return unreadable(kindOfCompoundFile(bytes));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return unreadable("not-a-workbook");

  const parts = readDirectory(bytes);
  if (parts === undefined) return unreadable("damaged");
  if (parts.length > MAX_PARTS || unpacksTooLarge(parts)) return unreadable("too-large");
  const byName = new Map(parts.map((part) => [part.name, part]));
  if (!byName.has("[Content_Types].xml") || !parts.some(({ name }) => name.startsWith("xl/"))) {
    return unreadable("not-a-workbook");
  }
  try {
    for (const part of parts) {
      if (/\.(xml|rels|vml)$/i.test(part.name) && (await declaresDocumentType(bytes, part))) {
        return unreadable("forbidden-xml");
      }
    }
  } catch {
    return unreadable("damaged");
  }
  return {
    status: "ok",
    package: {
      readText: async (name) => {
        const part = byName.get(name);
        return part && new TextDecoder().decode(await unpack(bytes, part, part.size));
      },
    },
  };
}

/** Encrypted .xlsx and old .xls both come in a compound file; its stream names are UTF-16. */
function kindOfCompoundFile(bytes: Uint8Array): UnreadableReason {
  if (holdsUtf16(bytes, "EncryptedPackage")) return "password";
  return holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book") ? "old-format" : "not-a-workbook";
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (
      length < word.length &&
      bytes[at + 2 * length] === word.charCodeAt(length) &&
      bytes[at + 2 * length + 1] === 0
    ) {
      length++;
    }
    if (length === word.length) return true;
  }
  return false;
}

function unpacksTooLarge(parts: readonly PackagePart[]): boolean {
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  return (
    total > MAX_UNPACKED_BYTES ||
    parts.some((part) => part.size > RATIO_MATTERS_ABOVE_BYTES && part.size > MAX_RATIO * part.packedSize)
  );
}

/** Undefined when the zip is damaged, or hides the sizes that decide whether it may be unpacked. */
function readDirectory(bytes: Uint8Array): PackagePart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= last && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < last || end < 0) return undefined;

  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: PackagePart[] = [];
  const names = new TextDecoder();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const part: PackagePart = {
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    };
    if (part.size === ZIP64_MARK || part.packedSize === ZIP64_MARK) return undefined;
    const hidesItsSize = part.method !== 0 && (part.packedSize === 0 || (part.size === 0 && part.packedSize > 2));
    if (hidesItsSize || part.headerOffset + 30 > bytes.length) return undefined;
    parts.push(part);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

async function declaresDocumentType(bytes: Uint8Array, part: PackagePart): Promise<boolean> {
  if (part.size === 0) return false;
  const prolog = new TextDecoder().decode(await unpack(bytes, part, Math.min(part.size, PROLOG_BYTES)));
  return prolog.includes("<!DOCTYPE") || prolog.includes("<!ENTITY");
}

/** At least the first `wanted` bytes of a part (fewer only when the part is shorter). */
async function unpack(bytes: Uint8Array, part: PackagePart, wanted: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(part.headerOffset, true) !== LOCAL_HEADER) throw new Error(`No such part: ${part.name}`);
  const start =
    part.headerOffset +
    30 +
    view.getUint16(part.headerOffset + 26, true) +
    view.getUint16(part.headerOffset + 28, true);
  const packed = bytes.slice(start, start + part.packedSize);
  if (part.method === 0) return packed.subarray(0, wanted);

  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // A reader that stops early makes the pending write fail; what counts is what it has read by then.
  writer.write(packed).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const unpacked = new Uint8Array(part.size);
  let length = 0;
  while (length < wanted) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > part.size) throw new Error(`Larger than declared: ${part.name}`);
    unpacked.set(value, length);
    length += value.length;
  }
  await reader.cancel().catch(() => undefined);
  return unpacked.subarray(0, length);
}
