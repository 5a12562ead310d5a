import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TimeField } from '@renderer/components/form/TimeField';
import { OfferedTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { sessionSchema } from '@shared/domain/case/model/session';
import { labelOf } from '@shared/domain/record/walk';
import { InvitedHelpers } from './InvitedHelpers';
import type { SessionDraft } from './session-draft';

export interface SessionFieldsProps {
  readonly value: SessionDraft;
  readonly onPatch: (change: Partial<SessionDraft>) => void;
}

const PUBLIC_CHOICES = ['public', 'private'] as const;
const PUBLIC_LABELS = { public: '公开进行', private: '不公开进行' } as const;

/** When, where, in public or not, and who else is invited. */
export function SessionPlanFields({ value, onPatch }: SessionFieldsProps) {
  const { studio, activeMediators } = useStudio();
  return (
    <FieldGrid>
      <DayField
        path="session.heldOn"
        label="日期"
        isRequired
        aim="any"
        value={value.heldOn}
        onChange={(heldOn) => onPatch({ heldOn })}
      />
      <TimeField
        path="session.startsAt"
        label={labelOf(sessionSchema.shape.startsAt)}
        value={value.startsAt}
        onChange={(startsAt) => onPatch({ startsAt })}
      />
      <TimeField
        path="session.endsAt"
        label={labelOf(sessionSchema.shape.endsAt)}
        value={value.endsAt}
        onChange={(endsAt) => onPatch({ endsAt })}
      />
      <OfferedTextField
        path="session.place"
        label="地点"
        offers={[studio.profile.name, studio.profile.address].filter(Boolean)}
        value={value.place}
        onChange={(place) => onPatch({ place })}
      />
      <OfferedTextField
        path="session.recorder"
        label={labelOf(sessionSchema.shape.recorder)}
        offers={activeMediators.map(({ name }) => name)}
        value={value.recorder}
        onChange={(recorder) => onPatch({ recorder })}
      />
      <ChoiceField
        path="session.isPublic"
        label="是否公开（由当事人选择）"
        values={PUBLIC_CHOICES}
        labels={PUBLIC_LABELS}
        value={choiceOf(value.isPublic)}
        onChange={(choice) => onPatch({ isPublic: choice === 'public' })}
      />
      <InvitedHelpers
        value={value.invitedHelpers}
        onChange={(invitedHelpers) => onPatch({ invitedHelpers })}
      />
    </FieldGrid>
  );
}

function choiceOf(isPublic: boolean | null) {
  if (isPublic === null) return null;
  return isPublic ? 'public' : 'private';
}
