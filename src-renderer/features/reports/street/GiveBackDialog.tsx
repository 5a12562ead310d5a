import { emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { returnPartSchema } from '@shared/domain/street/received';
import { useState } from 'react';
import { z } from 'zod';

interface GiveBackDialogProps {
  readonly held: { readonly id: string; readonly revision: number };
  readonly versionId: string;
  /** Of whom and which month. */
  readonly title: string;
  readonly onClose: () => void;
}

const schema = z.object({ back: returnPartSchema });

/** 退回: the package goes back with the reasons. */
export function GiveBackDialog({ held, versionId, title, onClose }: GiveBackDialogProps) {
  const form = useFormSubmit();
  const giveBack = useRouteMutation('received.giveBack');
  const [back, setBack] = useState(() => emptyDraftOf(returnPartSchema));
  const send = async () => {
    const { id, revision } = held;
    const done = await form.submit(schema, { back }, (input) =>
      giveBack.mutateAsync({ ...input, id, revision, versionId }),
    );
    if (done !== null) onClose();
  };
  return (
    <FormDialog
      title={`退回${title}的上报包`}
      okText="退回"
      cancelText="先不退"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p>
          退回以后，这一份不算进汇总，等对方更正了再读入。接着可以导出“退回单”发给对方。原因里不要写当事人的姓名。
        </p>
        <FieldMessagesProvider messages={form.messages}>
          <SchemaFields
            path="back"
            schema={returnPartSchema}
            value={back}
            onPatch={(change) => setBack((before) => ({ ...before, ...change }))}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
