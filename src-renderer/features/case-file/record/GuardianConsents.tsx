import { WarningFilled } from '@ant-design/icons';
import type { GuardianConsent } from '@shared/domain/case/model/guardian-consent';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { Party } from '@shared/domain/party/party';
import { isUnderFourteen } from '@shared/domain/party/under-fourteen';
import { Button } from 'antd';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';

/** Of a party under 14: the flag, and the guardian's consent or the way to write it down. Nothing of anybody else. */
export function GuardianConsents({ party }: { readonly party: Party }) {
  const { view } = useCaseFile();
  const consents = view.case.guardianConsents.filter(({ partyId }) => partyId === party.id);
  const isYoung = isUnderFourteen(party, view.today);
  if (!isYoung && consents.length === 0) return null;
  return (
    <div className="case-entries guardian-consents">
      {isYoung && (
        <span className="mark mark-yellow">
          <WarningFilled aria-hidden="true" />
          不满14周岁{consents.length === 0 ? '，监护人同意还没有登记' : ''}
        </span>
      )}
      {consents.length > 0 && (
        <ul aria-label={`${party.name}的监护人同意`}>
          {consents.map((one) => (
            <ConsentLine key={one.id} one={one} />
          ))}
        </ul>
      )}
      {isYoung && (
        <ActButton
          act="recordGuardianConsent"
          targetId={party.id}
          of={party.name}
          isAgain={consents.length > 0}
        />
      )}
    </div>
  );
}

function ConsentLine({ one }: { readonly one: GuardianConsent }) {
  const { can, open } = useCaseFile();
  const { guardian, relation, consentedOn, way } = one;
  return (
    <li>
      <span>
        {formatChineseDate(consentedOn)} 监护人{guardian}
        {relation === '' ? '' : `（${relation}）`}同意（{way}）
      </span>
      {can('recordGuardianConsent') && (
        <Button
          type="text"
          aria-label={`改这次监护人同意：${guardian}`}
          onClick={() => open('recordGuardianConsent', one.id)}
        >
          改
        </Button>
      )}
      <TakeOut
        act="removeGuardianConsent"
        input={{ consentId: one.id }}
        explanation={WRITTEN_BY_MISTAKE}
        of={guardian}
      />
    </li>
  );
}
