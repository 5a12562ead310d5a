import { ChoiceField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { DayField } from '@renderer/components/form/value-fields';
import {
  CONSENT_METHOD_LABELS,
  CONSENT_METHODS,
  consentSchema,
} from '@shared/domain/case/model/mediation-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const ANSWERS = ['given', 'refused', 'not_asked'] as const;
const ANSWER_LABELS = { given: '同意调解', refused: '拒绝调解', not_asked: '还没有征询' } as const;

// Whether a party was asked at all is one more answer here; what it answered before is kept by the rules.
const askedSchema = consentSchema.omit({ isGiven: true, earlier: true });
const entrySchema = draftSchemaOf(askedSchema).extend({ answer: z.enum(ANSWERS) });
type Entry = z.infer<typeof entrySchema>;
const draftSchema = z.object({ consents: z.array(entrySchema) });
const inputSchema = z.object({ consents: z.array(consentSchema) });

/** 征询意愿: each party's answer, on its day, in its way. */
export function ConsentsForm() {
  const { view, send } = useCaseFile();
  const { parties, consents } = view.case;
  const initial: Entry[] = parties.map(({ id }) => {
    const known = consents.find(({ partyId }) => partyId === id);
    return known === undefined
      ? notAsked(id, view.today)
      : { ...known, answer: known.isGiven ? 'given' : 'refused' };
  });
  const act = useAct({
    name: 'recordConsents',
    schema: draftSchema,
    initial: { consents: initial },
  });
  const entryOf = (partyId: string) =>
    act.draft.value.consents.find((entry) => entry.partyId === partyId) ??
    notAsked(partyId, view.today);
  // A draft of an earlier day may know fewer parties than the case has now.
  const entries = parties.map(({ id }) => entryOf(id));
  const asked = entries.filter(({ answer }) => answer !== 'not_asked');
  const patch = (partyId: string, change: Partial<Entry>) =>
    act.draft.patch({
      consents: entries.map((entry) =>
        entry.partyId === partyId ? { ...entry, ...change } : entry,
      ),
    });
  return (
    <ActPanel
      act={act}
      title="征询当事人意愿"
      saveLabel="保存意愿"
      onSave={() =>
        void act.save(
          inputSchema,
          {
            consents: asked.map(({ answer, ...rest }) => ({
              ...rest,
              isGiven: answer === 'given',
            })),
          },
          (input) => send('cases.recordConsents', input),
        )
      }
    >
      {parties.map(({ id, name, side }) => (
        <fieldset key={id} className="person-row">
          <legend className="visually-hidden">{name}的调解意愿</legend>
          <ConsentFields
            heading={`${PARTY_SIDE_LABELS[side]} ${name}`}
            path={`consents.${asked.findIndex(({ partyId }) => partyId === id)}`}
            entry={entryOf(id)}
            onPatch={(change) => patch(id, change)}
          />
        </fieldset>
      ))}
    </ActPanel>
  );
}

interface ConsentFieldsProps {
  readonly heading: string;
  readonly path: string;
  readonly entry: Entry;
  readonly onPatch: (change: Partial<Entry>) => void;
}

function ConsentFields({ heading, path, entry, onPatch }: ConsentFieldsProps) {
  return (
    <FieldGrid>
      <ChoiceField
        path={`${path}.isGiven`}
        label={heading}
        isWide
        values={ANSWERS}
        labels={ANSWER_LABELS}
        value={entry.answer}
        onChange={(answer) => onPatch({ answer })}
      />
      {entry.answer !== 'not_asked' && (
        <>
          <DayField
            path={`${path}.askedOn`}
            label="征询日期"
            value={entry.askedOn}
            onChange={(askedOn) => onPatch({ askedOn })}
          />
          <ChoiceField
            path={`${path}.method`}
            label="征询方式"
            values={CONSENT_METHODS}
            labels={CONSENT_METHOD_LABELS}
            value={entry.method}
            onChange={(method) => onPatch({ method })}
          />
        </>
      )}
    </FieldGrid>
  );
}

function notAsked(partyId: string, today: LocalDate): Entry {
  return { ...emptyDraftOf(askedSchema), partyId, answer: 'not_asked', askedOn: today };
}
