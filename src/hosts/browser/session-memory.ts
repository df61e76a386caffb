import type { SessionStore } from "../../app/ports/workbook";

/** What the browser remembers until its window closes: it outlives a reload of the page, and no more. */
export class SessionMemory implements SessionStore {
  readonly #key: string;

  /** @param document what is open beside the page: another one finds nothing of this */
  constructor(document: string) {
    this.#key = `zhibiao:journal:${document}`;
  }

  load(): string | undefined {
    return forbidden(() => sessionStorage.getItem(this.#key) ?? undefined, undefined);
  }

  save(text: string): boolean {
    return forbidden(() => {
      sessionStorage.setItem(this.#key, text);
      return true;
    }, false);
  }
}

/** A browser may forbid storage, or have no room for so much. */
function forbidden<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException && ["SecurityError", "QuotaExceededError"].includes(error.name)) return otherwise;
    throw error;
  }
}
