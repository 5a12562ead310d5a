import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { PARTY_KIND_LABELS } from '@shared/domain/party/party';
import { whoSchema } from '@shared/domain/person/person';
import { Link } from 'react-router';
import { MergeDialog } from './MergeDialog';
import { PersonPast } from './PersonPast';
import { type WhoDraft, WhoFields } from './WhoFields';

/** 人员库: everybody who came here, once. */
export const PERSON_PAGES = defineRecordPages({
  prefix: 'persons',
  key: 'person',
  label: '人员',
  titleOf: ({ who }) => who.name,
  words: {
    one: '这个人',
    lead: '登记纠纷时，当事人会自动记到这里，一般不用另外登记。',
    empty: '人员库还是空的。登记纠纷时，双方当事人会自动记到这里，下次来就不用再填。',
  },
  part: 'who',
  schema: whoSchema,
  Fields: WhoFields,
  begin: {
    act: 'register',
    known: (): Partial<WhoDraft> => ({ kind: 'natural_person', identityPaper: 'resident_id' }),
  },
  correct: 'correct',
  dialogs: {
    merge: MergeDialog,
    // Follows from the merging of the other one, and is never offered.
    leadTo: () => null,
  },
  areDialogsRare: true,
  links: { person: { words: '已合并到另一份登记：', path: '/persons' } },
  Beside: PersonPast,
  columns: [
    {
      title: '姓名或名称',
      key: 'name',
      width: '24%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/persons/${id}`}>
            <strong>{row.name}</strong>
          </Link>
          <div className="table-meta">{PARTY_KIND_LABELS[row.kind]}</div>
        </>
      ),
    },
    {
      title: '证件号码（代码）',
      key: 'number',
      width: '24%',
      render: (_, { row }) => row.maskedNumber || <span className="quiet">没有登记</span>,
    },
    {
      title: '电话',
      key: 'phone',
      width: '18%',
      render: (_, { row }) => row.maskedPhone || <span className="quiet">没有登记</span>,
    },
    {
      title: '住址',
      key: 'address',
      render: (_, { row }) => row.address || <span className="quiet">没有登记</span>,
    },
  ],
  removedWords: ({ name, address }) => ({ name, about: address }),
});
