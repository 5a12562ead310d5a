import { CountField } from '@renderer/components/form/value-fields';
import { acceptanceSchema } from '@shared/domain/case/model/mediation-case';
import { labelOf } from '@shared/domain/record/walk';
import { useCaseFile } from '../shared/case-file-context';

interface LimitFieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** How long the mediation may take: left empty, what the rule for such a dispute says. */
export function LimitField({ value, onChange }: LimitFieldProps) {
  const { days, basis } = useCaseFile().view.mediationLimit;
  return (
    <CountField
      path="acceptance.limitInDays"
      label={labelOf(acceptanceSchema.shape.limitInDays)}
      unit="日"
      placeholder="按规定"
      hint={
        days === null
          ? `空着就按规定（${basis}）；另有约定的才填`
          : `依据：${basis}。另有约定的可以改，空着就按法律规定`
      }
      value={value}
      onChange={onChange}
    />
  );
}
