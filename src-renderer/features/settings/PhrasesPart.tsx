import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { Section } from '@renderer/components/layout/Section';
import { BlankText } from '@renderer/components/wording/BlankText';
import { type OwnOne, useOwnPhraseQuery } from '@renderer/components/wording/use-own-phrases';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { tellClause } from '@shared/domain/case/clauses/clause-words';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import { modelOf } from '@shared/domain/phrase/own-clause';
import type { OwnPhrase } from '@shared/domain/phrase/phrase';
import { PHRASE_PLACE_LABELS } from '@shared/domain/wording/phrase-places';
import { Button } from 'antd';
import { useState } from 'react';
import { PhraseForm } from './PhraseForm';

/** 常用条款: the studio's own clauses and phrases, in the order in which they are offered. */
export function PhrasesPart() {
  const { query, ordered } = useOwnPhraseQuery();
  const [edited, setEdited] = useState<OwnOne | 'new' | null>(null);
  return (
    <Section
      title="常用条款和常用语"
      actions={<Button onClick={() => setEdited('new')}>加一条</Button>}
    >
      <p className="settings-lead">
        写协议、写记录时排在最前面的。条款里不写姓名、号码，写成空格，用的时候换成那件案子的；软件自带的不在这里，改不了。
      </p>
      <AnswerGate query={query}>{() => <OwnList items={ordered} onEdit={setEdited} />}</AnswerGate>
      {edited === null ? null : (
        <PhraseForm known={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Section>
  );
}

interface OwnListProps {
  readonly items: readonly OwnOne[];
  readonly onEdit: (one: OwnOne) => void;
}

function OwnList({ items, onEdit }: OwnListProps) {
  const arrange = useRouteMutation('phrases.arrange');
  const remove = useRouteMutation('phrases.remove');
  if (items.length === 0)
    return (
      <p className="quiet">
        还没有。写协议条文时点“存为常用条款”，姓名、金额、日期自动换成空格；也可以在这里加。
      </p>
    );
  const move = (from: number, step: 1 | -1) => {
    const [one, passed] = [items[from], items[from + step]];
    if (one === undefined || passed === undefined) return;
    arrange.mutate({
      ...{ id: one.id, revision: one.revision, rank: passed.row.rank },
      passed: { id: passed.id, rank: one.row.rank },
    });
  };
  const isBusy = arrange.isPending || remove.isPending;
  return (
    <ol className="own-phrases" aria-label="自己的常用条款和常用语">
      {items.map((one, at) => {
        const said = `第${at + 1}条`;
        return (
          <li key={one.id}>
            <div>
              <span className="phrase-about">{aboutOf(one.row)}</span>
              <BlankText
                text={one.row.place === 'clause' ? tellClause(modelOf(one.row)) : one.row.text}
              />
            </div>
            <div className="own-phrase-tools">
              <Button
                type="text"
                aria-label={`${said}上移`}
                disabled={isBusy || at === 0}
                onClick={() => move(at, -1)}
              >
                上移
              </Button>
              <Button
                type="text"
                aria-label={`${said}下移`}
                disabled={isBusy || at === items.length - 1}
                onClick={() => move(at, 1)}
              >
                下移
              </Button>
              <Button type="text" aria-label={`修改${said}`} onClick={() => onEdit(one)}>
                修改
              </Button>
              <ConfirmButton
                type="text"
                aria-label={`删去${said}`}
                disabled={isBusy}
                question="删去这一条？"
                explanation={one.row.text}
                confirmLabel="删去"
                onConfirm={() =>
                  remove.mutate({ id: one.id, revision: one.revision, reason: '不再用' })
                }
              >
                删去
              </ConfirmButton>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function aboutOf({ place, category }: OwnPhrase): string {
  if (place !== 'clause') return PHRASE_PLACE_LABELS[place];
  const kind = category === null ? '通用' : DISPUTE_CATEGORY_LABELS[category].replace(/纠纷$/, '');
  return `${PHRASE_PLACE_LABELS.clause} · ${kind}`;
}
