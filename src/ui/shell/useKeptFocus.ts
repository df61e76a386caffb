import { type FocusEvent, useEffect, useRef } from "react";

interface FocusWatch {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Gives focus a place when the control that had it is gone (撤销本次修改 with the last write) or hidden (a cell of the
 * matrix that leads to another tab): without it the keys would go nowhere. A clerk who has left is not called back.
 * @param placeId the element that then has the focus
 */
export function useKeptFocus(placeId: string): FocusWatch {
  const last = useRef<HTMLElement>();
  useEffect(() => {
    const element = last.current;
    if (!element || !isGone(element) || !document.hasFocus()) return;
    const { activeElement } = document;
    last.current = undefined;
    if (activeElement !== document.body && activeElement !== element) return;
    document.getElementById(placeId)?.focus({ preventScroll: true });
  });
  return {
    onFocus: ({ target }) => (last.current = target),
    onBlur: ({ target }) => {
      if (!isGone(target)) last.current = undefined;
    },
  };
}

function isGone(element: HTMLElement): boolean {
  return !element.isConnected || element.closest("[hidden]") !== null;
}
