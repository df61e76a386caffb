import { useEffect, useState } from "react";
import { parseReadings, type Readings } from "./pinyin-search";

let loaded: Readings | undefined;

interface LoadedReadings {
  readonly readings: Readings | undefined;
  /** The server does not have the file any more: the pages were renewed while the pane was open. */
  readonly isMissing: boolean;
}

/** The readings for the search by pinyin, fetched when the templates are first shown: the pane opens sooner without. */
export function useReadings(): LoadedReadings {
  const [state, setState] = useState<LoadedReadings>({ readings: loaded, isMissing: false });
  useEffect(() => {
    if (loaded) return;
    import("./pinyin-data").then(
      ({ READINGS }) => setState({ readings: (loaded ??= parseReadings(READINGS)), isMissing: false }),
      () => setState({ readings: undefined, isMissing: true }),
    );
  }, []);
  return state;
}
