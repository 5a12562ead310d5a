import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { DayField } from '@renderer/components/form/value-fields';
import {
  CONSENT_METHOD_LABELS,
  CONSENT_METHODS,
  type ConsentMethod,
} from '@shared/domain/case/model/mediation-case';
import { PARTY_SIDE_LABELS, type Party, type PartySide } from '@shared/domain/party/party';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { ConsentFields } from './ConsentFields';
import { ANSWER_LABELS, ANSWERS, type ConsentEntry } from './consent-entry';
import { MissedCall } from './MissedCall';

interface SideConsentsProps {
  readonly side: PartySide;
  readonly parties: readonly Party[];
  readonly entryOf: (partyId: string) => ConsentEntry;
  readonly pathOf: (partyId: string) => string;
  readonly today: string;
  readonly onPatch: (partyIds: readonly string[], change: Partial<ConsentEntry>) => void;
}

/**
 * The answers of a side. Of several parties those who all agreed are put down at once, after somebody said that each was
 * asked; who answered otherwise is put down alone, before or after.
 */
export function SideConsents(props: SideConsentsProps) {
  const { side, parties, entryOf, pathOf, onPatch } = props;
  const isMany = parties.length > 1;
  const rows = parties.map(({ id, name }) => (
    <fieldset key={id} className="person-row">
      <legend className="visually-hidden">{name}的调解意愿</legend>
      <ConsentFields
        heading={`${PARTY_SIDE_LABELS[side]} ${name}`}
        path={pathOf(id)}
        entry={entryOf(id)}
        onPatch={(change) => onPatch([id], change)}
      />
      {entryOf(id).answer === 'not_asked' && <MissedCall party={{ id, name }} />}
    </fieldset>
  ));
  return (
    <section className={isMany ? 'side-consents side-consents-many' : 'side-consents'}>
      {isMany && (
        <>
          <h3>
            {PARTY_SIDE_LABELS[side]}（{parties.length} 名）
          </h3>
          <AllAgree {...props} />
        </>
      )}
      {parties.length > MOST_IN_SIGHT ? (
        <Fold title={`逐个看、逐个记：${wordAnswers(parties.map(({ id }) => entryOf(id)))}`}>
          <div className="side-consents">{rows}</div>
        </Fold>
      ) : (
        rows
      )}
    </section>
  );
}

/** More than these are folded: a page of thirteen answers that are all the same says less than one line. */
const MOST_IN_SIGHT = 3;

/** How many answered what: 同意调解 12 人，拒绝调解 1 人. */
function wordAnswers(entries: readonly ConsentEntry[]): string {
  return ANSWERS.map((answer) => ({
    answer,
    count: entries.filter((entry) => entry.answer === answer).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => `${ANSWER_LABELS[answer]} ${count} 人`)
    .join('，');
}

function AllAgree({ side, parties, entryOf, today, onPatch }: SideConsentsProps) {
  const [isEachAsked, setEachAsked] = useState(false);
  // Until a day is chosen here it is the one that stands with the parties.
  const [chosenDay, setChosenDay] = useState<string | null | undefined>(undefined);
  const [method, setMethod] = useState<ConsentMethod | null>(null);
  const [first] = parties;
  const usual = first === undefined ? today : entryOf(first.id).askedOn;
  const askedOn = chosenDay === undefined ? usual : chosenDay;
  const open = parties.filter(({ id }) => entryOf(id).answer === 'not_asked');
  if (open.length < 2) return null;
  const isAll = open.length === parties.length;
  const who = isAll
    ? `${PARTY_SIDE_LABELS[side]} ${open.length} 人`
    : `其余${PARTY_SIDE_LABELS[side]} ${open.length} 人`;
  return (
    <div className="all-agree">
      <FieldGrid>
        <ChoiceField
          path={`all.${side}.method`}
          label="都是怎样征询的"
          values={CONSENT_METHODS}
          labels={CONSENT_METHOD_LABELS}
          value={method}
          onChange={setMethod}
        />
        <DayField
          path={`all.${side}.askedOn`}
          label="都是哪一天征询的"
          value={askedOn}
          onChange={setChosenDay}
        />
      </FieldGrid>
      <Checkbox checked={isEachAsked} onChange={({ target }) => setEachAsked(target.checked)}>
        这 {open.length} 人每一个都问过了
      </Checkbox>
      <Button
        disabled={!isEachAsked || method === null || askedOn === null}
        onClick={() =>
          onPatch(
            open.map(({ id }) => id),
            { answer: 'given', askedOn, method },
          )
        }
      >
        {who}都同意
      </Button>
    </div>
  );
}
