import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { OpenedLedgerFile } from '@shared/ipc/routes-imports';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ImportReview } from './ImportReview';
import { PastImports } from './PastImports';
import './imports.css';

/** 导入旧台账: choose a file, see what its columns are, look at every row, bring them in; and what was brought in before. */
export function ImportsPage() {
  const [opened, setOpened] = useState<OpenedLedgerFile | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const choose = useRouteMutation('imports.choose');
  const dismiss = useRouteMutation('imports.dismiss');
  const chooseFile = () =>
    choose.mutate(null, {
      onSuccess: (file) => {
        if (file === null) return;
        setDone(null);
        setOpened(file);
      },
    });
  const putAway = (sentence: string | null) => {
    setOpened(null);
    setDone(sentence);
    dismiss.mutate(null);
  };
  return (
    <div className="page">
      <PageHeader
        title="导入旧台账"
        lead="以前用 Excel 或 WPS 记的台账，一次读进来：能查、能统计，不用再补文书；编号用台账上原来的"
        actions={
          <>
            <Link to="/cases">回到纠纷台账</Link>
            {opened === null ? (
              <Button type="primary" size="large" loading={choose.isPending} onClick={chooseFile}>
                选择文件
              </Button>
            ) : (
              <Button size="large" onClick={() => putAway(null)}>
                不导入了
              </Button>
            )}
          </>
        }
      />
      <FormErrorSummary error={choose.error} />
      {done !== null && (
        <div className="import-done">
          <SavedNote sentence={done} />
        </div>
      )}
      {opened === null ? (
        <PastImports />
      ) : (
        <ImportReview
          key={`${opened.token} ${opened.sheet}`}
          file={opened}
          onSheet={setOpened}
          onDone={(count) => putAway(`已导入 ${count} 件。`)}
        />
      )}
    </div>
  );
}
