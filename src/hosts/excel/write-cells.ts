import { runsOf, type WrittenCell, type WrittenRun } from "./written-cells";

/** A request may have 5 MB; a Chinese character takes three bytes. */
const MOST_CHARACTERS = 1_000_000;
const CHARACTERS_OF_A_RUN = 300;

/**
 * Queues the cells, each format before its value; syncs in between only where the request grows too large.
 * @param sent is told before such a sync
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly WrittenCell[],
  sent?: () => void,
): Promise<void> {
  let queued = 0;
  for (const { top, left, values, format } of runsOf(cells).flatMap(piecesOf)) {
    const size = CHARACTERS_OF_A_RUN + charactersOf(values);
    if (queued > 0 && queued + size > MOST_CHARACTERS) {
      sent?.();
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- more at once is what Excel refuses
      await context.sync();
      queued = 0;
    }
    queued += size;
    const range = sheet.getRangeByIndexes(top, left, values.length, values[0]?.length ?? 1);
    if (format !== undefined) range.numberFormat = values.map((line) => line.map(() => format));
    range.values = values.map((line) => [...line]);
  }
}

/** A long run cut so that each piece fits into a request. */
function piecesOf(run: WrittenRun): readonly WrittenRun[] {
  if (run.values.length < 2 || charactersOf(run.values) <= MOST_CHARACTERS) return [run];
  const half = Math.ceil(run.values.length / 2);
  return [
    { ...run, values: run.values.slice(0, half) },
    { ...run, top: run.top + half, values: run.values.slice(half) },
  ].flatMap(piecesOf);
}

function charactersOf(values: WrittenRun["values"]): number {
  return values.flat().reduce<number>((sum, value) => sum + String(value).length, 0);
}
