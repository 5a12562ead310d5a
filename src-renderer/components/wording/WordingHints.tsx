import { BulbOutlined } from '@ant-design/icons';
import { CitedText } from '@renderer/components/law/CitedText';
import { findBlanks } from '@shared/domain/wording/blanks';
import { mendText, type WordingHint } from '@shared/domain/wording/hint';
import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';

interface WordingHintsProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What the field is called, for screen readers. */
  readonly label: string;
  readonly findHints: (text: string) => readonly WordingHint[];
  /** Puts the keyboard on a part of the field. */
  readonly onGo: (at: number, length: number) => void;
}

/** More at once are read by nobody; the next ones come when these are mended. */
const MOST_SHOWN = 3;

/** Quiet hints about the words of a field, which block nothing. One that was put away stays away for this word in this field. */
export function WordingHints({ text, onChange, label, findHints, onGo }: WordingHintsProps) {
  const [away, setAway] = useState<readonly string[]>([]);
  // Looked at when the hands rest: a long record must not slow the keys down.
  const read = useDeferredValue(text);
  const hints = useMemo(() => findHints(read), [findHints, read]);
  const shown = hints.filter((hint) => !away.includes(keyOf(hint)));
  if (shown.length === 0) return null;
  return (
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
          {findBlanks(hint.word).length === 0 ? null : (
            <Button
              aria-label={`去填：${hint.message}`}
              onClick={() => onGo(hint.at, hint.word.length)}
            >
              去填
            </Button>
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
  );
}

function keyOf({ word, message }: WordingHint): string {
  return `${word} ${message}`;
}
