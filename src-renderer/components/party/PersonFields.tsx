import { useToday } from '@renderer/components/day/today-context';
import { CheckField, ChoiceField, SelectField } from '@renderer/components/form/choice-fields';
import { FieldGrid, Fold } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
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

/** Nobody concludes from anything that a grown-up lacks capacity: it is written down where somebody says so. */
const GUARDED_GROWN_UP =
  '成年人不能辨认或不能完全辨认自己行为、有监护人的，监护人是法定代理人（民法典第21至23条），写在这里。';

interface PersonFieldsProps {
  readonly path: string;
  readonly draft: PartyDraft;
  /** What is doubtful about its number beside those of the other parties. */
  readonly numberDoubt?: string | null;
  readonly onPatch: (change: Partial<PartyDraft>) => void;
}

/** The fields of a natural person. */
export function PersonFields(props: PersonFieldsProps) {
  const { path, draft, numberDoubt = null, onPatch } = props;
  const today = useToday();
  const age = ageOfDraft(draft, today);
  const needsAgent = isMinor(draft, today);
  const isGuarded = !needsAgent && draft.statutoryAgents.length > 0;
  const hasMore = draft.occupation !== '' || draft.authorizedAgents.length > 0 || isGuarded;
  const guardians = (
    <RepresentativeList
      path={`${path}.statutoryAgents`}
      title="法定代理人"
      explanation={
        needsAgent ? aboutOf(naturalPersonSchema.shape.statutoryAgents) : GUARDED_GROWN_UP
      }
      max={3}
      value={draft.statutoryAgents}
      empty={emptyRepresentative}
      onChange={(statutoryAgents) => onPatch({ statutoryAgents })}
    />
  );
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
      <PhoneField
        path={`${path}.phone`}
        label={labelOf(naturalPersonSchema.shape.phone)}
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <PlaceTextField
        path={`${path}.address`}
        label={labelOf(naturalPersonSchema.shape.address)}
        value={draft.address}
        placeId={draft.placeId}
        onChange={(address) => onPatch({ address })}
        onPick={({ text, placeId }) => onPatch({ address: text, placeId })}
        onUntie={() => onPatch({ placeId: null })}
      />
      <SelectField
        path={`${path}.identityPaper`}
        label="证件"
        values={IDENTITY_PAPER_KINDS}
        labels={IDENTITY_PAPER_LABELS}
        value={draft.identityPaper}
        onChange={(paper) => onPatch(changePaper(draft, paper ?? 'none'))}
      />
      <IdNumberField
        path={`${path}.idNumber`}
        draft={draft}
        doubt={numberDoubt}
        onPatch={onPatch}
      />
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
          placeholder="不知道生日时填"
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
      {needsAgent && guardians}
      <Fold title="更多情况：职业、委托代理人、监护人" isOpen={hasMore}>
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
          {!needsAgent && guardians}
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
