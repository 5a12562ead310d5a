import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { type Risk, riskPart } from '@shared/domain/case/model/risk';
import { VICTIM_LABELS, VICTIMS } from '@shared/domain/case/model/risk-words';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import type { RiskKind } from '@shared/domain/studio/risk-kind';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const plain = riskPart.pick({ seenOn: true, signs: true });
const draft = draftSchemaOf(plain).extend({
  kind: z.string().nullable(),
  may: z.enum(['yes', 'no']).nullable(),
  victim: z.enum(VICTIMS).nullable(),
});
const input = z.object({ risk: riskPart });
const MAY = { yes: '可能会', no: '不会' } as const;

/** 登记风险. @param riskId of the one that is corrected; empty for a new one */
export function RiskDialog({ riskId }: { readonly riskId: string }) {
  const { view, send } = useCaseFile();
  const { riskKinds } = useStudio().studio.settings;
  const known = view.case.risks.find(({ id }) => id === riskId);
  const act = useAct({
    name: 'recordRisk',
    ...(known && { targetId: known.id }),
    schema: draft,
    initial: draftOf(known, view.today),
  });
  const { value, patch } = act.draft;
  const { kind, may, ...rest } = value;
  const chosen = riskKinds.find(({ name }) => name === kind);
  const isHomeViolence =
    chosen?.isHomeViolence ?? (known?.kind === kind && known?.isHomeViolence === true);
  // What was taken off the list stays offered where it is chosen.
  const names = [...new Set([...riskKinds.map(({ name }) => name), ...(kind ? [kind] : [])])];
  const risk = {
    ...rest,
    kind: kind ?? '',
    mayBreakLaw: may === null ? undefined : may === 'yes',
    victim: isHomeViolence ? value.victim : null,
  };
  return (
    <ActDialog
      act={act}
      title={known === undefined ? '登记风险' : `改风险：${known.kind}`}
      saveLabel="保存风险"
      onSave={() =>
        void act.save(input, { risk }, (checked) =>
          send('cases.recordRisk', { riskId: known?.id ?? null, ...checked }),
        )
      }
    >
      <FieldGrid>
        <SelectField
          path="risk.kind"
          label={labelOf(riskPart.shape.kind)}
          isRequired
          values={names}
          labels={Object.fromEntries(names.map((name) => [name, name])) as Record<string, string>}
          value={kind}
          onChange={(next) => patch({ kind: next, may: usualOf(riskKinds, next) })}
        />
        <ChoiceField
          path="risk.mayBreakLaw"
          label={labelOf(riskPart.shape.mayBreakLaw)}
          isRequired
          isWide
          hint="可能会的，要及时报告公安机关或者有关部门（《人民调解法》第二十五条）"
          values={['yes', 'no'] as const}
          labels={MAY}
          value={may}
          onChange={(next) => patch({ may: next })}
        />
        {isHomeViolence && (
          <ChoiceField
            path="risk.victim"
            label={labelOf(riskPart.shape.victim)}
            isRequired
            isWide
            hint="是未成年人或者不能辨认自己行为的，应当及时报案（《反家庭暴力法》第十四条）"
            values={VICTIMS}
            labels={VICTIM_LABELS}
            value={value.victim}
            onChange={(victim) => patch({ victim })}
          />
        )}
      </FieldGrid>
      <SchemaFields
        path="risk"
        schema={plain}
        value={value}
        onPatch={patch}
        words={{ signs: { hint: '例如 扬言要动手、几户约着去上访', isWide: true } }}
      />
    </ActDialog>
  );
}

function draftOf(known: Risk | undefined, today: LocalDate): z.output<typeof draft> {
  if (known === undefined)
    return { ...emptyDraftOf(plain), seenOn: today, kind: null, may: null, victim: null };
  const { mayBreakLaw, ...rest } = known;
  return { ...rest, may: mayBreakLaw ? 'yes' : 'no' };
}

/** What the studio's list says of that kind; the mediator judges. */
function usualOf(kinds: readonly RiskKind[], name: string | null): 'yes' | 'no' | null {
  const found = kinds.find((one) => one.name === name);
  if (found === undefined) return null;
  return found.mayBreakLaw ? 'yes' : 'no';
}
