import { CheckField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { attendanceBefore } from '@shared/domain/case/model/next-session';
import { sessionSchema } from '@shared/domain/case/model/session';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { useCaseFile } from '../shared/case-file-context';
import type { SessionFieldsProps } from './SessionPlanFields';

/** Who is there, and that their rights were told to them: both only by somebody's tick, in every session anew. */
export function Attendance({ value, onPatch }: SessionFieldsProps) {
  const { view } = useCaseFile();
  const { parties } = view.case;
  const before = attendanceBefore(view.case, value);
  const names = parties.filter(({ id }) => before.includes(id)).map(({ name }) => name);
  const agents = parties.flatMap(({ name, authorizedAgents }) =>
    authorizedAgents.map((agent) => ({
      value: agent.name,
      label: `${agent.name}（${name}的代理人）`,
    })),
  );
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
      {names.length > 0 && value.presentPartyIds.length === 0 && (
        <div className="form-field-wide">
          <Button onClick={() => onPatch({ presentPartyIds: before })}>
            和上一场来的一样：{names.join('、')}
          </Button>
        </div>
      )}
      {agents.length > 0 && (
        <ManyChoicesField
          path="session.presentAgents"
          label={labelOf(sessionSchema.shape.presentAgents)}
          isWide
          offers={agents}
          value={value.presentAgents}
          onChange={(presentAgents) => onPatch({ presentAgents })}
        />
      )}
      <div className="form-field-wide">
        <CheckField
          path="session.isRightsNoticeGiven"
          isChecked={value.isRightsNoticeGiven}
          onChange={(isRightsNoticeGiven) => onPatch({ isRightsNoticeGiven })}
        >
          {aboutOf(sessionSchema.shape.isRightsNoticeGiven)}
        </CheckField>
      </div>
    </FieldGrid>
  );
}
