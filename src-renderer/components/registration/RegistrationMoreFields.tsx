import {
  CheckField,
  ChoiceField,
  ManyChoicesField,
  SelectField,
} from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import {
  ALERT_COLOR_LABELS,
  ALERT_COLORS,
  type AlertColor,
  ESCALATION_RISK_LABELS,
  ESCALATION_RISKS,
} from '@shared/domain/case/model/registration-words';
import type { RegistrationFieldsProps } from './registration-fields-props';

const COLOR_CHOICES = ['none', ...ALERT_COLORS] as const;
const COLOR_CHOICE_LABELS = { none: '不预警', ...ALERT_COLOR_LABELS } as const;

/** The seldom-needed part of a registration. */
export function RegistrationMoreFields(props: RegistrationFieldsProps) {
  const { path, draft, onPatch, offers } = props;
  // A group that was taken off the studio's list stays offered where it is chosen.
  const groups = [...new Set([...offers.specialGroups, ...draft.specialGroups])];
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
        label="涉及特殊群体"
        isWide
        offers={groups.map((group) => ({ value: group, label: group }))}
        value={draft.specialGroups}
        onChange={(specialGroups) => onPatch({ specialGroups })}
      />
      <SelectField
        path={`${path}.escalationRisk`}
        label="纠纷转化情况"
        values={ESCALATION_RISKS}
        labels={ESCALATION_RISK_LABELS}
        value={draft.escalationRisk}
        onChange={(risk) => onPatch({ escalationRisk: risk ?? 'none' })}
      />
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
        label="事由"
        hint="不填就按当事人和类别自动写"
        value={draft.title}
        onChange={(title) => onPatch({ title })}
      />
      <OfferedTextField
        path={`${path}.registrar`}
        label="登记人"
        offers={offers.registrars}
        value={draft.registrar}
        onChange={(registrar) => onPatch({ registrar })}
      />
    </FieldGrid>
  );
}
