import type { PreferenceStore } from "../../app/ports/workbook";

const PREFIX = "zhibiao:";

/** This clerk's settings in the browser's or Excel's local storage. `save` throws where the browser keeps nothing. */
export class BrowserPreferences implements PreferenceStore {
  readonly #prefix: string;

  /** @param partition Office.context.partitionKey, where a host gives each workbook's site its own storage */
  constructor(partition = "") {
    this.#prefix = partition + PREFIX;
  }

  load(key: string): string | undefined {
    try {
      return localStorage.getItem(this.#prefix + key) ?? undefined;
    } catch (error) {
      // A browser that forbids storage has stored nothing.
      if (error instanceof DOMException && error.name === "SecurityError") return undefined;
      throw error;
    }
  }

  save(key: string, text: string | undefined): void {
    if (text === undefined) localStorage.removeItem(this.#prefix + key);
    else localStorage.setItem(this.#prefix + key, text);
  }
}
