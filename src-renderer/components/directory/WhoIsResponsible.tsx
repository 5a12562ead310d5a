import { Section } from '@renderer/components/layout/Section';
import { Link } from 'react-router';
import { type AskedOf, useResponsible } from './use-responsible';
import './directory.css';

interface WhoIsResponsibleProps {
  readonly of: AskedOf;
}

/** 谁负责这里: with duty, place and telephone, the nearest first. */
export function WhoIsResponsible({ of }: WhoIsResponsibleProps) {
  const items = useResponsible(of);
  return (
    <Section title="谁负责这里">
      {items.length === 0 ? (
        <p className="quiet">通讯录里还没有负责这里的人。</p>
      ) : (
        <ul className="responsible-list" aria-label="谁负责这里">
          {items.map(({ contactId, name, duty, unit, phone, area }) => (
            <li key={`${contactId} ${name} ${area}`}>
              {contactId === null ? (
                <strong>{name}</strong>
              ) : (
                <Link to={`/contacts/${contactId}`}>{name}</Link>
              )}
              <span>{duty}</span>
              <span>{phone}</span>
              <span className="table-meta">
                {[unit, area || '哪里都管'].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
