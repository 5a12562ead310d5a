import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { DayField } from '@renderer/components/form/value-fields';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useDesk } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { addDays, formatChineseDate, localDate } from '@shared/domain/kernel/local-date';
import { DOING_LABELS, DOINGS, type Doing } from '@shared/domain/look/doing';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SaveAudit } from './SaveAudit';

type Item = OutputOf<'audit.list'>['items'][number];
type Asked = InputOf<'audit.export'>;

const PAGE_SIZE = 20;
/** So many days are shown to begin with. */
const DAYS = 30;

const COLUMNS = [
  {
    title: '什么时候',
    render: (_: unknown, { on, time }: Item) => `${formatChineseDate(on)} ${time}`,
  },
  {
    title: '谁',
    render: (_: unknown, { who, role }: Item) => (
      <>
        {who || '没有选'}
        {role !== '' && <div className="table-meta">{role}</div>}
      </>
    ),
  },
  { title: '做了', render: (_: unknown, { doing }: Item) => DOING_LABELS[doing] },
  { title: '什么', render: (_: unknown, { what }: Item) => what },
  {
    title: '哪一件',
    render: (_: unknown, { of, title }: Item) =>
      of === null ? title : <Link to={`/${of.prefix}/${of.id}`}>{title}</Link>,
  },
];

/** 谁看过、印过、改过, of whom, which record, what and which days one asks. */
export function AuditPart() {
  const { today } = useStudio();
  const desk = useDesk();
  const [params, setParams] = useSearchParams();
  const [{ from, to }, setDays] = useState({ from: addDays(today, -DAYS), to: today });
  const [who, setWho] = useState('');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [page, setPage] = useState(1);
  const id = params.get('id');
  const of = id === null ? null : { kind: params.get('kind') ?? 'case', id };
  const asked: Asked = { from, to, who, doing, of };
  const list = useRouteQuery(
    'audit.list',
    { ...asked, page, pageSize: PAGE_SIZE },
    { keepPrevious: true },
  );
  const people = list.data?.people ?? [];
  const first = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setPage(1);
    };
  };
  const day = (name: 'from' | 'to') => (value: string | null) => {
    if (value !== null) first(setDays)({ from, to, [name]: localDate(value) });
  };
  return (
    <Section title="谁看过、印过、改过">
      <p className="settings-lead">
        谁打开过哪一件、印过、导出过、改过什么，都在这里，谁也改不了、删不掉。
        {desk?.present === null && '看过什么，打开保护、各人用自己的密码以后才记。'}
      </p>
      <FieldGrid>
        <DayField isPlain path="from" label="从哪天" value={from} onChange={day('from')} />
        <DayField isPlain path="to" label="到哪天" value={to} onChange={day('to')} />
        <SelectField
          isClearable
          path="who"
          label="谁"
          placeholder="所有人"
          values={people}
          labels={Object.fromEntries(people.map((name) => [name, name]))}
          value={who === '' ? null : who}
          onChange={first((name: string | null) => setWho(name ?? ''))}
        />
        <SelectField
          isClearable
          path="doing"
          label="做了"
          placeholder="看、印、导出、改"
          values={DOINGS}
          labels={DOING_LABELS}
          value={doing}
          onChange={first(setDoing)}
        />
      </FieldGrid>
      {of !== null && (
        <p>
          只列这一件的。 <Button onClick={() => setParams({ part: 'audit' })}>看全部的</Button>
        </p>
      )}
      <AnswerGate query={list}>
        {({ total, items }) =>
          total === 0 ? (
            <p>这些天没有。换几天，或者换个人看看。</p>
          ) : (
            <>
              <SaveAudit asked={asked} total={total} />
              <Table<Item>
                rowKey={(one) => items.indexOf(one)}
                columns={COLUMNS}
                dataSource={items}
                scroll={{ x: 'max-content' }}
                pagination={{
                  ...{ current: page, pageSize: PAGE_SIZE, total, onChange: setPage },
                  ...{ showSizeChanger: false, hideOnSinglePage: true },
                }}
              />
            </>
          )
        }
      </AnswerGate>
    </Section>
  );
}
