import { defineKind, type Told } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { type Note, type NoteRow, noteRowSchema, noteSchema } from './note';
import { NOTE_ACTS } from './note-acts';

/** Characters that the list shows. */
const SHOWN = 80;

/** 私记: lies in the year in which it was written. */
export const NOTE_KIND = defineKind({
  key: 'note',
  label: '私记',
  prefix: 'notes',
  acts: NOTE_ACTS,
  rights: { read: 'notes.keep', handle: 'notes.keep' },
  schema: noteSchema,
  form: 1,
  upgrades: [],
  shardOf: ({ createdAt }) => createdAt.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => inOrder(one.createdAt, other.createdAt) || inOrder(one.id, other.id),
  // Its first words would stand in the title of the window.
  title: ({ writtenOn }) => `${writtenOn}的私记`,
  // What was written before there were accounts, and under nobody's name, is for whoever looks after the people.
  ownOf: ({ authorId, isOpen }) => ({
    only: authorId === null ? [] : [authorId],
    also: isOpen || authorId === null ? 'accounts.manage' : null,
  }),
  links: ({ about }) => (about === null ? [] : [about]),
  listedBy: ({ createdAt }) => createdAt,
  row: { schema: noteRowSchema, of: rowOf, told },
  words: ({ note }) => [note.text],
});

function rowOf(one: Note): NoteRow {
  return pickMembers(noteRowSchema, { ...one, text: beginningOf(one.note.text) });
}

function told({ text, writtenOn, author }: NoteRow): Told {
  const detail = [writtenOn, author].filter((word) => word !== '').join(' · ');
  return { title: text, detail, state: '' };
}

function beginningOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > SHOWN
    ? `${characters.slice(0, SHOWN).join('')}…`
    : characters.join('');
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
