import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormProblem } from '@renderer/components/form/FormNotices';
import type { CaseHistory } from '@renderer/ipc/answers';
import type { RouteName } from '@shared/ipc/contract';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { HistoryList } from './HistoryList';
import { UndoButton } from './UndoButton';
import './history-list.css';

/** Newest entries that are in sight without asking. */
const IN_SIGHT = 3;
/** As many as the main process puts on a page. */
const PAGE_SIZE = 20;

interface HistoryPartProps {
  readonly history: CaseHistory;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly undo: {
    /** What takes it back. */
    readonly route: RouteName;
    readonly isRunning: boolean;
    /** Why it was refused, or null. */
    readonly problem: string | null;
    readonly run: () => void;
  };
  /** Why the last change cannot be taken back just now, such as 收起正在填的内容后可以撤销; null when it can. */
  readonly hindrance: string | null;
}

/** What was done to a record: the offer to take the last change back, or why it stays; then who changed what and when. */
export function HistoryPart({ history, page, onPage, undo, hindrance }: HistoryPartProps) {
  const [isOpen, setOpen] = useState(false);
  const { undo: offer, whyNot, total, entries } = history;
  return (
    <>
      <div className="history-last">
        {offer === null ? (
          <span className="quiet">{whyNot}</span>
        ) : (
          <>
            <span>
              已保存 · 最后一步：{offer.act}
              {hindrance !== null && `（${hindrance}）`}
            </span>
            <Allowed route={undo.route}>
              <UndoButton
                offer={offer}
                isRunning={undo.isRunning}
                isDisabled={hindrance !== null}
                onUndo={undo.run}
              />
            </Allowed>
          </>
        )}
        <FormProblem sentence={undo.problem} />
      </div>
      <HistoryList entries={isOpen ? entries : entries.slice(0, IN_SIGHT)} />
      {!isOpen && total > IN_SIGHT && (
        <Button onClick={() => setOpen(true)}>看全部 {total} 条</Button>
      )}
      {isOpen && (
        <Pagination
          className="history-pages"
          current={page}
          pageSize={PAGE_SIZE}
          total={total}
          showSizeChanger={false}
          hideOnSinglePage
          onChange={onPage}
        />
      )}
    </>
  );
}
