import { BulbOutlined } from '@ant-design/icons';
import { CitedText } from '@renderer/components/law/CitedText';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { MAX_PHRASE } from '@shared/domain/phrase/phrase';
import { mendText, type WordingHint } from '@shared/domain/wording/hint';
import type { PhrasePlace } from '@shared/domain/wording/phrase-places';
import { Button } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { PhraseDialog } from './PhraseDialog';
import './wording.css';

interface WordingHelpProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly place: PhrasePlace;
  /** What the field is called, for screen readers. */
  readonly label: string;
  readonly findHints: (text: string) => readonly WordingHint[];
}

/** More at once are read by nobody; the next ones come when these are mended. */
const MOST_SHOWN = 3;

/**
 * Help with the words of a field, below it: phrases to put in, and quiet hints that block nothing. A hint that was put away
 * stays away for this word in this field.
 */
export function WordingHelp({ text, onChange, place, label, findHints }: WordingHelpProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [away, setAway] = useState<readonly string[]>([]);
  // Looked at when the hands rest: a long record must not slow the keys down.
  const read = useDeferredValue(text);
  const hints = useMemo(() => findHints(read), [findHints, read]);
  const shown = hints.filter((hint) => !away.includes(keyOf(hint)));
  useEffect(() => {
    const field = frame.current?.parentElement;
    const open = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'j') return;
      event.preventDefault();
      setOpen(true);
    };
    field?.addEventListener('keydown', open);
    return () => field?.removeEventListener('keydown', open);
  }, []);
  const keep = useRouteMutation('phrases.register');
  const own = text.trim();
  const canKeep = own !== '' && own.length <= MAX_PHRASE;
  const keepOwn = () => keep.mutate({ phrase: { place, text: own } });
  const insert = (phrase: string) => {
    const field = fieldBeside(frame.current);
    // A field that nobody has been in has its cursor at the start: what is put in goes to the end.
    const at = field?.selectionEnd || text.length;
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const gap = place !== 'record' || before === '' || before.endsWith('\n') ? '' : '\n';
    onChange(`${before}${gap}${phrase}${after}`);
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
      {shown.length === 0 ? null : (
        <ul className="wording-hints" aria-label={`${label}：提醒`}>
          {shown.slice(0, MOST_SHOWN).map((hint) => (
            <li key={`${keyOf(hint)} ${hint.at}`}>
              <BulbOutlined aria-hidden="true" />
              <span>
                <CitedText text={`${hint.message}。`} />
              </span>
              {hint.mend === null ? null : (
                <Button onClick={() => onChange(mendText(text, hint))}>改成“{hint.mend}”</Button>
              )}
              <Button
                type="text"
                aria-label={`不用提醒：${hint.message}`}
                onClick={() => setAway([...away, keyOf(hint)])}
              >
                不用提醒
              </Button>
            </li>
          ))}
        </ul>
      )}
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

function keyOf({ word, message }: WordingHint): string {
  return `${word} ${message}`;
}

/** The text area that stands before the help, within what holds them both. */
function fieldBeside(frame: HTMLDivElement | null): HTMLTextAreaElement | null {
  return frame?.parentElement?.querySelector('textarea') ?? null;
}
