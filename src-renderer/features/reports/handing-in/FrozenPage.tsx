import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { formatPeriod } from '@shared/domain/reports/period';
import { standing } from '@shared/domain/submission/submission';
import type { ShownSubmission } from '@shared/ipc/routes-submissions';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { LedgerPages } from '../LedgerPages';
import { OwnFormButton } from '../OwnFormButton';
import { PackageButton } from './PackageButton';
import { WithdrawDialog } from './WithdrawDialog';
import './handing-in.css';

/** A report as it was handed in, beside the others of its period. */
export function FrozenPage() {
  const { preferences } = useStudio();
  const { id = '', versionId = '' } = useParams();
  const frozen = useRouteQuery('submissions.frozen', { id, versionId });
  const overview = useRouteQuery('submissions.overview', {});
  const save = useRouteMutation('submissions.export');
  const [isWithdrawing, setWithdrawing] = useState(false);
  const content = frozen.data?.content;
  const noted = overview.data?.items.find((one) => one.id === id);
  const version = noted?.versions.find((one) => one.id === versionId);
  const isLast = noted !== undefined && standing(noted).at(-1)?.id === versionId;
  return (
    <div className="page">
      <PageHeader
        title={noted === undefined ? '报送的报表' : wordTitle(noted, versionId)}
        lead="报送时的样子，以后改了案件也不变"
        actions={
          <>
            {isLast && (
              <Allowed route="submissions.withdraw">
                <Button onClick={() => setWithdrawing(true)}>收回这次报送</Button>
              </Allowed>
            )}
            {content !== undefined && (
              <OwnFormButton
                report={content}
                isSaving={save.isPending}
                onExport={() => save.mutate({ id, versionId, isInForm: true })}
              />
            )}
            <Button
              type="primary"
              disabled={save.isPending}
              onClick={() => save.mutate({ id, versionId })}
            >
              导出 Excel
            </Button>
          </>
        }
      />
      {noted !== undefined && <Versions noted={noted} shownId={versionId} />}
      {version?.withdrawn != null && (
        <p className="report-changed">这一份已收回：{version.withdrawn}</p>
      )}
      {version?.returned != null && (
        <p className="report-changed">▲ 街道退回：{version.returned.reasons}</p>
      )}
      <div className="handing-in">
        <PackageButton key={versionId} id={id} versionId={versionId} />
      </div>
      <FormErrorSummary error={save.error} />
      {save.data ? <SavedFilePanel file={save.data} /> : null}
      <AnswerGate query={frozen}>
        {({ content }) => (
          <ReportPreview
            report={content}
            isFolded={preferences.textSize === 'large'}
            rowsOf={(ledger, titleId) => (
              <LedgerPages
                key={`${versionId} ${ledger.key}`}
                of={{ route: 'submissions.rows', id, versionId }}
                ledger={ledger}
                labelledBy={titleId}
                onOutdated={frozen.refetch}
              />
            )}
          />
        )}
      </AnswerGate>
      {isWithdrawing && noted !== undefined && (
        <WithdrawDialog noted={noted} versionId={versionId} onClose={() => setWithdrawing(false)} />
      )}
    </div>
  );
}

function wordTitle(noted: ShownSubmission, versionId: string): string {
  return `${formatPeriod(noted.period)} · ${wordVersion(noted, versionId)}`;
}

/** 第 2 次报送（更正，2026年12月5日） */
function wordVersion(noted: ShownSubmission, versionId: string): string {
  const place = noted.versions.findIndex(({ id }) => id === versionId);
  const version = noted.versions[place];
  if (version === undefined) return '报送的报表';
  const day = formatChineseDate(version.said.handedInOn);
  return `第 ${place + 1} 次报送（${version.reason === '' ? '' : '更正，'}${day}）`;
}

interface VersionsProps {
  readonly noted: ShownSubmission;
  readonly shownId: string;
}

/** The others of the same period, and the report as it is counted now. */
function Versions({ noted, shownId }: VersionsProps) {
  return (
    <nav className="submission-versions" aria-label="同一期的报表">
      {noted.versions.map((version) =>
        version.id === shownId ? (
          <strong key={version.id}>{wordVersion(noted, version.id)}</strong>
        ) : (
          <Link key={version.id} to={`/reports/submissions/${noted.id}/${version.id}`}>
            {wordVersion(noted, version.id)}
          </Link>
        ),
      )}
      <Link to={`/reports?report=${noted.report}&period=${noted.period}`}>现在的统计</Link>
      <Link to="/reports/submissions">全部报送记录</Link>
    </nav>
  );
}
