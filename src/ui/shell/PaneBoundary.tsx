import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ErrorCircle24Regular } from "@fluentui/react-icons/svg/error-circle";
import { CopyDetails } from "./CopyDetails";
import { EmptyState } from "./EmptyState";
import { detailsOf } from "./error-details";

interface Broken {
  readonly details: string | undefined;
}

/** The one place where a surprise while drawing ends: a sentence, and the details for whoever can use them. */
export class PaneBoundary extends Component<{ readonly children: ReactNode }, Broken> {
  override state: Broken = { details: undefined };

  static getDerivedStateFromError(error: unknown): Broken {
    return { details: detailsOf(error) };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    this.setState({ details: `${detailsOf(error)}\n${componentStack ?? ""}` });
  }

  override render() {
    if (this.state.details === undefined) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          icon={<ErrorCircle24Regular />}
          title="助手没能显示出来，表格里的内容没有动。"
          text="请重新显示；仍然不行时，把详情发给技术人员。"
        >
          <Button appearance="primary" onClick={() => this.setState({ details: undefined })}>
            重新显示
          </Button>
          <CopyDetails details={this.state.details} />
        </EmptyState>
      </div>
    );
  }
}
