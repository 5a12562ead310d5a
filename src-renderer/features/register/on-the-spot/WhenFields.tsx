import { CheckField, ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { ASKED, ASKED_LABELS } from '@renderer/components/mediator/conflict-entry';
import { useMediatorWords } from '@renderer/components/mediator/use-mediator-words';
import { useRegistrationOffers } from '@renderer/components/registration/use-registration-offers';
import { WhereFields } from '@renderer/components/registration/WhereFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { conflictCheckPart } from '@shared/domain/case/model/conflict-check';
import { tiesTo } from '@shared/domain/case/model/mediator-ties';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { DIFFICULTIES, DIFFICULTY_LABELS } from '@shared/domain/case/model/registration-words';
import { sessionSchema } from '@shared/domain/case/model/session';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import type { OnTheSpotFieldsProps } from './AgreedFields';
import { DAY_FIELD_NAMES, DAY_FIELDS, dayOf, partiesTyped } from './on-the-spot-draft';

/** When it was settled and by whom, and what only a person can say of it: that both agreed to be mediated. */
export function WhenFields({ draft, onPatch }: OnTheSpotFieldsProps) {
  const { activeMediators } = useStudio();
  const { called } = useMediatorWords();
  const mediator = activeMediators.find(({ id }) => id === draft.mediatorId);
  const ties = mediator === undefined ? [] : tiesTo(mediator, { parties: partiesTyped(draft) });
  return (
    <FieldGrid>
      <DayField
        path="settledOn"
        label="哪天调成的"
        isRequired
        hint="登记日期另写今天；补记的，点调成的那天"
        value={draft.settledOn}
        onChange={(settledOn) => onPatch({ settledOn })}
      />
      <SelectField
        path="mediatorId"
        label="谁调的（主持）"
        isRequired
        values={activeMediators.map(({ id }) => id)}
        labels={Object.fromEntries(activeMediators.map((one) => [one.id, called(one)]))}
        value={draft.mediatorId}
        onChange={(mediatorId) => onPatch({ mediatorId })}
      />
      {ties.length > 0 && (
        <ul className="form-field-wide spot-ties" aria-label="这位调解员要问清楚的">
          {ties.map((tie) => (
            <li key={tie}>▲ {tie}，请问清楚是不是同一个人、有没有关系；问过的写在“更多”里</li>
          ))}
        </ul>
      )}
      <div className="form-field-wide spot-ticks">
        <CheckField
          path="areAllWilling"
          isChecked={draft.areAllWilling}
          onChange={(areAllWilling) => onPatch({ areAllWilling })}
        >
          各方都在场，都当面同意由我们调解（人民调解法第17条）
        </CheckField>
        <CheckField
          path="isRightsNoticeGiven"
          isChecked={draft.isRightsNoticeGiven}
          onChange={(isRightsNoticeGiven) => onPatch({ isRightsNoticeGiven })}
        >
          {aboutOf(sessionSchema.shape.isRightsNoticeGiven)}
        </CheckField>
      </div>
      <Fold
        title="更多：回避、地方、难易、各样日期"
        isOpen={Object.values(draft.days).some(Boolean)}
      >
        <MoreFields draft={draft} onPatch={onPatch} />
      </Fold>
    </FieldGrid>
  );
}

/** What is known without asking; each act has its own day, and those that were not on that day are set apart here. */
function MoreFields({ draft, onPatch }: OnTheSpotFieldsProps) {
  const offers = useRegistrationOffers();
  return (
    <FieldGrid>
      <ChoiceField
        path="asked"
        label="调解员有没有需要回避的情形"
        isWide
        values={ASKED}
        labels={ASKED_LABELS}
        value={draft.asked}
        onChange={(asked) => onPatch({ asked })}
      />
      {draft.asked === 'found' && (
        <TextField
          path="found"
          label={labelOf(conflictCheckPart.shape.found)}
          isRequired
          isWide
          value={draft.found}
          onChange={(found) => onPatch({ found })}
        />
      )}
      <WhereFields path="" {...{ draft, onPatch, offers }} />
      <ChoiceField
        path="difficulty"
        label={labelOf(registrationSchema.shape.difficulty)}
        isWide
        values={DIFFICULTIES}
        labels={DIFFICULTY_LABELS}
        value={draft.difficulty}
        onChange={(difficulty) => onPatch({ difficulty })}
      />
      <DayField
        path="registeredOn"
        label={labelOf(registrationSchema.shape.registeredOn)}
        isRequired
        isPlain
        value={draft.registeredOn}
        onChange={(registeredOn) => onPatch({ registeredOn })}
      />
      {DAY_FIELD_NAMES.map((name) => (
        <DayField
          key={name}
          path={`days.${name}`}
          label={labelOf(DAY_FIELDS[name])}
          isPlain
          value={dayOf(draft, name)}
          onChange={(day) =>
            onPatch({ days: { ...draft.days, [name]: day === draft.settledOn ? null : day } })
          }
        />
      ))}
    </FieldGrid>
  );
}
