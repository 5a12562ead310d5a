import { wordPartiesBriefly } from '@renderer/components/case-marks/word-parties';
import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { AwayThen } from '@renderer/components/schedule/AwayThen';
import { ClashNote } from '@renderer/components/schedule/ClashNote';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { sessionSchema } from '@shared/domain/case/model/session';
import { useState } from 'react';
import { z } from 'zod';
import type { Moved } from './use-moving';

const plan = sessionSchema.pick({ heldOn: true, startsAt: true, endsAt: true, place: true });
const inputSchema = z.object({ session: plan });
const draftSchema = draftSchemaOf(plan);

/** 改期 out of the calendar: day and hour as they were dragged to, to be seen before they are saved. */
export function MoveDialog({ moved, onClose }: { moved: Moved; onClose: () => void }) {
  const { session, goal } = moved;
  const { caseId, sessionId, revision, number } = session;
  const form = useFormSubmit();
  const sending = useRouteMutation('cases.rescheduleSession');
  const [value, setValue] = useState<z.infer<typeof draftSchema>>({
    heldOn: goal.on ?? session.on,
    startsAt: goal.startsAt ?? session.startsAt,
    // As long as before is a guess that nobody asked for.
    endsAt: goal.startsAt === undefined ? session.endsAt : null,
    place: session.place,
  });
  const send = async () => {
    const done = await form.submit(inputSchema, { session: value }, (input) =>
      sending.mutateAsync({ caseId, revision, sessionId, ...input }),
    );
    if (done !== null) onClose();
  };
  return (
    <FormDialog
      title={`改期：${wordPartiesBriefly(session.applicants, session.respondents)}`}
      okText="改好日子"
      cancelText="先不改"
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        <p className="quiet">{number}</p>
        <FormProblem sentence={form.problem} />
        <FieldMessagesProvider messages={form.messages}>
          <SchemaFields
            path="session"
            schema={plan}
            value={value}
            onPatch={(change) => setValue({ ...value, ...change })}
            words={{ heldOn: { aim: 'around' } }}
          />
        </FieldMessagesProvider>
        <AwayThen mediators={session.mediators} on={value.heldOn} />
        <ClashNote
          caseId={caseId}
          sessionId={sessionId}
          on={value.heldOn}
          startsAt={value.startsAt}
          endsAt={value.endsAt}
          place={value.place}
        />
      </div>
    </FormDialog>
  );
}
