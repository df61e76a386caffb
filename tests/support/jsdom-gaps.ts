import { TextDecoder, TextEncoder } from "node:util";

/** What Fluent UI and React ask of a browser and jsdom does not have. */
class ResizeObserverGap implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= ResizeObserverGap;
Object.assign(globalThis, { TextEncoder, TextDecoder, IS_REACT_ACT_ENVIRONMENT: true });
Element.prototype.scrollIntoView ??= function scrollIntoView(): void {};
window.matchMedia ??= (query: string) => {
  const list = new EventTarget() as MediaQueryList;
  return Object.assign(list, { matches: false, media: query, onchange: null, addListener() {}, removeListener() {} });
};
