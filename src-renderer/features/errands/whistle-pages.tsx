import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { WHISTLE_FORM } from '@renderer/components/errands/errand-forms';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import {
  arrivalSchema,
  callSchema,
  outcomeSchema,
  unitsAwaited,
  WHISTLE_FORM_LABELS,
  WHISTLE_STANDING_LABELS,
  WHISTLE_TYPE_LABELS,
} from '@shared/domain/errand/whistle/whistle';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import { MatterCell } from './ErrandColumns';
import { errandFields } from './ErrandFields';

const dialog = { prefix: 'whistles', cancelLabel: '先不办' } as const;

/** 吹哨: who was called, who came, and what came of it. */
export const WHISTLE_PAGES = defineRecordPages({
  prefix: 'whistles',
  key: 'whistle',
  label: '吹哨',
  titleOf: ({ call }) => `${WHISTLE_TYPE_LABELS[call.type]}：${call.to}`,
  words: {
    one: '这次吹哨',
    lead: WHISTLE_FORM.about,
    empty: '还没有吹过哨。在案卷的“经办”里吹，或者点右上角“吹哨”。',
    begin: '吹哨',
  },
  part: 'call',
  schema: callSchema,
  Fields: errandFields(WHISTLE_FORM),
  begin: {
    act: 'blow',
    known: ({ today, deskName }) => ({ blownOn: today, blownBy: deskName }),
  },
  correct: 'correct',
  dialogs: {
    arrive: plainDialog({
      ...{ ...dialog, act: 'arrive', title: '登记报到', saveLabel: '登记报到' },
      explanation: (record) => <Awaited units={unitsAwaited(record)} />,
      ...{ part: 'arrival', schema: arrivalSchema },
      known: ({ today, record }) => {
        const [only, ...others] = unitsAwaited(record);
        return { cameOn: today, unit: others.length === 0 ? (only ?? '') : '' };
      },
    }),
    end: plainDialog({
      ...{ ...dialog, act: 'end', title: '吹哨办结', saveLabel: '登记办结' },
      explanation: (record) => <Awaited units={unitsAwaited(record)} />,
      ...{ part: 'outcome', schema: outcomeSchema },
      known: ({ today }) => ({ endedOn: today }),
    }),
  },
  links: {
    case: { words: '吹哨为的是：', path: '/cases' },
    matter: { words: '吹哨为的是：', path: '/matters' },
  },
  Beside: ({ view: { record } }) => (
    <WrittenParts
      parts={[
        ...record.arrivals.map((value) => {
          const { dueOn } = record.call;
          const isLate = dueOn !== null && value.cameOn > dueOn;
          return { title: isLate ? '▲ 迟到' : '报到', schema: arrivalSchema, value };
        }),
        { title: '办结', schema: outcomeSchema, value: record.outcome },
      ]}
    />
  ),
  columns: [
    {
      title: '吹给谁',
      key: 'to',
      width: '24%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/whistles/${id}`}>
            <strong>{row.to}</strong>
          </Link>
          <div className="table-meta">
            {formatChineseDate(row.blownOn)} {WHISTLE_TYPE_LABELS[row.type]}
          </div>
        </>
      ),
    },
    { title: '吹哨事项', key: 'matter', render: (_, { row }) => <MatterCell {...row} /> },
    {
      title: '形式',
      key: 'form',
      width: '18%',
      render: (_, { row }) => WHISTLE_FORM_LABELS[row.form],
    },
    {
      title: '办到哪一步',
      key: 'standing',
      width: '20%',
      render: (_, { row: { standing, dueOn, awaited, late } }) => (
        <>
          <StandingCell
            words={
              standing === 'some_came'
                ? `${awaited.join('、')}还没报到`
                : WHISTLE_STANDING_LABELS[standing]
            }
            isOver={standing === 'ended'}
            dueOn={standing === 'called' || standing === 'some_came' ? dueOn : null}
          />
          {late > 0 && <div className="table-meta">▲ {late} 个单位迟到</div>}
        </>
      ),
    },
  ],
  removedWords: ({ to, matter }) => ({ name: to, about: matter }),
});

/** Who has not come yet. */
function Awaited({ units }: { readonly units: readonly string[] }) {
  return units.length === 0 ? null : <p>还没有报到：{units.join('、')}</p>;
}
