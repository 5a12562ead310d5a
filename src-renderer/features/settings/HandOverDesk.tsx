import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { CheckField, SelectField } from '@renderer/components/form/choice-fields';
import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useMediatorWords } from '@renderer/components/mediator/use-mediator-words';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { handoverSchema } from '@shared/domain/case/model/handling';
import { idSchema } from '@shared/domain/kernel/schemas';
import { handingSchema } from '@shared/domain/mediator/handing';
import { labelOf } from '@shared/domain/record/walk';
import { deskHandingSchema } from '@shared/domain/studio/acts/hand-over-desk';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import '@renderer/components/records/records.css';
import './settings.css';

const plain = handingSchema.pick({ handedOn: true, note: true });
const inputSchema = z.object({
  handing: deskHandingSchema,
  cases: z
    .array(z.object({ caseId: idSchema, fromId: idSchema.nullable() }))
    .min(1, { error: '请至少选一件' }),
});

interface HandOverDeskProps {
  readonly leaver: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** 整桌交接: every open case of a mediator, all ticked; those that go to somebody else are left for another time. */
export function HandOverDesk({ leaver, onClose }: HandOverDeskProps) {
  const { today, activeMediators } = useStudio();
  const { called } = useMediatorWords();
  const { data } = useRouteQuery('cases.inHand', { mediatorId: leaver.id });
  const sending = useRouteMutation('studio.handOverDesk');
  const form = useFormSubmit();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [draft, setDraft] = useState({
    ...emptyDraftOf(plain),
    ...{ handedOn: today as string | null, toId: null as string | null, isLeaving: false },
  });
  const patch = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const all = data?.items ?? [];
  const cases = all.filter(({ caseId }) => !left.has(caseId));
  const others = activeMediators.filter(({ id }) => id !== leaver.id);
  const send = async () => {
    const done = await form.submit(
      inputSchema,
      {
        handing: { ...draft, leaverId: leaver.id },
        cases: cases.map(({ caseId, fromId }) => ({ caseId, fromId })),
      },
      (input) => sending.mutateAsync(input),
    );
    if (done !== null) onClose();
  };
  return (
    <FormDialog
      title={`交接${leaver.name}在办的案件`}
      okText={`交接 ${cases.length} 件`}
      cancelText="先不办"
      isDisabled={cases.length === 0}
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        {data !== undefined && all.length === 0 && <p>{leaver.name}手上没有在办的案件。</p>}
        {all.length > 0 && (
          <>
            <p>
              调解还没有结束的，接手的人同时换成本案调解员；已经有协议的，协议上的调解员不变。要交给别人的先去掉勾，这一次交完再交。
            </p>
            <FieldMessagesProvider messages={form.messages}>
              <SelectField
                path="handing.toId"
                label={labelOf(handoverSchema.shape.to)}
                isRequired
                values={others.map(({ id }) => id)}
                labels={Object.fromEntries(others.map((one) => [one.id, called(one)]))}
                value={draft.toId}
                onChange={(toId) => patch({ toId })}
              />
              <SchemaFields
                path="handing"
                schema={plain}
                value={draft}
                onPatch={patch}
                words={{ note: { hint: '写进每一件的经过里' } }}
              />
              <CheckField
                path="handing.isLeaving"
                isChecked={draft.isLeaving}
                onChange={(isLeaving) => patch({ isLeaving })}
              >
                同时停用{leaver.name}
              </CheckField>
            </FieldMessagesProvider>
            <ul className="hand-over-list" aria-label="要交接的案件">
              {all.map(({ caseId, number, applicants, respondents, status }) => (
                <li key={caseId}>
                  <Checkbox
                    checked={!left.has(caseId)}
                    onChange={({ target }) => setLeft(without(left, caseId, target.checked))}
                  >
                    {wordPartiesBriefly(applicants, respondents)}{' '}
                    <span className="quiet">
                      {number} {CASE_STATUS_LABELS[status]}
                    </span>
                  </Checkbox>
                </li>
              ))}
            </ul>
          </>
        )}
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}

function without(left: ReadonlySet<string>, id: string, isTaken: boolean): ReadonlySet<string> {
  const next = new Set(left);
  if (isTaken) next.delete(id);
  else next.add(id);
  return next;
}
