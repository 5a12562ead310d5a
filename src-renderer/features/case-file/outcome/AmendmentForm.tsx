import { ManyChoicesField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField } from '@renderer/components/form/text-fields';
import { stillOwed } from '@shared/domain/case/agreement/obligations';
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
            offers={owed.map(({ obligation, clauseName, obligorName }) => ({
              value: obligation.id,
              label: [
                `${clauseName}：${obligorName}${obligation.action}`,
                obligation.amountFen === null ? '' : `${formatYuan(obligation.amountFen)} 元`,
                obligation.dueOn === null ? '' : `${formatChineseDate(obligation.dueOn)}前`,
              ]
                .filter(Boolean)
                .join('，'),
            }))}
            value={value.replacedIds}
            onChange={(replacedIds) => patch({ replacedIds })}
          />
        )}
      </FieldGrid>
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
