import {
  Button,
  Link,
  Menu,
  MenuDivider,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { AssistantActions, AssistantState } from "../../app/assistant-state";
import { profileSentence } from "../../app/profile-sentence";

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  sheet: {
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  button: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  profile: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  change: { fontSize: "inherit", lineHeight: "inherit" },
});

/** The menu's own value for “let the sheet tell”. */
const DETECTED = "";

type HeaderProps = Pick<AssistantState, "sheet" | "profile" | "profileIsChosen" | "profiles"> &
  Pick<AssistantActions, "checkSheet" | "checkWorkbook" | "chooseProfile"> & { readonly isChecking: boolean };

export function Header(props: HeaderProps) {
  const { sheet, profile, profileIsChosen, profiles, isChecking, checkSheet, checkWorkbook, chooseProfile } = props;
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.sheet} title={sheet}>
          {sheet}
        </h1>
        <Button
          size="small"
          appearance="primary"
          className={styles.button}
          disabledFocusable={isChecking}
          onClick={() => void checkSheet()}
        >
          检查本表
        </Button>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={isChecking}
          onClick={() => void checkWorkbook()}
        >
          检查整个工作簿
        </Button>
      </div>
      <p className={styles.profile}>
        {profileSentence(profile)}
        <span aria-hidden> · </span>
        <Menu
          checkedValues={{ profile: [profileIsChosen ? profile.id : DETECTED] }}
          onCheckedValueChange={(_, { checkedItems: [id] }) => void chooseProfile(id === DETECTED ? undefined : id)}
        >
          <MenuTrigger disableButtonEnhancement>
            <Link as="button" className={styles.change}>
              更改
            </Link>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItemRadio name="profile" value={DETECTED}>
                按表格自动判断
              </MenuItemRadio>
              <MenuDivider />
              {profiles.map(({ id, title }) => (
                <MenuItemRadio key={id} name="profile" value={id}>
                  {title}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </p>
    </header>
  );
}
