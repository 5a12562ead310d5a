import { wordSides } from '@renderer/components/case-marks/word-sides';
import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { useWholeWindow } from '@renderer/components/layout/use-whole-window';
import type { Session } from '@shared/domain/case/model/session';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';
import { StaleNotice } from '../shared/StaleNotice';
import { AutosaveNote } from './AutosaveNote';
import { PartFields } from './PartFields';
import { partToWrite, type RecordPart, recordParts } from './record-parts';
import { tabThrough } from './tab-through';
import { useSessionAutosave } from './use-session-autosave';
import './session-writing.css';

interface SessionWritingProps {
  readonly session: Session;
  readonly onLeave: () => void;
}

/** A session's record in the whole window, one part at a time, stored while it is typed. */
export function SessionWriting({ session, onLeave }: SessionWritingProps) {
  const { view } = useCaseFile();
  const autosave = useSessionAutosave(session);
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  useWholeWindow();
  const { value, patch, isLoaded } = autosave;
  const parts = recordParts(value, view.case.parties);
  // Decided when it is opened: what gets filled meanwhile does not carry the writer away.
  const [first] = useState(() => partToWrite(recordParts(value, view.case.parties)));
  const open = chosen ?? first;
  const step = (by: 1 | -1): boolean => {
    const next = parts[parts.findIndex(({ key }) => key === open) + by];
    if (next !== undefined) setChosen(next.key);
    return next !== undefined;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard goes where the chosen part begins
  useEffect(() => {
    field.current?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true });
  }, [open, isLoaded]);
  return (
    <div className="session-writing">
      <header className="writing-head">
        <Button onClick={onLeave}>‹ 写好了，回到案卷</Button>
        <h1>{wordSides(view.case.parties).join(' 与 ')}</h1>
        <span className="quiet">
          {formatChineseDate(session.heldOn)} {wordOrdinal(view.sessions, session.id)}
        </span>
        <AutosaveNote
          stage={session.result === null ? 'open' : 'finished'}
          state={autosave.state}
          problem={autosave.problem}
          onRetry={autosave.retry}
        />
      </header>
      <StaleNotice />
      <div className="writing-body">
        <PartList parts={parts} open={open} onOpen={setChosen} onStep={step} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only Tab is listened to, on its way between fields */}
        <div className="writing-field" ref={field} key={open} onKeyDown={tabThrough(step)}>
          {isLoaded ? (
            <FieldMessagesProvider messages={autosave.messages}>
              <PartFields part={open} value={value} onPatch={patch} />
            </FieldMessagesProvider>
          ) : (
            <LoadingState />
          )}
        </div>
      </div>
    </div>
  );
}

function wordOrdinal(sessions: readonly { readonly sessionId: string }[], id: string): string {
  return `第 ${sessions.findIndex(({ sessionId }) => sessionId === id) + 1} 场`;
}

interface PartListProps {
  readonly parts: readonly RecordPart[];
  readonly open: string;
  readonly onOpen: (key: string) => void;
  /** Opens the part so many places on; answers whether there is one. */
  readonly onStep: (by: 1 | -1) => boolean;
}

/** What there is to write: a tick where something stands already. Ctrl with an arrow goes to the next one. */
function PartList({ parts, open, onOpen, onStep }: PartListProps) {
  const go = useEffectEvent(onStep);
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.isComposing) return;
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by !== 0 && go(by)) event.preventDefault();
    };
    window.addEventListener('keydown', step);
    return () => window.removeEventListener('keydown', step);
  }, []);
  return (
    <nav className="writing-parts" aria-label="记录的各部分">
      <ol>
        {parts.map(({ key, label, note, isFilled }) => (
          <li key={key}>
            <button
              type="button"
              className="writing-part"
              aria-current={key === open ? 'true' : undefined}
              onClick={() => onOpen(key)}
            >
              <span aria-hidden="true">{isFilled ? '✓' : '○'}</span>
              <span className="writing-part-words">
                {label}
                {note && <span className="quiet">{note}</span>}
              </span>
              <span className="visually-hidden">{isFilled ? '，写了' : '，还没有写'}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="quiet">写完一栏按 Tab，到下一栏</p>
    </nav>
  );
}
