import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DoneAnswer } from './desk-questions';

type DoneItem = DoneAnswer['items'][number];

/** So many are shown until somebody asks for all of them. */
const SHOWN = 3;

/** 今天办过的: what was done today, the last first. It is asked for once the desk is there, and holds nothing up. */
export function DoneToday() {
  const { data } = useRouteQuery('agenda.done', {});
  const [isWhole, setWhole] = useState(false);
  if (data === undefined || data.items.length === 0) return null;
  const items = isWhole ? data.items : data.items.slice(0, SHOWN);
  return (
    <Section title="今天办过的" aside={data.hasMore ? '最近的几件' : `${data.items.length} 件`}>
      <ul className="agenda">
        {items.map((item) => (
          <DoneLine key={item.seq} item={item} />
        ))}
      </ul>
      {items.length < data.items.length && (
        <p className="today-more">
          <Button onClick={() => setWhole(true)}>再列 {data.items.length - items.length} 件</Button>
        </p>
      )}
    </Section>
  );
}

/** Records whose pages lie elsewhere than under the name of their kind; null: they have no page. */
const ELSEWHERE: Readonly<Record<string, ((id: string) => string) | null>> = {
  studies: (id) => `/reports/studies/${id}`,
  subsidies: () => '/reports/subsidies',
  submissions: () => '/reports/submissions',
  members: () => '/reports/street',
  received: () => '/reports/street',
  typed: () => '/reports/typed',
  imports: () => '/cases/import',
  templates: () => '/settings?part=templates',
  phrases: null,
};

function DoneName({ item, name }: { readonly item: DoneItem; readonly name: string }) {
  const { prefix, id } = item;
  const address = prefix in ELSEWHERE ? ELSEWHERE[prefix]?.(id) : `/${prefix}/${id}`;
  return address === undefined ? <span>{name}</span> : <Link to={address}>{name}</Link>;
}

function DoneLine({ item }: { readonly item: DoneItem }) {
  const { applicants, respondents, title, time, who, acts } = item;
  const isByPeople = applicants.length + respondents.length > 0;
  const name = isByPeople ? wordPartiesBriefly(applicants, respondents) : title;
  return (
    <li className="agenda-line">
      <span className="done-time">{time}</span>
      <div className="agenda-words">
        {item.isRemoved ? <span>{name}（已删除）</span> : <DoneName item={item} name={name} />}
        <span className="done-act">{acts.join('、')}</span>
      </div>
      {who === null ? null : <span className="quiet">{who}</span>}
    </li>
  );
}
