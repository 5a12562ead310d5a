import { FieldGrid, FieldPair } from '@renderer/components/form/FieldGrid';
import { LongTextField, TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { WordingHelp } from '@renderer/components/wording/WordingHelp';
import {
  type Agreement,
  agreementTermsSchema,
  oralAgreementSchema,
} from '@shared/domain/case/model/agreement';
import { factsFoundSoFar, lastProposal } from '@shared/domain/case/model/session-facts';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { localDateSchema } from '@shared/domain/kernel/schemas';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import { textHints } from '@shared/domain/wording/text-hints';
import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { ClauseListEditor } from './ClauseListEditor';
import { TakeOver } from './TakeOver';
import { hasNoWords, initialTerms, termsDraftSchema } from './terms-draft';
import { type WaitingParts, WaitingPartsContext, withoutWaitingParts } from './waiting-parts';

const draftSchema = termsDraftSchema.extend({ agreedOn: z.string().nullable() });
const writtenInputSchema = z.object({ terms: agreementTermsSchema });
const oralInputSchema = writtenInputSchema.extend({ agreedOn: localDateSchema });

const WORDS = {
  written: { act: 'draftAgreement', title: '写协议书', save: '保存协议书草稿', paper: '协议书' },
  oral: {
    act: 'concludeOrally',
    title: '登记口头协议',
    save: '登记口头协议',
    paper: '口头协议登记表',
  },
} as const;

/** The content of an agreement, clause by clause; the same for the written and the oral form (法第28、29条). */
export function AgreementForm({ form }: { readonly form: Agreement['form'] }) {
  const { view, send } = useCaseFile();
  const words = WORDS[form];
  const waiting = useRef<WaitingParts>(new Map());
  const [start] = useState(() => initialTerms(view.case, () => nanoid(12)));
  const act = useAct({
    name: words.act,
    schema: draftSchema,
    initial: { ...start, agreedOn: null },
  });
  const { value, patch } = act.draft;
  const { requests } = view.case.registration;
  const proposal = lastProposal(view.case);
  const save = () => {
    const { agreedOn, ...terms } = value;
    return form === 'written'
      ? act.save(withoutWaitingParts(writtenInputSchema, waiting.current), { terms }, (input) =>
          send('cases.draftAgreement', input),
        )
      : act.save(
          withoutWaitingParts(oralInputSchema, waiting.current),
          { terms, agreedOn },
          (input) => send('cases.concludeOrally', input),
        );
  };
  return (
    <ActPanel act={act} title={words.title} saveLabel={words.save} onSave={() => void save()}>
      <FieldGrid>
        <LongTextField
          path="terms.facts"
          label={labelOf(agreementTermsSchema.shape.facts)}
          hint={factsFoundSoFar(view.case) !== '' && '从调解记录里“查明的事实”带来，可以改'}
          minRows={3}
          value={value.facts}
          onChange={(facts) => patch({ facts })}
        />
        <FieldPair>
          <div className="worded-field">
            <LongTextField
              path="terms.disputedPoints"
              label={labelOf(agreementTermsSchema.shape.disputedPoints)}
              minRows={2}
              value={value.disputedPoints}
              onChange={(disputedPoints) => patch({ disputedPoints })}
            />
            <WordingHelp
              place="dispute"
              label={labelOf(agreementTermsSchema.shape.disputedPoints)}
              text={value.disputedPoints}
              findHints={textHints}
              onChange={(disputedPoints) => patch({ disputedPoints })}
            />
          </div>
          <LongTextField
            path="terms.responsibilities"
            label={labelOf(agreementTermsSchema.shape.responsibilities)}
            minRows={2}
            value={value.responsibilities}
            onChange={(responsibilities) => patch({ responsibilities })}
          />
        </FieldPair>
        {value.disputedPoints === '' && requests !== '' && (
          <TakeOver
            words="用登记的申请事项："
            text={requests}
            onTake={() => patch({ disputedPoints: requests })}
          />
        )}
      </FieldGrid>
      <WaitingPartsContext value={waiting.current}>
        <ClauseListEditor
          paperName={words.paper}
          around={[
            value.fulfillmentNote,
            // What is handed over at a place is handed over by hand.
            value.fulfillmentPlace === '' ? '' : `在${value.fulfillmentPlace}当面`,
          ]}
          clauses={value.clauses}
          onChange={(clauses) => patch({ clauses })}
          offer={
            proposal !== null &&
            hasNoWords(value.clauses) && (
              <TakeOver
                words={`用${formatChineseDate(proposal.heldOn)}的调解方案写第一条：`}
                text={proposal.text}
                onTake={() => {
                  const [first, ...rest] = value.clauses;
                  if (first !== undefined)
                    patch({ clauses: [{ ...first, text: proposal.text }, ...rest] });
                }}
              />
            )
          }
        />
      </WaitingPartsContext>
      <FieldGrid>
        {form === 'oral' && (
          <DayField
            path="agreedOn"
            label={labelOf(oralAgreementSchema.shape.agreedOn)}
            isRequired
            hint={aboutOf(oralAgreementSchema.shape.agreedOn)}
            value={value.agreedOn}
            onChange={(agreedOn) => patch({ agreedOn })}
          />
        )}
        <FieldPair>
          <TextField
            path="terms.fulfillmentPlace"
            label={labelOf(agreementTermsSchema.shape.fulfillmentPlace)}
            value={value.fulfillmentPlace}
            onChange={(fulfillmentPlace) => patch({ fulfillmentPlace })}
          />
          <LongTextField
            path="terms.fulfillmentNote"
            label="关于履行的其他约定"
            minRows={1}
            value={value.fulfillmentNote}
            onChange={(fulfillmentNote) => patch({ fulfillmentNote })}
          />
        </FieldPair>
      </FieldGrid>
    </ActPanel>
  );
}
