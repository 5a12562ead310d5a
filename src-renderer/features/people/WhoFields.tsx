import { ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import type { Draft } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { LongTextField, OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { COMMON_ETHNICITIES } from '@renderer/components/party/ethnicities';
import { IdNumberField } from '@renderer/components/party/IdNumberField';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import {
  IDENTITY_PAPER_KINDS,
  IDENTITY_PAPER_LABELS,
  PARTY_KIND_LABELS,
  PARTY_KINDS,
  SEX_LABELS,
  SEXES,
} from '@shared/domain/party/party';
import { individualSchema, unitSchema, type whoSchema } from '@shared/domain/person/person';
import { labelOf } from '@shared/domain/record/walk';

export type WhoDraft = Draft<typeof whoSchema>;

interface WhoFieldsProps {
  readonly draft: WhoDraft;
  readonly onPatch: (change: Partial<WhoDraft>) => void;
}

/** What the register says of somebody: human being or unit first, then the fields of that sort. */
export function WhoFields({ draft, onPatch }: WhoFieldsProps) {
  const { shape } = individualSchema;
  const isUnit = draft.kind !== null && draft.kind !== 'natural_person';
  return (
    <FieldGrid>
      <ChoiceField
        path="who.kind"
        label="个人或单位"
        isWide
        values={PARTY_KINDS}
        labels={PARTY_KIND_LABELS}
        value={draft.kind}
        onChange={(kind) => onPatch({ kind })}
      />
      <TextField
        path="who.name"
        label={isUnit ? '单位名称' : '姓名'}
        isRequired
        value={draft.name}
        onChange={(name) => onPatch({ name })}
      />
      <TextField
        path="who.phone"
        label={labelOf(shape.phone)}
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <PlaceTextField
        path="who.address"
        label={isUnit ? '地址' : labelOf(shape.address)}
        value={draft.address}
        placeId={draft.placeId}
        onChange={(address) => onPatch({ address })}
        onPick={({ text, placeId }) => onPatch({ address: text, placeId })}
        onUntie={() => onPatch({ placeId: null })}
      />
      {isUnit ? (
        <UnitFields {...{ draft, onPatch }} />
      ) : (
        <PersonOnlyFields {...{ draft, onPatch }} />
      )}
      <LongTextField
        path="who.note"
        label={labelOf(shape.note)}
        minRows={2}
        value={draft.note}
        onChange={(note) => onPatch({ note })}
      />
    </FieldGrid>
  );
}

function PersonOnlyFields({ draft, onPatch }: WhoFieldsProps) {
  const { shape } = individualSchema;
  const identityPaper = draft.identityPaper ?? 'none';
  return (
    <>
      <SelectField
        path="who.identityPaper"
        label={labelOf(shape.identityPaper)}
        values={IDENTITY_PAPER_KINDS}
        labels={IDENTITY_PAPER_LABELS}
        value={identityPaper}
        onChange={(paper) =>
          onPatch({
            identityPaper: paper ?? 'none',
            ...((paper ?? 'none') === 'none' && { idNumber: '' }),
          })
        }
      />
      <IdNumberField
        path="who.idNumber"
        draft={{ identityPaper, idNumber: draft.idNumber }}
        onPatch={onPatch}
      />
      <ChoiceField
        path="who.sex"
        label={labelOf(shape.sex)}
        values={SEXES}
        labels={SEX_LABELS}
        value={draft.sex}
        onChange={(sex) => onPatch({ sex })}
      />
      <DayField
        path="who.birthDate"
        label={labelOf(shape.birthDate)}
        aim="any"
        value={draft.birthDate}
        onChange={(birthDate) => onPatch({ birthDate })}
      />
      <OfferedTextField
        path="who.ethnicity"
        label={labelOf(shape.ethnicity)}
        offers={COMMON_ETHNICITIES}
        value={draft.ethnicity}
        onChange={(ethnicity) => onPatch({ ethnicity })}
      />
      <TextField
        path="who.occupation"
        label={labelOf(shape.occupation)}
        value={draft.occupation}
        onChange={(occupation) => onPatch({ occupation })}
      />
    </>
  );
}

function UnitFields({ draft, onPatch }: WhoFieldsProps) {
  const { shape } = unitSchema;
  return (
    <>
      <TextField
        path="who.creditCode"
        label={labelOf(shape.creditCode)}
        value={draft.creditCode}
        onChange={(creditCode) => onPatch({ creditCode })}
      />
      <TextField
        path="who.legalRepresentative"
        label="法定代表人（负责人、经营者）"
        value={draft.legalRepresentative}
        onChange={(legalRepresentative) => onPatch({ legalRepresentative })}
      />
      <TextField
        path="who.legalRepresentativeTitle"
        label={labelOf(shape.legalRepresentativeTitle)}
        value={draft.legalRepresentativeTitle}
        onChange={(legalRepresentativeTitle) => onPatch({ legalRepresentativeTitle })}
      />
    </>
  );
}
