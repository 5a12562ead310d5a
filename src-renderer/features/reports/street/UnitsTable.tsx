import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { formatPeriod } from '@shared/domain/reports/period';
import { UNIT_STATE_LABELS } from '@shared/domain/street/unit-months';
import type { ShownMember } from '@shared/ipc/routes-street';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { GiveBackDialog } from './GiveBackDialog';
import { MemberDialog } from './MemberDialog';

type UnitMonth = ShownMember['months'][number];

interface UnitsTableProps {
  readonly members: readonly ShownMember[];
  readonly period: string;
}

/** 报送单位 and how each stands, those of which something is missing first. */
export function UnitsTable({ members, period }: UnitsTableProps) {
  const { preferences } = useStudio();
  const pageSize = preferences.textSize === 'large' ? 6 : 10;
  const back = useRouteMutation('street.exportReturn');
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<ShownMember | 'new' | null>(null);
  const sorted = members.toSorted((one, other) => rankOf(one) - rankOf(other));
  const shown = Math.min(page, Math.max(1, Math.ceil(sorted.length / pageSize)));
  return (
    <section className="section-card" aria-label="报送单位">
      <div className="street-buttons">
        <h2 className="street-title">报送单位</h2>
        <Button onClick={() => setEdited('new')}>登记报送单位</Button>
      </div>
      <FormErrorSummary error={back.error} />
      {back.data ? (
        <SavedFilePanel file={back.data} canOpen={false}>
          <p>把这个文件发给那个单位，他在“报送记录”里读入，照着更正。</p>
        </SavedFilePanel>
      ) : null}
      {sorted.length === 0 ? (
        <EmptyState sentence="还没有报送单位。把应该报表的工作室一个个登记进来，没报的就会列出来；也可以先读入上报包，核对指纹时自动登记。" />
      ) : (
        <>
          <table className="street-units">
            <thead>
              <tr>
                {['单位', '情况', '报送日期', '说明', ''].map((label) => (
                  <th key={label} scope="col">
                    {label === '' ? <span className="visually-hidden">可以办的</span> : label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted.slice((shown - 1) * pageSize, shown * pageSize).map((member) => (
                <UnitRow
                  key={member.id}
                  member={member}
                  onReturnNote={(of) => back.mutate(of)}
                  onEdit={() => setEdited(member)}
                />
              ))}
            </tbody>
          </table>
          <Pagination
            align="end"
            current={shown}
            pageSize={pageSize}
            total={sorted.length}
            showSizeChanger={false}
            hideOnSinglePage
            onChange={setPage}
          />
        </>
      )}
      {edited !== null && (
        <MemberDialog
          member={edited === 'new' ? null : edited}
          period={period}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

interface UnitRowProps {
  readonly member: ShownMember;
  /** Writes the file that tells the studio why its package went back. */
  readonly onReturnNote: (of: { id: string; versionId: string }) => void;
  readonly onEdit: () => void;
}

function UnitRow({ member, onReturnNote, onEdit }: UnitRowProps) {
  const [isGivingBack, setGivingBack] = useState(false);
  const [only] = member.months;
  const month = member.months.length === 1 ? only : undefined;
  const last = month?.held?.versions.at(-1);
  const isBack = last?.returned != null;
  return (
    <tr>
      <th scope="row">
        {member.name}
        <div className="table-meta">
          {member.keys.length === 0 ? '指纹没有核对过' : '指纹核对过'}
        </div>
      </th>
      <td>{month === undefined ? wordMonths(member.months) : wordState(month)}</td>
      <td>{last === undefined ? '' : formatChineseDate(last.handedInOn)}</td>
      <td>{month === undefined ? '' : wordVersions(month)}</td>
      <td>
        <div className="street-acts">
          {month?.held != null && last !== undefined && !isBack && (
            <Button onClick={() => setGivingBack(true)} aria-label={`退回${member.name}的上报包`}>
              退回
            </Button>
          )}
          {month?.held != null && last !== undefined && isBack && (
            <Button
              aria-label={`导出给${member.name}的退回单`}
              onClick={() => onReturnNote({ id: month.held?.id ?? '', versionId: last.id })}
            >
              导出退回单
            </Button>
          )}
          <Button onClick={onEdit} aria-label={`修改${member.name}`}>
            修改
          </Button>
          {isGivingBack && month?.held != null && last !== undefined && (
            <GiveBackDialog
              held={month.held}
              versionId={last.id}
              title={`${member.name}${formatPeriod(month.month)}`}
              onClose={() => setGivingBack(false)}
            />
          )}
        </div>
      </td>
    </tr>
  );
}

/** What must be asked for comes first, then what went back. */
function rankOf({ months }: ShownMember): number {
  const states = new Set(months.map(({ state }) => state));
  return ['missing', 'returned', 'sent', 'not_expected'].findIndex((state) =>
    states.has(state as UnitMonth['state']),
  );
}

const MARKS = { sent: '✓', returned: '▲', missing: '✕', not_expected: '' } as const;

function wordState({ state, isLate }: UnitMonth): string {
  return `${MARKS[state]} ${UNIT_STATE_LABELS[state]}${isLate === true ? '（迟报）' : ''}`.trim();
}

function wordMonths(months: readonly UnitMonth[]): string {
  const named = (state: UnitMonth['state']) =>
    months.filter((one) => one.state === state).map(({ month }) => Number(month.slice(5)));
  const lacking = (['missing', 'returned'] as const).flatMap((state) => {
    const numbers = named(state);
    return numbers.length === 0
      ? []
      : [`${MARKS[state]} ${numbers.join('、')} 月${UNIT_STATE_LABELS[state]}`];
  });
  return [`已报 ${named('sent').length} 个月`, ...lacking].join('；');
}

function wordVersions({ held }: UnitMonth): string {
  const versions = held?.versions ?? [];
  const last = versions.at(-1);
  return [
    versions.length > 1 ? `更正过 ${versions.length - 1} 次` : '',
    last?.isZeroReport ? '零报告' : '',
    last?.returned == null
      ? ''
      : `${formatChineseDate(last.returned.returnedOn)}退回：${last.returned.reasons}`,
  ]
    .filter((text) => text !== '')
    .join('；');
}
