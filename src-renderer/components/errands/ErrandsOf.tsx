import { LatenessMark } from '@renderer/components/agenda/LatenessMark';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { RecordRef } from '@shared/domain/record/record';
import type { OutputOf, RouteName } from '@shared/ipc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { BeginErrand } from './BeginErrand';
import { ERRAND_FORMS, type ErrandForm } from './errand-forms';
import './errands.css';

type Naming = OutputOf<'records.naming'>['items'][number];

/** The 派单, 督办 and 吹哨 that are about a record; undefined until it is known. */
export function useErrandsOf(about: RecordRef): readonly Naming[] | undefined {
  const { kind, id } = about;
  const { data } = useRouteQuery('records.naming', { kind, id });
  return data?.items.filter((item) => ERRAND_FORMS.some((form) => form.kind === item.kind));
}

interface ErrandsOfProps {
  readonly about: RecordRef;
  /** Kinds of which none is begun here, such as 派单 of what is given out by acts of its own. */
  readonly without?: readonly string[];
  /** What is asked for, where the record says it already. */
  readonly matter?: string;
}

/** Those of them that are not done yet come first. */
export function ErrandsOf({ about, without = [], matter = '' }: ErrandsOfProps) {
  const items = useErrandsOf(about) ?? [];
  const [begun, setBegun] = useState<ErrandForm | null>(null);
  const inOrder = items.toSorted((a, b) => Number(a.asks === null) - Number(b.asks === null));
  return (
    <>
      {inOrder.length > 0 && (
        <ul className="agenda" aria-label="派单、督办和吹哨">
          {inOrder.map((item) => (
            <li key={`${item.kind} ${item.id}`} className="agenda-line">
              <div className="agenda-words">
                <div className="agenda-name">
                  <Link to={`/${item.prefix}/${item.id}`}>{item.title}</Link>
                </div>
                <div className="agenda-what">{item.asks?.what ?? item.state}</div>
              </div>
              {item.asks === null ? (
                <span className="quiet">✓ {item.state}</span>
              ) : (
                <LatenessMark lateness={item.asks.lateness} mark={item.asks.mark} />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="errand-buttons">
        {ERRAND_FORMS.filter(({ kind }) => !without.includes(kind)).map((form) => (
          <Allowed key={form.kind} route={`${form.prefix}.${form.act}` as RouteName}>
            <Button onClick={() => setBegun(form)}>{form.button}</Button>
          </Allowed>
        ))}
      </div>
      {begun !== null && (
        <BeginErrand form={begun} {...{ about, matter }} onClose={() => setBegun(null)} />
      )}
    </>
  );
}
