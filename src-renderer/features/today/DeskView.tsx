import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { Section } from '@renderer/components/layout/Section';
import { DESK_GROUP_ABOUT, DESK_GROUP_TITLES } from '@shared/domain/case/view/desk-words';
import { Button } from 'antd';
import { Link } from 'react-router';
import { DayColumns } from './DayColumns';
import { DeskLine } from './DeskLine';
import type { DeskAnswer } from './desk-questions';
import { WhoseCases } from './WhoseCases';
import './today.css';

interface DeskViewProps {
  readonly answer: DeskAnswer;
  /** Shows more of the open cases; null when there are no more to be shown here. */
  readonly onMore: (() => void) | null;
}

/**
 * The open cases by their people, in the order in which they are taken up, then what else has a day. That nothing is to be
 * done is said only when it is so: what waits for its day is no work of today, and is still shown.
 */
export function DeskView({ answer, onMore }: DeskViewProps) {
  const { groups, days, today } = answer;
  const filled = groups.filter(({ total }) => total > 0);
  const isIdle = filled.every(({ key }) => key === 'ahead');
  return (
    <>
      <WhoseCases answer={answer} />
      {isIdle ? <NothingToDo answer={answer} /> : null}
      {filled.map(({ key, total, lines }) =>
        lines.length === 0 ? null : (
          <Section
            key={key}
            title={DESK_GROUP_TITLES[key]}
            aside={`${total} 件 · ${DESK_GROUP_ABOUT[key]}`}
          >
            <ul className="desk">
              {lines.map((line) => (
                <DeskLine key={line.caseId} line={line} today={today} />
              ))}
            </ul>
          </Section>
        ),
      )}
      <More answer={answer} onMore={onMore} />
      {days.length === 0 ? null : <DayColumns days={days} today={today} />}
    </>
  );
}

function NothingToDo({
  answer: { all, isMineAlone, mine, groups, days },
}: Pick<DeskViewProps, 'answer'>) {
  const waiting = groups.reduce((sum, { total }) => sum + total, 0);
  if (isMineAlone && mine === 0 && all > 0)
    return (
      <Section title="您手上没有在办的案件">
        <EmptyState sentence={`全室在办的还有 ${all} 件，点上面的“全部”看。`} />
      </Section>
    );
  const sentence =
    waiting > 0
      ? `下面 ${waiting} 件都在等日子到，到了那天会排到前面来。`
      : '来了纠纷，点右上角“登记纠纷”；几分钟就说和了的，点“当场调成”；只是来问一问的，点“登记咨询”。在办的案件、约好的调解、快到的期限和该做的回访会自动出现在这里。';
  return (
    <Section title={days.some(isOpenStill) ? '没有在办的案件要办' : '今天没有要办的事'}>
      <EmptyState sentence={sentence} />
    </Section>
  );
}

/** Whether something of an ended case is still to be done, such as money that was not paid. */
function isOpenStill({ group }: DeskAnswer['days'][number]): boolean {
  return group.when === 'open';
}

function More({ answer: { groups }, onMore }: DeskViewProps) {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const shown = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  if (shown >= total) return null;
  return (
    <p className="desk-more">
      还有 {total - shown} 件在办。
      {onMore === null ? null : <Button onClick={onMore}>再列一些</Button>}
      <Link to="/cases?sort=urgent">全部看台账</Link>
    </p>
  );
}
