import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { HistoryPart } from '@renderer/components/history/HistoryPart';
import { Section } from '@renderer/components/layout/Section';
import { wordError } from '@renderer/messages/error-wording';
import type { RouteName } from '@shared/ipc/contract';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RemovalOffer } from './RemovalOffer';
import type { RecordPages } from './record-pages';
import { recordPath } from './record-place';
import { type AnyRecord, type RecordView, useRecordAct, useRecordQuery } from './record-routes';

interface RecordHistoryProps<R extends AnyRecord, W, D extends object> {
  readonly pages: RecordPages<R, W, D>;
  readonly view: RecordView<R>;
  /** A half-filled form would put back what is taken back. */
  readonly isTouched: boolean;
}

/** 修改记录: who changed what and when; taking the last change back; deleting the record. */
export function RecordHistory<R extends AnyRecord, W, D extends object>({
  pages,
  view,
  isTouched,
}: RecordHistoryProps<R, W, D>) {
  const { id, revision } = view.record;
  const { prefix, label, titleOf, words } = pages;
  const navigate = useNavigate();
  const [page, setPage] = useState(1);
  const query = useRecordQuery(pages, 'history', { id, page }, { keepPrevious: true });
  const undo = useRecordAct(pages, 'undo');
  const remove = useRecordAct(pages, 'remove');
  const removal = view.acts.remove;
  const isSettled = query.data !== undefined || query.error !== null;
  return (
    <Section title="修改记录" aside={query.data && `共 ${query.data.total} 条，最近的在前`}>
      <AnswerGate query={query}>
        {(history) => (
          <HistoryPart
            history={history}
            page={page}
            onPage={setPage}
            undo={{
              route: `${prefix}.undo` as RouteName,
              isRunning: undo.isPending || history.revision !== revision,
              problem: undo.error ? wordError(undo.error) : null,
              run: () => undo.mutate({ id, revision }),
            }}
            hindrance={isTouched ? '保存或者不改了，才可以撤销' : null}
          />
        )}
      </AnswerGate>
      {/* Not before what stands above it: under the hand that presses it, it would move away when the history comes. */}
      <Allowed route={`${prefix}.remove` as RouteName}>
        {isSettled && removal !== undefined && !removal.isOpen && removal.whyNot !== '' && (
          <p className="history-removal quiet">{removal.whyNot}</p>
        )}
      </Allowed>
      {isSettled && removal?.isOpen && (
        <RemovalOffer
          sentence={words.removal ?? '重复登记或登记错了，可以删除。删除后放进回收站，能整件恢复。'}
          button={removal.button}
          title={`删除${titleOf(view.record)}？`}
          explanation={
            <p>删除后，{label}列表和查找里都不再有，统计也不再算；在回收站里可以整件恢复。</p>
          }
          onRemove={(reason) => remove.mutateAsync({ reason, id, revision })}
          onRemoved={() => void navigate(`${recordPath(prefix)}/removed`, { replace: true })}
        />
      )}
    </Section>
  );
}
