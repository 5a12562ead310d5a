import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { HistoryPart } from '@renderer/components/history/HistoryPart';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordError } from '@renderer/messages/error-wording';
import { useState } from 'react';

interface TypedHistoryProps {
  readonly id: string;
  readonly revision: number;
  /** A half-filled form would put back what is taken back. */
  readonly isTouched: boolean;
}

/** Who typed what and when, and taking the last change back. */
export function TypedHistory({ id, revision, isTouched }: TypedHistoryProps) {
  const [page, setPage] = useState(1);
  const query = useRouteQuery('typed.history', { id, page }, { keepPrevious: true });
  const undo = useRouteMutation('typed.undo');
  return (
    <Section title="修改记录" aside={query.data && `共 ${query.data.total} 条，最近的在前`}>
      <AnswerGate query={query}>
        {(history) => (
          <HistoryPart
            history={history}
            page={page}
            onPage={setPage}
            undo={{
              route: 'typed.undo',
              isRunning: undo.isPending || history.revision !== revision,
              problem: undo.error ? wordError(undo.error) : null,
              run: () => undo.mutate({ id, revision }),
            }}
            hindrance={isTouched ? '保存或者不改了，才可以撤销' : null}
          />
        )}
      </AnswerGate>
    </Section>
  );
}
