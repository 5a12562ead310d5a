import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { COMMENDATION_STANDING_LABELS } from '@shared/domain/commendation/commendation';
import { Link } from 'react-router';

/** In which 评选 a merchant stood on the list, and whether it was chosen; nothing where it stood in none. */
export function Honours({ merchantId }: { readonly merchantId: string }) {
  const { data } = useRouteQuery('shops.honours', { merchantId });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title="评选">
      <ul className="agenda" aria-label="评选">
        {data.items.map(({ id, title, standing, isChosen }) => (
          <li key={id} className="agenda-line">
            <div className="agenda-words">
              <div className="agenda-name">
                <Link to={`/commendations/${id}`}>{title}</Link>
              </div>
              <div className="agenda-what">{COMMENDATION_STANDING_LABELS[standing]}</div>
            </div>
            {isChosen === true && <strong>✓ 评上了</strong>}
            {isChosen === false && <span className="quiet">没有评上</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
