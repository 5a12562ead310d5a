import type { AuthorityReport } from '@shared/domain/case/model/alert';
import { wordReport } from '@shared/domain/case/model/alert-standing';
import { ALERT_COLOR_LABELS, type AlertColor } from '@shared/domain/case/model/registration-words';
import { formatChineseDate, type LocalDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';

/** The colours as they followed each other, and what was done under the last. */
export function AlertColors() {
  const { case: one, alert, owesReport } = useCaseFile().view;
  const { registration, alertChanges } = one;
  const first = registration.alertColor;
  if (first === null && alertChanges.length === 0) return null;
  return (
    <AlertList title="预警颜色">
      {first !== null && (
        <li>
          <Words on={registration.registeredOn}>登记为{ALERT_COLOR_LABELS[first]}</Words>
        </li>
      )}
      {alertChanges.map(({ id, changedOn, color, isMistake, reason }) => (
        <li key={id}>
          <Words on={changedOn} quiet={`${isMistake ? '原来的颜色点错了：' : ''}${reason}`}>
            {wordChange(color)}
          </Words>
        </li>
      ))}
      {owesReport && (
        <li>
          <strong>▲ 红色即时报：先报告，报过以后登记报给了谁。</strong>
        </li>
      )}
      {!owesReport && alert !== null && alert.met !== null && (
        <li>
          <Words on={alert.met.on}>{alert.met.what}，这个颜色就办到了</Words>
        </li>
      )}
      {!owesReport && alert !== null && alert.met === null && alert.isWorn && (
        <li>
          <Words on={alert.since}>起，还没有处置；调解、调查或者采取了措施就算</Words>
        </li>
      )}
    </AlertList>
  );
}

function wordChange(color: AlertColor | null): string {
  return color === null ? '不再预警' : `改为${ALERT_COLOR_LABELS[color]}`;
}

/** What was done besides sittings so that it does not grow worse. */
export function Measures() {
  const { view, can, open } = useCaseFile();
  const { measures } = view.case;
  if (measures.length === 0) return null;
  return (
    <AlertList title="措施">
      {measures.map(({ id, takenOn, what, takenBy }) => (
        <li key={id}>
          <Words on={takenOn} quiet={takenBy}>
            {what}
          </Words>
          {can('recordMeasure') && (
            <Mend
              of={`${formatChineseDate(takenOn)}的措施`}
              onMend={() => open('recordMeasure', id)}
            />
          )}
          <TakeOut
            act="removeMeasure"
            input={{ measureId: id }}
            explanation={WRITTEN_BY_MISTAKE}
            of={`${formatChineseDate(takenOn)}的措施`}
          />
        </li>
      ))}
    </AlertList>
  );
}

/** To whom the dispute was reported, and what was answered. */
export function Reports() {
  const { view } = useCaseFile();
  const { authorityReports } = view.case;
  if (authorityReports.length === 0) return null;
  return (
    <AlertList title="报告">
      {authorityReports.map((one) => (
        <ReportLine key={one.id} one={one} />
      ))}
    </AlertList>
  );
}

function ReportLine({ one }: { readonly one: AuthorityReport }) {
  const { can, open } = useCaseFile();
  const { id, reportedOn, reportedAt, receiver, reporter, content, answeredOn, answer } = one;
  const of = `${formatChineseDate(reportedOn)}的报告`;
  const quiet = [
    reportedAt ?? '',
    `${reporter}报告`,
    receiver === '' ? '' : `${receiver}接报`,
    content,
  ].filter((part) => part !== '');
  return (
    <li>
      <Words on={reportedOn} quiet={quiet.join('，')}>
        {wordReport(one)}
      </Words>
      {answeredOn !== null && (
        <Words on={answeredOn} quiet={answer}>
          答复
        </Words>
      )}
      {answeredOn === null && <ActButton act="answerReport" targetId={id} of={of} />}
      {can('recordReport') && <Mend of={of} onMend={() => open('recordReport', id)} />}
      <TakeOut
        act="removeReport"
        input={{ reportId: id }}
        explanation={WRITTEN_BY_MISTAKE}
        of={of}
      />
    </li>
  );
}

interface AlertListProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One list of the section, under its name. */
export function AlertList({ title, children }: AlertListProps) {
  return (
    <div className="alert-part">
      <h3>{title}</h3>
      <ul aria-label={title}>{children}</ul>
    </div>
  );
}

interface WordsProps {
  readonly on: LocalDate;
  readonly quiet?: string;
  readonly children: ReactNode;
}

/** A day and what was then, with what belongs to it in quiet words. */
export function Words({ on, quiet = '', children }: WordsProps) {
  return (
    <span className="alert-words">
      {formatChineseDate(on)} {children}
      {quiet !== '' && <span className="quiet">：{quiet}</span>}
    </span>
  );
}

/** Words one entry anew. */
export function Mend({ of, onMend }: { readonly of: string; readonly onMend: () => void }) {
  return (
    <Button type="text" aria-label={`改：${of}`} onClick={onMend}>
      改
    </Button>
  );
}
