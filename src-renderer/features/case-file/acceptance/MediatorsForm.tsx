import { Used } from '@renderer/components/feedback/Used';
import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { useFieldMessage } from '@renderer/components/form/FieldMessagesContext';
import {
  type AskedEntry,
  askedBefore,
  askedSchema,
  checkPath,
  checksOf,
} from '@renderer/components/mediator/conflict-entry';
import { ProposedMediator } from '@renderer/components/mediator/ProposedMediator';
import { useMediatorWords } from '@renderer/components/mediator/use-mediator-words';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { conflictAnswers } from '@shared/domain/case/model/conflict-check';
import type { CaseView } from '@shared/domain/case/view/case-view';
import {
  APPOINTMENT_LABELS,
  APPOINTMENTS,
  type CaseMediator,
  caseMediatorSchema,
  type Mediator,
} from '@shared/domain/mediator/mediator';
import { Checkbox, Radio } from 'antd';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { ConflictCheckFields } from './ConflictCheckFields';

// Names are put in by the main process, from the roster.
const appointedSchema = caseMediatorSchema.omit({ name: true, nickname: true });
/** A mediator of the case, while the choice is made. */
export const mediatorEntrySchema = draftSchemaOf(appointedSchema, ['appointment']).extend(
  askedSchema.shape,
);
export type MediatorEntry = z.infer<typeof mediatorEntrySchema>;
const draftSchema = z.object({ mediators: z.array(mediatorEntrySchema) });
const inputSchema = z.object({
  mediators: z.array(appointedSchema).max(10, {
    error: '一件纠纷最多 10 名调解员',
  }),
  checks: conflictAnswers,
});

/** 确定调解员: chosen by the committee or the parties, one of them presiding. */
export function MediatorsForm() {
  const { view, send } = useCaseFile();
  const { usualMediator } = useStudio();
  const act = useAct({
    name: 'appointMediators',
    schema: draftSchema,
    initial: { mediators: beginWith(view, usualMediator) },
  });
  const chosen = act.draft.value.mediators;
  const change = (mediators: MediatorEntry[]) => act.draft.patch({ mediators });
  return (
    <ActPanel
      act={act}
      title="确定调解员"
      saveLabel="保存调解员"
      onSave={() =>
        void act.save(inputSchema, { mediators: chosen, checks: checksOf(chosen) }, (input) =>
          send('cases.appointMediators', input),
        )
      }
    >
      <MediatorChoices chosen={chosen} onChange={change} />
    </ActPanel>
  );
}

interface MediatorChoicesProps {
  readonly chosen: readonly MediatorEntry[];
  readonly onChange: (mediators: MediatorEntry[]) => void;
}

/** The roster, and who of it mediates, who presides and how each was chosen. */
export function MediatorChoices({ chosen, onChange: change }: MediatorChoicesProps) {
  const { view } = useCaseFile();
  const { activeMediators } = useStudio();
  const { about } = useMediatorWords();
  return (
    <>
      <MediatorsMessage />
      <Used work="flowers">
        <ProposedMediator
          category={view.case.registration.category}
          chosen={chosen}
          onTake={(id) => change([{ ...newEntry(id, []), isPresiding: true }])}
        />
      </Used>
      {offered(activeMediators, view.case.mediators).map(({ id, name, nickname, known }) => (
        <MediatorRow
          key={id}
          name={nickname === '' ? name : `${name}（${nickname}）`}
          about={known === null ? '' : about(known)}
          entry={chosen.find(({ mediatorId }) => mediatorId === id) ?? null}
          path={checkPath(chosen, id)}
          onAsked={(asked) =>
            change(
              chosen.map((entry) => (entry.mediatorId === id ? { ...entry, ...asked } : entry)),
            )
          }
          onJoin={() => change([...chosen, newEntry(id, chosen)])}
          onLeave={() => change(chosen.filter(({ mediatorId }) => mediatorId !== id))}
          onPreside={() =>
            change(chosen.map((entry) => ({ ...entry, isPresiding: entry.mediatorId === id })))
          }
          onAppointment={(appointment) =>
            change(
              chosen.map((entry) => (entry.mediatorId === id ? { ...entry, appointment } : entry)),
            )
          }
        />
      ))}
    </>
  );
}

function MediatorsMessage() {
  const message = useFieldMessage('mediators');
  if (message === undefined) return null;
  return <p className="form-note form-note-error">{message}</p>;
}

interface MediatorRowProps {
  readonly name: string;
  /** What is to be known of them: how many cases are open, what they are good at. */
  readonly about: string;
  readonly entry: MediatorEntry | null;
  readonly onJoin: () => void;
  readonly onLeave: () => void;
  readonly onPreside: () => void;
  readonly onAppointment: (appointment: MediatorEntry['appointment']) => void;
  /** Where the answer about 回避 stands in what is sent. */
  readonly path: string;
  readonly onAsked: (asked: Partial<AskedEntry>) => void;
}

function MediatorRow(props: MediatorRowProps) {
  const { name, about, entry, path, onJoin, onLeave, onPreside, onAppointment, onAsked } = props;
  return (
    <div className="person-row">
      <div className="person-row-head">
        <Checkbox
          checked={entry !== null}
          onChange={(event) => (event.target.checked ? onJoin() : onLeave())}
        >
          {name}
        </Checkbox>
        {about !== '' && <span className="quiet">{about}</span>}
        {entry !== null && (
          <>
            <Radio checked={entry.isPresiding} onChange={onPreside}>
              由{name}主持
            </Radio>
            <Radio.Group
              aria-label={`${name}怎样确定`}
              value={entry.appointment}
              options={APPOINTMENTS.map((value) => ({ value, label: APPOINTMENT_LABELS[value] }))}
              onChange={(event) => onAppointment(event.target.value)}
            />
          </>
        )}
      </div>
      {entry !== null && (
        <ConflictCheckFields name={name} path={path} entry={entry} onPatch={onAsked} />
      )}
    </div>
  );
}

/** Those of the case with what was asked of them; before there are any, the usual one, ticked in sight. */
export function beginWith(
  { case: { mediators, conflictChecks } }: Pick<CaseView, 'case'>,
  usual: Pick<Mediator, 'id'> | null,
): MediatorEntry[] {
  if (mediators.length === 0) return usual === null ? [] : [newEntry(usual.id, [])];
  return mediators.map(({ name: _name, nickname: _nickname, ...appointed }) => ({
    ...appointed,
    ...askedBefore(conflictChecks, appointed.mediatorId),
  }));
}

// The first one presides until somebody else is said to; how the person was chosen starts with the usual way, in sight.
function newEntry(mediatorId: string, chosen: readonly MediatorEntry[]): MediatorEntry {
  return {
    ...{ mediatorId, isPresiding: chosen.length === 0, appointment: 'committee' },
    ...askedSchema.parse({}),
  };
}

// Somebody who left the roster since may stay in the case.
function offered(active: readonly Mediator[], inCase: readonly CaseMediator[]) {
  const left = inCase
    .filter(({ mediatorId }) => !active.some(({ id }) => id === mediatorId))
    .map(({ mediatorId, name, nickname }) => ({ id: mediatorId, name, nickname, known: null }));
  return [
    ...active.map((known) => ({ id: known.id, name: known.name, nickname: known.nickname, known })),
    ...left,
  ];
}
