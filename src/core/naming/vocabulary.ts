/** Words that names end in, found from the end: the longest that fits. */
export interface Endings {
  /** The ending, or undefined. */
  of(name: string): string | undefined;
}

/** What readName knows of words; data of the rule set, one list for each member. */
export interface NamingVocabulary {
  readonly satisfaction: Endings;
  readonly dissatisfaction: readonly string[];
  readonly rates: Endings;
  readonly falseRates: Endings;
  /** Rates that end like one of these: 成功率 is no 功率. */
  readonly trueRates: Endings;
  readonly shares: Endings;
  /** What deaths and offences are set against: 万车死亡率, 十万人口发案率. */
  readonly rateBases: readonly string[];
  readonly unboundedRates: Endings;
  readonly multiples: Endings;
  /** Numbers that need no unit: 系数, 指数, 容积率, 浓度. */
  readonly indexes: Endings;
  readonly progress: Endings;
  readonly rises: readonly string[];
  /** Rises of good things alone: nobody 提升 what is bad; 增长 may be either. */
  readonly improvements: Endings;
  /** What is meant to grow. */
  readonly growing: Endings;
  /** What a share of is wanted, as its name ends before 率: 办结, 覆盖, 就业. */
  readonly goodOutcomes: Endings;
  /** …化 that nobody wants: 老龄化, 荒漠化. */
  readonly badProcesses: Endings;
  /** What makes a good outcome a doubtful one: 逾期办结, 重复参保. */
  readonly irregular: Endings;
  readonly falls: readonly string[];
  readonly savings: readonly string[];
  readonly comparisons: readonly string[];
  /** Bad things that are counted (事故) and bad states (污染). */
  readonly badEvents: Endings;
  readonly badStates: Endings;
  readonly handling: readonly string[];
  readonly occurrences: Endings;
  /** Occurrences that are bad whatever occurs: 病虫害发生, 可防性案件发案. */
  readonly badOccurrences: Endings;
  readonly badAmounts: Endings;
  readonly pollutants: readonly string[];
  readonly negations: Endings;
  readonly undirected: Endings;
  readonly persons: Endings;
  readonly papers: Endings;
  readonly amounts: Endings;
  readonly punctuality: readonly string[];
  readonly falseUnits: Endings;
  readonly times: Endings;
  readonly frequencies: Endings;
  readonly areas: Endings;
  readonly lengths: Endings;
  readonly weights: Endings;
  readonly scores: Endings;
  readonly costs: Endings;
  readonly falseCosts: Endings;
  readonly gains: Endings;
  readonly money: Endings;
  readonly falseMoney: Endings;
  readonly durations: Endings;
  readonly deadlines: Endings;
  readonly shorterIsBetter: Endings;
  readonly longerIsBetter: Endings;
}

function endingsOf(words: readonly string[]): Endings {
  const byLast = new Map<string, string[]>();
  for (const word of words) {
    const last = word.charAt(word.length - 1);
    const list = byLast.get(last);
    if (list) list.push(word);
    else byLast.set(last, [word]);
  }
  for (const list of byLast.values()) list.sort((a, b) => b.length - a.length);
  return { of: (name) => byLast.get(name.charAt(name.length - 1))?.find((word) => name.endsWith(word)) };
}

/** Takes the lists “名称·…” out of the words of a rule set. A rule set without one of them is broken: throws, naming it. */
export function namingVocabulary(words: Readonly<Record<string, readonly string[]>>): NamingVocabulary {
  const list = (name: string): readonly string[] => {
    const found = words[`名称·${name}`];
    if (!found) throw new Error(`The rule set has no word list “名称·${name}”`);
    return found;
  };
  const endings = (name: string): Endings => endingsOf(list(name));
  return {
    satisfaction: endings("满意度词尾"),
    dissatisfaction: list("不满意"),
    rates: endings("比率词尾"),
    falseRates: endings("不是比率"),
    trueRates: endings("仍是比率"),
    shares: endings("占比词尾"),
    rateBases: list("比率基数"),
    unboundedRates: endings("可超百分之百"),
    multiples: endings("倍数词尾"),
    indexes: endings("无量纲词尾"),
    progress: endings("情况即比率"),
    rises: list("增长词"),
    improvements: endings("提升词"),
    growing: endings("求增对象"),
    goodOutcomes: endings("正面结果"),
    badProcesses: endings("化字反面"),
    irregular: endings("反常前缀"),
    falls: list("下降词"),
    savings: list("节约词"),
    comparisons: list("同比词"),
    badEvents: endings("负面事项"),
    badStates: endings("负面状态"),
    handling: list("处置动词"),
    occurrences: endings("发生词"),
    badOccurrences: endings("发生即负面"),
    badAmounts: endings("负面量词尾"),
    pollutants: list("污染物"),
    negations: endings("否定词"),
    undirected: endings("方向不定"),
    persons: endings("人员词"),
    papers: endings("文书词"),
    amounts: endings("数量词尾"),
    punctuality: list("及时词"),
    falseUnits: endings("单位误词"),
    times: endings("次词尾"),
    frequencies: endings("频次词尾"),
    areas: endings("面积词尾"),
    lengths: endings("长度词尾"),
    weights: endings("重量词尾"),
    scores: endings("得分词尾"),
    costs: endings("费用词尾"),
    falseCosts: endings("不是费用"),
    gains: endings("收益词尾"),
    money: endings("其他金额词尾"),
    falseMoney: endings("不是金额"),
    durations: endings("时间词尾"),
    deadlines: endings("时点词尾"),
    shorterIsBetter: endings("越短越好"),
    longerIsBetter: endings("越长越好"),
  };
}
