import { defineKind } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { formatPeriod } from '../reports/period';
import { type Received, type ReceivedRow, receivedRowSchema, receivedSchema } from './received';
import { RECEIVED_ACTS, receivedWord } from './received-acts';

/** 收到的报表: lies in the year of its month. */
export const RECEIVED_KIND = defineKind({
  key: 'received',
  label: '收到的报表',
  prefix: 'received',
  acts: RECEIVED_ACTS,
  rights: { read: 'reports.read', handle: 'street.handle' },
  schema: receivedSchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  shardOf: ({ month }) => month.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ unitName, month }) => `${unitName}${formatPeriod(month)}的上报包`,
  links: ({ memberId }) => [{ kind: 'member', id: memberId }],
  listedBy: ({ month, unitName }) => `${month} ${unitName}`,
  row: { schema: receivedRowSchema, of: rowOf },
  words: (one) => [receivedWord(one)],
});

function rowOf(one: Received): ReceivedRow {
  const versions = one.versions.map(({ content, ...version }) => {
    const { ordinal, handedInOn, isZeroReport } = content;
    return { ...version, ordinal, handedInOn, isZeroReport };
  });
  return pickMembers(receivedRowSchema, { ...one, versions });
}
