import { PaperPreview } from '@renderer/components/paper/PaperPreview';
import { PdfPages } from '@renderer/components/paper/PdfPages';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { errorDetails } from '@renderer/messages/error-wording';
import type { Paper } from '@shared/domain/paper/paper';
import type { PaperTarget } from '@shared/domain/record/target';
import { Segmented } from 'antd';
import { useState } from 'react';

type Way = 'pages' | 'whole';
const WAYS: { value: Way; label: string }[] = [
  { value: 'pages', label: '按页看' },
  { value: 'whole', label: '连着看' },
];

interface PaperSheetsProps {
  readonly target: PaperTarget;
  readonly paper: Paper;
}

/**
 * The paper page by page as it is printed, or as one long sheet whose words can be marked and copied. Until the pages are
 * there, or where they cannot be made, the long sheet stands in their place; beside the pages it is read aloud.
 */
export function PaperSheets({ target, paper }: PaperSheetsProps) {
  const [way, setWay] = useState<Way>('pages');
  const [drawn, setDrawn] = useState<boolean | null>(null);
  const pages = useRouteQuery('paperwork.pages', target, { enabled: way === 'pages' });
  const isPaged = way === 'pages' && drawn === true && pages.data !== undefined;
  const hasFailed = way === 'pages' && (pages.isError || drawn === false);
  return (
    <div className="paper-sheet">
      <div className="paper-ways">
        <Segmented<Way>
          aria-label="怎么看这份文书"
          value={way}
          options={WAYS}
          onChange={(next) => {
            setDrawn(null);
            setWay(next);
          }}
        />
        <span className="quiet" role="status">
          {way === 'whole' ? '连成一张，可以选中、复制里面的字' : null}
          {isPaged ? '和打印出来的一页一页相同' : null}
          {way === 'pages' && !isPaged && !hasFailed ? '正在分页…' : null}
        </span>
      </div>
      {hasFailed ? (
        <p className="findings-note" title={pages.error ? errorDetails(pages.error) : undefined}>
          这份文书没有分出页来，先连着看；导出 Word 不受影响。
        </p>
      ) : null}
      {way === 'pages' && pages.data !== undefined ? (
        <PdfPages pdf={pages.data.pdf} onReady={setDrawn} />
      ) : null}
      <div className={isPaged ? 'visually-hidden' : undefined}>
        <PaperPreview paper={paper} />
      </div>
    </div>
  );
}
