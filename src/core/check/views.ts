import type { Block, Form, Indicator } from "../form/form";
import type { NameFacts } from "../naming/name-facts";
import { readValue } from "./read-value";
import { remembered } from "./remembered";
import type { BlockView, FormView, IndicatorView } from "./rule";

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
        value: readValue(indicator.value),
        lastYear: lastYear && readValue(lastYear.text),
        yearBeforeLast: yearBeforeLast && readValue(yearBeforeLast.text),
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
