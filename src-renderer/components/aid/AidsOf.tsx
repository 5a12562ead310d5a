import { LatenessMark } from '@renderer/components/agenda/LatenessMark';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type AidBeginning, BeginAid } from './BeginAid';
import '@renderer/components/errands/errands.css';

/** The referrals to legal aid that began from a record, how each stands, and the button that begins one. */
export function AidsOf(beginning: AidBeginning) {
  const { kind, id } = beginning.about;
  const { data } = useRouteQuery('records.naming', { kind, id });
  const [isBegun, setBegun] = useState(false);
  const items = data?.items.filter((item) => item.kind === 'aid') ?? [];
  return (
    <>
      {items.length > 0 && (
        <ul className="agenda" aria-label="法律援助">
          {items.map((item) => (
            <li key={item.id} className="agenda-line">
              <div className="agenda-words">
                <div className="agenda-name">
                  <Link to={`/aids/${item.id}`}>{item.title}</Link>
                </div>
                <div className="agenda-what">{item.asks?.what ?? item.detail}</div>
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
        <Allowed route="aids.refer">
          <Button onClick={() => setBegun(true)}>转介法律援助</Button>
        </Allowed>
      </div>
      {isBegun && <BeginAid {...beginning} onClose={() => setBegun(false)} />}
    </>
  );
}
