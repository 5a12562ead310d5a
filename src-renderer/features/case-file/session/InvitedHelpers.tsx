import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { TextField } from '@renderer/components/form/text-fields';
import { Button } from 'antd';
import type { SessionDraft } from './session-draft';

type Helper = SessionDraft['invitedHelpers'][number];

interface InvitedHelpersProps {
  readonly value: readonly Helper[];
  readonly onChange: (value: Helper[]) => void;
}

const MAX_HELPERS = 20;

/** 参加人: relatives, neighbours, experts invited with the parties' consent (人民调解法第20条). */
export function InvitedHelpers({ value, onChange }: InvitedHelpersProps) {
  const isReadOnly = useIsReadOnly();
  const patch = (at: number, change: Partial<Helper>) =>
    onChange(value.map((helper, index) => (index === at ? { ...helper, ...change } : helper)));
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
        <Button
          disabled={isReadOnly}
          onClick={() => onChange([...value, { name: '', relation: '' }])}
        >
          添加参加人
        </Button>
      )}
    </div>
  );
}
