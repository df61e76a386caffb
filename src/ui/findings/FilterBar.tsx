import { SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { type Grouping, sizeOf } from "./arrange-findings";
import type { FindingsView } from "./useFindingsView";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  search: { gridColumn: "1 / -1", maxWidth: "none" },
  select: { minWidth: 0 },
});

const GROUPINGS: readonly { readonly value: Grouping; readonly words: string }[] = [
  { value: "block", words: "按目标分组" },
  { value: "rule", words: "按规则分组" },
];

type FilterBarProps = Pick<FindingsView, "filter" | "groups" | "search" | "groupBy" | "onlyGroup">;

/** 🔍: words to look for, how to group, one group only. */
export function FilterBar({ filter, groups, search, groupBy, onlyGroup }: FilterBarProps) {
  const styles = useStyles();
  return (
    <div role="search" aria-label="筛选问题" className={styles.bar}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label="搜索问题"
        placeholder="文字、单元格或规则"
        value={filter.text}
        onChange={(_, { value }) => search(value)}
      />
      <Select
        size="small"
        className={styles.select}
        aria-label="分组"
        value={filter.grouping}
        onChange={(_, { value }) => groupBy(value as Grouping)}
      >
        {GROUPINGS.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.select}
        aria-label="只看"
        value={filter.group ?? ""}
        onChange={(_, { value }) => onlyGroup(value === "" ? undefined : value)}
      >
        <option value="">{filter.grouping === "block" ? "全部目标" : "全部规则"}</option>
        {groups.map(({ id, title, findings }) => (
          <option key={id} value={id}>
            {title}（{sizeOf(findings)}）
          </option>
        ))}
      </Select>
    </div>
  );
}
