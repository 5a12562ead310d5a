import { ChoiceField } from '@renderer/components/form/choice-fields';
import { OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import {
  type CaseSource,
  COURT_PROCEDURE_LABELS,
  COURT_PROCEDURES,
} from '@shared/domain/case/model/case-source';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { type SourceField, sourceFieldsOf } from '@shared/domain/case/model/source-fields';
import { labelOf } from '@shared/domain/record/walk';
import type { RegistrationFieldsProps } from './registration-fields-props';

interface SourceFieldsProps extends RegistrationFieldsProps {
  readonly source: CaseSource;
}

/** What is asked of a dispute that came from there, in the words of that source; nothing of a plain application. */
export function SourceFields({ source, ...form }: SourceFieldsProps) {
  return sourceFieldsOf(form.draft, source).map((one) => (
    <OneField key={one.name} {...form} {...one} />
  ));
}

function OneField({
  name,
  label,
  hint,
  path,
  draft,
  onPatch,
  offers,
}: RegistrationFieldsProps & SourceField) {
  const frame = {
    path: `${path}.${name}`,
    label: label || labelOf(registrationSchema.shape[name]),
    ...(hint !== '' && { hint }),
  };
  switch (name) {
    case 'materialsSignedOn':
      return (
        <DayField
          {...frame}
          value={draft.materialsSignedOn}
          onChange={(materialsSignedOn) => onPatch({ materialsSignedOn })}
        />
      );
    case 'feedbackDueOn':
      return (
        <DayField
          {...frame}
          aim="future"
          value={draft.feedbackDueOn}
          onChange={(feedbackDueOn) => onPatch({ feedbackDueOn })}
        />
      );
    case 'courtProcedure':
      return (
        <ChoiceField
          {...frame}
          values={COURT_PROCEDURES}
          labels={COURT_PROCEDURE_LABELS}
          value={draft.courtProcedure}
          onChange={(courtProcedure) => onPatch({ courtProcedure })}
        />
      );
    case 'eventClass':
      return (
        <OfferedTextField
          {...frame}
          offers={offers.eventClasses}
          value={draft.eventClass}
          onChange={(eventClass) => onPatch({ eventClass })}
        />
      );
    default:
      return (
        <TextField
          {...frame}
          isWide={name === 'referralMaterials'}
          value={draft[name]}
          onChange={(text) => onPatch({ [name]: text })}
        />
      );
  }
}
