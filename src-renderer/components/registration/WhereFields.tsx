import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import { type Registration, registrationSchema } from '@shared/domain/case/model/registration';
import { labelOf } from '@shared/domain/record/walk';
import type { OfferedPlace } from '@shared/ipc/routes-places';
import type { RegistrationOffers } from './registration-fields-props';

type Where = Pick<Registration, 'place' | 'placeId' | 'community' | 'grid'>;

interface WhereFieldsProps {
  /** Stands before the names of the fields in the form: `registration.`, or nothing. */
  readonly path: string;
  readonly draft: Where;
  readonly onPatch: (change: Partial<Where>) => void;
  readonly offers: Pick<RegistrationOffers, 'places' | 'communities' | 'grids'>;
}

/** Where it happened, and whose it is: each picked from the studio's tree while it is typed, and what follows with it. */
export function WhereFields({ path, draft, onPatch, offers }: WhereFieldsProps) {
  return (
    <>
      <PlaceTextField
        path={`${path}place`}
        label={labelOf(registrationSchema.shape.place)}
        offers={offers.places ?? []}
        value={draft.place}
        placeId={draft.placeId}
        onChange={(place) => onPatch({ place })}
        onPick={(place) => onPatch({ place: place.text, placeId: place.placeId, ...liesIn(place) })}
        onUntie={() => onPatch({ placeId: null })}
      />
      <PlaceTextField
        path={`${path}community`}
        label={labelOf(registrationSchema.shape.community)}
        level="community"
        offers={offers.communities}
        value={draft.community}
        onChange={(community) => onPatch({ community })}
        onPick={({ community }) => onPatch({ community })}
      />
      <PlaceTextField
        path={`${path}grid`}
        label={labelOf(registrationSchema.shape.grid)}
        level="grid"
        offers={offers.grids}
        value={draft.grid}
        onChange={(grid) => onPatch({ grid })}
        onPick={(place) => onPatch(liesIn(place))}
      />
    </>
  );
}

/** What is not known of a place does not empty what was written. */
function liesIn({ community, grid }: OfferedPlace): Partial<Where> {
  return { ...(community !== '' && { community }), ...(grid !== '' && { grid }) };
}
