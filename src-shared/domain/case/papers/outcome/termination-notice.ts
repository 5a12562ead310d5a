import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import type { KeptPaper } from '../../../paper/paper';
import type { StudioProfile } from '../../../studio/studio';
import { TERMINATION_GROUND_LABELS } from '../../model/closing';
import {
  endsByWill,
  PARTY_CHANGE_KIND_LABELS,
  type PartyChange,
  stayingParties,
} from '../../model/party-change';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { bindPaper, committeeOf, namesOf, orRoom } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock } from '../blocks/signature-block';

const LABEL = '终止调解告知书';

/**
 * 终止调解告知书: that mediation ended without an agreement, on which ground, and that arbitration, administrative and
 * court ways are open (人民调解法 第26条). A copy for each party and one for the file.
 */
export const terminationNotice = defineFilledPaper({
  key: 'termination_notice',
  label: LABEL,
  section: 'outcome',
  copyFor: (one, ofId) => (ofId === null ? forAllParties(one) : [changeOf(one, ofId).partyId]),
  required: ({ termination, partyChanges }) =>
    termination !== null || partyChanges.some(endsByWill),
  copies: (c) => (c.termination === null ? 2 : stayingParties(c).length + 1),
  instancesOf: ({ termination, partyChanges, parties }) => [
    ...partyChanges.filter(endsByWill).map(({ id, partyId }) => ({
      ofId: id,
      name: parties.find((party) => party.id === partyId)?.name ?? '',
    })),
    ...(termination === null ? [] : oncePerRecord()),
  ],
  slots: {
    reason: {
      label: '终止的原因',
      standard: (c, _ctx, ofId) =>
        toBodyText((ofId === null ? c.termination : changeOf(c, ofId))?.reason ?? ''),
    },
    remedies: {
      label: '另行告知',
      standard: ({ termination }) => toBodyText(termination?.remediesNote ?? ''),
    },
  },
  build(c, { profile }, ofId, say) {
    const { termination, acceptance } = c;
    if (ofId !== null) return buildLeaving(c, ofId, profile, say);
    const ground = termination === null ? '' : TERMINATION_GROUND_LABELS[termination.ground];
    const remedies = say('remedies');
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      { type: 'addressee', text: `${orRoom(namesOf(c.staying), 12)}：` },
      paragraph(
        `本人民调解委员会于${dayOnPaper(acceptance?.acceptedOn)}受理的${orRoom(c.title, 14)}一事，经调解没有达成协议，依照《人民调解法》第二十六条，于${dayOnPaper(termination?.terminatedOn)}终止调解。`,
      ),
      paragraph(ground === '' ? '' : `${ground}。`, 1, '终止的情形：'),
      paragraph(say('reason'), 2, '原因：'),
      paragraph('你们可以依法通过仲裁、行政、司法等途径维护自己的权利。'),
      ...(remedies === '' ? [] : [paragraph(remedies, 0, '另行告知：')]),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});

function changeOf({ partyChanges }: Pick<CaseOnPaper, 'partyChanges'>, ofId: string): PartyChange {
  const change = partyChanges.find(({ id }) => id === ofId);
  if (change === undefined) throw new RangeError(`no such change: ${ofId}`);
  return change;
}

/** To one of many who does not go on: the mediation ends with that one alone. */
function buildLeaving(
  c: CaseOnPaper,
  ofId: string,
  profile: StudioProfile,
  say: (slot: 'reason' | 'remedies') => string,
): KeptPaper {
  const { partyId, kind, changedOn } = changeOf(c, ofId);
  const names = namesOf(c.parties.filter(({ id }) => id === partyId));
  const remedies = say('remedies');
  return bindPaper(
    LABEL,
    c,
    profile,
    [
      ...titleBlocks(LABEL, c.number),
      { type: 'addressee', text: `${names}：` },
      paragraph(
        `本人民调解委员会于${dayOnPaper(c.acceptance?.acceptedOn)}受理的${orRoom(c.title, 14)}一事，您于${dayOnPaper(changedOn)}退出调解，依照《人民调解法》第二十六条，对您的调解终止。其他当事人愿意继续的，调解继续进行，以后达成的协议对您没有约束力。`,
      ),
      paragraph(`${PARTY_CHANGE_KIND_LABELS[kind]}。`, 1, '终止的情形：'),
      paragraph(say('reason'), 2, '原因：'),
      paragraph('您可以依法通过仲裁、行政、司法等途径维护自己的权利。'),
      ...(remedies === '' ? [] : [paragraph(remedies, 0, '另行告知：')]),
      buildSealBlock(committeeOf(profile)),
    ],
    names,
  );
}
