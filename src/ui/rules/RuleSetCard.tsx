import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState } from "../../app/assistant-state";
import { FileButton } from "../shell/FileButton";
import { FileProblems } from "../shell/FileProblems";
import { download } from "../shell/text-file";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  sure: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const SOURCE = { imported: "本机导入或调整过", office: "单位统一下发", "built-in": "助手自带" };

type RuleSetCardProps = Pick<AssistantState, "ruleSet" | "ruleSetSource" | "ruleSetProblems"> &
  Pick<AssistantActions, "importRuleSet" | "exportRuleSet" | "resetRuleSet">;

/** Which rules are in force: two people with the same digest argue about the same ones. */
export function RuleSetCard(props: RuleSetCardProps) {
  const { ruleSet, ruleSetSource, ruleSetProblems, importRuleSet, exportRuleSet, resetRuleSet } = props;
  const styles = useStyles();
  const [refusal, setRefusal] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const reset = async () => {
    setAsking(false);
    await resetRuleSet();
  };
  return (
    <section aria-label="规则集" className={styles.card}>
      <h2 className={styles.name}>{ruleSet.name}</h2>
      <p className={styles.facts}>
        版本 {ruleSet.version} · 校验码 {ruleSet.digest}
        <br />
        {ruleSet.issuer} · {ruleSet.date} · {SOURCE[ruleSetSource]}
      </p>
      <div className={styles.actions}>
        <FileButton name="导入规则集" kind="规则集" onText={importRuleSet} onRefusal={setRefusal} />
        <Button size="small" onClick={() => download(exportRuleSet())}>
          导出规则集
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={ruleSetSource !== "imported"}
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          恢复默认
        </Button>
      </div>
      {isAsking && (
        <div role="group" aria-label="确认恢复默认" className={styles.sure}>
          <span>将放弃导入的规则集和这里的调整。</span>
          <Button size="small" appearance="primary" onClick={() => void reset()}>
            确定恢复
          </Button>
          <Link as="button" onClick={() => setAsking(false)}>
            取消
          </Link>
        </div>
      )}
      {refusal !== undefined && <FileProblems label="没有读到文件" sentence={refusal} problems={[]} />}
      {ruleSetProblems.length > 0 && (
        <FileProblems
          label="规则集的问题"
          sentence={`规则集有 ${ruleSetProblems.length} 处没有看懂，没有启用；正在用上面这套规则继续检查。`}
          problems={ruleSetProblems}
        />
      )}
    </section>
  );
}
