import { RemovedPage } from '@renderer/components/records/RemovedPage';
import type { RemovedCase } from '@renderer/ipc/answers';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { useState } from 'react';

/** 回收站 of the cases. */
export function RecycleBinPage() {
  const [page, setPage] = useState(1);
  const query = useRouteQuery('cases.removed', { page }, { keepPrevious: true });
  const restore = useRouteMutation('cases.restore');
  return (
    <RemovedPage
      title="回收站"
      lead="删除的纠纷都在这里，编号不再给别的案件。恢复后，案卷和原来一样。"
      path="/cases"
      backWords="回到台账"
      openWords="打开案卷"
      empty="回收站是空的。在案卷最下面的“修改记录”里可以删除登记错的纠纷。"
      query={query}
      page={page}
      onPage={setPage}
      wordsOf={(one) => ({ name: one.number, title: one.title, about: nameParties(one) })}
      onRestore={({ id, revision }) => restore.mutateAsync({ caseId: id, revision })}
    />
  );
}

function nameParties({ applicants, respondents }: RemovedCase): string {
  return [applicants, respondents]
    .map((names) => (names.length === 0 ? '（待补）' : names.join('、')))
    .join(' 与 ');
}
