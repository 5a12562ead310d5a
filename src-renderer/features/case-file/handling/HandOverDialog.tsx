import { SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { askedSchema, checkPath, checksOf } from '@renderer/components/mediator/conflict-entry';
import { useMediatorWords } from '@renderer/components/mediator/use-mediator-words';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { conflictAnswers } from '@shared/domain/case/model/conflict-check';
import { handoverSchema } from '@shared/domain/case/model/handling';
import { handingSchema } from '@shared/domain/mediator/handing';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ConflictCheckFields } from '../acceptance/ConflictCheckFields';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const plain = handingSchema.pick({ handedOn: true, note: true });
const draftSchema = draftSchemaOf(plain).extend({
  toId: z.string().nullable(),
  ...askedSchema.shape,
});
const inputSchema = z.object({ handover: handingSchema, checks: conflictAnswers });

/** 交接: to whom, when, with what note; and what was asked about 回避 of who takes it over. */
export function HandOverDialog() {
  const { view, send } = useCaseFile();
  const { activeMediators } = useStudio();
  const { called } = useMediatorWords();
  const act = useAct({
    name: 'handOver',
    schema: draftSchema,
    initial: {
      ...emptyDraftOf(plain),
      ...askedSchema.parse({}),
      ...{ handedOn: view.today, toId: null },
    },
  });
  const { value, patch } = act.draft;
  const { toId, asked, checkedOn, found, ...rest } = value;
  const others = activeMediators.filter(({ id }) => id !== view.holder.id);
  const chosen = others.find(({ id }) => id === toId);
  const entries = chosen === undefined ? [] : [{ mediatorId: chosen.id, asked, checkedOn, found }];
  // Who is no mediator of the case any more is on none of its papers, and is not asked.
  const isJoining = view.stage !== 'agreed' && view.case.mediators.length > 0;
  return (
    <ActDialog
      act={act}
      title="交接"
      saveLabel="交接"
      onSave={() =>
        void act.save(
          inputSchema,
          {
            handover: { ...rest, toId, fromId: view.holder.id },
            checks: isJoining ? checksOf(entries) : [],
          },
          (input) => send('cases.handOver', input),
        )
      }
    >
      <p>现在在{view.holder.name}手上。</p>
      <FieldGrid>
        <SelectField
          path="handover.toId"
          label={labelOf(handoverSchema.shape.to)}
          isRequired
          values={others.map(({ id }) => id)}
          labels={Object.fromEntries(others.map((one) => [one.id, called(one)]))}
          value={toId}
          onChange={(id) => patch({ toId: id })}
        />
      </FieldGrid>
      {chosen !== undefined && isJoining && (
        <ConflictCheckFields
          name={chosen.name}
          path={checkPath(entries, chosen.id)}
          entry={{ mediatorId: chosen.id, asked, checkedOn, found }}
          onPatch={patch}
        />
      )}
      <SchemaFields
        path="handover"
        schema={plain}
        value={value}
        onPatch={patch}
        words={{ note: { hint: '办到哪里、下一步做什么、要留心什么' } }}
      />
    </ActDialog>
  );
}
