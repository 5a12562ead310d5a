import { useToday } from '@renderer/components/day/today-context';
import { Field } from '@renderer/components/form/Field';
import { naturalPersonSchema } from '@shared/domain/party/party';
import { hasResidentId } from '@shared/domain/party/party-facts';
import { labelOf } from '@shared/domain/record/walk';
import { Input } from 'antd';
import { useState } from 'react';
import type { PartyDraft } from './party-draft';
import { fillFromIdNumber, idNumberDoubt } from './person-facts';

interface IdNumberFieldProps {
  readonly path: string;
  readonly draft: Pick<PartyDraft, 'identityPaper' | 'idNumber'>;
  /** What else is doubtful about it. */
  readonly doubt?: string | null;
  readonly onPatch: (
    change: Partial<Pick<PartyDraft, 'identityPaper' | 'idNumber' | 'sex' | 'birthDate'>>,
  ) => void;
}

/** The number of a person's paper. A right identity number fills in sex and birth date; a wrong one only warns. */
export function IdNumberField({ path, draft, doubt = null, onPatch }: IdNumberFieldProps) {
  const today = useToday();
  const [isTyping, setTyping] = useState(false);
  const type = (typed: string) => onPatch(fillFromIdNumber(draft, typed, today, false));
  const leave = () => {
    setTyping(false);
    onLeave(draft, onPatch, fillFromIdNumber(draft, draft.idNumber, today, true));
  };
  return (
    <Field
      path={path}
      label={labelOf(naturalPersonSchema.shape.idNumber)}
      watched={draft.idNumber}
      warning={idNumberDoubt(draft, today, isTyping) ?? doubt}
    >
      {({ status, ...control }) => (
        <Input
          {...control}
          {...(status && { status })}
          value={draft.idNumber}
          placeholder={hasResidentId(draft) ? '填对就带出性别、生日' : undefined}
          autoComplete="off"
          disabled={control.disabled || draft.identityPaper === 'none'}
          onFocus={() => setTyping(true)}
          onBlur={leave}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}

function onLeave(
  draft: IdNumberFieldProps['draft'],
  onPatch: IdNumberFieldProps['onPatch'],
  filled: Partial<PartyDraft>,
): void {
  // Only what leaving the field newly tells: an old number, now that nothing more will be typed.
  if (filled.identityPaper === 'resident_id_15' && draft.identityPaper !== 'resident_id_15')
    onPatch(filled);
}
