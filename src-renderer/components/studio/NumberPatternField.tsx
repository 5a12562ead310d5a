import { useToday } from '@renderer/components/day/today-context';
import { TextField } from '@renderer/components/form/text-fields';
import { partsOf } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import { formatCaseNumber, numberPatternSchema } from '@shared/domain/studio/number-pattern';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import './studio.css';

interface NumberPatternFieldProps {
  readonly path: string;
  readonly value: string;
  readonly onChange: (pattern: string) => void;
  /** The running number that the example shows. */
  readonly nextOrdinal?: number;
}

/** 编号样式 with a live example of the next number. */
export function NumberPatternField(props: NumberPatternFieldProps) {
  const { path, value, onChange, nextOrdinal = 1 } = props;
  const { year } = partsOf(useToday());
  const checked = numberPatternSchema.safeParse(value);
  return (
    <div className="number-pattern">
      <TextField
        path={path}
        label={labelOf(studioSettingsSchema.shape.numberPattern)}
        isRequired
        value={value}
        onChange={onChange}
        warning={checked.success ? null : checked.error.issues[0]?.message}
        hint="{年} 是年份，{序号} 每年从 1 开始；写成 {序号:3} 会补足三位，例如 001"
      />
      <p className="number-example" aria-live="polite" hidden={!checked.success}>
        下一件纠纷的编号会是{' '}
        <strong>
          {checked.success ? formatCaseNumber(checked.data, { year, ordinal: nextOrdinal }) : null}
        </strong>
      </p>
    </div>
  );
}
