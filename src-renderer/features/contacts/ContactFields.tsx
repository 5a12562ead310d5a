import { CheckField } from '@renderer/components/form/choice-fields';
import type { Draft } from '@renderer/components/form/draft-of';
import { FieldGrid, FieldPair } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { postSchema } from '@shared/domain/contact/contact';
import { labelOf } from '@shared/domain/record/walk';

type PostDraft = Draft<typeof postSchema>;

interface ContactFieldsProps {
  readonly draft: PostDraft;
  readonly onPatch: (change: Partial<PostDraft>) => void;
}

const { shape } = postSchema;

/** Who, and with which duty; for where, with which telephone, and from when to when may be left out. */
export function ContactFields({ draft, onPatch }: ContactFieldsProps) {
  const { duties } = useStudio().studio.settings;
  return (
    <FieldGrid>
      <TextField
        path="post.name"
        label={labelOf(shape.name)}
        isRequired
        value={draft.name}
        onChange={(name) => onPatch({ name })}
      />
      <OfferedTextField
        path="post.duty"
        label={labelOf(shape.duty)}
        isRequired
        hint="可以选，也可以另写"
        offers={duties}
        value={draft.duty}
        onChange={(duty) => onPatch({ duty })}
      />
      <PhoneField
        path="post.phone"
        label={labelOf(shape.phone)}
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <PlaceTextField
        path="post.area"
        label={labelOf(shape.area)}
        hint="哪里都管的空着"
        value={draft.area}
        placeId={draft.placeId}
        onChange={(area) => onPatch({ area })}
        onPick={({ text, grid, path, placeId }) =>
          // The address of a place leaves out the grid; where the grid itself was chosen, it is what is meant.
          onPatch({ area: path.endsWith(grid) ? text + grid : text, placeId })
        }
        onUntie={() => onPatch({ placeId: null })}
      />
      <TextField
        path="post.unit"
        label={labelOf(shape.unit)}
        value={draft.unit}
        onChange={(unit) => onPatch({ unit })}
      />
      <DayField
        path="post.sinceOn"
        label={labelOf(shape.sinceOn)}
        aim="any"
        value={draft.sinceOn}
        onChange={(sinceOn) => onPatch({ sinceOn })}
      />
      <DayField
        path="post.untilOn"
        label={labelOf(shape.untilOn)}
        aim="any"
        hint="过了这一天，就不再提出来"
        value={draft.untilOn}
        onChange={(untilOn) => onPatch({ untilOn })}
      />
      <TextField
        path="post.note"
        label={labelOf(shape.note)}
        value={draft.note}
        onChange={(note) => onPatch({ note })}
      />
      <FieldPair>
        <CheckField
          path="post.isOnTeam"
          isChecked={draft.isOnTeam}
          onChange={(isOnTeam) => onPatch({ isOnTeam })}
        >
          是和事佬调解队的队员（开调解会时可以一点就请）
        </CheckField>
      </FieldPair>
    </FieldGrid>
  );
}
