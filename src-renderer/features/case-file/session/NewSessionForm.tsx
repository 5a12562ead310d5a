import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { TimeField } from '@renderer/components/form/TimeField';
import { OfferedTextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { carryOver } from '@shared/domain/case/model/next-session';
import { sessionSchema } from '@shared/domain/case/model/session';
import { isPlannedOn } from '@shared/domain/case/model/session-facts';
import { labelOf } from '@shared/domain/record/walk';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { AbsentThen } from './AbsentThen';

const draftSchema = draftSchemaOf(
  sessionSchema.pick({ heldOn: true, startsAt: true, place: true }),
);
const inputSchema = z.object({ session: sessionSchema });

interface NewSessionFormProps {
  /** @param isLater it is arranged for a day to come, so that there is nothing to write yet */
  readonly onOpened: (sessionId: string, isLater: boolean) => void;
}

/** Opens a session now, or plans one for a day to come. */
export function NewSessionForm({ onOpened }: NewSessionFormProps) {
  const { view, send } = useCaseFile();
  const { studio, usualMediator } = useStudio();
  const [id] = useState(() => nanoid(12));
  const { place, ...carried } = carryOver(view.case, {
    place: studio.profile.name,
    recorder: usualMediator?.name ?? '',
    isPublic: null,
  });
  const act = useAct({
    name: 'openSession',
    schema: draftSchema,
    initial: { heldOn: view.today, startsAt: null, place },
  });
  const { value, patch } = act.draft;
  const isLater = value.heldOn !== null && isPlannedOn(value.heldOn, view.today);
  const save = async () => {
    let isOpened = false;
    const session = { ...emptyDraftOf(sessionSchema), ...carried, ...value, id };
    await act.save(inputSchema, { session }, async (input) => {
      await send('cases.openSession', input);
      isOpened = true;
    });
    if (isOpened) onOpened(id, isLater);
  };
  return (
    <ActPanel
      act={act}
      title="开一场调解"
      saveLabel={isLater ? '排定这一场' : '开始记录'}
      onSave={() => void save()}
    >
      <FieldGrid>
        <DayField
          path="session.heldOn"
          label="日期"
          isRequired
          hint="填以后的日子，就是先排定"
          aim="around"
          value={value.heldOn}
          onChange={(heldOn) => patch({ heldOn })}
        />
        <TimeField
          path="session.startsAt"
          label={labelOf(sessionSchema.shape.startsAt)}
          value={value.startsAt}
          onChange={(startsAt) => patch({ startsAt })}
        />
        <OfferedTextField
          path="session.place"
          label="地点"
          offers={[studio.profile.name, studio.profile.address].filter(Boolean)}
          value={value.place}
          onChange={(place) => patch({ place })}
        />
      </FieldGrid>
      <AbsentThen
        sessionId={null}
        on={value.heldOn}
        startsAt={value.startsAt}
        endsAt={null}
        place={value.place}
      />
    </ActPanel>
  );
}
