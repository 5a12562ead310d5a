import { useToday } from '@renderer/components/day/today-context';
import { CheckField, ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { CountField, DayField } from '@renderer/components/form/value-fields';
import { PlaceTextField } from '@renderer/components/place/PlaceTextField';
import {
  IDENTITY_PAPER_KINDS,
  IDENTITY_PAPER_LABELS,
  naturalPersonSchema,
  SEX_LABELS,
  SEXES,
} from '@shared/domain/party/party';
import { aboutOf, labelOf } from '@shared/domain/record/walk';
import { AgentList } from './AgentList';
import { COMMON_ETHNICITIES } from './ethnicities';
import { IdNumberField } from './IdNumberField';
import { PersonNameField } from './PersonNameField';
import { emptyRepresentative, type PartyDraft } from './party-draft';
import { ageOfDraft, asksForLiving, isMinor } from './person-facts';
import { renamed } from './person-pick';
import { RepresentativeList } from './RepresentativeList';

// The most frequent ones, offered while typing; any other may be typed.

interface PersonFieldsProps {
  readonly path: string;
  readonly draft: PartyDraft;
  readonly onPatch: (change: Partial<PartyDraft>) => void;
}

/** The fields of a natural person. */
export function PersonFields({ path, draft, onPatch }: PersonFieldsProps) {
  const today = useToday();
  const age = ageOfDraft(draft, today);
  const needsAgent = isMinor(draft, today);
  const hasMore = draft.occupation !== '' || draft.authorizedAgents.length > 0;
  return (
    <FieldGrid>
      <PersonNameField
        path={`${path}.name`}
        label="姓名"
        kind={draft.kind}
        value={draft.name}
        isKnown={draft.personId !== null}
        onChange={(name) => onPatch(renamed(draft, name))}
        onPick={onPatch}
      />
      <TextField
        path={`${path}.phone`}
        label={labelOf(naturalPersonSchema.shape.phone)}
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <PlaceTextField
        path={`${path}.address`}
        label={labelOf(naturalPersonSchema.shape.address)}
        value={draft.address}
        onChange={(address) => onPatch({ address })}
        onPick={({ text }) => onPatch({ address: text })}
      />
      <SelectField
        path={`${path}.identityPaper`}
        label="证件"
        values={IDENTITY_PAPER_KINDS}
        labels={IDENTITY_PAPER_LABELS}
        value={draft.identityPaper}
        onChange={(paper) => onPatch(changePaper(draft, paper ?? 'none'))}
      />
      <IdNumberField path={`${path}.idNumber`} draft={draft} onPatch={onPatch} />
      <ChoiceField
        path={`${path}.sex`}
        label={labelOf(naturalPersonSchema.shape.sex)}
        values={SEXES}
        labels={SEX_LABELS}
        value={draft.sex}
        onChange={(sex) => onPatch({ sex })}
      />
      <DayField
        path={`${path}.birthDate`}
        label={draft.birthDate !== null && age !== null ? `出生日期（${age} 岁）` : '出生日期'}
        aim="any"
        value={draft.birthDate}
        onChange={(birthDate) => onPatch({ birthDate })}
      />
      {draft.birthDate === null && (
        <CountField
          path={`${path}.statedAge`}
          label={labelOf(naturalPersonSchema.shape.statedAge)}
          unit="岁"
          hint="不知道出生日期时，填本人说的年龄"
          value={draft.statedAge}
          onChange={(statedAge) => onPatch({ statedAge })}
        />
      )}
      <OfferedTextField
        path={`${path}.ethnicity`}
        label={labelOf(naturalPersonSchema.shape.ethnicity)}
        offers={COMMON_ETHNICITIES}
        value={draft.ethnicity}
        onChange={(ethnicity) => onPatch({ ethnicity })}
      />
      {asksForLiving(draft, today) && (
        <CheckField
          path={`${path}.isSelfSupporting`}
          isChecked={draft.isSelfSupporting}
          onChange={(isSelfSupporting) => onPatch({ isSelfSupporting })}
        >
          {aboutOf(naturalPersonSchema.shape.isSelfSupporting)}
        </CheckField>
      )}
      {(needsAgent || draft.statutoryAgents.length > 0) && (
        <RepresentativeList
          path={`${path}.statutoryAgents`}
          title="法定代理人"
          explanation={aboutOf(naturalPersonSchema.shape.statutoryAgents)}
          max={3}
          value={draft.statutoryAgents}
          empty={emptyRepresentative}
          onChange={(statutoryAgents) => onPatch({ statutoryAgents })}
        />
      )}
      <Fold title="更多情况：职业、委托代理人" isOpen={hasMore}>
        <FieldGrid>
          <TextField
            path={`${path}.occupation`}
            label={labelOf(naturalPersonSchema.shape.occupation)}
            value={draft.occupation}
            onChange={(occupation) => onPatch({ occupation })}
          />
          <AgentList
            path={`${path}.authorizedAgents`}
            value={draft.authorizedAgents}
            onChange={(authorizedAgents) => onPatch({ authorizedAgents })}
          />
        </FieldGrid>
      </Fold>
    </FieldGrid>
  );
}

function changePaper(
  { idNumber }: PartyDraft,
  identityPaper: PartyDraft['identityPaper'],
): Partial<PartyDraft> {
  return { identityPaper, idNumber: identityPaper === 'none' ? '' : idNumber };
}
