import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate, partsOf } from '@shared/domain/kernel/local-date';
import type { OutputOf } from '@shared/ipc/contract';
import { Button, Pagination, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import './platform.css';

const PAGE_SIZE = 20;
const YEARS_BACK = 5;

type Listed = OutputOf<'platform.list'>;
type State = 'missing' | 'entered';

/** 平台录入: which accepted cases of a year stand in the government's platform, and which do not. */
export function PlatformListPage() {
  const { today } = useStudio();
  const [params, setParams] = useSearchParams();
  const { year: thisYear } = partsOf(today);
  const year = Number(params.get('year')) || thisYear;
  const state: State = params.get('state') === 'entered' ? 'entered' : 'missing';
  const page = Math.max(1, Math.trunc(Number(params.get('page')) || 1));
  const list = useRouteQuery(
    'platform.list',
    { year, state, page, pageSize: PAGE_SIZE },
    { keepPrevious: true },
  );
  const save = useRouteMutation('platform.export');
  const ask = (change: object) =>
    setParams({ ...Object.fromEntries(params), page: '1', ...change } as Record<string, string>, {
      replace: true,
    });
  const years = Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back);
  return (
    <div className="page">
      <PageHeader
        title="平台录入"
        lead="受理了的案件，政府平台上录了没有；没录的，一栏一栏复制过去"
        actions={
          <>
            <Link className="platform-settings" to="/reports">
              回到报表
            </Link>
            <Allowed route="platform.compare">
              <Link className="platform-settings" to="/reports/platform/compare">
                核对平台导出的表
              </Link>
            </Allowed>
            <Allowed route="studio.updateSettings">
              <Link className="platform-settings" to="/settings?part=platform">
                平台的栏目
              </Link>
            </Allowed>
            <TypedSelect
              aria-label="登记的年份"
              value={String(year)}
              options={years.map((one) => ({ value: String(one), label: `${one} 年` }))}
              onChange={(next) => ask({ year: next ?? String(thisYear) })}
            />
            <Allowed route="platform.export">
              <Button
                disabled={save.isPending || list.data?.missing === 0}
                onClick={() => save.mutate({ year })}
              >
                导出没录的（Excel）
              </Button>
            </Allowed>
          </>
        }
      />
      <FormErrorSummary error={save.error} />
      {save.data ? <SavedFilePanel file={save.data} /> : null}
      <AnswerGate query={list}>
        {(answer) => (
          <>
            <Segmented
              aria-label="录了没有"
              value={state}
              options={[
                { value: 'missing', label: `没录的 ${answer.missing} 件` },
                { value: 'entered', label: `录了的 ${answer.entered} 件` },
              ]}
              onChange={(next) => ask({ state: next })}
            />
            <Rows answer={answer} state={state} year={year} />
            <Pagination
              align="end"
              current={page}
              pageSize={PAGE_SIZE}
              total={answer[state]}
              showSizeChanger={false}
              hideOnSinglePage
              onChange={(next) => ask({ page: String(next) })}
            />
          </>
        )}
      </AnswerGate>
    </div>
  );
}

interface RowsProps {
  readonly answer: Listed;
  readonly state: State;
  readonly year: number;
}

function wordEmpty({ missing, entered }: Listed, state: State, year: number): string {
  if (missing + entered === 0) return `${year} 年登记的案件里，还没有受理的。`;
  return state === 'missing'
    ? `${year} 年登记、受理了的案件，平台上都录了。`
    : `${year} 年登记的案件，还没有登记过平台案号。`;
}

function Rows({ answer, state, year }: RowsProps) {
  if (answer.items.length === 0)
    return (
      <div className="section-card">
        <EmptyState sentence={wordEmpty(answer, state, year)} />
      </div>
    );
  return (
    <ul className="section-card platform-list">
      {answer.items.map(({ id, number, title, platform, registeredOn }) => (
        <li key={id}>
          <Link to={`/cases/${id}/platform`}>
            {number} {title}
          </Link>
          <span className="quiet">
            {platform === null
              ? `${formatChineseDate(registeredOn)}登记`
              : `平台案号 ${platform.number} · ${formatChineseDate(platform.enteredOn)}录入`}
          </span>
        </li>
      ))}
    </ul>
  );
}
