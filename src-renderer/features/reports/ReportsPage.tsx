import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { wordMonth } from '@renderer/messages/day-wording';
import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { ReportDesk } from './ReportDesk';
import { likelyMonth, offeredMonths, shiftMonth } from './report-month';
import './reports.css';

const MONTH = /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/;

/** 月报: a month's figures, checked, to be handed in as a workbook. */
export function ReportsPage() {
  const { today } = useStudio();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  const month = MONTH.test(asked) ? asked : likelyMonth(today);
  const report = useRouteQuery('reports.preview', { month });
  const show = (next: string) => setParams({ month: next }, { replace: true });
  const picker = (
    <div className="month-picker">
      <Button
        icon={<LeftOutlined />}
        aria-label="上一个月"
        onClick={() => show(shiftMonth(month, -1))}
      />
      <Select
        className="month-select"
        aria-label="报表月份"
        value={month}
        options={offeredMonths(today, month).map((value) => ({ value, label: wordMonth(value) }))}
        onChange={show}
      />
      <Button
        icon={<RightOutlined />}
        aria-label="下一个月"
        onClick={() => show(shiftMonth(month, 1))}
      />
    </div>
  );
  return (
    <div className="page">
      {/* Keyed by month: a file exported for another month is no news here. */}
      <AnswerGate query={report}>
        {(content) => <ReportDesk key={month} report={content} picker={picker} />}
      </AnswerGate>
    </div>
  );
}
