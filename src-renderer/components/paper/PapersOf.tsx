import { FileTextOutlined } from '@ant-design/icons';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { RecordRef } from '@shared/domain/record/record';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paperPath } from './paths';
import './papers-of.css';

interface PapersOfProps {
  readonly of: RecordRef;
  readonly title: string;
  /** What else is begun from there. */
  readonly children?: ReactNode;
}

/** The ways to the papers of a record. */
export function PapersOf({ of, title, children }: PapersOfProps) {
  const { kind, id } = of;
  const { data } = useRouteQuery('paperwork.of', { kind, id });
  return (
    <Section title={title}>
      <ul className="papers-of">
        {data?.items.map((paper) => (
          <li key={paper.paper}>
            <Link to={paperPath(paper)}>
              <FileTextOutlined aria-hidden="true" /> {paper.label}
            </Link>
            {paper.copies > 1 && <span className="quiet">一式 {paper.copies} 份</span>}
          </li>
        ))}
      </ul>
      {children}
    </Section>
  );
}
