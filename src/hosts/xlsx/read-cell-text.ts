import { format } from "numfmt";

/** Built-in date formats that a Chinese Excel shows in its own way; files store only their number. */
const LOCAL_FORMATS: Readonly<Record<string, string>> = {
  "m/d/yyyy": "yyyy/m/d",
  "mm-dd-yy": "yyyy/m/d",
  "m/d/yyyy h:mm": "yyyy/m/d h:mm",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
};

/** Number formats 27–36 and 50–58 are dates whose code is not in the file; 31 is the usual one. */
export const UNNAMED_DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** What Excel shows for a number under a number format; the plain number where the format is not understood. */
export function textOfNumber(value: number, numberFormat: string | undefined): string {
  const pattern = patternOf(numberFormat);
  if (pattern === "General" && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  try {
    return format(pattern, value);
  } catch {
    return format("General", value);
  }
}

/** What Excel shows for a text: only a text section of the format that adds something changes it. */
export function textOfString(value: string, numberFormat: string | undefined): string {
  if (numberFormat === undefined || !/[;@"]/.test(numberFormat)) return value;
  try {
    const shown = format(patternOf(numberFormat), value);
    return shown.trim() === value.trim() ? value : shown;
  } catch {
    return value;
  }
}

function patternOf(numberFormat: string | undefined): string {
  if (numberFormat === undefined || numberFormat === "") return "General";
  return LOCAL_FORMATS[numberFormat] ?? numberFormat.replace("G/通用格式", "General");
}
