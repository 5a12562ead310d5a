import { SelectField } from '@renderer/components/form/choice-fields';
import type { DraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { LongTextField, OfferedTextField, TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { PersonNameField } from '@renderer/components/party/PersonNameField';
import { idNumberDoubt } from '@renderer/components/party/person-facts';
import { useDutyNow } from '@renderer/components/studio/use-duty';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { type Application, applicationSchema } from '@shared/domain/aid/aid';
import {
  AID_EXEMPTION_LABELS,
  AID_EXEMPTIONS,
  AID_MATTER_LABELS,
  AID_MATTERS,
  tellMeans,
} from '@shared/domain/aid/aid-matters';
import { labelOf } from '@shared/domain/record/walk';
import { useParams } from 'react-router';
import { type AidPerson, filledBy } from './aid-person';
import { useOtherSide } from './use-other-side';

export type AidDraft = DraftOf<Application>;

interface AidFieldsProps {
  readonly draft: AidDraft;
  readonly onPatch: (change: Partial<AidDraft>) => void;
  /** Who may be the one that applies, as the record says it from which this begins. */
  readonly people?: readonly AidPerson[];
}

const { shape } = applicationSchema;
const at = (name: keyof Application) => ({
  path: `application.${name}`,
  label: labelOf(shape[name]),
});

/** What the form of application asks for, in the order of the talk; what is known without asking comes last. */
export function AidFields({ draft, onPatch, people = [] }: AidFieldsProps) {
  const { today, studio } = useStudio();
  const { aidCentre, aidAskAfterDays } = studio.settings;
  const { offers } = useDutyNow();
  const { id = null } = useParams();
  const sides = {
    asks: { name: draft.applicant, phone: draft.phone, idNumber: draft.idNumber },
    against: { name: draft.opponent, phone: '', idNumber: '' },
  };
  const otherSide = useOtherSide(sides, draft.referredBy, id);
  return (
    <FieldGrid>
      {people.length > 0 ? (
        <OfferedTextField
          {...at('applicant')}
          isRequired
          offers={people.map(({ name }) => name)}
          value={draft.applicant}
          onChange={(applicant) => onPatch({ applicant, ...filledBy(people, applicant) })}
        />
      ) : (
        <PersonNameField
          {...at('applicant')}
          kind="natural_person"
          value={draft.applicant}
          isKnown={false}
          onChange={(applicant) => onPatch({ applicant })}
          onPick={({ name = '', phone = '', idNumber = '', address = '' }) =>
            onPatch({ applicant: name, phone, idNumber, address })
          }
        />
      )}
      <PhoneField {...at('phone')} value={draft.phone} onChange={(phone) => onPatch({ phone })} />
      <TextField
        {...at('idNumber')}
        warning={idNumberDoubt(
          { identityPaper: 'resident_id', idNumber: draft.idNumber },
          today,
          false,
        )}
        value={draft.idNumber}
        onChange={(idNumber) => onPatch({ idNumber })}
      />
      <TextField
        {...at('address')}
        value={draft.address}
        onChange={(address) => onPatch({ address })}
      />
      <TextField
        {...at('opponent')}
        warning={otherSide}
        value={draft.opponent}
        onChange={(opponent) => onPatch({ opponent })}
      />
      <SelectField
        {...at('matter')}
        isRequired
        values={AID_MATTERS}
        labels={AID_MATTER_LABELS}
        hint={tellMeans(draft.matter, draft.exemption)}
        value={draft.matter}
        onChange={(matter) => onPatch({ matter })}
      />
      <SelectField
        {...at('exemption')}
        isClearable
        placeholder="都不是的不用选"
        values={AID_EXEMPTIONS}
        labels={AID_EXEMPTION_LABELS}
        value={draft.exemption}
        onChange={(exemption) => onPatch({ exemption })}
      />
      <OfferedTextField
        {...at('centre')}
        offers={aidCentre === '' ? [] : [aidCentre]}
        placeholder={aidCentre || '例如 某某区法律援助中心'}
        value={draft.centre}
        onChange={(centre) => onPatch({ centre })}
      />
      <LongTextField
        {...at('story')}
        isRequired
        minRows={2}
        value={draft.story}
        onChange={(story) => onPatch({ story })}
      />
      <LongTextField
        {...at('means')}
        minRows={1}
        placeholder="照申请人说的写；不写，打印出来留着手写"
        value={draft.means}
        onChange={(means) => onPatch({ means })}
      />
      <TextField
        {...at('materials')}
        placeholder="用顿号分开，例如 身份证复印件1份、欠条1份"
        isWide
        value={draft.materials}
        onChange={(materials) => onPatch({ materials })}
      />
      <OfferedTextField
        {...at('referredBy')}
        isRequired
        offers={offers}
        value={draft.referredBy}
        onChange={(referredBy) => onPatch({ referredBy })}
      />
      <DayField
        {...at('referredOn')}
        isRequired
        isPlain
        value={draft.referredOn}
        onChange={(referredOn) => onPatch({ referredOn })}
      />
      <DayField
        {...at('askOn')}
        isPlain
        aim="future"
        hint={`不填，就是转介以后第 ${aidAskAfterDays} 天`}
        value={draft.askOn}
        onChange={(askOn) => onPatch({ askOn })}
      />
    </FieldGrid>
  );
}
