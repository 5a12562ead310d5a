import { CheckField, ChoiceField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import { formatChineseDate, isLocalDate } from '@shared/domain/kernel/local-date';
import {
  MEDIATOR_POSITION_LABELS,
  MEDIATOR_POSITIONS,
  mediatorSchema,
} from '@shared/domain/mediator/mediator';
import { labelOf } from '@shared/domain/record/walk';
import type { ReactNode } from 'react';
import { AbsenceRows } from './AbsenceRows';
import type { MediatorDraft } from './mediator-draft';
import './studio.css';

interface MediatorRowProps {
  readonly value: MediatorDraft;
  readonly onChange: (change: Partial<MediatorDraft>) => void;
  /** Where the row stands in the form, such as `mediators.0`. */
  readonly path: string;
  /** Such as 第 1 名. */
  readonly heading: string;
  /** The kinds of 五老 of the settings; none before there are settings. */
  readonly elderKinds?: readonly string[];
  /** Whether it is asked which disputes they are good at (五朵金花). */
  readonly asksStrengths?: boolean;
  /** Acts on the row: remove, deactivate. */
  readonly actions: ReactNode;
}

const STRENGTHS = DISPUTE_CATEGORIES.map((value) => ({
  value,
  label: DISPUTE_CATEGORY_LABELS[value],
}));

/** What the fold of the seldom changed holds, said while it is closed. */
function wordTerm(mediator: MediatorDraft): string {
  const { position, termFrom, termTo, isFullTime, absences, elderKind, skills } = mediator;
  const said = [
    position === null ? '' : MEDIATOR_POSITION_LABELS[position],
    isFullTime ? '专职' : '',
    elderKind,
    skills,
    termFrom === null && termTo === null ? '' : `${wordEnd(termFrom)}至${wordEnd(termTo)}`,
    absences.length === 0 ? '' : `不在的日子 ${absences.length} 段`,
  ].filter(Boolean);
  // Once something is said one line has no room for what else there is.
  return said.length === 0 ? '职务、专长、任期、不在的日子' : `更多：${said.join('，')}`;
}

function wordEnd(day: string | null): string {
  return day !== null && isLocalDate(day) ? formatChineseDate(day) : (day ?? '');
}

/** One mediator of the roster. */
export function MediatorRow({
  value,
  onChange,
  path,
  heading,
  elderKinds = [],
  asksStrengths = false,
  actions,
}: MediatorRowProps) {
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
          placeholder="例如 诚信花"
          value={value.nickname}
          onChange={(nickname) => onChange({ nickname })}
        />
        <PhoneField
          path={`${path}.phone`}
          label={labelOf(mediatorSchema.shape.phone)}
          value={value.phone}
          onChange={(phone) => onChange({ phone })}
        />
      </FieldGrid>
      <Fold title={wordTerm(value)}>
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
          <OfferedTextField
            path={`${path}.elderKind`}
            label={labelOf(mediatorSchema.shape.elderKind)}
            hint="是五老的才填；有哪几种，在“登记时的选项”里改"
            offers={elderKinds}
            value={value.elderKind}
            onChange={(elderKind) => onChange({ elderKind })}
          />
          <TextField
            path={`${path}.skills`}
            label={labelOf(mediatorSchema.shape.skills)}
            placeholder="例如 婚姻家庭、物业"
            value={value.skills}
            onChange={(skills) => onChange({ skills })}
          />
          <TextField
            path={`${path}.address`}
            label={labelOf(mediatorSchema.shape.address)}
            hint="只用来看和当事人是不是住在一处，不印在文书上"
            value={value.address}
            onChange={(address) => onChange({ address })}
          />
        </FieldGrid>
        {asksStrengths && (
          <ManyChoicesField
            path={`${path}.strengths`}
            label={labelOf(mediatorSchema.shape.strengths)}
            hint="登记了这几类纠纷，先提出由谁来办；可以不选"
            offers={STRENGTHS}
            value={value.strengths.map(({ category }) => category)}
            onChange={(chosen) =>
              onChange({
                strengths: STRENGTHS.filter((one) => chosen.includes(one.value)).map(
                  ({ value: category, label: title }) => ({ category, title }),
                ),
              })
            }
          />
        )}
        <AbsenceRows
          path={`${path}.absences`}
          mediatorId={value.id}
          value={value.absences}
          onChange={(absences) => onChange({ absences })}
        />
      </Fold>
    </fieldset>
  );
}
