import { CheckField } from '@renderer/components/form/choice-fields';
import type { Draft } from '@renderer/components/form/draft-of';
import { FieldGrid, FieldPair } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { TextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import { compoundSchema } from '@shared/domain/property/estate/estate';
import { labelOf } from '@shared/domain/record/walk';
import { CompanyChoice } from './RecordChoice';
import './property.css';

type CompoundDraft = Draft<typeof compoundSchema>;
interface EstateFieldsProps {
  readonly draft: CompoundDraft;
  readonly onPatch: (change: Partial<CompoundDraft>) => void;
}

const { shape } = compoundSchema;

/** What is written of an estate: the name first, the rest when it is known. */
export function EstateFields({ draft, onPatch }: EstateFieldsProps) {
  return (
    <div className="property-fields">
      <FieldPair>
        <TextField
          path="compound.name"
          label={labelOf(shape.name)}
          isRequired
          value={draft.name}
          onChange={(name) => onPatch({ name })}
        />
        <CompanyChoice
          path="compound.companyId"
          value={draft.companyId}
          onChange={(companyId) => onPatch({ companyId })}
        />
      </FieldPair>
      <FieldGrid>
        <PlaceTextField
          path="compound.place"
          label={labelOf(shape.place)}
          isWide
          hint="选了地点的，发生在那里的物业纠纷自己连上"
          value={draft.place}
          placeId={draft.placeId}
          onChange={(place) => onPatch({ place })}
          onPick={({ text, placeId }) => onPatch({ place: text, placeId })}
          onUntie={() => onPatch({ placeId: null })}
        />
      </FieldGrid>
      <CheckField
        path="compound.isWithoutAll"
        isChecked={draft.isWithoutAll}
        onChange={(isWithoutAll) => onPatch({ isWithoutAll })}
      >
        三无楼院（照当地的认定；勾了的，每月没督导，今日里提醒）
      </CheckField>
      <FieldGrid>
        <CountField
          path="compound.households"
          label={labelOf(shape.households)}
          unit="户"
          value={draft.households}
          onChange={(households) => onPatch({ households })}
        />
        <DayField
          path="compound.committeeOn"
          label={labelOf(shape.committeeOn)}
          hint="没有监委会的空着"
          isPlain
          value={draft.committeeOn}
          onChange={(committeeOn) => onPatch({ committeeOn })}
        />
        <TextField
          path="compound.committeeHead"
          label={labelOf(shape.committeeHead)}
          value={draft.committeeHead}
          onChange={(committeeHead) => onPatch({ committeeHead })}
        />
        <PhoneField
          path="compound.committeePhone"
          label={labelOf(shape.committeePhone)}
          value={draft.committeePhone}
          onChange={(committeePhone) => onPatch({ committeePhone })}
        />
      </FieldGrid>
    </div>
  );
}
