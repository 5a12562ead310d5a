import { useToday } from '@renderer/components/day/today-context';
import { ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { CountField } from '@renderer/components/form/value-fields';
import { partsOf } from '@shared/domain/kernel/local-date';
import { formatCaseNumber, numberPatternSchema } from '@shared/domain/studio/number-pattern';
import {
  NUMBER_SHAPES,
  type NumberPieces,
  type NumberShape,
  patternOf,
  piecesOf,
  shapedPattern,
  shapeOf,
} from '@shared/domain/studio/number-shapes';
import { useState } from 'react';
import './studio.css';

interface NumberPatternFieldProps {
  readonly path: string;
  readonly value: string;
  readonly onChange: (pattern: string) => void;
  /** The running number that the next one gets. */
  readonly nextOrdinal?: number;
  /** What is numbered; disputes when left out. */
  readonly what?: string;
}

const CHOICES = [...NUMBER_SHAPES, 'own'] as const;

/** 编号样式, chosen from examples, with the number that the next case will get. */
export function NumberPatternField(props: NumberPatternFieldProps) {
  const { path, value, onChange, nextOrdinal = 1, what = '纠纷' } = props;
  const { year } = partsOf(useToday());
  const known = shapeOf(value);
  const [isOwn, setOwn] = useState(known === null);
  const [words, setWords] = useState(known?.words ?? '人调字');
  const checked = numberPatternSchema.safeParse(value);
  const serial = { year, ordinal: nextOrdinal };
  const numberOf = (shape: NumberShape): string =>
    formatCaseNumber(shapedPattern(shape, words), serial);
  const labels = Object.fromEntries([
    ...NUMBER_SHAPES.map((shape) => [shape, numberOf(shape)]),
    ['own', '都不是，自己定'],
  ]) as Record<(typeof CHOICES)[number], string>;
  return (
    <div className="number-pattern">
      <ChoiceField
        path={path}
        label="编号写成哪个样子"
        values={CHOICES}
        labels={labels}
        value={isOwn ? 'own' : (known?.shape ?? 'own')}
        onChange={(choice) => {
          setOwn(choice === 'own');
          if (choice !== 'own') onChange(shapedPattern(choice, words));
        }}
      />
      {isOwn || known === null ? (
        <OwnPieces value={value} onChange={onChange} />
      ) : (
        <TextField
          path={`${path}Words`}
          label="编号里的字"
          hint="换成你们自己的，例如 沪徐调字"
          value={known.words}
          onChange={(typed) => {
            setWords(typed);
            onChange(shapedPattern(known.shape, typed));
          }}
        />
      )}
      <p className="number-example" aria-live="polite" hidden={!checked.success}>
        {what === '纠纷' ? '下一件' : '下一份'}
        {what}的编号会是{' '}
        <strong>{checked.success ? formatCaseNumber(checked.data, serial) : null}</strong>
      </p>
    </div>
  );
}

/** A number of another shape, piece by piece. */
function OwnPieces({ value, onChange }: Pick<NumberPatternFieldProps, 'value' | 'onChange'>) {
  const pieces = piecesOf(value);
  if (pieces === null)
    return (
      <p className="quiet">现在的编号是号码在前、年份在后，照旧用着；要换，选上面的一个样子。</p>
    );
  const put = (change: Partial<NumberPieces>) => onChange(patternOf({ ...pieces, ...change }));
  return (
    <FieldGrid>
      <TextField
        path="numberBefore"
        label="年份前面的字"
        value={pieces.before}
        onChange={(before) => put({ before })}
      />
      <TextField
        path="numberBetween"
        label="年份和号码中间的字"
        value={pieces.between}
        onChange={(between) => put({ between })}
      />
      <TextField
        path="numberAfter"
        label="号码后面的字"
        value={pieces.after}
        onChange={(after) => put({ after })}
      />
      <CountField
        path="numberDigits"
        label="号码至少几位"
        unit="位"
        hint="3 位就写成 001"
        value={pieces.digits}
        onChange={(digits) => put({ digits: Math.min(9, Math.max(1, digits ?? 1)) })}
      />
    </FieldGrid>
  );
}
