import { useToday } from '@renderer/components/day/today-context';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { wordMoment } from '@renderer/messages/day-wording';
import { wordError } from '@renderer/messages/error-wording';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { Button, Pagination } from 'antd';
import { useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import './removed.css';

/** As many as the main process puts on a page. */
const PAGE_SIZE = 20;

/** Something in 回收站: by whom it was deleted, when and why. */
export interface RemovedThing {
  readonly id: string;
  readonly on: LocalDate;
  readonly time: string;
  readonly who: string | null;
  /** Empty when the record of it is lost. */
  readonly reason: string;
}

/** How one of them is spoken of. */
export interface RemovedWords {
  /** By which it is known: its number, or whose it is. */
  readonly name: string;
  readonly title?: string;
  readonly about: string;
}

interface RemovedPageProps<T extends RemovedThing> {
  readonly title: string;
  readonly lead: string;
  /** The list from which they were taken: `/cases`; a record is below it. */
  readonly path: string;
  readonly backWords: string;
  readonly openWords: string;
  /** How something gets here. */
  readonly empty: string;
  readonly query: {
    readonly data: { readonly total: number; readonly items: readonly T[] } | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly wordsOf: (one: T) => RemovedWords;
  /** Rejects with RequestError when it is refused. */
  readonly onRestore: (one: T) => Promise<unknown>;
}

/** 回收站: what was deleted, by whom, when and why; each comes back whole. */
export function RemovedPage<T extends RemovedThing>(props: RemovedPageProps<T>) {
  const { title, lead, path, backWords, openWords, empty, query, page, onPage, wordsOf } = props;
  const navigate = useNavigate();
  const { restored, runningId, problem, bringBack } = useRestore(props.onRestore);
  return (
    <div className="page">
      <PageHeader
        title={title}
        lead={lead}
        actions={<Button onClick={() => void navigate(path)}>{backWords}</Button>}
      />
      <p className="recycle-restored" role="status">
        {restored !== null && (
          <>
            ✓ 已恢复 {wordsOf(restored).name}。
            <Link to={`${path}/${restored.id}`}>{openWords}</Link>
          </>
        )}
      </p>
      <FormProblem sentence={problem} />
      <AnswerGate query={query}>
        {({ total, items }) =>
          total === 0 ? (
            <div className="section-card">
              <EmptyState sentence={empty} />
            </div>
          ) : (
            <>
              <ul className="recycle-list">
                {items.map((one) => (
                  <RemovedCard
                    key={one.id}
                    removed={one}
                    words={wordsOf(one)}
                    isRestoring={runningId === one.id}
                    onRestore={() => void bringBack(one)}
                  />
                ))}
              </ul>
              <Pagination
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                showSizeChanger={false}
                hideOnSinglePage
                onChange={onPage}
              />
            </>
          )
        }
      </AnswerGate>
    </div>
  );
}

function useRestore<T extends RemovedThing>(onRestore: (one: T) => Promise<unknown>) {
  const [restored, setRestored] = useState<T | null>(null);
  const [runningId, setRunningId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const bringBack = async (one: T) => {
    setRestored(null);
    setProblem(null);
    setRunningId(one.id);
    try {
      await onRestore(one);
      setRestored(one);
    } catch (error) {
      setProblem(wordError(error));
    } finally {
      setRunningId(null);
    }
  };
  return { restored, runningId, problem, bringBack };
}

interface RemovedCardProps {
  readonly removed: RemovedThing;
  readonly words: RemovedWords;
  readonly isRestoring: boolean;
  readonly onRestore: () => void;
}

/** One deleted thing, and the way back. */
function RemovedCard({ removed, words, isRestoring, onRestore }: RemovedCardProps) {
  const { on, time, who, reason } = removed;
  const { name, title = '', about } = words;
  const titleId = useId();
  const today = useToday();
  return (
    <li className="recycle-case" aria-labelledby={titleId}>
      <div className="recycle-words">
        <h2 id={titleId}>
          {name} {title !== '' && <span className="recycle-title">{title}</span>}
        </h2>
        <p>{about}</p>
        <p>
          {wordMoment(on, time, today)} {who ?? '（没有选经办人）'} 删除。原因：
          {reason === '' ? '没有记下来' : reason}
        </p>
      </div>
      <Button loading={isRestoring} aria-label={`恢复 ${name}`} onClick={onRestore}>
        恢复
      </Button>
    </li>
  );
}
