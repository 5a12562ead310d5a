import { ManyChoicesField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { restOf } from '@shared/domain/case/agreement/installment-series';
import type { ObligationStanding } from '@shared/domain/case/agreement/obligation-standing';
import { stillOwed } from '@shared/domain/case/agreement/obligations';
import { paidOf } from '@shared/domain/case/agreement/paid-of';
import { clauseSchema } from '@shared/domain/case/model/agreement';
import {
  AMENDMENT_KIND_LABELS,
  type AmendmentKind,
  amendmentPart,
  amendmentSchema,
} from '@shared/domain/case/model/amendment';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { formatYuan } from '@shared/domain/kernel/money';
import { labelOf } from '@shared/domain/record/walk';
import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { ClauseListEditor } from './ClauseListEditor';
import { termsDraftSchema } from './terms-draft';
import { type WaitingParts, WaitingPartsContext, withoutWaitingParts } from './waiting-parts';

const PLAIN = amendmentPart.omit({ kind: true });
const draftSchema = draftSchemaOf(PLAIN).extend({ clauses: termsDraftSchema.shape.clauses });
const inputSchema = z.object({
  amendment: amendmentPart,
  terms: amendmentSchema.shape.terms,
});

/** 写补充（变更）协议、补正笔录. @param target which kind is begun, or the id of the draft that is gone on with */
export function AmendmentForm({ target }: { readonly target: string }) {
  const { view, send } = useCaseFile();
  const known = view.case.amendments.find(({ id }) => id === target);
  const kind: AmendmentKind =
    known?.kind ?? (target === 'correction' ? 'correction' : 'supplement');
  const waiting = useRef<WaitingParts>(new Map());
  const [clauses] = useState(
    () =>
      known?.terms.clauses ??
      (kind === 'correction' ? [] : [{ ...emptyDraftOf(clauseSchema), id: nanoid(12) }]),
  );
  const act = useAct({
    name: 'draftAmendment',
    targetId: target,
    schema: draftSchema,
    initial: { ...emptyDraftOf(PLAIN), ...known, clauses },
  });
  const { value, patch } = act.draft;
  const { clauses: written, ...rest } = value;
  const save = () =>
    act.save(
      withoutWaitingParts(inputSchema, waiting.current),
      { amendment: { ...rest, kind }, terms: { clauses: written } },
      (input) => send('cases.draftAmendment', { amendmentId: known?.id ?? null, ...input }),
    );
  const owed = stillOwed(view.obligations);
  const compared = compareSums(owed, value.replacedIds, written);
  return (
    <ActPanel
      act={act}
      title={`写${AMENDMENT_KIND_LABELS[kind]}`}
      saveLabel="保存，接着打印签字"
      onSave={() => void save()}
    >
      <FieldGrid>
        <LongTextField
          path="amendment.reason"
          label={labelOf(PLAIN.shape.reason)}
          isRequired
          hint={
            kind === 'correction'
              ? '例如 门牌号抄错了一位'
              : '例如 一方暂时付不出，双方商定推迟；或者法院没有确认，重新商定（人民调解法第33条）'
          }
          minRows={1}
          value={value.reason}
          onChange={(reason) => patch({ reason })}
        />
        {kind === 'correction' && (
          <>
            <LongTextField
              path="amendment.wrong"
              label={labelOf(PLAIN.shape.wrong)}
              isRequired
              minRows={2}
              value={value.wrong}
              onChange={(wrong) => patch({ wrong })}
            />
            <LongTextField
              path="amendment.right"
              label={labelOf(PLAIN.shape.right)}
              isRequired
              minRows={2}
              value={value.right}
              onChange={(right) => patch({ right })}
            />
          </>
        )}
        {kind === 'supplement' && owed.length > 0 && (
          <ManyChoicesField
            path="amendment.replacedIds"
            label={labelOf(PLAIN.shape.replacedIds)}
            hint="改了的勾上，新的写在下面；没有改的照原来履行"
            isWide
            offers={owed.map((standing) => ({
              value: standing.obligation.id,
              label: wordOwed(standing),
            }))}
            value={value.replacedIds}
            onChange={(replacedIds) => patch({ replacedIds })}
          />
        )}
      </FieldGrid>
      {compared !== '' && <p className="quiet">{compared}</p>}
      {kind === 'supplement' && (
        <WaitingPartsContext value={waiting.current}>
          <ClauseListEditor
            paperName="补充（变更）协议书"
            clauses={written}
            onChange={(next) => patch({ clauses: next })}
          />
        </WaitingPartsContext>
      )}
    </ActPanel>
  );
}

/** 第 1 条：李某支付维修费，3,000.00 元，已付 1,000.00 元照算，2026年12月1日前 */
function wordOwed(standing: ObligationStanding): string {
  const { obligation, clauseName, obligorName } = standing;
  const paid = paidOf(standing);
  return [
    `${clauseName}：${obligorName}${obligation.action}`,
    obligation.amountFen === null ? '' : `${formatYuan(obligation.amountFen)} 元`,
    paid === 0 ? '' : `已付 ${formatYuan(paid)} 元照算`,
    obligation.dueOn === null ? '' : `${formatChineseDate(obligation.dueOn)}前`,
  ]
    .filter(Boolean)
    .join('，');
}

interface TypedClause {
  readonly obligations: readonly { readonly amountFen: number | null }[];
}

/** What is left of the money that is replaced, beside what is written anew: nothing paid is asked for twice. Empty without money. */
function compareSums(
  owed: readonly ObligationStanding[],
  replacedIds: readonly string[],
  written: readonly TypedClause[],
): string {
  const rests = owed
    .filter(({ obligation }) => replacedIds.includes(obligation.id))
    .flatMap((standing) => restOf(standing) ?? []);
  if (rests.length === 0) return '';
  const rest = rests.reduce((sum, one) => sum + one, 0);
  const anew = written
    .flatMap(({ obligations }) => obligations)
    .reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  return `勾上的还欠 ${formatYuan(rest)} 元（已经付的照算，不用再写），下面写了 ${formatYuan(anew)} 元。`;
}
