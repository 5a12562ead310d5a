import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { LedgerTable } from '@renderer/components/report/LedgerTable';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { laidOutSchema } from '@shared/domain/layout/layout';
import { wordPrint } from '@shared/domain/reports/ledgers/print-plan';
import type { InputOf } from '@shared/ipc/contract';
import { useDeferredValue, useId } from 'react';
import type { LayoutDraft } from './layout-draft';

type Asked = InputOf<'reports.previewLayout'>;

/** How the ledger looks with the first cases that there are, and how it is put on paper. */
export function LayoutPreview({ draft }: { readonly draft: LayoutDraft }) {
  const id = useId();
  const read = useDeferredValue(draft);
  const parsed = laidOutSchema.safeParse(read);
  // What cannot be laid out is not asked for.
  const asked = (parsed.data ?? read) as Asked;
  const preview = useRouteQuery('reports.previewLayout', asked, {
    enabled: parsed.success,
    keepPrevious: true,
  });
  if (draft.columns.length === 0) return null;
  return (
    <section className="layout-preview" aria-labelledby={id}>
      <h3 id={id} className="form-label">
        印出来的样子（最近的几件）
      </h3>
      {parsed.success ? (
        <AnswerGate query={preview}>
          {({ head, rows, missing }) => (
            <>
              <p>{wordPrint(head)}</p>
              {missing.length > 0 && (
                <p className="form-note form-note-warning">
                  没有印出来的栏：{missing.join('、')}。现在的软件没有这几栏。
                </p>
              )}
              <LedgerTable ledger={head} rows={rows} labelledBy={id} />
              {rows.length === 0 && <p className="quiet">还没有这样的案件，先看看表头。</p>}
            </>
          )}
        </AnswerGate>
      ) : (
        <p className="quiet">{parsed.error.issues[0]?.message ?? ''}</p>
      )}
    </section>
  );
}
