import type { Severity } from "../../core/check/finding";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export const SEVERITY_WORD: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };
