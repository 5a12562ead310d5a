import { Section } from '@renderer/components/layout/Section';
import { PapersOf } from '@renderer/components/paper/PapersOf';
import type { RecordOf, RecordView } from '@renderer/components/records/record-routes';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import {
  type Candidate,
  decisionSchema,
  postingSchema,
} from '@shared/domain/commendation/commendation';
import { Link } from 'react-router';
import { EvidenceLine } from './EvidenceLine';
import './merchants.css';

interface CandidatesProps {
  readonly view: RecordView<RecordOf<'commendations'>>;
}

/** Who stands on the list, by what evidence, and who was chosen. */
export function Candidates({ view: { record, acts } }: CandidatesProps) {
  const { id, contest, candidates, decision, posting } = record;
  const isDrawn = candidates.some(({ evidence }) => evidence !== null);
  return (
    <>
      <Section
        title={`候选（${candidates.length}）`}
        aside={isDrawn && <span className="table-meta">凭据是列入候选那天取的，以后不跟着变</span>}
      >
        {decision === null && contest.sort === 'merchants' && acts.nominate?.isOpen === false && (
          <p className="quiet">{acts.nominate.whyNot}</p>
        )}
        {candidates.length === 0 ? (
          <p className="quiet">
            {contest.sort === 'merchants'
              ? '还没有候选。点“列入候选”，看着承诺书、检查和纠纷，勾选商户。'
              : '还没有候选。点“列入一户”，写户主、住址和凭什么。'}
          </p>
        ) : (
          <ul className="candidates" aria-label="候选">
            {candidates.map((candidate) => (
              <li key={candidate.id}>
                {candidate.isChosen && <span>✓ 评上</span>}
                <CandidateWords candidate={candidate} isLinked />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <WrittenParts
        parts={[
          { title: '评定', schema: decisionSchema, value: decision },
          { title: '名单公示', schema: postingSchema, value: posting },
        ]}
      />
      <PapersOf of={{ kind: 'commendation', id }} title="打印名单">
        {decision === null && (
          <p className="quiet">登记评定以后，评上的自己填进名单；现在打印出来的是空表。</p>
        )}
      </PapersOf>
    </>
  );
}

interface CandidateWordsProps {
  readonly candidate: Candidate;
  readonly isLinked?: boolean;
}

/** One on the list with what speaks for and against it. */
export function CandidateWords({ candidate, isLinked = false }: CandidateWordsProps) {
  const { name, place, merchantId, evidence, story } = candidate;
  return (
    <>
      {isLinked && merchantId !== null ? (
        <Link to={`/merchants/${merchantId}`}>{name}</Link>
      ) : (
        <strong>{name}</strong>
      )}{' '}
      {evidence === null ? (
        <span className="table-meta">{[place, story].filter(Boolean).join(' · ')}</span>
      ) : (
        <EvidenceLine evidence={evidence} />
      )}
    </>
  );
}
