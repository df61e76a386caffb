import type { Situation } from "../../app/ports/workbook";

/** Excel's error codes that are situations to expect; all other errors are surprises. */
const BY_CODE: Readonly<Record<string, Situation>> = {
  InvalidOperationInCellEditMode: { status: "busy" },
  AccessDenied: { status: "denied" },
  NotAllowed: { status: "denied" },
  InactiveWorkbook: { status: "other-workbook" },
  // Range.select answers with this while another workbook is in front.
  InvalidSelection: { status: "other-workbook" },
  RequestPayloadSizeLimitExceeded: { status: "too-large" },
  ResponsePayloadSizeLimitExceeded: { status: "too-large" },
  OperationCellsExceedLimit: { status: "too-large" },
  RangeExceedsLimit: { status: "too-large" },
  ConnectionFailure: { status: "lost" },
  RequestAborted: { status: "lost" },
  InvalidOrTimedOutSession: { status: "lost" },
  HostRestartNeeded: { status: "lost" },
  ApiNotFound: { status: "unsupported", what: "这项操作" },
  NotImplemented: { status: "unsupported", what: "这项操作" },
  UnsupportedFeature: { status: "unsupported", what: "这项操作" },
  UnsupportedOperation: { status: "unsupported", what: "这项操作" },
};

/** The situation behind an error of Office.js; undefined for a surprise. */
export function situationOf(error: unknown): Situation | undefined {
  return error instanceof OfficeExtension.Error ? BY_CODE[error.code] : undefined;
}

/** The sheet was deleted or renamed under us. */
export function isMissingItem(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && ["ItemNotFound", "InvalidReference"].includes(error.code);
}

/** Excel does not do this here: what stands in the way it does not say. */
export function isRefused(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === "InvalidOperation";
}

/** The answer would hold more than Excel sends at once. */
export function isTooLarge(error: unknown): boolean {
  return situationOf(error)?.status === "too-large";
}
