import { useState } from "react";
import type { AssistantState } from "../../app/assistant-state";
import { announcementOf } from "./announcement";
import { useTextStyles } from "./text.styles";

/** The pane's one polite live region: “新增 2 个问题，剩余 14 个。” */
export function Announcer({ state }: { readonly state: AssistantState }) {
  const styles = useTextStyles();
  const [heard, setHeard] = useState<{ readonly state: AssistantState; readonly words: string }>({ state, words: "" });
  if (heard.state !== state) setHeard({ state, words: announcementOf(heard.state, state) ?? heard.words });
  return (
    <div aria-live="polite" className={styles.unseen}>
      {heard.words}
    </div>
  );
}
