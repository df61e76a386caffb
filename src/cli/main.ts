import { UsageError, type Command, type ExitCode, type Terminal } from "./command";
import { check } from "./commands/check";
import { fix } from "./commands/fix";
import { newCommand } from "./commands/new";
import { read } from "./commands/read";
import { rules } from "./commands/rules";
import { templates } from "./commands/templates";

const COMMANDS: readonly Command[] = [read, check, fix, templates, newCommand, rules];

/** Runs one command; the exit code says how it ended. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const asked = name === undefined || name === "help" || name === "--help" || name === "-h";
    (asked ? terminal.stdout : terminal.stderr).write(`${asked ? "" : `没有命令 ${name}。\n\n`}${overview()}`);
    return asked ? 0 : 2;
  }
  if (rest.includes("--help")) {
    terminal.stdout.write(`${command.summary}\n  ${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.stderr.write(`${error.message}\n  ${command.usage}\n`);
    return 2;
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  return `绩效指标助手：检查绩效目标表\n\n${COMMANDS.map(({ name, summary }) => `  zhibiao ${name.padEnd(width)}${summary}`).join("\n")}\n\n用 zhibiao 命令 --help 看用法。\n`;
}
