import type { Block, Form, Indicator } from "../form/form";
import type { NameFacts } from "../naming/name-facts";
import { parseValue } from "../value/parse";
import type { ParsedValue } from "../value/value";
import type { BlockView, FormView, IndicatorView } from "./rule";

/** Texts repeat from row to row and sheet to sheet; a cache this large holds all of a big workbook's. */
const CACHED_TEXTS = 50_000;

/** A function over texts that remembers its answers, forgetting all of them when there are too many. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= CACHED_TEXTS) known.clear();
      known.set(text, (result = compute(text)));
    }
    return result;
  };
}

const parse = remembered<ParsedValue>(parseValue);

/** A row's view with what was found of it last, kept beside it for as long as the row stays. */
export interface RowView extends IndicatorView {
  checked: { readonly by: object; readonly found: unknown } | undefined;
}

/** Views of the forms of one workbook; the same object for the same block, as long as the block lives. */
export function createViews(readName: (name: string) => NameFacts): (forms: readonly Form[]) => readonly FormView[] {
  const nameOf = remembered(readName);
  const indicatorViews = new WeakMap<Indicator, RowView>();
  const blockViews = new WeakMap<Block, BlockView>();
  /** Those of the last call by sheet, from which an edit takes over what it left alone. */
  let latest: ReadonlyMap<string, FormView> = new Map();

  function indicatorView(indicator: Indicator, block: Block): RowView {
    let view = indicatorViews.get(indicator);
    if (view?.block.kind !== block.kind) {
      const { lastYear, yearBeforeLast } = indicator.cells;
      view = {
        indicator,
        block,
        name: nameOf(indicator.level3),
        value: parse(indicator.value),
        lastYear: lastYear && parse(lastYear.text),
        yearBeforeLast: yearBeforeLast && parse(yearBeforeLast.text),
        checked: undefined,
      };
      indicatorViews.set(indicator, view);
    }
    return view;
  }

  function blockView(block: Block): BlockView {
    let view = blockViews.get(block);
    if (!view)
      blockViews.set(
        block,
        (view = { block, rows: block.indicators.map((row) => indicatorView(row, block)), memory: new Map() }),
      );
    return view;
  }

  function formView(form: Form): FormView {
    const before = latest.get(form.sheet);
    if (before?.form === form) return before;
    const blocks = form.blocks.map((block, index) => {
      const known = before?.blocks[index];
      return known?.block === block ? known : blockView(block);
    });
    const memory = {
      answers: new Map(),
      before: before && { blocks: before.blocks, answers: before.memory.answers },
    };
    return { form, blocks, memory };
  }

  return (forms) => {
    const views = forms.map(formView);
    latest = new Map(views.map((view) => [view.form.sheet, view]));
    return views;
  };
}
