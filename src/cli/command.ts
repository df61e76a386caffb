/** Where a command reads and prints: the process, or a test's own. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  /** The module that a worker thread runs (cli/check-worker); without it workbooks are checked one after the other. */
  readonly worker?: URL;
}

/** 0 nothing at or above --fail-on, 1 findings, 2 something could not be checked. */
export type ExitCode = 0 | 1 | 2;

/** A mistake in how the command was called: one sentence, exit code 2. */
export class UsageError extends Error {}

export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  readonly usage: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}
