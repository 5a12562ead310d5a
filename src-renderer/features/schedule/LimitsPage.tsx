import { nameEntry } from '@renderer/components/agenda/agenda-entry';
import { LatenessMark } from '@renderer/components/agenda/LatenessMark';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { AgendaCounting, COUNTING_ASK_MS } from '@renderer/components/feedback/Counting';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { TypedSelect } from '@renderer/components/form/TypedSelect';
import { CitedText } from '@renderer/components/law/CitedText';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { clockDefinitionOf } from '@shared/domain/case/clocks/clock-list';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { OutputOf } from '@shared/ipc/contract';
import { Button, Pagination, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import './limits.css';

const PAGE_SIZE = 15;
type Listed = OutputOf<'agenda.limits'>;

/** 期限一览: what has a last day in all cases and in what was dispatched, asked or called for, by day, with what set it going and by which rule. */
export function LimitsPage() {
  const [params, setParams] = useSearchParams();
  const whose = params.get('whose') === 'mine' ? 'mine' : 'all';
  const isLate = params.get('late') === '1';
  const kind = params.get('kind') || null;
  const page = Math.max(1, Math.trunc(Number(params.get('page')) || 1));
  const asked = { whose, isLate, kind } as const;
  const list = useRouteQuery(
    'agenda.limits',
    { ...asked, page, pageSize: PAGE_SIZE },
    {
      keepPrevious: true,
      askAgainMs: ({ counting }) => counting !== null && COUNTING_ASK_MS,
    },
  );
  const print = useRouteMutation('agenda.printLimits');
  const ask = (change: Record<string, string>) =>
    setParams({ ...Object.fromEntries(params), page: '1', ...change }, { replace: true });
  return (
    <div className="page">
      <PageHeader
        title="期限一览"
        lead="所有没办完的期限，派单、督办和吹哨的也在，最早的在前；点开可到案卷"
        actions={
          <>
            <Link className="limits-back" to="/schedule">
              回到日程
            </Link>
            <Allowed route="agenda.printLimits">
              <Button loading={print.isPending} onClick={() => print.mutate(asked)}>
                打印这张表
              </Button>
            </Allowed>
          </>
        }
      />
      <FormErrorSummary error={print.error} />
      <AnswerGate query={list}>
        {(answer) => (
          <>
            <AgendaCounting counting={answer.counting} />
            <Filters answer={answer} whose={whose} isLate={isLate} kind={kind} onAsk={ask} />
            <Lines answer={answer} />
            <Pagination
              align="end"
              current={page}
              pageSize={PAGE_SIZE}
              total={answer.total}
              showSizeChanger={false}
              hideOnSinglePage
              showTotal={(total) => `共 ${total} 项`}
              onChange={(next) => ask({ page: String(next) })}
            />
          </>
        )}
      </AnswerGate>
    </div>
  );
}

interface FiltersProps {
  readonly answer: Listed;
  readonly whose: 'mine' | 'all';
  readonly isLate: boolean;
  readonly kind: string | null;
  readonly onAsk: (change: Record<string, string>) => void;
}

function Filters({ answer, whose, isLate, kind, onAsk }: FiltersProps) {
  const all = answer.kinds.reduce((sum, { total }) => sum + total, 0);
  return (
    <div className="limits-filters">
      <Segmented
        aria-label="谁的"
        value={whose}
        options={[
          { value: 'all', label: '全部' },
          { value: 'mine', label: '我的' },
        ]}
        onChange={(next) => onAsk({ whose: next })}
      />
      <Segmented
        aria-label="过期没有"
        value={isLate ? '1' : ''}
        options={[
          { value: '', label: `没办完的 ${all} 项` },
          { value: '1', label: `已过期的 ${answer.late} 项` },
        ]}
        onChange={(next) => onAsk({ late: next })}
      />
      <TypedSelect
        aria-label="哪一种期限"
        className="limits-kind"
        value={kind ?? ''}
        options={[
          { value: '', label: '各种期限' },
          ...answer.kinds.map((one) => ({
            value: one.kind,
            label: `${one.name}（${one.total}）`,
          })),
        ]}
        onChange={(next) => onAsk({ kind: next ?? '' })}
      />
    </div>
  );
}

function Lines({ answer }: { readonly answer: Listed }) {
  if (answer.items.length === 0) return <EmptyState sentence="没有这样的期限。" />;
  return (
    <table className="limits-table">
      <thead>
        <tr>
          <th scope="col" className="limits-day">
            最后一天
          </th>
          <th scope="col" className="limits-what">
            期限
          </th>
          <th scope="col">起算和依据</th>
          <th scope="col" className="limits-who">
            当事人或事项
          </th>
        </tr>
      </thead>
      <tbody>
        {answer.items.map((line) => (
          <Line key={line.item.key} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line: { item, clock } }: { readonly line: Listed['items'][number] }) {
  const { name: who, beside, address } = nameEntry(item);
  const name = clock === null ? item.what : clockDefinitionOf(clock).label;
  return (
    <tr>
      <td>
        <div>{formatChineseDate(item.on)}</div>
        <LatenessMark lateness={item.lateness} mark={item.mark} />
      </td>
      <td>{name}</td>
      <td>
        {clock === null ? (
          item.label
        ) : (
          <>
            <div>
              {formatChineseDate(clock.startsOn)}
              {clock.startedBy}，{clock.length}
              {clock.isRolled && '（末日逢休息日，已顺延）'}
            </div>
            <div className="limits-basis">
              <CitedText text={clock.basis} />
            </div>
          </>
        )}
      </td>
      <td>
        <Link to={address}>{who}</Link>
        <div className="limits-basis">{beside}</div>
      </td>
    </tr>
  );
}
