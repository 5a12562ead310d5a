import { useToday } from '@renderer/components/day/today-context';
import { fieldBeside, putAtCursor, selectPart } from '@renderer/components/wording/put-in';
import { useOpenKey } from '@renderer/components/wording/use-open-key';
import { WordingHints } from '@renderer/components/wording/WordingHints';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { isOfDuty } from '@shared/domain/case/clauses/clause-words';
import { keepClause } from '@shared/domain/case/clauses/keep-clause';
import type { ModelClause } from '@shared/domain/case/clauses/model-clause';
import { ownClause } from '@shared/domain/phrase/own-clause';
import { MAX_PHRASE } from '@shared/domain/phrase/phrase';
import { findBlanks } from '@shared/domain/wording/blanks';
import type { WordingHint } from '@shared/domain/wording/hint';
import { Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';
import { useClauseHints } from '../shared/use-clause-hints';
import { ClauseDialog } from './ClauseDialog';
import type { ClauseDraft } from './terms-draft';
import '@renderer/components/wording/wording.css';

interface ClauseToolsProps {
  readonly clause: ClauseDraft;
  /** What the field is called, for screen readers. */
  readonly label: string;
  /** Takes a clause of the library up; answers the text as it then is. */
  readonly onTake: (clause: ModelClause, place: (added: string) => string) => void;
  readonly onChange: (text: string) => void;
}

/** Help with the words of a clause, below them: the library, keeping the clause for other cases, and quiet hints. */
export function ClauseTools({ clause, label, onTake, onChange }: ClauseToolsProps) {
  const { view } = useCaseFile();
  const today = useToday();
  const frame = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useOpenKey(frame, () => setOpen(true));
  const keep = useRouteMutation('phrases.register');
  const { category } = view.case.registration;
  const { text, obligations } = clause;
  const own = text.trim();
  const kept = () => keepClause(own, obligations, view.case, today);
  const findHints = useRoomlessHints(clause);
  const take = (model: ModelClause) => {
    const field = fieldBeside(frame.current);
    setOpen(false);
    onTake(model, (added) => putAtCursor(text, added, field, false));
  };
  return (
    <div className="wording-help" ref={frame}>
      <div className="wording-tools">
        {/* Not stops of Tab, which goes from field to field: Ctrl+J opens the library. */}
        <Button
          type="text"
          tabIndex={-1}
          aria-label={`${label}：常用条款`}
          aria-keyshortcuts="Control+J"
          title="Ctrl+J"
          onClick={() => setOpen(true)}
        >
          常用条款
        </Button>
        {own === '' || own.length > MAX_PHRASE ? null : (
          <Button
            type="text"
            tabIndex={-1}
            disabled={keep.isPending}
            aria-label={`把${label}存为常用条款`}
            onClick={() => keep.mutate({ phrase: ownClause(kept(), category) })}
          >
            存为常用条款
          </Button>
        )}
        <span className="quiet" role="status">
          {keep.error
            ? '没有存成，请再试一次'
            : keep.data !== undefined && keep.data.record.phrase.text === kept().text
              ? `✓ 已存为：${keep.data.record.phrase.text}`
              : ''}
        </span>
      </div>
      <WordingHints
        text={text}
        onChange={onChange}
        label={label}
        findHints={findHints}
        onGo={(at, length) => selectPart(fieldBeside(frame.current), at, length)}
      />
      {isOpen && <ClauseDialog category={category} onTake={take} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** The hints of a clause but for room that the fields of its duty fill: what is missing there is told beside them. */
function useRoomlessHints({ obligations }: ClauseDraft): (text: string) => WordingHint[] {
  const findHints = useClauseHints();
  const inFields = obligations.map(({ action }) => action).join('\n');
  const hasDuty = obligations.length > 0;
  return useCallback(
    (text) =>
      findHints(text).filter(({ word }) => {
        const [blank] = findBlanks(word);
        if (blank === undefined || !hasDuty) return true;
        return !isOfDuty(blank.name) && !inFields.includes(word);
      }),
    [findHints, hasDuty, inFields],
  );
}
