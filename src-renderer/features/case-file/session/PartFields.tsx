import { ChoiceField } from '@renderer/components/form/choice-fields';
import { WholeTextField } from '@renderer/components/form/WholeTextField';
import {
  SESSION_RESULT_LABELS,
  SESSION_RESULTS,
  sessionSchema,
} from '@shared/domain/case/model/session';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';
import { Attendance } from './Attendance';
import { BEGINNING, partKeyOf, RESULT, TEXTS } from './record-parts';
import { type SessionFieldsProps, SessionPlanFields } from './SessionPlanFields';
import { type SessionDraft, withStatement } from './session-draft';

interface PartFieldsProps extends SessionFieldsProps {
  /** Key of the part, see `recordParts`. */
  readonly part: string;
}

/** The fields of one part of a record: a text has all the room there is. */
export function PartFields({ part, value, onPatch }: PartFieldsProps) {
  const { view } = useCaseFile();
  if (part === BEGINNING)
    return (
      <div className="writing-form">
        <Attendance value={value} onPatch={onPatch} />
        <SessionPlanFields value={value} onPatch={onPatch} />
      </div>
    );
  if (part === RESULT) return <Result value={value} onPatch={onPatch} />;
  const member = TEXTS.find((one) => one === part);
  if (member !== undefined)
    return (
      <WholeTextField
        path={`session.${member}`}
        label={labelOf(sessionSchema.shape[member])}
        value={value[member]}
        onChange={(text) => onPatch({ [member]: text })}
      />
    );
  const party = view.case.parties.find(({ id }) => partKeyOf(id) === part);
  if (party === undefined) return null;
  const { id, name, side } = party;
  return (
    <WholeTextField
      path={`session.statements.${value.statements.findIndex(({ partyId }) => partyId === id)}`}
      label={`${PARTY_SIDE_LABELS[side]}${name}的陈述`}
      value={statementOf(value, id)}
      onChange={(text) => onPatch({ statements: withStatement(value.statements, id, text) })}
    />
  );
}

function Result({ value, onPatch }: SessionFieldsProps) {
  return (
    <div className="writing-result">
      <ChoiceField
        path="session.result"
        label={labelOf(sessionSchema.shape.result)}
        isWide
        values={SESSION_RESULTS}
        labels={SESSION_RESULT_LABELS}
        value={value.result}
        onChange={(result) => onPatch({ result })}
      />
      <WholeTextField
        path="session.resultNote"
        label={labelOf(sessionSchema.shape.resultNote)}
        value={value.resultNote}
        onChange={(resultNote) => onPatch({ resultNote })}
      />
    </div>
  );
}

function statementOf({ statements }: SessionDraft, partyId: string): string {
  return statements.find((statement) => statement.partyId === partyId)?.text ?? '';
}
