import { CheckCircleFilled } from '@ant-design/icons';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { standing } from '@shared/domain/submission/submission';
import type { ShownSubmission } from '@shared/ipc/routes-submissions';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { HandInDialog } from './HandInDialog';
import { PackageButton } from './PackageButton';
import { SubmissionChanges } from './SubmissionChanges';
import type { ShownReport } from './shown-report';
import './handing-in.css';

/** Whether the report that is shown was handed in, when, to whom; noting it, and what changed since. */
export function HandingIn({ shown }: { readonly shown: ShownReport }) {
  const { report, periodKey: period, isHandedIn } = shown.content;
  const noted = useRouteQuery('submissions.of', { report, period }, { enabled: isHandedIn });
  if (!isHandedIn || noted.data === undefined) return null;
  return <Standing shown={shown} noted={noted.data} />;
}

interface StandingProps {
  readonly shown: ShownReport;
  readonly noted: ShownSubmission | null;
}

function Standing({ shown, noted }: StandingProps) {
  const [isOpen, setOpen] = useState(false);
  const { isTrial, corrections } = shown.content;
  const versions = noted === null ? [] : standing(noted);
  const last = versions.at(-1);
  return (
    <section className="handing-in" aria-label="报送">
      {noted === null || last === undefined ? (
        <NotYet isTrial={isTrial} />
      ) : (
        <p>
          <CheckCircleFilled aria-hidden="true" className="handing-in-done" />{' '}
          {versions.length === 1 ? '已报送' : `已更正报送（第 ${versions.length} 次）`}：
          {formatChineseDate(last.said.handedInOn)}
          {last.handedInBy === '' ? '' : `，${last.handedInBy}`}报给{last.said.to}{' '}
          <Link to={`/reports/submissions/${noted.id}/${last.id}`}>看报送时的样子</Link>
        </p>
      )}
      {noted !== null && last !== undefined && (
        <PackageButton key={last.id} id={noted.id} versionId={last.id} />
      )}
      {last?.returned != null && (
        <p className="report-changed">▲ 街道退回：{last.returned.reasons}</p>
      )}
      {isTrial ? null : (
        <HandInButton
          isFirst={last === undefined}
          hasChanged={corrections.length > 0}
          onOpen={() => setOpen(true)}
        />
      )}
      {last !== undefined && <SubmissionChanges shown={shown} since={last.said.handedInOn} />}
      {isOpen && <HandInDialog shown={shown} noted={noted} onClose={() => setOpen(false)} />}
    </section>
  );
}

function NotYet({ isTrial }: { readonly isTrial: boolean }) {
  const isAllowed = useMay('reports.handIn');
  if (isTrial) return <p>统计期还没有结束，现在的数只算到今天，过完再报送。</p>;
  return <p>这一期还没有登记报送。{isAllowed ? '送出去以后，记一笔。' : ''}</p>;
}

interface HandInButtonProps {
  readonly isFirst: boolean;
  readonly hasChanged: boolean;
  readonly onOpen: () => void;
}

function HandInButton({ isFirst, hasChanged, onOpen }: HandInButtonProps) {
  const isAllowed = useMay('reports.handIn');
  if (!isAllowed) return null;
  const type = isFirst || hasChanged ? 'primary' : 'default';
  return (
    <Button type={type} ghost={type === 'primary'} onClick={onOpen}>
      {isFirst ? '登记报送' : '更正报送'}
    </Button>
  );
}
