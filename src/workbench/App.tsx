import {
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { forwardRef, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { openWorkbook } from "../hosts/workbench/open-workbook";
import { saveWorkbook } from "../hosts/workbench/save-workbook";
import { Pane, type PaneHandle } from "../ui/Pane";
import { THEMES, type ThemeName } from "../ui/shell/theme";
import { createDesk, type Desk } from "./desk";
import { checkedName, download, readChosenFile, readSample, SAMPLES, type FileReading, type Sample } from "./files";
import { ReplaceDialog } from "./ReplaceDialog";
import { SplitLayout } from "./SplitLayout";
import { Spreadsheet } from "./Spreadsheet";
import { TopBar } from "./TopBar";
import { useColourScheme } from "./useColourScheme";
import { useFileDrop } from "./useFileDrop";
import { useShortcuts } from "./useShortcuts";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column", position: "relative" },
  message: { flexShrink: 0, borderRadius: 0 },
  drop: {
    position: "absolute",
    inset: 0,
    zIndex: 100,
    display: "grid",
    placeItems: "center",
    backgroundColor: "rgba(21, 107, 94, 0.16)",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    pointerEvents: "none",
  },
});

/** Something that is to be opened, and its name. */
interface Wanted {
  readonly name: string;
  readonly read: () => Promise<FileReading>;
}

type Opened = { readonly desk: Desk } | { readonly sentence: string };

type OfficeRuleSet = Promise<string | undefined>;

async function openDesk({ name, read }: Wanted, officeRuleSet: OfficeRuleSet): Promise<Opened> {
  const file = await read();
  const opening = file.status === "ok" ? await openWorkbook(file.bytes) : file;
  if (opening.status !== "ok") return { sentence: `没有打开“${name}”：${opening.sentence}` };
  return { desk: createDesk(name, opening.workbook, await officeRuleSet) };
}

export function App({ officeRuleSet }: { readonly officeRuleSet: OfficeRuleSet }) {
  const styles = useStyles();
  const theme = useColourScheme();
  const pane = useRef<PaneHandle>(null);
  const [desk, setDesk] = useState<Desk>();
  const [sentence, setSentence] = useState<string>();
  const [waiting, setWaiting] = useState<Desk>();
  const isChanged = useSyncExternalStore(
    useCallback((listener: () => void) => desk?.workbook.onChangedOrSaved(listener) ?? (() => undefined), [desk]),
    () => desk?.workbook.isChanged ?? false,
  );

  const show = useCallback((opened: Opened) => {
    setSentence("sentence" in opened ? opened.sentence : undefined);
    if ("desk" in opened) setDesk(opened.desk);
  }, []);

  /** Resolves to whether it is saved. */
  const save = useCallback(async (): Promise<boolean> => {
    if (!desk) return false;
    const saving = await saveWorkbook(desk.workbook);
    if (saving.status !== "ok") {
      setSentence(saving.sentence);
      return false;
    }
    download(checkedName(desk.fileName), saving.bytes);
    desk.workbook.markSaved();
    return true;
  }, [desk]);

  const want = useCallback(
    async (wanted: Wanted) => {
      const opened = await openDesk(wanted, officeRuleSet);
      if ("desk" in opened && desk?.workbook.isChanged) setWaiting(opened.desk);
      else show(opened);
    },
    [desk, officeRuleSet, show],
  );
  const wantFile = useCallback(
    (file: File) => void want({ name: file.name, read: () => readChosenFile(file) }),
    [want],
  );
  const isDropping = useFileDrop(wantFile);
  useShortcuts(
    useCallback(() => void save(), [save]),
    useCallback(() => desk?.workbook.link.focus(), [desk]),
    pane,
  );

  useEffect(() => {
    void openDesk(sampleWanted(SAMPLES[0]), officeRuleSet).then(show);
  }, [officeRuleSet, show]);

  useEffect(() => {
    if (!desk) return undefined;
    document.title = `${desk.fileName} · 绩效指标助手`;
    void desk.start();
    window.zhibiaoWorkbench = { host: desk.workbook };
    const warn = (event: BeforeUnloadEvent): void => {
      if (desk.workbook.isChanged) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      void desk.close();
    };
  }, [desk]);

  return (
    <FluentProvider theme={THEMES[theme]}>
      <div className={styles.page}>
        <TopBar
          fileName={desk?.fileName ?? "绩效指标助手"}
          isChanged={isChanged}
          onOpen={wantFile}
          onSample={(sample) => void want(sampleWanted(sample))}
          onSave={() => void save()}
          onUndo={() => desk?.workbook.link.undoStep()}
          onRedo={() => desk?.workbook.link.redoStep()}
        />
        {sentence !== undefined && (
          <MessageBar intent="warning" layout="multiline" className={styles.message} politeness="polite">
            <MessageBarBody>{sentence}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label="知道了"
                  icon={<Dismiss16Regular />}
                  onClick={() => setSentence(undefined)}
                />
              }
            />
          </MessageBar>
        )}
        <SplitLayout side={desk && <DeskPane key={desk.id} desk={desk} theme={theme} ref={pane} />}>
          {desk && <Spreadsheet key={desk.id} workbook={desk.workbook} />}
        </SplitLayout>
        {isDropping && <div className={styles.drop}>松开鼠标，打开这个工作簿</div>}
      </div>
      <ReplaceDialog
        wanted={waiting?.fileName}
        current={desk?.fileName ?? ""}
        onSaveFirst={() => {
          setWaiting(undefined);
          if (waiting) void save().then((isSaved) => isSaved && show({ desk: waiting }));
        }}
        onReplace={() => {
          setWaiting(undefined);
          if (waiting) show({ desk: waiting });
        }}
        onCancel={() => setWaiting(undefined)}
      />
    </FluentProvider>
  );
}

interface DeskPaneProps {
  readonly desk: Desk;
  readonly theme: ThemeName;
}

const DeskPane = forwardRef<PaneHandle, DeskPaneProps>(function DeskPane({ desk: { assistant }, theme }, ref) {
  const state = useSyncExternalStore(assistant.subscribe, assistant.state);
  return <Pane ref={ref} state={state} actions={assistant.actions} theme={theme} />;
});

function sampleWanted(sample: Sample): Wanted {
  return { name: `${sample.title}.xlsx`, read: () => readSample(sample) };
}
