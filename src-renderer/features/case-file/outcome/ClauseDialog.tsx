import { Dialog } from '@renderer/components/feedback/Dialog';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { BlankText } from '@renderer/components/wording/BlankText';
import { useOwnPhrases } from '@renderer/components/wording/use-own-phrases';
import { useTypedChoice } from '@renderer/ipc/use-sounds';
import { CLAUSE_LIBRARY, nearness } from '@shared/domain/case/clauses/clause-library';
import { tellClause } from '@shared/domain/case/clauses/clause-words';
import type { ModelClause } from '@shared/domain/case/clauses/model-clause';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
  type DisputeCategory,
} from '@shared/domain/case/model/dispute-category';
import { modelOf } from '@shared/domain/phrase/own-clause';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';

interface ClauseDialogProps {
  /** Of the case: its clauses come first. */
  readonly category: DisputeCategory;
  readonly onTake: (clause: ModelClause) => void;
  readonly onClose: () => void;
}

interface Offered {
  readonly key: string;
  readonly clause: ModelClause;
  readonly told: string;
  readonly about: string;
  readonly isOwn: boolean;
}

const ALL = 'all';
/** How far a clause is listened to: the sounds of so many characters are asked for. */
const SOUNDED = 80;

/** 常用条款: the studio's own, those of this kind of dispute, those for all; found by words or pinyin in every kind. */
export function ClauseDialog({ category, onTake, onClose }: ClauseDialogProps) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<DisputeCategory | typeof ALL>(category);
  const own = useOwnPhrases();
  const offers = useMemo((): Offered[] => {
    const near = shown === ALL ? category : shown;
    const kept = own.flatMap(({ id, row }) =>
      row.place === 'clause' ? [offer(id, modelOf(row), true)] : [],
    );
    const given = CLAUSE_LIBRARY.map((clause, at) => offer(String(at), clause, false));
    return [...kept, ...given].sort((one, other) => placeOf(one, near) - placeOf(other, near));
  }, [own, shown, category]);
  const [answers] = useTypedChoice(offers.map(soundOf), { isOpen: true });
  const found = offers.filter((one) =>
    typed.trim() === ''
      ? shown === ALL || nearness(one.clause, shown) < 2
      : answers(typed, soundOf(one)),
  );
  return (
    <Dialog
      open
      title="常用条款"
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
      width={860}
    >
      <div className="clause-offers">
        <div className="clause-search">
          <Input
            autoFocus
            aria-label="找常用条款"
            placeholder="打字或者拼音首字母，例如 fq（分期）"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={goAlong}
            onPressEnter={(event) => {
              const [first] = found;
              // Enter that ends a Chinese candidate is no choice.
              if (!event.nativeEvent.isComposing && first !== undefined) onTake(first.clause);
            }}
          />
          <TypedSelect<DisputeCategory | typeof ALL>
            aria-label="看哪类纠纷的"
            value={shown}
            options={[
              { value: ALL, label: '各类都看' },
              ...DISPUTE_CATEGORIES.map((one) => ({
                value: one,
                label: DISPUTE_CATEGORY_LABELS[one],
              })),
            ]}
            onChange={(chosen) => setShown(chosen ?? category)}
          />
        </div>
        <p className="quiet">
          有底色的是空：双方姓名按案卷填好，金额、日期在履行安排里填，条文跟着变；其余的在条文里填。自己的条款在“设置
          → 常用条款”里整理。
        </p>
        <ul className="phrase-list">
          {found.map(({ key, clause, told, about }) => (
            <li key={key}>
              <button type="button" onKeyDown={goAlong} onClick={() => onTake(clause)}>
                <span className="phrase-about">{about}</span>
                <BlankText text={told} />
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p className="quiet">没有找到，换几个字试试。</p> : null}
      </div>
    </Dialog>
  );
}

function offer(key: string, clause: ModelClause, isOwn: boolean): Offered {
  const [first] = clause.categories;
  const kind = first === undefined ? '通用' : DISPUTE_CATEGORY_LABELS[first].replace(/纠纷$/, '');
  return {
    key: `${isOwn ? 'own' : 'given'} ${key}`,
    clause,
    told: tellClause(clause),
    about: isOwn ? `自己的 · ${kind}` : kind,
    isOwn,
  };
}

/** Own ones first, then by how near they are; the order of the library else. */
function placeOf({ clause, isOwn }: Offered, category: DisputeCategory): number {
  return nearness(clause, category) * 2 + (isOwn ? 0 : 1);
}

function soundOf({ about, told }: Offered): string {
  return `${about}${told}`.replace(/[＿\n]/g, '').slice(0, SOUNDED);
}

/** Arrows go from the field into the list and along it, and back. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const offers = event.currentTarget.closest('.clause-offers');
  if (step === 0 || offers === null) return;
  const stops = [
    ...offers.querySelectorAll<HTMLElement>('.clause-search > input, .phrase-list button'),
  ];
  const next = stops[stops.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
