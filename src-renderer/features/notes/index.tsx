import { WhoReads } from '@renderer/components/notes/WhoReads';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { notePartSchema } from '@shared/domain/note/note';
import { Link } from 'react-router';
import { NoteFields } from './NoteFields';
import { Readers } from './Readers';

/** 私记: what somebody wrote for themselves, about a record or about nothing. */
export const NOTE_PAGES = defineRecordPages({
  prefix: 'notes',
  key: 'note',
  label: '私记',
  titleOf: ({ writtenOn }) => `${formatChineseDate(writtenOn)}的私记`,
  words: {
    one: '这条私记',
    lead: '写给自己看的话。和一件案子、一次咨询有关的，在它的页上写更方便。',
    empty: '还没有私记。在案卷、咨询的页上点“我的私记”，或者点右上角的“写私记”。',
    begin: '写私记',
    removal: '不要了，可以删除。删除后放进回收站，能整条恢复。',
  },
  part: 'note',
  schema: notePartSchema,
  Fields: NoteFields,
  begin: { act: 'write', known: () => ({}) },
  correct: 'correct',
  dialogs: {},
  links: {
    case: { words: '写的是：', path: '/cases' },
    enquiry: { words: '写的是：', path: '/enquiries' },
    aid: { words: '写的是：', path: '/aids' },
  },
  Beside: ({ view }) => <WhoReads isOpen={view.record.isOpen} />,
  columns: [
    {
      title: '写了什么',
      key: 'text',
      render: (_, { id, row }) => <Link to={`/notes/${id}`}>{row.text}</Link>,
    },
    {
      title: '日期',
      key: 'writtenOn',
      width: '18%',
      render: (_, { row }) => formatChineseDate(row.writtenOn),
    },
    { title: '谁写的', key: 'author', width: '14%', render: (_, { row }) => row.author },
    {
      title: '谁能看',
      key: 'isOpen',
      width: '14%',
      render: (_, { row }) => <Readers isOpen={row.isOpen} />,
    },
  ],
  removedWords: ({ text, writtenOn }) => ({
    name: `${formatChineseDate(writtenOn)}的私记`,
    about: text,
  }),
});
