import { Component, type FocusEvent, type KeyboardEvent, type ReactNode, createRef } from "react";

interface SteadyListProps {
  readonly label: string;
  readonly className: string;
  /** The line to bring into view when it becomes another. */
  readonly current: string | undefined;
  /** Lets mended lines go; asked for only while nobody points at the list or is in it. */
  readonly onQuiet: () => void;
  /** Whether there is anything to let go. */
  readonly hasMended: boolean;
  /** Focus has come to a line or into it. */
  readonly onArrive: (key: string) => void;
  /** Enter on a line. */
  readonly onEnter: (key: string) => void;
  readonly children: ReactNode;
}

interface Held {
  readonly element: Element;
  readonly top: number;
  readonly focus: FocusHeld | undefined;
}
interface FocusHeld {
  readonly element: Element;
  readonly index: number;
}

const QUIET_AFTER = 5000;
const ASK_AGAIN_AFTER = 1000;

/**
 * A scrolling list that stays put: what is under the pointer (else in focus, else first in view) keeps its place when
 * lines come and go, and focus that a vanished line held goes to the line in its stead. Arrow keys walk the lines.
 */
export class SteadyList extends Component<SteadyListProps> {
  private readonly list = createRef<HTMLDivElement>();
  private quietTimer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount() {
    this.waitForQuiet(QUIET_AFTER);
  }

  override componentWillUnmount() {
    clearTimeout(this.quietTimer);
  }

  override getSnapshotBeforeUpdate(): Held | null {
    const list = this.list.current;
    const element = list && this.steadyLine(list);
    if (!list || !element) return null;
    return { element, top: element.getBoundingClientRect().top, focus: focusIn(list) };
  }

  override componentDidUpdate(before: SteadyListProps, _state: unknown, held: Held | null) {
    const list = this.list.current;
    if (list && held) {
      if (held.element.isConnected) list.scrollTop += held.element.getBoundingClientRect().top - held.top;
      restoreFocus(list, held.focus);
    }
    if (this.props.current !== before.current && list) {
      const key = this.props.current;
      linesIn(list)
        .find((line) => line.getAttribute("data-key") === key)
        ?.scrollIntoView({ block: "nearest" });
    }
    if (this.props.hasMended && this.props.children !== before.children) this.waitForQuiet(QUIET_AFTER);
  }

  override render() {
    const { label, className, children } = this.props;
    return (
      <div
        role="list"
        aria-label={label}
        className={className}
        ref={this.list}
        onKeyDown={this.walk}
        onFocus={this.arrive}
      >
        {children}
      </div>
    );
  }

  private steadyLine(list: HTMLElement): Element | undefined {
    const pointed = list.querySelector("[role=listitem]:hover");
    if (pointed) return pointed;
    const focused = focusIn(list)?.element;
    if (focused) return focused;
    if (list.scrollTop === 0) return undefined;
    const { left, top } = list.getBoundingClientRect();
    return document.elementFromPoint?.(left + 1, top + 1)?.closest("[role=listitem]") ?? undefined;
  }

  private waitForQuiet(milliseconds: number) {
    clearTimeout(this.quietTimer);
    if (!this.props.hasMended) return;
    this.quietTimer = setTimeout(() => {
      const list = this.list.current;
      if (!list) return;
      if (list.matches(":hover") || list.contains(document.activeElement)) this.waitForQuiet(ASK_AGAIN_AFTER);
      else this.props.onQuiet();
    }, milliseconds);
  }

  private readonly walk = (event: KeyboardEvent) => {
    const line = event.target instanceof Element ? event.target.closest("[role=listitem]") : null;
    const list = this.list.current;
    if (!line || !list) return;
    const key = line.getAttribute("data-key") ?? "";
    if (event.key === "Enter" && event.target === line) {
      event.preventDefault();
      this.props.onEnter(key);
      return;
    }
    const next = targetOf(event.key, line, list);
    if (!next || (event.target instanceof Element && event.target.closest("input, [role=radiogroup]"))) return;
    event.preventDefault();
    next.focus();
  };

  private readonly arrive = ({ target }: FocusEvent) => {
    const key = target.closest("[role=listitem]")?.getAttribute("data-key");
    if (key) this.props.onArrive(key);
  };
}

function linesIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role=listitem]")];
}

/** Lines one can be at; mended ones are passed over. */
function targetOf(key: string, line: Element, list: HTMLElement): HTMLElement | undefined {
  const lines = (): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=listitem][tabindex]")];
  switch (key) {
    case "ArrowDown":
      return lines()[lines().indexOf(line as HTMLElement) + 1];
    case "ArrowUp":
      return lines()[lines().indexOf(line as HTMLElement) - 1];
    case "Home":
      return lines()[0];
    case "End":
      return lines().at(-1);
    default:
      return undefined;
  }
}

function focusIn(list: HTMLElement): FocusHeld | undefined {
  const active = document.activeElement;
  const line = active && list.contains(active) ? active.closest("[role=listitem]") : null;
  return line ? { element: line, index: linesIn(list).indexOf(line as HTMLElement) } : undefined;
}

/** Only where the list itself took the focus away. */
function restoreFocus(list: HTMLElement, held: FocusHeld | undefined): void {
  if (!held || (document.activeElement && document.activeElement !== document.body)) return;
  const lines = [...list.querySelectorAll<HTMLElement>("[role=listitem][tabindex]")];
  const after = linesIn(list)
    .slice(held.index)
    .find((line) => lines.includes(line));
  (after ?? lines.at(-1))?.focus({ preventScroll: true });
}
