import { WarningFilled } from '@ant-design/icons';
import { HistoryList } from '@renderer/components/history/HistoryList';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { DossierRow } from '@shared/domain/case/dossier/dossier';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { useState } from 'react';
import { useCaseFile } from '../shared/case-file-context';

/** Of a sheet that was printed and says something else now: what was done to the case since. */
export function ChangesSince({ row: { paper, ofId } }: { readonly row: DossierRow }) {
  const { view } = useCaseFile();
  const [isOpen, setOpen] = useState(false);
  const { data } = useRouteQuery('paperwork.changesSince', {
    ...{ caseId: view.case.id, paper, ofId },
  });
  if (!data?.hasChanged) return null;
  const { printedOn, entries } = data;
  return (
    <div className="changes-since">
      <p>
        <WarningFilled aria-hidden="true" /> {formatChineseDate(printedOn)}
        打印以后，这一份的内容变了。
        {entries.length === 0
          ? '案卷没有改过，是年龄、设置或者排版变了。'
          : `案卷改过 ${entries.length} 次。`}
        请看看要不要重新打印、重新签字。
        {entries.length > 0 && (
          <Button type="link" aria-expanded={isOpen} onClick={() => setOpen((was) => !was)}>
            {isOpen ? '收起' : '改了什么'}
          </Button>
        )}
      </p>
      {isOpen && <HistoryList entries={entries} />}
    </div>
  );
}
