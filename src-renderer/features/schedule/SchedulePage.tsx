import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { mondayOf, weekOf, weeksOfMonth } from '@renderer/components/day/month-days';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { AgendaCounting, COUNTING_ASK_MS } from '@renderer/components/feedback/Counting';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useUses } from '@renderer/ipc/use-works';
import { wordDay, wordMonth } from '@renderer/messages/day-wording';
import { addDays, addMonths, isLocalDate, type LocalDate } from '@shared/domain/kernel/local-date';
import { Button, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { DayOut } from './DayOut';
import { DayView } from './DayView';
import { DutyLine } from './DutyLine';
import { MonthView } from './MonthView';
import { MoveDialog } from './MoveDialog';
import { OverdueStrip } from './OverdueStrip';
import { useMoving } from './use-moving';
import { WeekView } from './WeekView';
import './schedule.css';

type View = 'month' | 'week' | 'day';
const VIEWS: { value: View; label: string }[] = [
  { value: 'month', label: '按月看' },
  { value: 'week', label: '按周看' },
  { value: 'day', label: '按日看' },
];

const DAYS_OF: Readonly<Record<View, (day: LocalDate) => LocalDate[]>> = {
  month: (day) => weeksOfMonth(day).flat(),
  week: weekOf,
  day: (day) => [day],
};
const TURN: Readonly<Record<View, (day: LocalDate, steps: 1 | -1) => LocalDate>> = {
  month: addMonths,
  week: (day, steps) => addDays(day, 7 * steps),
  day: addDays,
};
const UNITS: Readonly<Record<View, string>> = { month: '月', week: '周', day: '日' };

/** 日程: sessions, time limits, performance and follow-ups on the calendar. */
export function SchedulePage() {
  const { today } = useStudio();
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find(({ value }) => value === params.get('view'))?.value ?? 'month';
  const asked = params.get('day') ?? '';
  const day: LocalDate = isLocalDate(asked) ? asked : today;
  const days = DAYS_OF[view](day);
  const [from = day, to = day] = [days.at(0), days.at(-1)];
  const agenda = useRouteQuery(
    'agenda.list',
    { from, to },
    {
      keepPrevious: true,
      askAgainMs: ({ counting }) => counting !== null && COUNTING_ASK_MS,
    },
  );
  // What other records ask for comes beside it, and holds nothing up.
  const others = useRouteQuery('records.dues', { from, to }, { keepPrevious: true });

  const uses = useUses();
  const mayRead = useMay('community.read');
  const recurs = mayRead && (uses('meetings') || uses('rounds'));
  const recurring = useRouteQuery(
    'community.recurring',
    { from, to },
    { keepPrevious: true, enabled: recurs },
  );

  const sessions = useRouteQuery('schedule.list', { from, to }, { keepPrevious: true });
  const { moving, moved, end } = useMoving(sessions.data?.sessions ?? []);

  const show = (change: { view?: View; day?: LocalDate }) =>
    setParams({ view, day, ...change }, { replace: true });
  const turn = (steps: 1 | -1) => show({ day: TURN[view](day, steps) });
  const unit = UNITS[view];

  return (
    <div className="page">
      <PageHeader
        title="日程"
        lead={
          <>
            场次、期限、履行、回访、督办和派单都在这里，点开可到案卷；只看期限，请到{' '}
            <Link to="/schedule/limits">期限一览</Link>
          </>
        }
        actions={
          <Segmented<View>
            aria-label="怎样看日程"
            value={view}
            options={VIEWS}
            onChange={(chosen) => show({ view: chosen })}
          />
        }
      />
      <PlaceTabs />
      <div className="schedule-bar">
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={`上一${unit}`}
          onClick={() => turn(-1)}
        />
        <h2 aria-live="polite">{wordSpan(view, day)}</h2>
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={`下一${unit}`}
          onClick={() => turn(1)}
        />
        <Button onClick={() => show({ day: today })} disabled={day === today}>
          回到今天
        </Button>
        <DayOut day={day} from={from} to={to} />
      </div>
      <DutyLine days={view === 'week' ? days : [day]} />
      <AnswerGate query={agenda}>
        {(answer) => {
          const items = [...answer.items, ...(others.data?.items ?? [])];
          const shown = items.filter(({ on }) => on >= from && on <= to);
          const again = recurs ? (recurring.data?.items ?? []) : [];
          return (
            <>
              <AgendaCounting counting={answer.counting} />
              <OverdueStrip items={items.filter(({ on }) => on < from)} />
              {view === 'month' ? (
                <MonthView
                  day={day}
                  today={today}
                  items={shown}
                  recurring={again}
                  moving={moving}
                  onPick={(picked) => show({ day: picked })}
                />
              ) : view === 'week' ? (
                <WeekView {...{ days, today, moving }} items={shown} recurring={again} />
              ) : (
                <DayView
                  {...{ day, moving }}
                  items={shown}
                  recurring={again.filter(({ on }) => on === day)}
                />
              )}
              {moved !== null && <MoveDialog moved={moved} onClose={end} />}
            </>
          );
        }}
      </AnswerGate>
    </div>
  );
}

function wordSpan(view: View, day: LocalDate): string {
  if (view === 'month') return wordMonth(day);
  return view === 'week' ? `${wordDay(mondayOf(day))} 起的一周` : wordDay(day);
}
