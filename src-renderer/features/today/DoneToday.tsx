import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Link } from 'react-router';
import type { DoneAnswer } from './desk-questions';

type DoneItem = DoneAnswer['items'][number];

/** 今天办过的: what was done today, the last first. It is asked for once the desk is there, and holds nothing up. */
export function DoneToday() {
  const { data } = useRouteQuery('agenda.done', {});
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title="今天办过的" aside={data.hasMore ? '最近的几件' : `${data.items.length} 件`}>
      <ul className="agenda">
        {data.items.map((item) => (
          <DoneLine key={item.seq} item={item} />
        ))}
      </ul>
    </Section>
  );
}

function DoneLine({ item }: { readonly item: DoneItem }) {
  const { applicants, respondents, title, time, who, acts } = item;
  const isByPeople = applicants.length + respondents.length > 0;
  const name = isByPeople ? wordPartiesBriefly(applicants, respondents) : title;
  return (
    <li className="agenda-line">
      <span className="done-time">{time}</span>
      <div className="agenda-words">
        {item.isRemoved ? (
          <span>{name}（已删除）</span>
        ) : (
          <Link to={`/${item.prefix}/${item.id}`}>{name}</Link>
        )}
        <span className="done-act">{acts.join('、')}</span>
      </div>
      {who === null ? null : <span className="quiet">{who}</span>}
    </li>
  );
}
