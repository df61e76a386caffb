/** Excel announces a write of ours within this time, in ms; later it is the clerk's doing. */
const ECHO = 2_000;

/**
 * Tells the echoes of our own writes from the clerk's changes where Excel does not say whose they are: before ExcelApi
 * 1.14, and for formats.
 */
export class OwnWrites {
  readonly #now: () => number;
  #echoes: { readonly sheet: string; until: number }[] = [];

  /** @param now in ms, from any beginning */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** To be called before a write; the returned function after it. */
  begin(sheet: string): () => void {
    const echo = { sheet, until: Infinity };
    this.#echoes.push(echo);
    return () => {
      echo.until = this.#now() + ECHO;
    };
  }

  /** Whether a change on this sheet is the echo of a write. */
  isEcho(sheet: string): boolean {
    const now = this.#now();
    this.#echoes = this.#echoes.filter(({ until }) => until >= now);
    return this.#echoes.some((echo) => echo.sheet === sheet);
  }
}
