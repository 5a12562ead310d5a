import { CitedText } from '@renderer/components/law/CitedText';
import { errorDetails, toFormErrors } from '@renderer/messages/error-wording';
import { useEffect, useRef } from 'react';
import { CopyButton } from './CopyButton';
import './feedback.css';

interface FormErrorSummaryProps {
  /** The error of the save, or null when there is none. */
  readonly error: unknown;
  /** Id of the input of a field path, so that its message can be clicked. */
  readonly toFieldId?: (path: string) => string | undefined;
}

/** All that is wrong with a form, above its fields; takes the focus when it appears. */
export function FormErrorSummary({ error, toFieldId }: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const { sentence, fields } = toFormErrors(error);
  const entries = Object.entries(fields);
  return (
    <div className="form-errors" role="alert" ref={box} tabIndex={-1}>
      <p className="form-errors-title">
        {entries.length > 1 ? (
          `有 ${entries.length} 处需要修改，其余内容都还在：`
        ) : (
          <CitedText text={sentence} />
        )}
      </p>
      {entries.length > 1 ? (
        <ul>
          {entries.map(([path, message]) => (
            <li key={path}>
              <FieldMessage message={message} fieldId={toFieldId?.(path)} />
            </li>
          ))}
        </ul>
      ) : null}
      {entries.length === 0 ? <CopyButton text={errorDetails(error)} label="复制详情" /> : null}
    </div>
  );
}

function FieldMessage({ message, fieldId }: { message: string; fieldId: string | undefined }) {
  if (fieldId === undefined) return <CitedText text={message} />;
  return (
    <button
      type="button"
      className="form-errors-link"
      onClick={() => document.getElementById(fieldId)?.focus()}
    >
      {message}
    </button>
  );
}
