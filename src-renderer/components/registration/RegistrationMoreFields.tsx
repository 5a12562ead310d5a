import { CheckField, ChoiceField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { isLaborDispute } from '@shared/domain/case/model/dispute-category';
import { registrationSchema } from '@shared/domain/case/model/registration';
import {
  ALERT_COLOR_LABELS,
  ALERT_COLORS,
  type AlertColor,
} from '@shared/domain/case/model/registration-words';
import { labelOf } from '@shared/domain/record/walk';
import type { RegistrationDraft } from './registration-draft';
import type { RegistrationFieldsProps } from './registration-fields-props';

const COLOR_CHOICES = ['none', ...ALERT_COLORS] as const;
const COLOR_CHOICE_LABELS = { none: '不预警', ...ALERT_COLOR_LABELS } as const;

/** The seldom-needed part of a registration. */
export function RegistrationMoreFields(props: RegistrationFieldsProps) {
  const { path, draft, onPatch, offers } = props;
  // A group that was taken off the studio's list stays offered where it is chosen.
  const groups = [...new Set([...offers.specialGroups, ...draft.specialGroups])];
  const isLabor = draft.category !== null && isLaborDispute(draft.category);
  return (
    <FieldGrid>
      <ChoiceField<AlertColor | 'none'>
        path={`${path}.alertColor`}
        label="预警颜色"
        isWide
        values={COLOR_CHOICES}
        labels={COLOR_CHOICE_LABELS}
        value={draft.alertColor ?? 'none'}
        onChange={(color) => onPatch({ alertColor: color === 'none' ? null : color })}
      />
      <ManyChoicesField
        path={`${path}.specialGroups`}
        label={labelOf(registrationSchema.shape.specialGroups)}
        isWide
        offers={groups.map((group) => ({ value: group, label: group }))}
        value={draft.specialGroups}
        onChange={(specialGroups) => onPatch({ specialGroups })}
      />
      <CountField
        path={`${path}.peopleInvolved`}
        label={labelOf(registrationSchema.shape.peopleInvolved)}
        unit="人"
        hint="牵涉的人比当事人多的填，例如几十名工人推选了代表"
        value={draft.peopleInvolved}
        onChange={(peopleInvolved) => onPatch({ peopleInvolved })}
      />
      {(isLabor || draft.rightHarmedOn !== null) && (
        <DayField
          path={`${path}.rightHarmedOn`}
          label={labelOf(registrationSchema.shape.rightHarmedOn)}
          hint="知道权利被侵害的那天；拖欠工资的，是劳动关系终止的那天，还在干的不填"
          value={draft.rightHarmedOn}
          onChange={(rightHarmedOn) => onPatch({ rightHarmedOn })}
        />
      )}
      <div className="check-column">
        <CheckField
          path={`${path}.involvesMigrantWorkers`}
          isChecked={draft.involvesMigrantWorkers}
          onChange={(involvesMigrantWorkers) => onPatch({ involvesMigrantWorkers })}
        >
          涉及农民工
        </CheckField>
        <CheckField
          path={`${path}.involvesDeath`}
          isChecked={draft.involvesDeath}
          onChange={(involvesDeath) => onPatch({ involvesDeath })}
        >
          有人员死亡
        </CheckField>
      </div>
      <TextField
        path={`${path}.title`}
        label={labelOf(registrationSchema.shape.title)}
        hint="不填就按当事人和类别自动写"
        value={draft.title}
        onChange={(title) => onPatch({ title })}
      />
      <OfferedTextField
        path={`${path}.registrar`}
        label={labelOf(registrationSchema.shape.registrar)}
        offers={offers.registrars}
        value={draft.registrar}
        onChange={(registrar) => onPatch({ registrar })}
      />
    </FieldGrid>
  );
}

/** Whether anything of it was filled in, so that it is not folded away. */
export function hasMore(draft: RegistrationDraft): boolean {
  return (
    draft.alertColor !== null ||
    draft.specialGroups.length > 0 ||
    draft.title !== '' ||
    draft.peopleInvolved !== null ||
    draft.rightHarmedOn !== null ||
    draft.involvesDeath ||
    draft.involvesMigrantWorkers
  );
}
