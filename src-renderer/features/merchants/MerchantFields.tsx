import type { Draft } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { TextField } from '@renderer/components/form/text-fields';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import { shopSchema } from '@shared/domain/merchant/merchant';
import { checkCreditCode } from '@shared/domain/party/credit-code';
import { labelOf } from '@shared/domain/record/walk';
import './merchants.css';

type ShopDraft = Draft<typeof shopSchema>;

interface MerchantFieldsProps {
  readonly draft: ShopDraft;
  readonly onPatch: (change: Partial<ShopDraft>) => void;
}

const { shape } = shopSchema;
const plainSchema = shopSchema.pick({ trade: true, since: true });

/** What is written of a merchant: the name first, the rest when it is known. */
export function MerchantFields({ draft, onPatch }: MerchantFieldsProps) {
  const check = checkCreditCode(draft.creditCode);
  return (
    <div className="merchant-fields">
      <FieldGrid>
        <TextField
          path="shop.name"
          label={labelOf(shape.name)}
          isRequired
          hint="照招牌写；纠纷里同名的自己连上"
          value={draft.name}
          onChange={(name) => onPatch({ name })}
        />
        <TextField
          path="shop.owner"
          label={labelOf(shape.owner)}
          value={draft.owner}
          onChange={(owner) => onPatch({ owner })}
        />
        <PhoneField
          path="shop.phone"
          label={labelOf(shape.phone)}
          value={draft.phone}
          onChange={(phone) => onPatch({ phone })}
        />
        <TextField
          path="shop.creditCode"
          label={labelOf(shape.creditCode)}
          warning={check.kind === 'wrong' ? check.message : null}
          value={draft.creditCode}
          onChange={(creditCode) => onPatch({ creditCode })}
        />
        <PlaceTextField
          path="shop.place"
          label={labelOf(shape.place)}
          isWide
          value={draft.place}
          placeId={draft.placeId}
          onChange={(place) => onPatch({ place })}
          onPick={({ text, placeId }) => onPatch({ place: text, placeId })}
          onUntie={() => onPatch({ placeId: null })}
        />
      </FieldGrid>
      <SchemaFields
        path="shop"
        schema={plainSchema}
        value={draft}
        onPatch={onPatch}
        words={{ since: { isPlain: true } }}
      />
    </div>
  );
}
