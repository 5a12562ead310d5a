import { CitedText } from '@renderer/components/law/CitedText';
import { errorDetails, wordError } from '@renderer/messages/error-wording';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton';
import './feedback.css';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** A failure in one sentence, with what can be done about it. */
export function ErrorState({ error, onRetry, children }: ErrorStateProps) {
  return (
    <div className="error-state" role="alert">
      <p className="error-state-sentence">
        <CitedText text={wordError(error)} />
      </p>
      <div className="error-state-actions">
        {onRetry ? <Button onClick={onRetry}>重试</Button> : null}
        {children}
        <CopyButton text={errorDetails(error)} label="复制详情" />
      </div>
    </div>
  );
}
