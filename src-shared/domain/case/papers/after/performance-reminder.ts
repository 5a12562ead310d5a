import { formatYuan } from '../../../kernel/money';
import { toBodyText } from '../../../paper/body-text';
import { boundParties } from '../../../party/whole-side';
import { restOf } from '../../agreement/installment-series';
import { obligationStandings } from '../../agreement/obligations';
import { unperformedOf } from '../../agreement/remedies';
import type { Urging } from '../../model/urging';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import {
  agreementNumberOf,
  bindPaper,
  committeeOf,
  namesOf,
  orRoom,
} from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock } from '../blocks/signature-block';

const LABEL = '督促履行通知书';

/**
 * 督促履行通知书, one of each 督促 that was made in writing (人民调解法 第31条): what was to be performed by that day and was
 * not, by when it is asked for now, and what the other side may do. Set plainly: no form of the ministry is known.
 */
export const performanceReminder = defineFilledPaper({
  key: 'performance_reminder',
  label: LABEL,
  section: 'fulfillment',
  copyFor: ({ urgings }, ofId) => urgings.find(({ id }) => id === ofId)?.partyIds ?? [],
  required: ({ urgings }) => urgings.some(isWritten),
  copies: ({ parties }) => parties.length + 1,
  sheetsOf: 'urgings',
  instancesOf: ({ urgings }) =>
    urgings.filter(isWritten).map(({ id, urgedOn }) => ({ ofId: id, name: dayOnPaper(urgedOn) })),
  build(c, { profile }, ofId) {
    const urging = c.urgings.find(({ id }) => id === ofId);
    const urged = c.parties.filter(({ id }) => urging?.partyIds.includes(id) === true);
    const owed = urging === undefined ? [] : owedThen(c, urging);
    const isConfirmed = c.judicialConfirmation?.state === 'confirmed';
    return bindPaper(
      LABEL,
      c,
      profile,
      [
        ...titleBlocks(LABEL, c.number),
        { type: 'addressee', text: `${orRoom(namesOf(urged), 12)}：` },
        paragraph(
          `你（单位）因${orRoom(c.title, 14)}一事，经本人民调解委员会主持调解达成的调解协议（编号${agreementNumberOf(c)}）已于${dayOnPaper(c.inForceOn)}生效。经调解达成的协议具有法律约束力，当事人应当按照约定履行（《人民调解法》第三十一条）。`,
        ),
        paragraph(owed.join('\n'), owed.length === 0 ? 4 : 0, '到期还没有履行的事项：'),
        paragraph(
          `现督促你（单位）于${dayOnPaper(urging?.promisedOn)}前履行，并把履行的凭证交本人民调解委员会核对。${
            isConfirmed
              ? '这份协议已经人民法院裁定有效，仍不履行的，对方可以依法申请强制执行（《人民调解法》第三十三条）。'
              : '对协议的履行或者内容有争议的，可以再来调解，一方也可以依法向人民法院起诉（《人民调解法》第三十二条）。'
          }`,
        ),
        buildSealBlock(committeeOf(profile)),
      ],
      urging === undefined ? '' : dayOnPaper(urging.urgedOn),
    );
  },
});

function isWritten({ way }: Urging): boolean {
  return way === 'written';
}

/** What those who were urged had not performed on that day, by what had been found until then. */
function owedThen(c: CaseOnPaper, { partyIds, urgedOn }: Urging): string[] {
  const fulfillmentRecords = c.fulfillmentRecords.filter(({ recordedOn }) => recordedOn <= urgedOn);
  const standings = obligationStandings({ ...c, fulfillmentRecords }, urgedOn);
  const theirs = unperformedOf(standings).filter(({ obligation }) =>
    boundParties(obligation.obligorPartyId, c.parties).some(({ id }) => partyIds.includes(id)),
  );
  return theirs.map((standing, at) => {
    const { obligation, obligorName } = standing;
    const rest = restOf(standing);
    const day = obligation.dueOn === null ? '' : `，应在${dayOnPaper(obligation.dueOn)}前`;
    const money = rest === null ? '' : `，还欠人民币${formatYuan(rest)}元`;
    return toBodyText(`${at + 1}．${obligorName}${obligation.action}${day}${money}。`);
  });
}
