import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  closingSchema,
  type MerchantRow,
  PLEDGE_STANDING_LABELS,
  shopSchema,
} from '@shared/domain/merchant/merchant';
import { Link } from 'react-router';
import { MerchantBeside } from './MerchantBeside';
import { MerchantFields } from './MerchantFields';
import { MerchantTools } from './MerchantTools';
import { PLEDGE_DIALOGS } from './pledge-dialogs';

const dialog = { prefix: 'merchants', cancelLabel: '先不办' } as const;

/** 商户: who trades in the quarter, and who stands by a pledge. */
export const MERCHANT_PAGES = defineRecordPages({
  prefix: 'merchants',
  key: 'merchant',
  label: '商户',
  titleOf: ({ shop }) => shop.name,
  words: {
    one: '这家商户',
    lead: '只有名称必填。一条街的商户，在“商户”里点“一次填多家”，从表格里粘过来。',
    empty: '还没有登记商户。点“一次填多家”，一行一家粘进来；只有一家，点右上角“登记商户”。',
  },
  part: 'shop',
  schema: shopSchema,
  Fields: MerchantFields,
  begin: { act: 'register', known: () => ({}) },
  correct: 'correct',
  dialogs: {
    ...PLEDGE_DIALOGS,
    close: plainDialog({
      ...{ ...dialog, act: 'close', title: '歇业', saveLabel: '登记歇业' },
      ...{ part: 'closing', schema: closingSchema },
      known: ({ today }) => ({ closedOn: today }),
    }),
  },
  rareDialogs: ['withdraw', 'close'],
  links: { place: { words: '地点：', path: '/places' } },
  Beside: MerchantBeside,
  AboveList: MerchantTools,
  columns: [
    {
      title: '商户',
      key: 'name',
      width: '34%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/merchants/${id}`}>
            <strong>{row.name}</strong>
          </Link>
          <div className="table-meta">{row.trade}</div>
        </>
      ),
    },
    {
      title: '负责人',
      key: 'owner',
      width: '18%',
      render: (_, { row }) => (
        <>
          {row.owner || <span className="quiet">没有写</span>}
          <div className="table-meta">{row.maskedPhone}</div>
        </>
      ),
    },
    { title: '地址', key: 'place', render: (_, { row }) => row.place },
    {
      title: '承诺书',
      key: 'standing',
      width: '22%',
      render: (_, { row }) => <PledgeCell {...row} />,
    },
  ],
  removedWords: ({ name, place }) => ({ name, about: place }),
});

/** Signed and not posted is a quiet state: nobody is reminded of it. */
function PledgeCell({ standing, signedOn, publishedOn, closedOn }: MerchantRow) {
  if (closedOn !== null) return <span className="quiet">{formatChineseDate(closedOn)} 歇业</span>;
  const on = publishedOn ?? signedOn;
  const isStanding = standing === 'signed' || standing === 'published';
  return (
    <>
      <span className={standing === 'published' ? undefined : 'quiet'}>
        {standing === 'published' && '✓ '}
        {PLEDGE_STANDING_LABELS[standing]}
      </span>
      {isStanding && on !== null && <div className="table-meta">{formatChineseDate(on)}</div>}
    </>
  );
}
