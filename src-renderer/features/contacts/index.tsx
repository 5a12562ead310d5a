import { useToday } from '@renderer/components/day/today-context';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { type ContactRow, postSchema, wordOffice } from '@shared/domain/contact/contact';
import { Link } from 'react-router';
import { ContactFields } from './ContactFields';
import { ContactTools } from './ContactTools';

/** 通讯录: who is responsible where, and how they are reached. */
export const CONTACT_PAGES = defineRecordPages({
  prefix: 'contacts',
  key: 'contact',
  label: '通讯录',
  titleOf: ({ post }) => post.name,
  words: {
    one: '这个联系人',
    begin: '登记联系人',
    lead: '姓名或单位、职责必填，其余的知道多少写多少。派单、吹哨的时候，按地点提出来，一点就填上。',
    empty: '通讯录里还没有人。点“一次填多条”，从表格里粘进来；只有一个，点右上角“登记联系人”。',
  },
  part: 'post',
  schema: postSchema,
  Fields: ContactFields,
  begin: { act: 'register', known: () => ({}) },
  correct: 'correct',
  dialogs: {},
  links: { place: { words: '地点：', path: '/places' } },
  AboveList: ContactTools,
  columns: [
    {
      title: '姓名或单位',
      key: 'name',
      width: '28%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/contacts/${id}`}>
            <strong>{row.name}</strong>
          </Link>
          <div className="table-meta">{row.unit}</div>
        </>
      ),
    },
    {
      title: '职责',
      key: 'duty',
      width: '22%',
      render: (_, { row }) => <DutyCell {...row} />,
    },
    { title: '负责哪里', key: 'area', render: (_, { row }) => row.area },
    { title: '电话', key: 'phone', width: '20%', render: (_, { row }) => row.phone },
  ],
  removedWords: ({ name, duty }) => ({ name, about: duty }),
});

/** With the team, and whether they are in office. */
function DutyCell(row: ContactRow) {
  const meta = [row.isOnTeam ? '和事佬' : '', wordOffice(row, useToday())].filter(Boolean);
  return (
    <>
      {row.duty}
      <div className="table-meta">{meta.join(' · ')}</div>
    </>
  );
}
