import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./command";

export type OptionSpec = NonNullable<ParseArgsConfig["options"]>;

/** Parses a command's own arguments; what is unknown or lacks its value is a UsageError in Chinese. */
export function parseOptions<Spec extends OptionSpec>(args: readonly string[], options: Spec) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = (error as { code?: string }).code;
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new UsageError(`没有选项 ${option}。`);
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") throw new UsageError(`选项 ${option} 的写法不对。`);
    throw error;
  }
}

/** One of `allowed`, or a UsageError that lists them. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} 只能是 ${allowed.join("、")}。`);
  return found;
}

/** A whole number from `least` to `most`, or a UsageError that says so. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`${option} 要写 ${least} 到 ${most} 的整数。`);
  return number;
}
