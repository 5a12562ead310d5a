import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Section } from '@renderer/components/layout/Section';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import type { OutputOf } from '@shared/ipc/contract';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import './disputes-of.css';

type ToldDisputes = OutputOf<'shops.disputes'>;
interface DisputesOfProps {
  readonly query: ComponentProps<typeof AnswerGate<ToldDisputes>>['query'];
  /** Of what the list is, for who does not see it. */
  readonly label: string;
}

/** The disputes in which an organisation stands as a party, found by themselves. */
export function DisputesOf({ query, label }: DisputesOfProps) {
  return (
    <Section title="纠纷">
      <AnswerGate query={query}>
        {({ complaints, settled, caseCount, cases }) =>
          caseCount === 0 ? (
            <p className="quiet">
              没有。纠纷里的单位写着它的统一社会信用代码，或者名称和它一字不差，会自己列在这里。
            </p>
          ) : (
            <>
              <p>
                作为被申请人 {complaints} 件，其中达成协议 {settled} 件。
              </p>
              <CaseLines label={label} cases={cases} caseCount={caseCount} />
            </>
          )
        }
      </AnswerGate>
    </Section>
  );
}

interface CaseLinesProps {
  readonly label: string;
  readonly caseCount: number;
  readonly cases: readonly (Omit<ToldDisputes['cases'][number], 'side'> &
    Partial<Pick<ToldDisputes['cases'][number], 'side'>>)[];
}

/** Disputes, a line each, and how many there are besides. */
export function CaseLines({ label, cases, caseCount }: CaseLinesProps) {
  return (
    <>
      <ul className="disputes-of" aria-label={label}>
        {cases.map(({ caseId, title, number, registeredOn, status, side }) => (
          <li key={caseId}>
            <Link to={`/cases/${caseId}`}>{title}</Link>
            <span className="table-meta">
              {[
                number,
                formatChineseDate(registeredOn),
                ...(side === undefined ? [] : [PARTY_SIDE_LABELS[side]]),
                CASE_STATUS_LABELS[status],
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {caseCount > cases.length && (
        <p className="quiet">
          只列出最近 {cases.length} 件，一共 {caseCount} 件。
        </p>
      )}
    </>
  );
}
