import { ChoiceField } from '@renderer/components/form/choice-fields';
import { WholeTextField, type WholeTextFieldProps } from '@renderer/components/form/WholeTextField';
import { WordingHelp } from '@renderer/components/wording/WordingHelp';
import {
  SESSION_RESULT_LABELS,
  SESSION_RESULTS,
  sessionSchema,
} from '@shared/domain/case/model/session';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { textHints } from '@shared/domain/wording/text-hints';
import { useCaseFile } from '../shared/case-file-context';
import { Attendance } from './Attendance';
import { BEGINNING, partKeyOf, RESULT, TEXTS } from './record-parts';
import { type SessionFieldsProps, SessionPlanFields } from './SessionPlanFields';
import { type SessionDraft, withStatement } from './session-draft';

interface PartFieldsProps extends SessionFieldsProps {
  /** Key of the part, see `recordParts`. */
  readonly part: string;
}

const TEXT_HINTS = {
  factsFound: '双方都认的、查对清楚的事实，写在这里。写协议书时会带过去。',
  proposal: '提出过哪些办法、双方怎么想，写在这里。写协议书时可以带过去。',
} as const satisfies Record<(typeof TEXTS)[number], string>;

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
      <WordedText
        path={`session.${member}`}
        label={labelOf(sessionSchema.shape[member])}
        placeholder={TEXT_HINTS[member]}
        value={value[member]}
        onChange={(text) => onPatch({ [member]: text })}
      />
    );
  const party = view.case.parties.find(({ id }) => partKeyOf(id) === part);
  if (party === undefined) return null;
  const { id, name, side } = party;
  return (
    <WordedText
      path={`session.statements.${value.statements.findIndex(({ partyId }) => partyId === id)}`}
      label={`${PARTY_SIDE_LABELS[side]}${name}的陈述`}
      placeholder={`${name}怎么说的、要求什么，写在这里。`}
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
      <WordedText
        path="session.resultNote"
        label={labelOf(sessionSchema.shape.resultNote)}
        placeholder="还有什么要说明的：还差在哪里、约在哪天再调、为什么谈不拢。没有就不写。"
        value={value.resultNote}
        onChange={(resultNote) => onPatch({ resultNote })}
      />
    </div>
  );
}

/** A text of the record, with help with its words below it. */
function WordedText(props: WholeTextFieldProps) {
  const { label, value, onChange } = props;
  return (
    <div className="worded-field worded-whole">
      <WholeTextField {...props} />
      <WordingHelp
        place="record"
        label={label}
        text={value}
        findHints={textHints}
        onChange={onChange}
      />
    </div>
  );
}

function statementOf({ statements }: SessionDraft, partyId: string): string {
  return statements.find((statement) => statement.partyId === partyId)?.text ?? '';
}
