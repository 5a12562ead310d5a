import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Section } from '@renderer/components/layout/Section';
import { CaseLines } from '@renderer/components/party/DisputesOf';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import type { RecordOf, RecordView } from '@renderer/components/records/record-routes';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { compoundSchema, endingSchema } from '@shared/domain/property/estate/estate';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { BeginOversight } from './BeginOversight';
import { EstateFields } from './EstateFields';
import { NamingList } from './NamingList';

/** 小区: who manages it, whether it is 三无, its 监委会. */
export const ESTATE_PAGES = defineRecordPages({
  prefix: 'estates',
  key: 'estate',
  label: '小区',
  titleOf: ({ compound }) => compound.name,
  words: {
    one: '这个小区',
    lead: '只有名称必填。没有物业企业的，空着；三无楼院勾一下，登记造册。',
    empty: '还没有登记小区。点右上角的“登记小区”。',
  },
  part: 'compound',
  schema: compoundSchema,
  Fields: EstateFields,
  begin: { act: 'register', known: () => ({}) },
  opensNew: true,
  correct: 'correct',
  rareDialogs: ['end'],
  dialogs: {
    end: plainDialog({
      ...{ prefix: 'estates', act: 'end', title: '拆除、并入', saveLabel: '登记' },
      ...{ cancelLabel: '先不办', part: 'ending', schema: endingSchema },
      explanation: () => <p>登记后留在名单里，不再算在册的小区，每月督导也不再提醒。</p>,
      known: ({ today }) => ({ goneOn: today }),
      words: { note: { hint: '例如并入了哪个小区' } },
    }),
    comeBack: plainDialog({
      ...{ prefix: 'estates', act: 'comeBack', title: '恢复在册？', saveLabel: '恢复在册' },
      ...{ cancelLabel: '先不办', schema: z.object({}) },
    }),
  },
  links: {
    company: { words: '物业企业：', path: '/companies' },
    place: { words: '地点：', path: '/places' },
  },
  Beside: EstateBeside,
  columns: [
    {
      title: '小区',
      key: 'name',
      width: '34%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/estates/${id}`}>
            <strong>{row.name}</strong>
          </Link>
          <div className="table-meta">
            {[row.place, row.households === null ? '' : `${row.households} 户`]
              .filter((word) => word !== '')
              .join(' · ')}
          </div>
        </>
      ),
    },
    {
      title: '物业企业',
      key: 'companyName',
      render: (_, { row }) => row.companyName || <span className="quiet">没有</span>,
    },
    {
      title: '三无楼院',
      key: 'isWithoutAll',
      width: '14%',
      render: (_, { row: { isWithoutAll, goneOn } }) => (
        <>
          {isWithoutAll && '三无楼院'}
          {goneOn !== null && (
            <div className="table-meta">{formatChineseDate(goneOn)} 拆除、并入</div>
          )}
        </>
      ),
    },
    {
      title: '监委会',
      key: 'committee',
      width: '22%',
      render: (_, { row: { committeeOn, committeeHead } }) =>
        committeeOn === null ? (
          <span className="quiet">没有</span>
        ) : (
          <>
            {committeeHead}
            <div className="table-meta">{formatChineseDate(committeeOn)} 成立</div>
          </>
        ),
    },
  ],
  removedWords: ({ name, place }) => ({ name, about: place }),
});

interface EstateBesideProps {
  readonly view: RecordView<RecordOf<'estates'>>;
}

/** 督导 of an estate, and the disputes that happened there. */
function EstateBeside({ view: { record } }: EstateBesideProps) {
  const [isAsking, setAsking] = useState(false);
  const { id, compound, ending } = record;
  return (
    <>
      <WrittenParts parts={[{ title: '拆除、并入', schema: endingSchema, value: ending }]} />
      <NamingList
        of={{ kind: 'estate', id }}
        by="oversight"
        title="督导检查"
        empty="还没有督导过。去看一次，就登记一次。"
        actions={
          ending === null && (
            <Allowed route="oversights.register">
              <Button onClick={() => setAsking(true)}>登记督导</Button>
            </Allowed>
          )
        }
      />
      <Allowed route="cases.get">
        <EstateDisputes estateId={id} hasPlace={compound.placeId !== null} />
      </Allowed>
      {isAsking && (
        <BeginOversight
          estate={{ estateId: id, companyId: compound.companyId }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface EstateDisputesProps {
  readonly estateId: string;
  readonly hasPlace: boolean;
}

function EstateDisputes({ estateId, hasPlace }: EstateDisputesProps) {
  const query = useRouteQuery('property.estateDisputes', { estateId });
  return (
    <Section title="物业纠纷">
      <AnswerGate query={query}>
        {({ caseCount, cases }) =>
          caseCount === 0 ? (
            <p className="quiet">
              {hasPlace
                ? '没有。发生在这里的物业纠纷，登记时选了地点，会自己列在这里。'
                : '小区的地址还没有选成地点，看不出哪些物业纠纷发生在这里。改正时在地址里选一下。'}
            </p>
          ) : (
            <>
              <p>{caseCount} 件。</p>
              <CaseLines label="这个小区的物业纠纷" cases={cases} caseCount={caseCount} />
            </>
          )
        }
      </AnswerGate>
    </Section>
  );
}
