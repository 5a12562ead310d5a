import { CheckField, ChoiceField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import {
  SESSION_RESULT_LABELS,
  SESSION_RESULTS,
  sessionSchema,
} from '@shared/domain/case/model/session';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';
import type { SessionFieldsProps } from './SessionPlanFields';
import { type SessionDraft, withStatement } from './session-draft';

/** 调解工作记录: who came, what each side said, what was found, proposed and reached. */
export function SessionRecordFields({ value, onPatch }: SessionFieldsProps) {
  const { view } = useCaseFile();
  const { parties } = view.case;
  return (
    <FieldGrid>
      <ManyChoicesField
        path="session.presentPartyIds"
        label={labelOf(sessionSchema.shape.presentPartyIds)}
        isWide
        offers={parties.map(({ id, name, side }) => ({
          value: id,
          label: `${name}（${PARTY_SIDE_LABELS[side]}）`,
        }))}
        value={value.presentPartyIds}
        onChange={(presentPartyIds) => onPatch({ presentPartyIds })}
      />
      <div className="form-field-wide">
        <CheckField
          path="session.isRightsNoticeGiven"
          isChecked={value.isRightsNoticeGiven}
          onChange={(isRightsNoticeGiven) => onPatch({ isRightsNoticeGiven })}
        >
          {aboutOf(sessionSchema.shape.isRightsNoticeGiven)}
        </CheckField>
      </div>
      {parties.map(({ id, name, side }) => (
        <LongTextField
          key={id}
          path={`session.statements.${value.statements.findIndex(({ partyId }) => partyId === id)}`}
          label={`${PARTY_SIDE_LABELS[side]}${name}的陈述`}
          minRows={2}
          value={statementOf(value, id)}
          onChange={(text) => onPatch({ statements: withStatement(value.statements, id, text) })}
        />
      ))}
      <LongTextField
        path="session.factsFound"
        label={labelOf(sessionSchema.shape.factsFound)}
        minRows={2}
        value={value.factsFound}
        onChange={(factsFound) => onPatch({ factsFound })}
      />
      <LongTextField
        path="session.proposal"
        label={labelOf(sessionSchema.shape.proposal)}
        minRows={2}
        value={value.proposal}
        onChange={(proposal) => onPatch({ proposal })}
      />
      <ChoiceField
        path="session.result"
        label={labelOf(sessionSchema.shape.result)}
        isWide
        values={SESSION_RESULTS}
        labels={SESSION_RESULT_LABELS}
        value={value.result}
        onChange={(result) => onPatch({ result })}
      />
      <LongTextField
        path="session.resultNote"
        label={labelOf(sessionSchema.shape.resultNote)}
        minRows={2}
        value={value.resultNote}
        onChange={(resultNote) => onPatch({ resultNote })}
      />
    </FieldGrid>
  );
}

function statementOf({ statements }: SessionDraft, partyId: string): string {
  return statements.find((statement) => statement.partyId === partyId)?.text ?? '';
}
