import { isLeaving, PARTY_CHANGE_KIND_LABELS } from '@shared/domain/case/model/party-change';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut } from '../shared/TakeOut';

/** 当事人变动: who joined and who left on the way, and the ways to write it down. */
export function PartyChanges() {
  const { view } = useCaseFile();
  const { partyChanges, parties } = view.case;
  const nameOf = (partyId: string | null) => parties.find(({ id }) => id === partyId)?.name ?? '';
  return (
    <div className="case-entries party-changes">
      {partyChanges.length > 0 && (
        <ul aria-label="当事人变动">
          {partyChanges.map((one) => (
            <li key={one.id}>
              <span>
                {formatChineseDate(one.changedOn)} <strong>{nameOf(one.partyId)}</strong>
                {one.succeedsId === null
                  ? PARTY_CHANGE_KIND_LABELS[one.kind]
                  : `承继${nameOf(one.succeedsId)}`}
                <span className="quiet">：{one.reason}</span>
              </span>
              <PaperLinks section="outcome" ofId={one.id} />
              {isLeaving(one) && (
                <TakeOut
                  act="removeLeaving"
                  input={{ changeId: one.id }}
                  explanation="登记错了，或者他回来继续调解的，去掉这次退出。"
                  of={nameOf(one.partyId)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="party-change-buttons">
        <ActButton act="recordLeaving" />
        <ActButton act="addParties" />
      </div>
    </div>
  );
}
