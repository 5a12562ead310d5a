import { Dialog } from '@renderer/components/feedback/Dialog';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordMonth } from '@renderer/messages/day-wording';
import { requiredTextSchema } from '@shared/domain/kernel/schemas';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useCaseFile } from '../shared/case-file-context';

const inputSchema = z.object({ reason: requiredTextSchema('删除的原因', 500) });

/** The way to 回收站, for what was registered twice or by mistake. */
export function RemoveCase() {
  const [isAsking, setAsking] = useState(false);
  const { view } = useCaseFile();
  const { button, isOpen } = view.acts.remove;
  if (!isOpen) return null;
  return (
    <div className="history-removal">
      <span className="quiet">
        重复登记或登记错了，可以删除。删除后放进回收站，能整件恢复；编号不再给别的案件。
      </span>
      <Button danger onClick={() => setAsking(true)}>
        {button}
      </Button>
      {isAsking && <RemovalDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

function RemovalDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useCaseFile();
  const { id: caseId, number, revision } = view.case;
  const navigate = useNavigate();
  const remove = useRouteMutation('cases.remove');
  const form = useFormSubmit();
  const [reason, setReason] = useState('');
  const send = async () => {
    const done = await form.submit(inputSchema, { reason }, async (input) => {
      await remove.mutateAsync({ ...input, caseId, revision });
      return true;
    });
    if (done) void navigate('/cases/removed', { replace: true });
  };
  return (
    <Dialog
      open
      title={`删除 ${number}？`}
      width="min(640px, 94vw)"
      okText="删除，放进回收站"
      okButtonProps={{ danger: true }}
      cancelText="不删除"
      confirmLoading={form.isSaving}
      mask={{ closable: false, blur: false }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div ref={form.formRef} className="act-content">
        <p>
          当事人：<strong>{nameParties(view.case.parties)}</strong>
          。删除后，台账、查找、日程、当事人、文书和月报里都不再有这件纠纷。
        </p>
        <ReportWarning caseId={caseId} />
        <FieldMessagesProvider messages={form.messages}>
          <LongTextField
            path="reason"
            label="删除的原因"
            isRequired
            value={reason}
            onChange={setReason}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </Dialog>
  );
}

/** What a deletion does to figures that were already handed in. */
function ReportWarning({ caseId }: { readonly caseId: string }) {
  const { data } = useRouteQuery('cases.reportsCounting', { caseId });
  if (data === undefined || data.months.length === 0) return null;
  return (
    <p className="history-warning" role="alert">
      ▲ {data.months.map(wordMonth).join('、')}
      的月报已经报出，其中算了这件。删除后，这些月报会显示“更正”。
    </p>
  );
}

function nameParties(parties: readonly { readonly name: string }[]): string {
  return parties.length === 0 ? '还没有登记' : parties.map(({ name }) => name).join('、');
}
