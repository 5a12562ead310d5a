import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { type DraftOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { TextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { DayField } from '@renderer/components/form/value-fields';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { labelOf } from '@shared/domain/record/walk';
import { filesToDestroy, type Order, orderSchema } from '@shared/domain/retention/appraisal';
import { CONTRACT } from '@shared/ipc/contract';
import { DESTROY_WORD } from '@shared/ipc/routes-retention';
import { useState } from 'react';
import type { ListedAppraisal } from './listed-appraisal';
import { wordCleaned } from './word-cleaned';

interface DestroyDialogProps {
  readonly appraisal: ListedAppraisal;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

type OrderDraft = DraftOf<Order>;
const NOTHING_SAID = emptyDraftOf(orderSchema);
const schema = CONTRACT['retention.destroy'].input;
const { signedOn, executor, witnesses } = orderSchema.shape;

/** 销毁: who signed the list, and the word that says that it is meant. */
export function DestroyDialog({ appraisal, onClose, onDone }: DestroyDialogProps) {
  const destroy = useRouteMutation('retention.destroy');
  const [order, setOrder] = useState<OrderDraft>(NOTHING_SAID);
  const [word, setWord] = useState('');
  const { formRef, messages, error, submit } = useFormSubmit();
  const { id, revision } = appraisal;
  const count = filesToDestroy(appraisal).length;
  const say = (change: Partial<typeof order>) => setOrder({ ...order, ...change });
  const send = async () => {
    const asked = { id, revision, order, word: word.trim() };
    const done = await submit(schema, asked, (given) => destroy.mutateAsync(given));
    if (done === null) return;
    onClose();
    onDone(`${count} 卷已销毁。${wordCleaned(done)}`);
  };
  return (
    <FormDialog
      title={`销毁 ${count} 卷？`}
      okText="销毁"
      cancelText="不销毁"
      isDangerous
      isSaving={destroy.isPending}
      formRef={formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={formRef} className="settings-fields">
        <p>
          销毁以后谁也找不回来：案卷、修改记录、材料、草稿，只为这几件登记的咨询、转介和人员，都不再有；只留销毁清册上的编号、类别和日期。
          <strong>备份里的也一份一份改掉、核对</strong>
          ，哪一份改不成，做完告诉您。别处的 U
          盘、别的电脑上的备份，请插上再清理，或者自己删除。纸质案卷请照清册另行销毁。
        </p>
        {destroy.isPending ? <LongTaskBar task="destroy" /> : null}
        <FieldMessagesProvider messages={messages}>
          <DayField
            path="order.signedOn"
            label={labelOf(signedOn)}
            isRequired
            value={order.signedOn}
            onChange={(day) => say({ signedOn: day })}
          />
          <TextField
            path="order.executor"
            label={labelOf(executor)}
            isRequired
            value={order.executor}
            onChange={(name) => say({ executor: name })}
          />
          <TextField
            path="order.witnesses"
            label={labelOf(witnesses)}
            isRequired
            hint="一般两个人，用顿号隔开"
            value={order.witnesses}
            onChange={(names) => say({ witnesses: names })}
          />
          <TextField
            path="word"
            label={`请输入“${DESTROY_WORD}”两个字`}
            isRequired
            value={word}
            onChange={setWord}
          />
        </FieldMessagesProvider>
        <FormErrorSummary error={error} />
      </div>
    </FormDialog>
  );
}
