import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { type TickedShops, WaitingShops } from '@renderer/components/merchant/WaitingShops';
import { type RecordView, useRecordAct } from '@renderer/components/records/record-routes';
import {
  agreedPledgeSchema,
  type Meeting,
  type MeetingItem,
  pledgingSchema,
} from '@shared/domain/meeting/meeting';
import { useState } from 'react';
import { z } from 'zod';

interface PledgeDialogProps {
  readonly view: RecordView<Meeting>;
  readonly item: MeetingItem;
  readonly onClose: () => void;
}

const schema = z.object({ merchantIds: pledgingSchema, pledge: agreedPledgeSchema });

/** 转为承诺: who signed the 文明经营承诺书 by what was agreed on, and when. Nobody is ticked until a person does. */
export function PledgeDialog({ view: { record }, item, onClose }: PledgeDialogProps) {
  const [ticked, setTicked] = useState<TickedShops>(new Map());
  const [pledge, setPledge] = useState({
    ...emptyDraftOf(agreedPledgeSchema),
    signedOn: record.held.heldOn,
  });
  const form = useFormSubmit();
  const sending = useRecordAct({ prefix: 'meetings' }, 'turnItemIntoPledges');
  const send = async () => {
    const { id, revision } = record;
    const view = await form.submit(schema, { merchantIds: [...ticked.keys()], pledge }, (input) =>
      sending.mutateAsync({ ...input, id, revision, itemId: item.id }),
    );
    if (view !== null) onClose();
  };
  return (
    <FormDialog
      title="转为承诺"
      okText={`登记这 ${ticked.size} 家`}
      cancelText="先不办"
      width="min(760px, 94vw)"
      isDisabled={ticked.size === 0}
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p>{item.agreed.matter}</p>
        <p className="quiet">勾选签了文明经营承诺书的商户。纸上签了字、盖了章再登记。</p>
        <FieldMessagesProvider messages={form.messages}>
          <SchemaFields
            path="pledge"
            schema={agreedPledgeSchema}
            value={pledge}
            onPatch={(change) => setPledge((before) => ({ ...before, ...change }))}
            words={{ publishedOn: { hint: '还没有公示的，空着' } }}
          />
        </FieldMessagesProvider>
        <WaitingShops what="pledge" label="签了承诺书的" ticked={ticked} onChange={setTicked} />
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
