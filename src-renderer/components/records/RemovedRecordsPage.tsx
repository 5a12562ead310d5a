import { useState } from 'react';
import { RemovedPage } from './RemovedPage';
import type { RecordPages } from './record-pages';
import { recordPath } from './record-place';
import { type AnyRecord, useRecordAct, useRecordQuery } from './record-routes';

interface RemovedRecordsPageProps<R extends AnyRecord, W, D extends object> {
  readonly pages: RecordPages<R, W, D>;
}

/** 回收站 of a kind. */
export function RemovedRecordsPage<R extends AnyRecord, W, D extends object>({
  pages,
}: RemovedRecordsPageProps<R, W, D>) {
  const { prefix, label, words, removedWords } = pages;
  const [page, setPage] = useState(1);
  const query = useRecordQuery(pages, 'removed', { page }, { keepPrevious: true });
  const restore = useRecordAct(pages, 'restore');
  return (
    <RemovedPage
      title={`回收站（${label}）`}
      lead={`删除的${label}都在这里，恢复后和原来一样。`}
      path={recordPath(prefix)}
      backWords={`回到${label}`}
      openWords={`打开${words.one}`}
      empty={`回收站是空的。登记错了的${label}，可以打开它，在最下面的“修改记录”里删除。`}
      query={query}
      page={page}
      onPage={setPage}
      wordsOf={({ row }) => removedWords(row)}
      onRestore={({ id, revision }) => restore.mutateAsync({ id, revision })}
    />
  );
}
