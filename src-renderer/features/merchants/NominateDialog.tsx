import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import {
  type RecordOf,
  type RecordView,
  useRecordAct,
} from '@renderer/components/records/record-routes';
import { TickList } from '@renderer/components/records/TickList';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { type Nominated, nominatedSchema } from '@shared/domain/commendation/commendation';
import { Input, Pagination } from 'antd';
import { useId, useState } from 'react';
import { z } from 'zod';
import { EvidenceLine } from './EvidenceLine';
import './merchants.css';

interface NominateDialogProps {
  readonly view: RecordView<RecordOf<'commendations'>>;
  readonly onClose: () => void;
}

/** Puts merchants on the list: each is shown with what its records say, and a person ticks. */
export function NominateDialog({ view: { record }, onClose }: NominateDialogProps) {
  const id = useId();
  const [asked, setAsked] = useState({ text: '', page: 1 });
  const [chosen, setChosen] = useState<ReadonlyMap<string, Nominated>>(new Map());
  const { fromOn, untilOn } = record.contest;
  const query = useRouteQuery(
    'shops.evidence',
    { ...asked, fromOn, untilOn },
    { keepPrevious: true },
  );
  const form = useFormSubmit();
  const sending = useRecordAct({ prefix: 'commendations' }, 'nominate');
  const listed = new Set(record.candidates.map(({ merchantId }) => merchantId));
  const send = async () => {
    const { id, revision } = record;
    const view = await form.submit(
      z.object({ merchants: z.array(nominatedSchema) }),
      { merchants: [...chosen.values()] },
      (input) => sending.mutateAsync({ ...input, id, revision }),
    );
    if (view !== null) onClose();
  };
  return (
    <FormDialog
      title="列入候选"
      okText={`列入这 ${chosen.size} 家`}
      cancelText="先不办"
      width="min(920px, 94vw)"
      isDisabled={chosen.size === 0}
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <label htmlFor={`${id}-text`}>找一找（可以不填）</label>
        <Input
          id={`${id}-text`}
          value={asked.text}
          maxLength={100}
          placeholder="名称、负责人或者地址"
          onChange={(event) => setAsked({ text: event.target.value, page: 1 })}
        />
        <AnswerGate query={query}>
          {({ total, pageSize, items }) => {
            const offered = items.filter((one) => !listed.has(one.id));
            const change = (ticked: ReadonlySet<string>) => {
              const next = new Map(chosen);
              for (const one of offered)
                if (!ticked.has(one.id)) next.delete(one.id);
                else if (!next.has(one.id))
                  next.set(one.id, nominatedSchema.parse({ ...one, merchantId: one.id }));
              setChosen(next);
            };
            return (
              <>
                {offered.length === 0 && <p className="quiet">没有可以列入的商户。</p>}
                <TickList
                  label="商户和凭据"
                  items={offered}
                  ticked={new Set(chosen.keys())}
                  onChange={change}
                >
                  {({ name, evidence }) => (
                    <>
                      <strong>{name}</strong> <EvidenceLine evidence={evidence} />
                    </>
                  )}
                </TickList>
                <Pagination
                  {...{ current: asked.page, pageSize, total }}
                  {...{ hideOnSinglePage: true, showSizeChanger: false }}
                  onChange={(page) => setAsked({ ...asked, page })}
                />
              </>
            );
          }}
        </AnswerGate>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
