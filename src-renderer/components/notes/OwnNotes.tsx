import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Section } from '@renderer/components/layout/Section';
import { useMay } from '@renderer/ipc/use-desk';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { InputOf } from '@shared/ipc/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { NoteForm } from './NoteForm';
import { WhoReads } from './WhoReads';
import './notes.css';

interface OwnNotesProps {
  /** The record whose page it is. */
  readonly about: InputOf<'ownNotes.about'>;
}

/** 我的私记 on the page of a record: folded until one wants it, then the cursor is where one writes. */
export function OwnNotes({ about }: OwnNotesProps) {
  const may = useMay('notes.keep');
  const [isOpen, setOpen] = useState(false);
  const query = useRouteQuery('ownNotes.about', about, { enabled: may });
  if (!may) return null;
  const count = query.data?.items.length ?? 0;
  return (
    <Section
      title="我的私记"
      fold={{
        isOpen,
        summary: count === 0 ? '写给自己看的，不进案卷' : `${count} 条；写给自己看的，不进案卷`,
        onToggle: () => setOpen(!isOpen),
      }}
    >
      <WhoReads />
      <NoteForm about={about} />
      <AnswerGate query={query}>
        {({ items }) => (
          <ul className="own-notes" aria-label="写过的私记">
            {items.map(({ id, text, writtenOn, author, isOwn, isOpen: isRead }) => (
              <li key={id}>
                <p className="own-note-text">{text}</p>
                <p className="table-meta">
                  {formatChineseDate(writtenOn)}
                  {!isOwn && ` · ${author === '' ? '没有署名' : author}写的`}
                  {isOwn && isRead && ' · 主任也能看'}
                  {' · '}
                  <Link to={`/notes/${id}`}>{isOwn ? '改、删' : '打开'}</Link>
                </p>
              </li>
            ))}
          </ul>
        )}
      </AnswerGate>
    </Section>
  );
}
