import { ChoiceField } from '@renderer/components/form/choice-fields';
import { TextField } from '@renderer/components/form/text-fields';
import {
  AGENT_SCOPE_LABELS,
  AGENT_SCOPES,
  authorizedAgentSchema,
} from '@shared/domain/party/party';
import { aboutOf } from '@shared/domain/record/walk';
import { type AgentDraft, emptyAgent } from './party-draft';
import { RepresentativeList } from './RepresentativeList';

interface AgentListProps {
  readonly path: string;
  readonly value: readonly AgentDraft[];
  readonly onChange: (value: AgentDraft[]) => void;
}

/** 委托代理人: whoever comes for a party, where they work, and what they may do for it. */
export function AgentList({ path, value, onChange }: AgentListProps) {
  return (
    <RepresentativeList
      path={path}
      title="委托代理人"
      explanation="由别人代为参加调解时填写，另附授权委托书。"
      max={5}
      value={value}
      empty={emptyAgent}
      More={AgentFields}
      // What a party allows is of one case: it is asked anew.
      fromAgent={(agent) => ({ ...agent, scope: null })}
      onChange={onChange}
    />
  );
}

interface AgentFieldsProps {
  readonly path: string;
  readonly value: AgentDraft;
  readonly onPatch: (change: Partial<AgentDraft>) => void;
}

function AgentFields({ path, value, onPatch }: AgentFieldsProps) {
  return (
    <>
      <TextField
        path={`${path}.firm`}
        label="所在单位（律所）"
        value={value.firm}
        onChange={(firm) => onPatch({ firm })}
      />
      <TextField
        path={`${path}.licence`}
        label="执业证号"
        value={value.licence}
        onChange={(licence) => onPatch({ licence })}
      />
      <ChoiceField
        path={`${path}.scope`}
        label="代理权限"
        values={AGENT_SCOPES}
        labels={AGENT_SCOPE_LABELS}
        hint={aboutOf(authorizedAgentSchema.shape.scope)}
        value={value.scope}
        onChange={(scope) => onPatch({ scope })}
      />
    </>
  );
}
