import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem, RestoredNotice } from '@renderer/components/form/FormNotices';
import { CitedText, citedIfText } from '@renderer/components/law/CitedText';
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useCaseFile } from './case-file-context';
import { StaleNotice } from './StaleNotice';
import { showElement } from './sections';
import type { Act } from './use-act';
import './act.css';

/** The button of the next step, in the header that is always in sight. */
const NEXT_STEP = '.case-header-row button:not([disabled])';

interface ActFrameProps<T> {
  readonly act: Act<T>;
  readonly title: string;
  /** What is to be known here besides what is said of the act itself. */
  readonly explanation?: ReactNode;
  readonly saveLabel: string;
  readonly onSave: () => void;
  /** Of a panel: another way to save, beside its own. */
  readonly otherWay?: ReactNode;
  readonly children: ReactNode;
}

/** A short act in a dialog. Closing it keeps what was typed. */
export function ActDialog<T>(props: ActFrameProps<T>) {
  const { act, title, saveLabel, onSave } = props;
  const { close } = useCaseFile();
  useFocusReturn();
  if (!act.draft.isLoaded) return null;
  return (
    <FormDialog
      title={title}
      width="min(760px, 94vw)"
      okText={saveLabel}
      cancelText="先不办"
      isSaving={act.form.isSaving}
      formRef={act.form.formRef}
      onSend={onSave}
      onClose={close}
    >
      <ActContent {...props} />
    </FormDialog>
  );
}

/** When the dialog is gone, the keyboard is where it was, or at the next step if that place is gone too. */
function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isThere = opener?.isConnected && opener !== document.body;
        const place = isThere ? opener : document.querySelector(NEXT_STEP);
        if (place instanceof HTMLElement) place.focus();
      });
    },
    [opener],
  );
}

/** A longer act inside its section. Closing it keeps what was typed. */
export function ActPanel<T>(props: ActFrameProps<T>) {
  const { act, title, saveLabel, onSave, otherWay } = props;
  const { close } = useCaseFile();
  const { isLoaded } = act.draft;
  const { formRef } = act.form;
  useEffect(() => {
    if (!isLoaded) return;
    const section = formRef.current?.closest('section');
    formRef.current?.closest('.act-panel')?.scrollIntoView({ block: 'start' });
    formRef.current
      ?.querySelector<HTMLElement>('input, textarea, button:not(.cited)')
      ?.focus({ preventScroll: true });
    // When the form is gone, what it changed is in sight, and the keyboard is at the next step, or there.
    return () => {
      requestAnimationFrame(() => {
        if (section?.isConnected) showElement(section);
        document.querySelector<HTMLElement>(NEXT_STEP)?.focus({ preventScroll: true });
      });
    };
  }, [isLoaded, formRef]);
  if (!isLoaded) return null;
  return (
    <div className="act-panel">
      <h3>{title}</h3>
      <ActContent {...props} />
      <div className="act-buttons">
        <Button type="primary" loading={act.form.isSaving} onClick={onSave}>
          {saveLabel}
        </Button>
        {otherWay}
        <Button onClick={close}>先收起</Button>
        <span className="quiet">收起后，已填的内容会留着。</span>
      </div>
    </div>
  );
}

function ActContent<T>({ act, explanation, children }: ActFrameProps<T>) {
  const { isStale } = useCaseFile();
  return (
    <div ref={act.form.formRef} className="act-content" key={act.draft.generation}>
      {(act.about !== '' || explanation) && (
        <p className="act-explanation">
          <CitedText text={act.about} />
          {citedIfText(explanation)}
        </p>
      )}
      <RestoredNotice
        isShown={act.draft.isRestored}
        sentence="上次没写完的内容已恢复"
        onStartOver={act.startOver}
      />
      <FieldMessagesProvider messages={act.form.messages}>{children}</FieldMessagesProvider>
      {isStale ? <StaleNotice /> : <FormProblem sentence={act.form.problem} />}
    </div>
  );
}
