import { mayAsk, useDesk } from '@renderer/ipc/use-desk';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { MAX_PHRASE, ownPhraseSchema } from '@shared/domain/phrase/phrase';
import { blankOf } from '@shared/domain/record/blank';
import type { WordingHint } from '@shared/domain/wording/hint';
import type { PhrasePlace } from '@shared/domain/wording/phrase-places';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { PhraseDialog } from './PhraseDialog';
import { fieldBeside, putAtCursor, selectPart } from './put-in';
import { useOpenKey } from './use-open-key';
import { WordingHints } from './WordingHints';
import './wording.css';

interface WordingHelpProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Clauses have a library of their own. */
  readonly place: Exclude<PhrasePlace, 'clause'>;
  /** What the field is called, for screen readers. */
  readonly label: string;
  readonly findHints: (text: string) => readonly WordingHint[];
}

/** Help with the words of a field, below it: phrases to put in, and quiet hints that block nothing. */
export function WordingHelp({ text, onChange, place, label, findHints }: WordingHelpProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useOpenKey(frame, () => setOpen(true));
  const keep = useRouteMutation('phrases.register');
  const own = text.trim();
  const mayKeep = mayAsk(useDesk(), 'phrases.register');
  const canKeep = mayKeep && own !== '' && own.length <= MAX_PHRASE;
  const keepOwn = () => keep.mutate({ phrase: { ...blankOf(ownPhraseSchema), place, text: own } });
  const insert = (phrase: string) => {
    const field = fieldBeside(frame.current);
    onChange(putAtCursor(text, phrase, field, place === 'record'));
    setOpen(false);
    field?.focus();
  };
  return (
    <div className="wording-help" ref={frame}>
      <div className="wording-tools">
        {/* Not stops of Tab, which goes from field to field: Ctrl+J opens the phrases, and there the rest is. */}
        <Button
          type="text"
          tabIndex={-1}
          aria-label={`${label}：常用语`}
          aria-keyshortcuts="Control+J"
          title="Ctrl+J"
          onClick={() => setOpen(true)}
        >
          常用语
        </Button>
        {canKeep ? (
          <Button
            type="text"
            tabIndex={-1}
            disabled={keep.isPending}
            aria-label={`把${label}存为常用语`}
            onClick={keepOwn}
          >
            存为常用语
          </Button>
        ) : null}
        <span className="quiet" role="status">
          {keep.error
            ? '没有存成，请再试一次'
            : keep.data?.record.phrase.text === own
              ? '✓ 已存，里面有姓名、金额的，用的时候记得改'
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
      {isOpen ? (
        <PhraseDialog
          place={place}
          onInsert={insert}
          onKeep={canKeep ? keepOwn : null}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
