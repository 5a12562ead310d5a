import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { yearsToImport } from '@shared/domain/calendar/holiday-table';
import { Button } from 'antd';

/** 节假日: which years' tables are known, and how to add one. */
export function HolidayPart() {
  const { bootstrap, today } = useStudio();
  const load = useRouteMutation('studio.importHolidayTable');
  const known = bootstrap.holidayYears.toSorted((a, b) => a - b);
  const wanted = yearsToImport(known, today);
  return (
    <Section title="节假日">
      <p className="settings-lead">
        期限的最后一天遇到休息日要顺延，要按国务院办公厅公布的放假安排计算。还没有导入的年份，先按不顺延的日子提醒，并注明“暂定”。
      </p>
      <ul className="holiday-years">
        {known.map((knownYear) => (
          <li key={knownYear}>
            <CheckCircleFilled className="holiday-known" aria-hidden="true" /> {knownYear} 年：已有
          </li>
        ))}
        {wanted.map((missingYear) => (
          <li key={missingYear}>
            <WarningFilled className="holiday-missing" aria-hidden="true" /> {missingYear}{' '}
            年：还没有，这一年的期限为暂定
          </li>
        ))}
      </ul>
      <FormErrorSummary error={load.error} />
      <div className="settings-buttons">
        <Button type="primary" disabled={load.isPending} onClick={() => load.mutate(null)}>
          导入一年的放假安排
        </Button>
        <SavedNote
          sentence={load.data ? `已导入 ${load.data.year} 年：${load.data.source}` : null}
        />
      </div>
    </Section>
  );
}
