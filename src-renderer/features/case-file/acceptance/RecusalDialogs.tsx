import { SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useMediatorWords } from '@renderer/components/mediator/use-mediator-words';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import {
  recusalDecisionPart,
  recusalDecisionSchema,
  recusalPart,
  recusalSchema,
} from '@shared/domain/case/model/recusal';
import { labelOf } from '@shared/domain/record/walk';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

/** Stands among the parties for the mediator who steps back. */
const SELF = 'self';

const askedInput = z.object({ recusal: recusalPart });
const plainAsked = recusalPart.pick({ raisedOn: true, reason: true });
const askedDraft = draftSchemaOf(plainAsked).extend({
  mediatorId: z.string().nullable(),
  /** A party, or the mediator: none of them means that nobody was chosen yet. */
  asker: z.string().nullable(),
});

/** 登记回避. @param recusalId of the one that is corrected; empty for a new one */
export function RecordRecusalDialog({ recusalId }: { readonly recusalId: string }) {
  const { view, send } = useCaseFile();
  const { parties, mediators, recusals } = view.case;
  const corrected = recusals.find(({ id }) => id === recusalId);
  const [only] = mediators.length === 1 ? mediators : [];
  const act = useAct({
    name: 'recordRecusal',
    ...(corrected && { targetId: corrected.id }),
    schema: askedDraft,
    initial: {
      ...emptyDraftOf(plainAsked),
      raisedOn: corrected?.raisedOn ?? view.today,
      reason: corrected?.reason ?? '',
      mediatorId: corrected?.mediatorId ?? only?.mediatorId ?? null,
      asker: corrected === undefined ? null : (corrected.partyId ?? SELF),
    },
  });
  const { value, patch } = act.draft;
  const { asker, ...rest } = value;
  // Nobody chosen is missing, which is said beside the field; the mediator's own wish is null.
  const partyId = asker === null ? undefined : asker === SELF ? null : asker;
  return (
    <ActDialog
      act={act}
      title={corrected === undefined ? '登记回避' : `改回避：${corrected.name}`}
      saveLabel="保存回避"
      onSave={() =>
        void act.save(askedInput, { recusal: { ...rest, partyId } }, (input) =>
          send('cases.recordRecusal', { recusalId: corrected?.id ?? null, ...input }),
        )
      }
    >
      <FieldGrid>
        <SelectField
          path="recusal.mediatorId"
          label={labelOf(recusalSchema.shape.name)}
          isRequired
          {...offers(mediators.map(({ mediatorId, name }) => [mediatorId, name]))}
          value={value.mediatorId}
          onChange={(mediatorId) => patch({ mediatorId })}
        />
        <SelectField
          path="recusal.partyId"
          label={labelOf(recusalPart.shape.partyId)}
          isRequired
          {...offers([...parties.map(({ id, name }) => [id, name] as const), [SELF, '调解员自己']])}
          value={asker}
          onChange={(chosen) => patch({ asker: chosen })}
        />
      </FieldGrid>
      <SchemaFields
        path="recusal"
        schema={plainAsked}
        value={value}
        onPatch={patch}
        words={{ reason: { hint: '例如 是对方的亲戚，或者和这件事有利害关系' } }}
      />
    </ActDialog>
  );
}

const decidedInput = z.object({
  decision: recusalDecisionPart,
  successorId: z.string().nullable(),
});
const decidedDraft = draftSchemaOf(recusalDecisionPart).extend({
  successorId: z.string().nullable(),
});

/** 登记回避的决定: granted, it asks who goes on. */
export function DecideRecusalDialog({ recusalId }: { readonly recusalId: string }) {
  const { view, send } = useCaseFile();
  const { activeMediators } = useStudio();
  const { called } = useMediatorWords();
  const asked = view.case.recusals.find(({ id }) => id === recusalId);
  const act = useAct({
    name: 'decideRecusal',
    targetId: recusalId,
    schema: decidedDraft,
    initial: { ...emptyDraftOf(recusalDecisionPart), ruledOn: view.today, successorId: null },
  });
  const { value, patch } = act.draft;
  const { successorId, ...decision } = value;
  const isGranted = decision.result === 'granted';
  const others = activeMediators.filter(({ id }) => id !== asked?.mediatorId);
  return (
    <ActDialog
      act={act}
      title={`登记回避的决定：${asked?.name ?? ''}`}
      saveLabel="保存决定"
      onSave={() =>
        void act.save(
          decidedInput,
          { decision, successorId: isGranted ? successorId : null },
          (input) => send('cases.decideRecusal', { recusalId, ...input }),
        )
      }
    >
      <SchemaFields
        path="decision"
        schema={recusalDecisionPart}
        value={value}
        onPatch={patch}
        words={{
          ruledBy: { hint: '例如 调委会主任' },
          reason: { hint: '不准许的，要写明理由' },
        }}
      />
      {isGranted && (
        <FieldGrid>
          <SelectField
            path="successorId"
            label={labelOf(recusalDecisionSchema.shape.successor)}
            hint="原来由这一位主持的，换接替的人主持。另有调解员接着调解的，可以不选。"
            {...offers(others.map((one) => [one.id, called(one)]))}
            isClearable
            value={successorId}
            onChange={(next) => patch({ successorId: next })}
          />
        </FieldGrid>
      )}
    </ActDialog>
  );
}

function offers(choices: readonly (readonly [string, string])[]) {
  return {
    values: choices.map(([value]) => value),
    labels: Object.fromEntries(choices) as Record<string, string>,
  };
}
