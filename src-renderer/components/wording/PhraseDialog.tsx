import { Dialog } from '@renderer/components/feedback/Dialog';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { useTypedChoice } from '@renderer/ipc/use-sounds';
import { PHRASE_PLACE_LABELS, type PhrasePlace } from '@shared/domain/wording/phrase-places';
import { PHRASES } from '@shared/domain/wording/phrases';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useOwnPhrases } from './use-own-phrases';

interface PhraseDialogProps {
  readonly place: PhrasePlace;
  readonly onInsert: (text: string) => void;
  /** Keeps what stands in the field; null where there is nothing that could be kept. */
  readonly onKeep: (() => void) | null;
  readonly onClose: () => void;
}

interface Offered {
  readonly about: string;
  readonly text: string;
  /** Of the studio's own. */
  readonly record: { readonly id: string; readonly revision: number } | null;
}

const OWN = '自己的';
/** How far a phrase is listened to: the sounds of so many characters are asked for. */
const SOUNDED = 60;

/** 常用语: the studio's own, then the program's, found by words or pinyin; Enter takes the first one. */
export function PhraseDialog({ place, onInsert, onKeep, onClose }: PhraseDialogProps) {
  const [typed, setTyped] = useState('');
  const own = useOwnPhrases();
  const remove = useRouteMutation('phrases.remove');
  const offers = useMemo((): Offered[] => {
    const kept = own.flatMap(({ id, revision, row }) =>
      row.place === place ? [{ about: OWN, text: row.text, record: { id, revision } }] : [],
    );
    const given = PHRASES.flatMap(({ about, text, place: of }) =>
      of === place ? [{ about, text, record: null }] : [],
    );
    return [...kept, ...given];
  }, [own, place]);
  const [answers] = useTypedChoice(offers.map(soundOf), { isOpen: true });
  const found = offers.filter((one) => typed.trim() === '' || answers(typed, soundOf(one)));
  return (
    <Dialog
      open
      title={`常用语：${PHRASE_PLACE_LABELS[place]}`}
      onCancel={onClose}
      footer={
        <>
          {onKeep === null ? null : <Button onClick={onKeep}>把这一栏写的存进来</Button>}
          <Button onClick={onClose}>关闭</Button>
        </>
      }
      width={760}
    >
      <Input
        autoFocus
        aria-label="找常用语"
        placeholder="打几个字，或者拼音首字母，例如 fq（分期）；按回车放进第一条"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          const [first] = found;
          // Enter that ends a Chinese candidate is no choice.
          if (!event.nativeEvent.isComposing && first !== undefined) onInsert(first.text);
        }}
      />
      <ul className="phrase-list">
        {found.map(({ about, text, record }) => (
          <li key={`${about} ${text} ${record?.id ?? ''}`}>
            <button type="button" onClick={() => onInsert(text)}>
              <span className="phrase-about">{about}</span>
              {text}
            </button>
            {record === null ? null : (
              <Button
                type="text"
                aria-label={`删去：${text}`}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ ...record, reason: '不再用' })}
              >
                删去
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="quiet">没有找到，换几个字试试。</p> : null}
    </Dialog>
  );
}

function soundOf({ about, text }: Offered): string {
  return `${about}${text}`.replace(/\n/g, ' ').slice(0, SOUNDED);
}
