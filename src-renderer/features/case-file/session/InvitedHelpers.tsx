import { Used } from '@renderer/components/feedback/Used';
import { ChoiceField } from '@renderer/components/form/choice-fields';
import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { TextField } from '@renderer/components/form/text-fields';
import { CONSENT_OF, invitedHelperSchema } from '@shared/domain/case/model/session';
import { PARTY_SIDE_LABELS, PARTY_SIDES } from '@shared/domain/party/party';
import { Button } from 'antd';
import type { SessionDraft } from './session-draft';
import { TeamChips } from './TeamChips';

type Helper = SessionDraft['invitedHelpers'][number];

interface InvitedHelpersProps {
  readonly value: readonly Helper[];
  readonly onChange: (value: Helper[]) => void;
}

const MAX_HELPERS = 20;
const ANSWERS = ['yes', 'no'] as const;
const ANSWER_LABELS = { yes: '同意', no: '不同意' } as const;

function answerOf(isAgreed: boolean | null) {
  if (isAgreed === null) return null;
  return isAgreed ? 'yes' : 'no';
}

/** 参加人: relatives, neighbours, experts invited with the parties' consent (人民调解法第20条). */
export function InvitedHelpers({ value, onChange }: InvitedHelpersProps) {
  const isReadOnly = useIsReadOnly();
  const patch = (at: number, change: Partial<Helper>) =>
    onChange(value.map((helper, index) => (index === at ? { ...helper, ...change } : helper)));
  const invite = (name: string, relation: string) => {
    const helper = { ...emptyDraftOf(invitedHelperSchema), name, relation };
    const empty = value.findIndex((one) => one.name === '' && one.relation === '');
    // What stands open is filled, as a hand would do it.
    onChange(empty < 0 ? [...value, helper] : value.with(empty, helper));
  };
  return (
    <div className="session-helpers">
      {value.map((helper, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a helper has no id and keeps its place while typed
        <FieldGrid key={index}>
          <TextField
            path={`session.invitedHelpers.${index}.name`}
            label="参加人"
            value={helper.name}
            onChange={(name) => patch(index, { name })}
          />
          <TextField
            path={`session.invitedHelpers.${index}.relation`}
            label="身份或关系"
            value={helper.relation}
            onChange={(relation) => patch(index, { relation })}
          />
          {helper.name !== '' &&
            PARTY_SIDES.map((side) => (
              <ChoiceField
                key={side}
                path={`session.invitedHelpers.${index}.${CONSENT_OF[side]}`}
                label={`${PARTY_SIDE_LABELS[side]}同意邀请${helper.name}吗`}
                values={ANSWERS}
                labels={ANSWER_LABELS}
                value={answerOf(helper[CONSENT_OF[side]])}
                onChange={(answer) => patch(index, { [CONSENT_OF[side]]: answer === 'yes' })}
              />
            ))}
          <Button
            type="text"
            disabled={isReadOnly}
            className="session-helper-remove"
            onClick={() => onChange(value.filter((_helper, at) => at !== index))}
          >
            移除{helper.name === '' ? '这名参加人' : helper.name}
          </Button>
        </FieldGrid>
      ))}
      {value.length < MAX_HELPERS && (
        <Used work="directory">
          <TeamChips named={value.map(({ name }) => name)} onPick={invite} />
        </Used>
      )}
      {value.length < MAX_HELPERS && (
        <Button
          disabled={isReadOnly}
          onClick={() => onChange([...value, emptyDraftOf(invitedHelperSchema)])}
        >
          添加参加人
        </Button>
      )}
    </div>
  );
}
