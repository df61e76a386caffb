import type { BlockView, FormView } from "./rule";

/** Answers about the blocks of one form, in their order, by what was asked. */
export interface BlockMemory {
  readonly answers: Map<unknown, unknown>;
  /** What was known of the form that was seen before on the same sheet. */
  readonly before: { readonly blocks: readonly BlockView[]; readonly answers: Map<unknown, unknown> } | undefined;
}

/**
 * What `compute` says of each block of a form, in order. A block that an edit left alone is not asked again, so that a
 * rule over a whole sheet costs little more than the blocks that changed. `compute` must depend on the block alone.
 */
export function ofBlocks<T>(compute: (view: BlockView) => T): (form: FormView) => readonly T[] {
  return ({ blocks, memory: { answers, before } }) => {
    const answered = answers.get(compute) as readonly T[] | undefined;
    if (answered) return answered;
    const known = before?.answers.get(compute) as readonly T[] | undefined;
    const result =
      known && before
        ? carriedOver(known, before.blocks, blocks, compute)
        : blocks.map((view) => answerOf(compute, view));
    answers.set(compute, result);
    return result;
  };
}

/**
 * The list of before with the answers about blocks that are others now; the very same list where no answer changed.
 * Compared place by place: a look-up a block, thousands of times, is what an edit would be felt by.
 */
function carriedOver<T>(
  known: readonly T[],
  were: readonly BlockView[],
  blocks: readonly BlockView[],
  compute: (view: BlockView) => T,
): readonly T[] {
  let result = known.length === blocks.length ? undefined : known.slice(0, blocks.length);
  blocks.forEach((view, place) => {
    if (were[place] === view) return;
    const answer = answerOf(compute, view);
    if (place < known.length && known[place] === answer) return;
    result ??= [...known];
    result[place] = answer;
  });
  return result ?? known;
}

/** All that `find` finds in the blocks of a form, in order; see `ofBlocks`. */
export function inBlocks<T>(find: (view: BlockView) => readonly T[]): (form: FormView) => readonly T[] {
  const perBlock = ofBlocks((view) => {
    const found = find(view);
    return found.length > 0 ? found : NOTHING;
  });
  return (form) => {
    const all: T[] = [];
    for (const found of perBlock(form)) if (found !== NOTHING) all.push(...(found as readonly T[]));
    return all;
  };
}

const NOTHING: readonly unknown[] = [];

/**
 * How often each thing is counted in all blocks of a form. After an edit only the blocks that changed are counted anew.
 * The order of the entries tells nothing.
 */
export function tallyInBlocks<Thing>(
  count: (view: BlockView) => ReadonlyMap<Thing, number>,
): (form: FormView) => ReadonlyMap<Thing, number> {
  const perBlock = ofBlocks(count);
  return (form) => {
    const { answers, before } = form.memory;
    const known = answers.get(perBlock) as ReadonlyMap<Thing, number> | undefined;
    if (known) return known;
    const earlier = before?.answers.get(perBlock) as ReadonlyMap<Thing, number> | undefined;
    const was = (earlier ? before?.answers.get(count) : undefined) as readonly ReadonlyMap<Thing, number>[] | undefined;
    const is = perBlock(form);
    const total = new Map(earlier);
    for (let place = 0; place < Math.max(is.length, was?.length ?? 0); place++) {
      if (was?.[place] === is[place]) continue;
      for (const [thing, times] of was?.[place] ?? []) add(total, thing, -times);
      for (const [thing, times] of is[place] ?? []) add(total, thing, times);
    }
    answers.set(perBlock, total);
    return total;
  };
}

function add<Thing>(total: Map<Thing, number>, thing: Thing, times: number): void {
  const now = (total.get(thing) ?? 0) + times;
  if (now === 0) total.delete(thing);
  else total.set(thing, now);
}

/** Kept by the view itself as well, for forms that take turns on one sheet: a draft and what is printed. */
function answerOf<T>(compute: (view: BlockView) => T, view: BlockView): T {
  let entry = view.memory.get(compute) as { readonly answer: T } | undefined;
  if (!entry) view.memory.set(compute, (entry = { answer: compute(view) }));
  return entry.answer;
}
