import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { IMPORT_STATE_LABELS } from '@shared/domain/import/import-record';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { OutputOf } from '@shared/ipc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { ImportedCases } from './ImportedCases';

type Past = OutputOf<'imports.overview'>['items'][number];

/** What was brought in, the last first, and taking it back. */
export function PastImports() {
  const overview = useRouteQuery('imports.overview', null);
  const takeBack = useRouteMutation('imports.takeBack');
  const onTakeBack = (id: string) =>
    takeBack.mutate({ id }, { onSettled: () => void overview.refetch() });
  return (
    <Section title="导入过的">
      <FormErrorSummary error={takeBack.error} />
      {takeBack.isPending && <LoadingState />}
      <AnswerGate query={overview}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState sentence="还没有导入过。点右上角的“选择文件”，选一个 .xlsx、.xls 或 .csv 的台账；读完先给您看，点了“导入”才会保存。" />
          ) : (
            <ul className="import-list">
              {items.map((item) => (
                <PastImport
                  key={item.id}
                  item={item}
                  isBusy={takeBack.isPending}
                  onTakeBack={() => onTakeBack(item.id)}
                />
              ))}
            </ul>
          )
        }
      </AnswerGate>
    </Section>
  );
}

interface PastImportProps {
  readonly item: Past;
  readonly isBusy: boolean;
  readonly onTakeBack: () => void;
}

function PastImport({ item, isBusy, onTakeBack }: PastImportProps) {
  const { fileName, importedOn, importedBy, state, caseCount, leftOutCount } = item;
  const [isOpen, setOpen] = useState(false);
  const facts = [
    formatChineseDate(importedOn),
    importedBy,
    state === 'done' ? `${caseCount} 件` : IMPORT_STATE_LABELS[state],
    state === 'done' && leftOutCount > 0 ? `${leftOutCount} 行没有导入` : '',
  ];
  return (
    <li>
      <span className="import-file">{fileName}</span>
      <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
      {state === 'done' && (
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起' : '看这些案件'}
        </Button>
      )}
      {state === 'done' && (
        <ConfirmButton
          danger
          disabled={isBusy}
          question={`撤销“${fileName}”这次导入？`}
          explanation={`这次导入的 ${caseCount} 件会一起去掉，列表和统计里不再有它们。改好台账以后可以再导入一次。`}
          confirmLabel="撤销这次导入"
          onConfirm={onTakeBack}
        >
          撤销这次导入
        </ConfirmButton>
      )}
      {isOpen && <ImportedCases importId={item.id} />}
    </li>
  );
}
