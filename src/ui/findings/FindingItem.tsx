import { type MouseEvent, memo, useState } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import type { ShownFinding } from "../../app/assistant-state";
import { SeverityIcon } from "../shell/SeverityIcon";
import { SEVERITY_WORD } from "../../core/check/finding";
import { useTextStyles } from "../shell/text.styles";
import { IgnorePanel } from "./IgnorePanel";
import { LineButton } from "./LineButton";
import { WhyPanel } from "./WhyPanel";
import type { FindingLine } from "./arrange-findings";
import { useFindingItemStyles } from "./finding-item.styles";
import { useFindingWork } from "./finding-work";

interface FindingItemProps extends FindingLine {
  readonly position: number;
  readonly size: number;
  /** The line the clerk is at: marked, and its buttons are in the tab order. */
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly isFoldOpen: boolean;
}

function FindingItemView(props: FindingItemProps) {
  const { finding, heading, isUnfolded, position, size, isCurrent, isTabStop } = props;
  const styles = useFindingItemStyles();
  const { select } = useFindingWork();
  if (finding.life === "fixed") {
    return (
      <div role="listitem" data-key={finding.key} data-life="fixed" className={styles.item}>
        {heading && <GroupHeading {...heading} />}
        <div className={mergeClasses(styles.line, styles.fixed)}>
          <Checkmark16Filled aria-hidden className={styles.icon} />
          <span>
            <span className={styles.address}>{finding.address}</span> 已改好
          </span>
        </div>
      </div>
    );
  }
  const selectUnlessControl = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("button, a, input, label, [role=group]")) return;
    void select(finding.key);
  };
  return (
    <div
      role="listitem"
      aria-label={`${finding.address}，${SEVERITY_WORD[finding.severity]}：${finding.message}`}
      aria-posinset={position}
      aria-setsize={size}
      aria-current={isCurrent || undefined}
      data-key={finding.key}
      data-rule={finding.rule}
      data-cell={finding.address}
      data-sheet={finding.sheet}
      data-severity={finding.severity}
      data-life={finding.life}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.item}
      onClick={selectUnlessControl}
    >
      {heading && <GroupHeading {...heading} />}
      <div
        className={mergeClasses(
          styles.line,
          styles.standing,
          isUnfolded && styles.unfolded,
          finding.life === "fresh" && styles.fresh,
          isCurrent && styles.current,
        )}
      >
        <SeverityIcon severity={finding.severity} className={styles.icon} />
        <FindingBody {...props} />
      </div>
    </div>
  );
}

function GroupHeading({ title, size }: { readonly title: string; readonly size: number }) {
  const styles = useFindingItemStyles();
  return (
    <h3 className={styles.heading}>
      {title}
      {size > 0 && (
        <span aria-hidden className={styles.headingCount}>
          {size}
        </span>
      )}
    </h3>
  );
}

function FindingBody({ finding, isFoldOpen, isTabStop }: FindingItemProps) {
  const styles = useFindingItemStyles();
  const text = useTextStyles();
  const work = useFindingWork();
  const [panel, setPanel] = useState<"why" | "ignore">();
  const toggle = (which: "why" | "ignore") => setPanel((open) => (open === which ? undefined : which));
  const rule = work.ruleOf(finding.rule);
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <div className={styles.body}>
      <p className={styles.message}>
        <span className={styles.address}>{finding.address}</span>
        <span className={text.unseen}>{SEVERITY_WORD[finding.severity]}：</span> {finding.message}
      </p>
      <div className={styles.actions}>
        {finding.fixes.map(({ label }, i) => (
          <LineButton key={i} look="fix" tabIndex={tabIndex} onPress={() => work.applyFix(finding.key, i)}>
            {label}
          </LineButton>
        ))}
        <span className={styles.quiet}>
          {finding.others.length > 0 && (
            <LineButton
              look="quiet"
              expanded={isFoldOpen}
              tabIndex={tabIndex}
              onPress={() => work.toggleFold(finding.key)}
            >
              相同的共 {finding.count} 处
            </LineButton>
          )}
          <LineButton look="quiet" expanded={panel === "ignore"} tabIndex={tabIndex} onPress={() => toggle("ignore")}>
            忽略
          </LineButton>
          {rule && (
            <LineButton look="quiet" expanded={panel === "why"} tabIndex={tabIndex} onPress={() => toggle("why")}>
              为什么
            </LineButton>
          )}
        </span>
      </div>
      {panel === "ignore" && (
        <IgnorePanel
          onIgnore={(reason, scope) => void work.ignore(finding.key, reason, scope)}
          onCancel={() => setPanel(undefined)}
        />
      )}
      {panel === "why" && rule && <WhyPanel rule={rule} onAdjust={() => work.adjustRule(rule.id)} />}
    </div>
  );
}

/** A line draws again only when what it says has changed: after an edit that is a handful of thousands. */
export const FindingItem = memo(FindingItemView, (a, b) => {
  const { finding: before, heading: headingBefore, ...restBefore } = a;
  const { finding: after, heading: headingAfter, ...restAfter } = b;
  return (
    saysTheSame(before, after) &&
    headingBefore?.title === headingAfter?.title &&
    headingBefore?.size === headingAfter?.size &&
    (Object.keys(restBefore) as (keyof typeof restBefore)[]).every((name) => restBefore[name] === restAfter[name])
  );
});

function saysTheSame(a: ShownFinding, b: ShownFinding): boolean {
  if (a === b) return true;
  return (
    a.key === b.key &&
    a.life === b.life &&
    a.message === b.message &&
    a.address === b.address &&
    a.sheet === b.sheet &&
    a.severity === b.severity &&
    a.rule === b.rule &&
    a.count === b.count &&
    a.fixes.length === b.fixes.length &&
    a.fixes.every(({ label }, i) => label === b.fixes[i]?.label)
  );
}
