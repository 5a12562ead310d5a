import { EditOutlined } from '@ant-design/icons';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { hasTyped, monthsToType } from '@shared/domain/reports/figure-gaps';
import { formatPeriod } from '@shared/domain/reports/period';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { Link } from 'react-router';
import { monthToType, typedAddress } from './typed-address';
import './typed.css';

/** Whether the typed figures of a report are there, and the way to type them. */
export function TypedOffer({ report }: { readonly report: ReportContent }) {
  const missing = monthsToType(report);
  const month = hasTyped(report) ? monthToType(report.periodKey, missing) : null;
  if (month === null) return null;
  const isMonth = month === report.periodKey;
  const state = missing.length === 0 ? '都填了' : '还没有填全';
  return (
    <Allowed route="typed.type">
      <Link className="report-typed" to={typedAddress(month)}>
        <EditOutlined aria-hidden="true" /> {state}
        {isMonth || missing.length === 0 ? '' : `（先填${formatPeriod(month)}）`}：填写
      </Link>
    </Allowed>
  );
}
