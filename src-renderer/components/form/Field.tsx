import { citedIfText } from '@renderer/components/law/CitedText';
import { type ReactNode, useId } from 'react';
import { useFieldMessage, useIsReadOnly } from './FieldMessagesContext';
import './field.css';

/** What ties a control to its label and its messages; spread it over the control. */
export interface FieldControl {
  readonly id: string;
  readonly disabled: boolean;
  readonly status: 'error' | 'warning' | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

export interface FieldFrameProps {
  /** Path of the value in the form, such as `parties.0.name`: where messages of the main process belong. */
  readonly path: string;
  readonly label: string;
  readonly isRequired?: boolean | undefined;
  /** A quiet sentence that helps to fill the field. */
  readonly hint?: ReactNode;
  /** Doubt that never blocks, such as a wrong check digit. */
  readonly warning?: string | null | undefined;
  /** Takes the whole width of the form. */
  readonly isWide?: boolean | undefined;
}

interface FieldProps extends FieldFrameProps {
  readonly children: (control: FieldControl, labelId: string) => ReactNode;
  /** The control is a group of choices, which a label names but does not point at. */
  readonly isGroup?: boolean;
  /** The value: once it is changed, what was wrong with the one before is no longer said. */
  readonly watched?: unknown;
  /** The control says itself what is wrong with it; nothing is said twice. */
  readonly isSelfExplaining?: boolean;
}

/** One field of a form: a big label above, the control, and below it what is wrong or helpful. */
export function Field({ children, isGroup = false, watched, ...frame }: FieldProps) {
  const id = useId();
  const error = useFieldMessage(frame.path, watched);
  const isReadOnly = useIsReadOnly();
  const { label, isRequired = false, hint, warning, isWide = false, path } = frame;
  const note = frame.isSelfExplaining ? undefined : (error ?? warning ?? hint);
  const noteId = note ? `${id}-note` : undefined;
  const labelId = `${id}-label`;
  const labelContent = (
    <>
      {label}
      {isRequired && <span className="form-required">（必填）</span>}
    </>
  );
  const control: FieldControl = {
    id,
    disabled: isReadOnly,
    status: error ? 'error' : warning ? 'warning' : undefined,
    'aria-describedby': noteId,
    'aria-invalid': error !== undefined,
    'aria-required': isRequired,
  };
  return (
    <div className={isWide ? 'form-field form-field-wide' : 'form-field'} data-field={path}>
      {isGroup ? (
        <span className="form-label" id={labelId}>
          {labelContent}
        </span>
      ) : (
        <label className="form-label" id={labelId} htmlFor={id}>
          {labelContent}
        </label>
      )}
      {children(control, labelId)}
      {note && (
        <div id={noteId} className={noteClass(error, warning)} role={error ? 'alert' : undefined}>
          {citedIfText(note)}
        </div>
      )}
    </div>
  );
}

function noteClass(error: string | undefined, warning: string | null | undefined) {
  if (error) return 'form-note form-note-error';
  return `form-note ${warning ? 'form-note-warning' : 'form-note-hint'}`;
}
