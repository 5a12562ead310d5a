import { WarningFilled } from '@ant-design/icons';
import { HistoryList } from '@renderer/components/history/HistoryList';
import { cellText } from '@renderer/components/report/cell-text';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate, type LocalDate } from '@shared/domain/kernel/local-date';
import type { SubmissionChange } from '@shared/ipc/routes-submissions';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { typedAddress } from '../typed/typed-address';
import type { ShownReport } from './shown-report';

const EFFECTS = {
  added: '报送时没有算，现在算进来了',
  left: '报送时算了，现在不算了',
  changed: '改过了',
} as const satisfies Record<SubmissionChange['effect'], string>;

/** What a link to a record begins with, by its kind. */
const PLACES: Readonly<Record<string, string>> = { case: 'cases', enquiry: 'enquiries' };

function addressOf({ kind, id }: SubmissionChange, period: string): string {
  // Of a month there is one page for what was typed.
  return kind === 'typed' ? typedAddress(period) : `/${PLACES[kind] ?? kind}/${id}`;
}

interface SubmissionChangesProps {
  readonly shown: ShownReport;
  readonly since: LocalDate;
}

/** 报送以后的改动: which cases count otherwise than in what was handed in, and who did what to them. */
export function SubmissionChanges({ shown, since }: SubmissionChangesProps) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useRouteQuery('submissions.changes', { token: shown.token });
  if (data === undefined || data.total === 0) return null;
  return (
    <div className="handing-in-changes">
      <p>
        <WarningFilled aria-hidden="true" /> {formatChineseDate(since)}报送以后，有 {data.total}{' '}
        件的情况变了。要紧的话，请更正报送。
        <Button type="link" aria-expanded={isOpen} onClick={() => setOpen((was) => !was)}>
          {isOpen ? '收起' : '变了什么'}
        </Button>
      </p>
      {isOpen && (
        <ul>
          {data.changes.map((change) => (
            <li key={`${change.kind} ${change.id}`}>
              <ChangedRecord change={change} period={shown.content.periodKey} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && data.changes.length < data.total && (
        <p className="quiet">只列出前 {data.changes.length} 件。</p>
      )}
    </div>
  );
}

interface ChangedRecordProps {
  readonly change: SubmissionChange;
  readonly period: string;
}

function ChangedRecord({ change, period }: ChangedRecordProps) {
  const { title, effect, cells, entries } = change;
  return (
    <>
      <p>
        <Link to={addressOf(change, period)}>{title}</Link>：{EFFECTS[effect]}
      </p>
      {cells.length > 0 && (
        <ul className="handing-in-cells">
          {cells.map(({ heading, was, now }) => (
            <li key={heading}>
              {heading}：{cellText(was) || '（空）'} → <strong>{cellText(now) || '（空）'}</strong>
            </li>
          ))}
        </ul>
      )}
      {entries.length > 0 && <HistoryList entries={entries} />}
    </>
  );
}
