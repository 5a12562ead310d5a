import { LatenessMark } from '@renderer/components/agenda/LatenessMark';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { daysBetween, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { latenessByDay } from '@shared/domain/record/due';
import type { OutputOf } from '@shared/ipc/contract';
import { Link } from 'react-router';
import { MineLine } from './MineLists';

type Given = OutputOf<'aid.mine'>['given'];

/** What each group is called, after whose it is. */
const TITLES: Readonly<Record<string, string>> = {
  matters: '在办的事项',
  dispatches: '手上的派单',
  supervisions: '被督办、没销号的',
  meetings: '要办的、会议议定的事',
  rounds: '这个月的走访活动',
};

interface GivenWorkProps {
  readonly given: Given;
  /** Whose they are, in a heading; 我 for who is at the desk. */
  readonly whose?: string;
}

/** What else somebody has in hand besides disputes; of what there is nothing, nothing is said. */
export function GivenWork({ given, whose = '我' }: GivenWorkProps) {
  const { today } = useStudio();
  return given.map(({ prefix, total, items }) => (
    <Section key={prefix} title={`${whose}${TITLES[prefix] ?? ''}`} aside={`${total} 件`}>
      <ul className="agenda">
        {items.map(({ id, title, detail, state, dueOn }, at) => (
          <MineLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a meeting may stand there with several
            key={`${id} ${at}`}
            to={`/${prefix}/${id}`}
            name={title}
            what={detail}
            end={
              dueOn === null ? (
                <span className="quiet">{state}</span>
              ) : (
                <LatenessMark
                  lateness={latenessByDay(dueOn, today)}
                  mark={wordDaysLeft(daysBetween(today, dueOn))}
                />
              )
            }
          />
        ))}
      </ul>
      {items.length < total && (
        <p className="quiet">
          只列前 {items.length} 件，其余的在<Link to={`/${prefix}`}>那一页</Link>里查。
        </p>
      )}
    </Section>
  ));
}
