import { type DraftOf, draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { goOnByEnter } from '@renderer/components/form/next-field';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { CountField } from '@renderer/components/form/value-fields';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { blankOf } from '@shared/domain/record/blank';
import { pickMembers } from '@shared/domain/record/pick-members';
import {
  type TypedFigures,
  type TypedRow,
  typedFiguresSchema,
  typedInputSchema,
} from '@shared/domain/typed/typed';
import {
  FOUND_FIGURES,
  PREVENTION_GROUPS,
  type TypedFigure,
} from '@shared/domain/typed/typed-lists';
import { Button } from 'antd';
import { useState } from 'react';
import { TypedHistory } from './TypedHistory';

interface TypedFormProps {
  readonly month: string;
  /** What was typed; null when nothing was. */
  readonly one: { readonly id: string; readonly revision: number; readonly row: TypedRow } | null;
  /** Of the month before; null when nothing was typed. */
  readonly last: TypedFigures | null;
  /** What is changed then needs its reason. */
  readonly isHandedIn: boolean;
  /** Asks for what is saved now. */
  readonly onSaved: () => Promise<unknown>;
}

const formSchema = typedFiguresSchema.extend(typedInputSchema.pick({ reason: true }).shape);
const draftSchema = draftSchemaOf(formSchema);
/** Two beside each other, as in the other groups. */
const FOUND_GROUPS = FOUND_FIGURES.flatMap((_, at) =>
  at % 2 === 0 ? [FOUND_FIGURES.slice(at, at + 2)] : [],
);

type Draft = DraftOf<typeof formSchema._output>;

/** The fields of a month, few of them in sight; what was typed outlives the window. */
export function TypedForm({ month, one, last, isHandedIn, onSaved }: TypedFormProps) {
  const form = useFormSubmit();
  const type = useRouteMutation('typed.type');
  const correct = useRouteMutation('typed.correct');
  const saved = one?.row.figures ?? blankOf(typedFiguresSchema);
  const draft = useFormDraft<Draft>({
    ...{ key: `typed-${month}`, schema: draftSchema, initial: { ...saved, reason: '' } },
  });
  const [isSaved, setSaved] = useState(false);
  if (!draft.isLoaded) return null;
  const { value, patch } = draft;
  const send = async () => {
    const figures = pickMembers(typedFiguresSchema, value);
    const given = { month, figures, reason: value.reason };
    const done = await form.submit(typedInputSchema, given, (input) =>
      one === null
        ? type.mutateAsync(input)
        : correct.mutateAsync({ ...input, id: one.id, revision: one.revision }),
    );
    if (done === null) return;
    // What was saved stands in the fields before what was typed goes.
    await onSaved();
    setSaved(true);
    draft.startOver();
  };
  const fields = { value, last, onPatch: patch };
  return (
    <div ref={form.formRef} onKeyDownCapture={goOnByEnter} className="typed-form">
      <FieldMessagesProvider messages={form.messages}>
        <Section title="排查预防" aside="月报和综治月报都用">
          <Figures groups={PREVENTION_GROUPS} {...fields} />
        </Section>
        <FoundSection {...fields} />
        {isHandedIn && (
          <section className="section-card" aria-label="更改的原因">
            <LongTextField
              path="reason"
              label="更改的原因"
              isRequired
              hint="这个月已经登记过报送，改动会在报表上显示为更正。"
              value={value.reason}
              onChange={(reason) => patch({ reason })}
            />
          </section>
        )}
      </FieldMessagesProvider>
      <FormProblem sentence={form.problem} />
      <div className="typed-end">
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={form.isSaving}
          onClick={() => void send()}
        >
          保存
        </Button>
        {isSaved && !draft.isTouched && <span role="status">已保存。</span>}
        {draft.isTouched && one !== null && (
          <Button size="large" onClick={draft.startOver}>
            不改了
          </Button>
        )}
      </div>
      {one !== null && (
        <TypedHistory id={one.id} revision={one.revision} isTouched={draft.isTouched} />
      )}
    </div>
  );
}

interface FiguresProps {
  readonly value: Draft;
  readonly last: TypedFigures | null;
  readonly onPatch: (change: Partial<Draft>) => void;
}

interface GroupedProps extends FiguresProps {
  /** What belongs together stands together. */
  readonly groups: readonly (readonly TypedFigure[])[];
}

function Figures({ groups, value, last, onPatch }: GroupedProps) {
  return (
    <div className="typed-fields">
      {groups.map((figures) => (
        <div key={figures[0]?.name} className="typed-group">
          {figures.map(({ name, label, brief, unit }) => (
            <CountField
              key={name}
              path={`figures.${name}`}
              label={brief ?? label}
              unit={unit}
              hint={wordLast(last?.[name] ?? null, unit)}
              value={value[name]}
              onChange={(figure) => onPatch({ [name]: figure })}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function wordLast(figure: number | null, unit: string): string {
  return figure === null ? '上个月没有填' : `上个月 ${figure} ${unit}`;
}

/** 排查数 of the 综治 sheet: one line until it is opened. */
function FoundSection({ value, last, onPatch }: FiguresProps) {
  const [isOpen, setOpen] = useState(false);
  const open = FOUND_FIGURES.filter(({ name }) => value[name] === null);
  const typed = FOUND_FIGURES.length - open.length;
  return (
    <Section
      title="综治月报的排查数"
      fold={{
        isOpen,
        summary:
          typed === 0 ? '不报综治月报的不用填' : `${FOUND_FIGURES.length} 项，填了 ${typed} 项`,
        onToggle: () => setOpen((was) => !was),
      }}
      actions={
        isOpen && open.length > 0 ? (
          <Button onClick={() => onPatch(Object.fromEntries(open.map(({ name }) => [name, 0])))}>
            没有填的 {open.length} 项都填 0
          </Button>
        ) : null
      }
    >
      <Figures groups={FOUND_GROUPS} {...{ value, last, onPatch }} />
    </Section>
  );
}
