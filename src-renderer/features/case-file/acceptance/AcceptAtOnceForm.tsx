import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useFieldMessage } from '@renderer/components/form/FieldMessagesContext';
import { OfferedTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { checksOf } from '@renderer/components/mediator/conflict-entry';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { acceptingSchema } from '@shared/domain/case/model/at-once';
import { acceptanceSchema, consentSchema } from '@shared/domain/case/model/mediation-case';
import { leavingOf, stayingParties } from '@shared/domain/case/model/party-change';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { PARTY_SIDES } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { type Act, useAct } from '../shared/use-act';
import { type ConsentEntry, consentEntrySchema, notAsked } from './consent-entry';
import { LimitField } from './LimitField';
import { beginWith, MediatorChoices, mediatorEntrySchema } from './MediatorsForm';
import { SideConsents } from './SideConsents';

const draftSchema = z.object({
  consents: z.array(consentEntrySchema),
  mediators: z.array(mediatorEntrySchema),
  acceptance: draftSchemaOf(acceptanceSchema),
});
type Draft = z.infer<typeof draftSchema>;

const consentsSchema = z.object({ consents: z.array(consentSchema) });

/**
 * 征询意愿, and with it the mediators and the acceptance of an ordinary case in one save, each with its own day. Where
 * somebody refuses, or was not asked yet, the answers alone are saved from here.
 */
export function AcceptAtOnceForm() {
  const { view, send } = useCaseFile();
  const act = useAct<Draft>({ name: 'acceptAtOnce', schema: draftSchema, initial: useInitial() });
  const { value, patch } = act.draft;
  const parties = stayingParties(view.case);
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
  // Those who left are not asked any more; what they answered stays.
  const kept = view.case.consents.filter(
    ({ partyId }) => leavingOf(view.case, partyId) !== undefined,
  );
  const answers = [
    ...asked.map(({ answer, ...rest }) => ({ ...rest, isGiven: answer === 'given' })),
    ...kept,
  ];
  const isRefused = asked.some(({ answer }) => answer === 'refused');
  const acceptAtOnce = () =>
    void act.save(
      acceptingSchema,
      { ...value, consents: answers, checks: checksOf(value.mediators) },
      (input) => send('cases.acceptAtOnce', input),
    );
  const saveAnswers = () =>
    void act.save(consentsSchema, { consents: answers }, (input) =>
      send('cases.recordConsents', input),
    );
  return (
    <ActPanel
      act={act}
      title={view.nextStep === 'ask_consent' ? '征询意愿' : view.acts.acceptAtOnce.button}
      saveLabel={isRefused ? '保存意愿' : '保存并受理'}
      onSave={isRefused ? saveAnswers : acceptAtOnce}
      otherWay={
        asked.length > 0 &&
        !isRefused && <Button onClick={saveAnswers}>只保存意愿，以后再受理</Button>
      }
    >
      <ConsentsMessage />
      <OneDayForAll draft={act.draft} entries={entries} today={view.today} />
      <div className="both-sides">
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
      </div>
      {isRefused ? (
        <p className="acceptance-refused" role="status">
          有一方拒绝，不得调解（人民调解法第17条）。先保存意愿，再办理不予受理。
        </p>
      ) : (
        <>
          <h4>调解员</h4>
          <MediatorChoices
            chosen={value.mediators}
            onChange={(mediators) => patch({ mediators })}
          />
          <h4>受理</h4>
          <AcceptanceFields draft={act.draft} />
        </>
      )}
    </ActPanel>
  );
}

interface OneDayForAllProps {
  readonly draft: Act<Draft>['draft'];
  readonly entries: readonly ConsentEntry[];
  readonly today: LocalDate;
}

/**
 * The day on which all was asked and the case taken on, where it was one and the same, today or one that is written up
 * later: the days below follow it until one is changed alone.
 */
function OneDayForAll({ draft, entries, today }: OneDayForAllProps) {
  const { value, patch } = draft;
  const [day, setDay] = useState<string | null>(value.acceptance.acceptedOn);
  const move = (next: string | null) => {
    setDay(next);
    if (next === null) return;
    const { acceptance } = value;
    const follows = (on: string | null) => on === null || on === day;
    patch({
      consents: entries.map((entry) =>
        follows(entry.askedOn) ? { ...entry, askedOn: next } : entry,
      ),
      mediators: value.mediators.map((entry) =>
        entry.asked !== 'not_asked' && follows(entry.checkedOn)
          ? { ...entry, checkedOn: next }
          : entry,
      ),
      acceptance: follows(acceptance.acceptedOn) ? { ...acceptance, acceptedOn: next } : acceptance,
    });
  };
  const agreeAll = () =>
    patch({
      consents: entries.map((entry) =>
        entry.answer === 'not_asked'
          ? { ...entry, answer: 'given', method: 'in_person', askedOn: day ?? today }
          : entry,
      ),
    });
  return (
    <div className="acceptance-day">
      <DayField path="all.askedOn" label="哪一天问的" value={day} onChange={move} />
      <Button onClick={agreeAll}>各方都当面问过，都同意</Button>
    </div>
  );
}

function ConsentsMessage() {
  const message = useFieldMessage('consents');
  return message === undefined ? null : <p className="form-note form-note-error">{message}</p>;
}

function AcceptanceFields({ draft }: { readonly draft: Act<Draft>['draft'] }) {
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
      <LimitField
        value={acceptance.limitInDays}
        onChange={(limitInDays) => patch({ limitInDays })}
      />
    </FieldGrid>
  );
}

/** What the case and the desk know: earlier answers, the mediators, who is at the desk. No answer is made up. */
function useInitial(): Draft {
  const { view } = useCaseFile();
  const { usualMediator } = useStudio();
  const { consents, mediators } = view.case;
  const parties = stayingParties(view.case);
  const presiding = mediators.find(({ isPresiding }) => isPresiding);
  return {
    consents: parties.map(({ id }) => {
      const known = consents.find(({ partyId }) => partyId === id);
      return known === undefined
        ? notAsked(id, view.today)
        : { ...known, answer: known.isGiven ? 'given' : 'refused' };
    }),
    mediators: beginWith(view, usualMediator),
    acceptance: {
      ...emptyDraftOf(acceptanceSchema),
      acceptedOn: view.today,
      acceptedBy: usualMediator?.name ?? presiding?.name ?? '',
      limitInDays: view.mediationLimit.days,
    },
  };
}
