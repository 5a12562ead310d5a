import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useFieldMessage } from '@renderer/components/form/FieldMessagesContext';
import { OfferedTextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { acceptingSchema } from '@shared/domain/case/model/at-once';
import { acceptanceSchema } from '@shared/domain/case/model/mediation-case';
import { PARTY_SIDES } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { type Act, useAct } from '../shared/use-act';
import { type ConsentEntry, consentEntrySchema, notAsked } from './consent-entry';
import {
  MediatorChoices,
  type MediatorEntry,
  mediatorEntrySchema,
  newEntry,
  toEntry,
} from './MediatorsForm';
import { SideConsents } from './SideConsents';

const draftSchema = z.object({
  consents: z.array(consentEntrySchema),
  mediators: z.array(mediatorEntrySchema),
  acceptance: draftSchemaOf(acceptanceSchema),
});
type Draft = z.infer<typeof draftSchema>;

/** 一次办完受理: consents, mediators and acceptance of an ordinary case in one form and one save, each with its own day. */
export function AcceptAtOnceForm() {
  const { view, send, open } = useCaseFile();
  const act = useAct<Draft>({ name: 'acceptAtOnce', schema: draftSchema, initial: useInitial() });
  const { value, patch } = act.draft;
  const { parties } = view.case;
  // A draft of an earlier day may know fewer parties than the case has now.
  const entries = parties.map(
    ({ id }) => value.consents.find(({ partyId }) => partyId === id) ?? notAsked(id, view.today),
  );
  const asked = entries.filter(({ answer }) => answer !== 'not_asked');
  const entryOf = (id: string) =>
    entries.find(({ partyId }) => partyId === id) ?? notAsked(id, view.today);
  const patchConsents = (ids: readonly string[], change: Partial<ConsentEntry>) =>
    patch({
      consents: entries.map((entry) =>
        ids.includes(entry.partyId) ? { ...entry, ...change } : entry,
      ),
    });
  const save = () =>
    act.save(
      acceptingSchema,
      {
        ...value,
        consents: asked.map(({ answer, ...rest }) => ({ ...rest, isGiven: answer === 'given' })),
      },
      (input) => send('cases.acceptAtOnce', input),
    );
  return (
    <ActPanel act={act} title="一次办完受理" saveLabel="保存并受理" onSave={() => void save()}>
      <ConsentsMessage />
      <div className="acceptance-buttons">
        <Button
          onClick={() =>
            patchConsents(
              entries.filter(({ answer }) => answer === 'not_asked').map(({ partyId }) => partyId),
              { answer: 'given', method: 'in_person', askedOn: view.today },
            )
          }
        >
          各方今天都当面问过，都同意
        </Button>
        <Button type="link" onClick={() => open('recordConsents')}>
          有人拒绝、或者还没问到，只登记意愿
        </Button>
      </div>
      {PARTY_SIDES.map((side) => (
        <SideConsents
          key={side}
          side={side}
          parties={parties.filter((party) => party.side === side)}
          entryOf={entryOf}
          pathOf={(id) => `consents.${asked.findIndex(({ partyId }) => partyId === id)}`}
          today={view.today}
          onPatch={patchConsents}
        />
      ))}
      <h4>调解员</h4>
      <MediatorChoices chosen={value.mediators} onChange={(mediators) => patch({ mediators })} />
      <h4>受理</h4>
      <AcceptanceFields draft={act.draft} />
    </ActPanel>
  );
}

function ConsentsMessage() {
  const message = useFieldMessage('consents');
  return message === undefined ? null : <p className="form-note form-note-error">{message}</p>;
}

function AcceptanceFields({ draft }: { readonly draft: Act<Draft>['draft'] }) {
  const { view } = useCaseFile();
  const { activeMediators } = useStudio();
  const { acceptance } = draft.value;
  const patch = (change: Partial<Draft['acceptance']>) =>
    draft.patch({ acceptance: { ...acceptance, ...change } });
  return (
    <FieldGrid>
      <DayField
        path="acceptance.acceptedOn"
        label={labelOf(acceptanceSchema.shape.acceptedOn)}
        isRequired
        value={acceptance.acceptedOn}
        onChange={(acceptedOn) => patch({ acceptedOn })}
      />
      <OfferedTextField
        path="acceptance.acceptedBy"
        label={labelOf(acceptanceSchema.shape.acceptedBy)}
        offers={activeMediators.map(({ name }) => name)}
        value={acceptance.acceptedBy}
        onChange={(acceptedBy) => patch({ acceptedBy })}
      />
      <CountField
        path="acceptance.limitInDays"
        label={labelOf(acceptanceSchema.shape.limitInDays)}
        unit="日"
        hint={`依据：${view.mediationLimit.basis}。另有约定的可以改。`}
        value={acceptance.limitInDays}
        onChange={(limitInDays) => patch({ limitInDays })}
      />
    </FieldGrid>
  );
}

/** What the case and the desk know: earlier answers, the mediators, who is at the desk. No answer is made up. */
function useInitial(): Draft {
  const { view } = useCaseFile();
  const { activeMediators, deskMediator } = useStudio();
  const { parties, consents, mediators } = view.case;
  const only = activeMediators.length === 1 ? activeMediators[0] : undefined;
  const usual = deskMediator ?? only;
  const chosen: MediatorEntry[] =
    mediators.length > 0 || usual === undefined ? mediators.map(toEntry) : [newEntry(usual.id, [])];
  return {
    consents: parties.map(({ id }) => {
      const known = consents.find(({ partyId }) => partyId === id);
      return known === undefined
        ? notAsked(id, view.today)
        : { ...known, answer: known.isGiven ? 'given' : 'refused' };
    }),
    mediators: chosen,
    acceptance: {
      ...emptyDraftOf(acceptanceSchema),
      acceptedOn: view.today,
      acceptedBy: usual?.name ?? '',
      limitInDays: view.mediationLimit.days,
    },
  };
}
