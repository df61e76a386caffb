import type { RowSpan } from "../core/sheet/row-span";
import type { EditFeed, SheetChange } from "./ports/workbook";

/** After the last change of a burst we wait this long, in ms … */
const QUIET = 150;
/** … but never longer than this since its first. */
const LONGEST_WAIT = 600;

/** What a burst of changes amounts to for one sheet. */
export interface Burst {
  readonly sheet: string;
  /** Undefined: anything on the sheet may differ. */
  readonly rows?: RowSpan;
  readonly kind: SheetChange["kind"];
}

const WEIGHT: Readonly<Record<SheetChange["kind"], number>> = { cells: 0, structure: 1, activated: 2, sheets: 3 };

/**
 * Gathers the clerk's changes into bursts, one listener call at a time: while `listen` is at work, further changes wait.
 * Returns how to stop.
 * @param linesMoved is told at once, whatever else the burst holds
 */
export async function watchEdits(
  feed: EditFeed,
  listen: (bursts: readonly Burst[]) => Promise<void>,
  linesMoved?: (sheet: string) => void,
): Promise<() => Promise<void>> {
  const waiting = new Map<string, Burst>();
  let began: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let stopped = false;

  function schedule(): void {
    if (busy || stopped || waiting.size === 0) return;
    const now = Date.now();
    began ??= now;
    clearTimeout(timer);
    timer = setTimeout(() => void deliver(), Math.max(0, Math.min(QUIET, began + LONGEST_WAIT - now)));
  }

  async function deliver(): Promise<void> {
    const bursts = [...waiting.values()];
    waiting.clear();
    began = undefined;
    busy = true;
    try {
      await listen(bursts);
    } finally {
      busy = false;
      schedule();
    }
  }

  const unsubscribe = await feed.subscribe((change) => {
    if (change.kind === "structure") linesMoved?.(change.sheet);
    waiting.set(change.sheet, merge(waiting.get(change.sheet), change));
    schedule();
  });
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await unsubscribe();
  };
}

function merge(burst: Burst | undefined, { sheet, rows, kind }: SheetChange): Burst {
  if (!burst) return { sheet, kind, ...(rows ? { rows } : {}) };
  const heavier = WEIGHT[kind] > WEIGHT[burst.kind] ? kind : burst.kind;
  if (!rows || !burst.rows) return { sheet, kind: heavier };
  return {
    sheet,
    kind: heavier,
    rows: { first: Math.min(rows.first, burst.rows.first), last: Math.max(rows.last, burst.rows.last) },
  };
}
