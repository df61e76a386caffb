/** Warm-up and measurement, in ms each: the pane and the engine live for hours, the compiler's first second does not count. */
const WARM_UP = 1500;
const MEASURED = 2000;

/** The median in ms of many runs, at least five; `prepare` is not counted. */
export function medianOf<T>(prepare: (run: number) => T, run: (prepared: T) => unknown): number {
  const times: number[] = [];
  const began = performance.now();
  for (let i = 0; times.length < 5 || performance.now() - began < WARM_UP + MEASURED; i++) {
    const prepared = prepare(i);
    const start = performance.now();
    run(prepared);
    const spent = performance.now() - start;
    if (start - began > WARM_UP) times.push(spent);
  }
  return median(times);
}

/** The median in ms of three runs: for what takes seconds. */
export async function medianOfAsync(run: () => Promise<unknown>): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await run();
    spent.push(performance.now() - start);
  }
  return median(spent);
}

function median(times: number[]): number {
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
