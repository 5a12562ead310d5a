import { FormProblem } from '@renderer/components/form/FormNotices';
import { wordError } from '@renderer/messages/error-wording';
import {
  ANSWER_OF,
  clausesOf,
  isAccepted,
  PROPOSAL_ANSWER_LABELS,
  type Proposal,
  proposerOf,
} from '@shared/domain/case/model/proposal';
import { isAdopted } from '@shared/domain/case/rules/proposals';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { PARTY_SIDE_LABELS, PARTY_SIDES } from '@shared/domain/party/party';
import { Button } from 'antd';
import { useState } from 'react';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';
import { COUNTER, ProposalDialog } from './ProposalDialog';

/** 方案: who proposed what, what each side said, and the way into the agreement. */
export function Proposals() {
  const { view, openAct } = useCaseFile();
  const { proposals } = view.case;
  return (
    <div className="case-entries">
      <ol className="proposals">
        {proposals.map((one, index) => (
          <ProposalEntry key={one.id} one={one} ordinal={index + 1} />
        ))}
      </ol>
      <ActButton act="recordProposal" isAgain={proposals.length > 0} />
      {openAct?.name === 'recordProposal' && <ProposalDialog target={openAct.targetId} />}
    </div>
  );
}

interface EntryProps {
  readonly one: Proposal;
  readonly ordinal: number;
}

function ProposalEntry({ one, ordinal }: EntryProps) {
  const { view, can, open } = useCaseFile();
  const { parties, proposals } = view.case;
  const to = proposals.findIndex(({ id }) => id === one.counterTo);
  const answers = PARTY_SIDES.map((side) => {
    const answer = one[ANSWER_OF[side]];
    return `${PARTY_SIDE_LABELS[side]}${answer === null ? '还没有答复' : PROPOSAL_ANSWER_LABELS[answer]}`;
  });
  const of = `方案 ${ordinal}`;
  return (
    <li className="proposal">
      <p>
        <strong>{of}</strong> {formatChineseDate(one.proposedOn)} {proposerOf(one, parties)}
        {to < 0 ? '提的' : `对方案 ${to + 1} 还的`}
        <span className="quiet">
          {answers.join('，')}
          {one.answerNote !== '' && `：${one.answerNote}`}
        </span>
      </p>
      <ul className="proposal-clauses">
        {clausesOf(one).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <div className="proposal-acts">
        <Adopt one={one} of={of} />
        {can('recordProposal') && (
          <>
            <Button aria-label={`记答复、改：${of}`} onClick={() => open('recordProposal', one.id)}>
              记答复、改
            </Button>
            {!isAccepted(one) && (
              <Button
                aria-label={`对方还了一个：${of}`}
                onClick={() => open('recordProposal', `${COUNTER}${one.id}`)}
              >
                对方还了一个
              </Button>
            )}
          </>
        )}
        <TakeOut
          act="removeProposal"
          input={{ proposalId: one.id }}
          explanation={WRITTEN_BY_MISTAKE}
          of={of}
        />
      </div>
    </li>
  );
}

/** Into the agreement in one step; then it is open, for who owes what by when is filled in there. */
function Adopt({ one, of }: Omit<EntryProps, 'ordinal'> & { readonly of: string }) {
  const { view, can, send, open } = useCaseFile();
  const [problem, setProblem] = useState<string | null>(null);
  if (!isAccepted(one)) return null;
  if (isAdopted(view.case, one)) return <span className="quiet">✓ 已写进协议书</span>;
  if (!can('adoptProposal')) return null;
  const { button } = view.acts.adoptProposal;
  const adopt = async () => {
    setProblem(null);
    try {
      await send('cases.adoptProposal', { proposalId: one.id });
      open('draftAgreement');
    } catch (error) {
      setProblem(wordError(error));
    }
  };
  return (
    <>
      <FormProblem sentence={problem} />
      <Button aria-label={`${button}：${of}`} onClick={() => void adopt()}>
        {button}
      </Button>
    </>
  );
}
