import { LatenessMark } from '@renderer/components/agenda/LatenessMark';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { Used } from '@renderer/components/feedback/Used';
import { Section } from '@renderer/components/layout/Section';
import { PapersOf } from '@renderer/components/paper/PapersOf';
import { DisputesOf } from '@renderer/components/party/DisputesOf';
import type { RecordOf, RecordView } from '@renderer/components/records/record-routes';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import { useRouteQuery } from '@renderer/ipc/use-route';
import {
  closingSchema,
  meetingsOf,
  pledgeSchema,
  withdrawalSchema,
} from '@shared/domain/merchant/merchant';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { AgreedAt } from './AgreedAt';
import { BeginInspection } from './BeginInspection';
import { Honours } from './Honours';
import './merchants.css';

interface MerchantBesideProps {
  readonly view: RecordView<RecordOf<'merchants'>>;
}

/** Pledges, inspections, disputes and papers of a merchant. */
export function MerchantBeside({ view: { record } }: MerchantBesideProps) {
  const { id, pledges, closing } = record;
  return (
    <>
      <Used work="meetings">
        {meetingsOf(pledges).map((meetingId) => (
          <AgreedAt key={meetingId} merchantId={id} meetingId={meetingId} />
        ))}
      </Used>
      <WrittenParts
        parts={[
          ...pledges.flatMap((value) => [
            { title: '承诺书', schema: pledgeSchema, value },
            { title: '退出承诺', schema: withdrawalSchema, value: value.withdrawal },
          ]),
          { title: '歇业', schema: closingSchema, value: closing },
        ]}
      />
      <Inspections merchantId={id} isClosed={closing !== null} />
      <Honours merchantId={id} />
      <Allowed route="cases.get">
        <Disputes merchantId={id} />
      </Allowed>
      <PapersOf of={{ kind: 'merchant', id }} title="打印、签订" />
    </>
  );
}

interface OfMerchant {
  readonly merchantId: string;
}

/** What was looked at, and what is still to be put right. */
function Inspections({ merchantId, isClosed }: OfMerchant & { readonly isClosed: boolean }) {
  const { data } = useRouteQuery('records.naming', { kind: 'merchant', id: merchantId });
  const [isAsking, setAsking] = useState(false);
  const items = data?.items.filter(({ kind }) => kind === 'inspection') ?? [];
  const inOrder = items.toSorted((a, b) => Number(a.asks === null) - Number(b.asks === null));
  return (
    <Section
      title="监督检查"
      actions={
        !isClosed && (
          <Allowed route="inspections.register">
            <Button onClick={() => setAsking(true)}>登记检查</Button>
          </Allowed>
        )
      }
    >
      {inOrder.length === 0 ? (
        <p className="quiet">还没有检查过。商户自查、商会监督、市场监管所抽检，都记在这里。</p>
      ) : (
        <ul className="agenda" aria-label="监督检查">
          {inOrder.map(({ id, prefix, title, asks, state }) => (
            <li key={id} className="agenda-line">
              <div className="agenda-words">
                <div className="agenda-name">
                  <Link to={`/${prefix}/${id}`}>{title}</Link>
                </div>
                <div className="agenda-what">{asks?.what ?? state}</div>
              </div>
              {asks === null ? (
                <span className="quiet">✓ {state}</span>
              ) : (
                <LatenessMark lateness={asks.lateness} mark={asks.mark} />
              )}
            </li>
          ))}
        </ul>
      )}
      {isAsking && <BeginInspection merchantId={merchantId} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function Disputes({ merchantId }: OfMerchant) {
  const query = useRouteQuery('shops.disputes', { merchantId });
  return <DisputesOf query={query} label="这家商户的纠纷" />;
}
