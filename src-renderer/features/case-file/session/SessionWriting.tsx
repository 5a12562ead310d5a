import { wordSides } from '@renderer/components/case-marks/word-sides';
import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { useWholeWindow } from '@renderer/components/layout/use-whole-window';
import type { Session } from '@shared/domain/case/model/session';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { PartySide } from '@shared/domain/party/party';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';
import { StaleNotice } from '../shared/StaleNotice';
import { AutosaveNote } from './AutosaveNote';
import { PartFields } from './PartFields';
import { PartList } from './PartList';
import { partsInSight, partToWrite, recordParts } from './record-parts';
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
  const [unfolded, setUnfolded] = useState<readonly PartySide[]>([]);
  const field = useRef<HTMLDivElement>(null);
  useWholeWindow();
  const { value, patch, isLoaded } = autosave;
  const parts = recordParts(value, view.case.parties);
  // Decided when it is opened: what gets filled meanwhile does not carry the writer away.
  const [first] = useState(() => partToWrite(recordParts(value, view.case.parties)));
  const open = chosen ?? first;
  const step = (by: 1 | -1): boolean => {
    const inSight = partsInSight(parts, open, unfolded);
    const next = inSight[inSight.findIndex(({ key }) => key === open) + by];
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
        <PartList
          parts={parts}
          open={open}
          unfolded={unfolded}
          onOpen={setChosen}
          onStep={step}
          onUnfold={(side) => setUnfolded([...unfolded, side])}
        />
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
