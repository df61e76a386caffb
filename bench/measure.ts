/** Runs until a second has passed, at least five times; the median in ms. `prepare` is not counted. */
export function medianOf<T>(prepare: (run: number) => T, run: (prepared: T) => unknown): number {
  const times: number[] = [];
  const began = performance.now();
  for (let i = 0; times.length < 5 || performance.now() - began < 1000; i++) {
    const prepared = prepare(i);
    const start = performance.now();
    run(prepared);
    times.push(performance.now() - start);
  }
  return median(times);
}

export async function medianOfAsync(run: () => Promise<unknown>, times = 3): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < times; i++) {
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
