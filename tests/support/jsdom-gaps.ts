import { TextDecoder, TextEncoder } from "node:util";

/** What Fluent UI and React ask of a browser and jsdom does not have. */
class ResizeObserverGap implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function matchMedia(query: string): MediaQueryList {
  const unchanging = { matches: false, media: query, onchange: null, addListener() {}, removeListener() {} };
  return Object.assign(new EventTarget() as MediaQueryList, unchanging);
}

Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  ResizeObserver: ResizeObserverGap,
  IS_REACT_ACT_ENVIRONMENT: true,
});
Object.assign(window, { matchMedia });
Object.assign(Element.prototype, { scrollIntoView() {} });
