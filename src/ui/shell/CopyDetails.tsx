import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { copyText } from "./copy-text";

type Copied = "not yet" | "copied" | "refused";

/** What a technician needs, on the clipboard and never on the screen. */
export function CopyDetails({ details }: { readonly details: string }) {
  const [copied, setCopied] = useState<Copied>("not yet");
  const copy = async () => setCopied((await copyText(details)) ? "copied" : "refused");
  return (
    <>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
        复制详情
      </Button>
      {copied === "copied" && <span role="note">已复制，可以发给技术人员。</span>}
      {copied === "refused" && <span role="note">这里不让复制，请截图发给技术人员。</span>}
    </>
  );
}
