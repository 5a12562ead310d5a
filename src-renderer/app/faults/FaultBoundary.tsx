import { ErrorState } from '@renderer/components/feedback/ErrorState';
import { Component, type ReactNode } from 'react';
import { logFault } from './log-fault';

interface FaultBoundaryProps {
  /** Where it stands, for the log. */
  readonly where: string;
  readonly children: ReactNode;
}

/** Keeps a fault outside the pages (or a file of the window that cannot be read) from leaving it empty. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    void logFault(error, this.props.where);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main className="page">
        <ErrorState error={this.state.error} onRetry={() => window.location.reload()} />
      </main>
    );
  }
}
