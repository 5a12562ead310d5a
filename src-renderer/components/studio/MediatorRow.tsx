import { CheckField, ChoiceField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import {
  MEDIATOR_POSITION_LABELS,
  MEDIATOR_POSITIONS,
  mediatorSchema,
} from '@shared/domain/mediator/mediator';
import { labelOf } from '@shared/domain/record/walk';
import type { ReactNode } from 'react';
import type { MediatorDraft } from './mediator-draft';
import './studio.css';

interface MediatorRowProps {
  readonly value: MediatorDraft;
  readonly onChange: (change: Partial<MediatorDraft>) => void;
  /** Where the row stands in the form, such as `mediators.0`. */
  readonly path: string;
  /** Such as 第 1 名. */
  readonly heading: string;
  /** Acts on the row: remove, deactivate. */
  readonly actions: ReactNode;
}

/** One mediator of the roster. */
export function MediatorRow({ value, onChange, path, heading, actions }: MediatorRowProps) {
  return (
    <fieldset className="mediator-row">
      <legend className="visually-hidden">{heading}</legend>
      <div className="mediator-row-head">
        <h3>
          {value.name.trim() || heading}
          {value.isActive ? null : <span className="mark mark-plain">已停用</span>}
        </h3>
        <div>{actions}</div>
      </div>
      <FieldGrid>
        <TextField
          path={`${path}.name`}
          label="姓名"
          isRequired
          value={value.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          path={`${path}.nickname`}
          label={labelOf(mediatorSchema.shape.nickname)}
          hint="大家熟悉的名字，例如 诚信花"
          value={value.nickname}
          onChange={(nickname) => onChange({ nickname })}
        />
        <TextField
          path={`${path}.phone`}
          label={labelOf(mediatorSchema.shape.phone)}
          value={value.phone}
          onChange={(phone) => onChange({ phone })}
        />
      </FieldGrid>
      <Fold title="职务和任期" isOpen={value.termFrom !== null || value.termTo !== null}>
        <FieldGrid>
          <ChoiceField
            path={`${path}.position`}
            label={labelOf(mediatorSchema.shape.position)}
            values={MEDIATOR_POSITIONS}
            labels={MEDIATOR_POSITION_LABELS}
            value={value.position}
            onChange={(position) => onChange({ position })}
          />
          <DayField
            path={`${path}.termFrom`}
            label={labelOf(mediatorSchema.shape.termFrom)}
            aim="any"
            value={value.termFrom}
            onChange={(termFrom) => onChange({ termFrom })}
          />
          <DayField
            path={`${path}.termTo`}
            label={labelOf(mediatorSchema.shape.termTo)}
            aim="any"
            value={value.termTo}
            onChange={(termTo) => onChange({ termTo })}
          />
          <CheckField
            path={`${path}.isFullTime`}
            isChecked={value.isFullTime}
            onChange={(isFullTime) => onChange({ isFullTime })}
          >
            专职调解员
          </CheckField>
        </FieldGrid>
      </Fold>
    </fieldset>
  );
}
