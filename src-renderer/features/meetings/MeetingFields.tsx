import type { DraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid, FieldPair } from '@renderer/components/form/FieldGrid';
import { NamedChoiceField } from '@renderer/components/form/NamedChoiceField';
import { TimeField } from '@renderer/components/form/TimeField';
import { LongTextField, OfferedTextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { type Held, heldSchema } from '@shared/domain/meeting/meeting';
import { labelOf } from '@shared/domain/record/walk';

interface MeetingFieldsProps {
  readonly draft: DraftOf<Held>;
  readonly onPatch: (change: Partial<DraftOf<Held>>) => void;
}

const { shape } = heldSchema;

/** Which meeting and when; who came and what was said may wait. */
export function MeetingFields({ draft, onPatch }: MeetingFieldsProps) {
  const { studio, activeMediators } = useStudio();
  const { meetingTypes } = studio.settings;
  const names = activeMediators.map(({ name }) => name);
  const usual = meetingTypes.find(({ name }) => name === draft.type)?.participants ?? '';
  return (
    <FieldGrid>
      <NamedChoiceField
        path="held.type"
        label={labelOf(shape.type)}
        isRequired
        names={meetingTypes.map(({ name }) => name)}
        value={draft.type}
        onChange={(type) => onPatch({ type })}
      />
      <DayField
        path="held.heldOn"
        label={labelOf(shape.heldOn)}
        isRequired
        value={draft.heldOn}
        onChange={(heldOn) => onPatch({ heldOn })}
      />
      <TimeField
        path="held.startsAt"
        label={labelOf(shape.startsAt)}
        value={draft.startsAt}
        onChange={(startsAt) => onPatch({ startsAt })}
      />
      <PlaceTextField
        path="held.place"
        label={labelOf(shape.place)}
        value={draft.place}
        placeId={draft.placeId}
        onChange={(place) => onPatch({ place })}
        onPick={({ text, placeId }) => onPatch({ place: text, placeId })}
        onUntie={() => onPatch({ placeId: null })}
      />
      <CountField
        path="held.attendeeCount"
        label={labelOf(shape.attendeeCount)}
        unit="人"
        value={draft.attendeeCount}
        onChange={(attendeeCount) => onPatch({ attendeeCount })}
      />
      <OfferedTextField
        path="held.chair"
        label={labelOf(shape.chair)}
        offers={names}
        value={draft.chair}
        onChange={(chair) => onPatch({ chair })}
      />
      <OfferedTextField
        path="held.recorder"
        label={labelOf(shape.recorder)}
        offers={names}
        value={draft.recorder}
        onChange={(recorder) => onPatch({ recorder })}
      />
      <FieldPair>
        <LongTextField
          path="held.attendees"
          label={labelOf(shape.attendees)}
          minRows={2}
          {...(usual !== '' && { hint: `一般有${usual}` })}
          value={draft.attendees}
          onChange={(attendees) => onPatch({ attendees })}
        />
        <LongTextField
          path="held.said"
          label={labelOf(shape.said)}
          minRows={2}
          value={draft.said}
          onChange={(said) => onPatch({ said })}
        />
      </FieldPair>
    </FieldGrid>
  );
}
