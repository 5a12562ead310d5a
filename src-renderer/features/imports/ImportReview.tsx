import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { Section } from '@renderer/components/layout/Section';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { ColumnPlan } from '@shared/domain/import/column-plan';
import type { ImportCounts, OpenedLedgerFile } from '@shared/ipc/routes-imports';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { ColumnChoices } from './ColumnChoices';
import { RowList } from './RowList';
import { SilentChoices } from './SilentChoices';

interface ImportReviewProps {
  readonly file: OpenedLedgerFile;
  readonly onSheet: (file: OpenedLedgerFile) => void;
  readonly onDone: (count: number) => void;
}

/** A file that lies open: what its columns are, what is meant where it is silent, every row; nothing is saved before 导入. */
export function ImportReview({ file, onSheet, onDone }: ImportReviewProps) {
  const [plan, setPlan] = useState<ColumnPlan>(file.plan);
  const [taken, setTaken] = useState<readonly number[]>([]);
  const [left, setLeft] = useState<readonly number[]>([]);
  const { token } = file;
  const read = useRouteMutation('imports.read');
  const sheet = useRouteMutation('imports.chooseSheet');
  const commit = useRouteMutation('imports.commit');
  const readRows = useEffectEvent((wanted: ColumnPlan) => read.mutate({ token, plan: wanted }));
  useEffect(() => readRows(plan), [plan]);
  const counts = read.isPending ? null : (read.data ?? null);
  const count = counts === null ? 0 : counts.ready + counts.doubt - left.length + taken.length;
  const bringIn = () => {
    if (counts === null) return;
    const { reading } = counts;
    commit.mutate(
      { token, reading, taken: [...taken], left: [...left] },
      { onSuccess: (answer) => onDone(answer.count) },
    );
  };
  return (
    <>
      <Section
        title={file.fileName}
        aside={`${file.rowCount} 行${file.skipped.length > 0 ? `；标题、合计等 ${file.skipped.length} 行不算` : ''}`}
      >
        {file.sheets.length > 1 && (
          <p className="import-sheet">
            <span>工作表</span>
            <TypedSelect
              aria-label="工作表"
              value={file.sheet}
              options={file.sheets.map((name) => ({ value: name, label: name }))}
              onChange={(name) =>
                name !== null && sheet.mutate({ token, sheet: name }, { onSuccess: onSheet })
              }
            />
          </p>
        )}
        <FormErrorSummary error={sheet.error} />
        <ColumnChoices file={file} plan={plan} onChange={setPlan} />
      </Section>
      {read.isPending && <LoadingState />}
      <FormErrorSummary error={read.error} />
      {counts !== null && (
        <>
          <SilentChoices counts={counts} plan={plan} onChange={setPlan} />
          <Section title="逐行看看" aside={<Summary counts={counts} />}>
            <RowList {...{ token, counts, taken, left }} onTaken={setTaken} onLeft={setLeft} />
            <div className="import-go">
              <FormErrorSummary error={commit.error} />
              {commit.isPending ? (
                <LongTaskBar task="import" />
              ) : (
                <Button type="primary" size="large" disabled={count === 0} onClick={bringIn}>
                  导入 {count} 件
                </Button>
              )}
              <p className="quiet">点了才会保存；导入以后可以整次撤销。</p>
            </div>
          </Section>
        </>
      )}
    </>
  );
}

function Summary({ counts }: { readonly counts: ImportCounts }) {
  const { ready, doubt, repeated, problem } = counts;
  const parts = [
    `${ready + doubt} 行可以导入`,
    doubt > 0 ? `其中 ${doubt} 行请核对` : '',
    repeated > 0 ? `${repeated} 行重复` : '',
    problem > 0 ? `${problem} 行导入不了` : '',
  ];
  return <>{parts.filter(Boolean).join('，')}</>;
}
