import type { MediationCase } from '../case/mediation-case';
import type { LocalDate } from '../kernel/local-date';
import { PARTY_SIDE_LABELS, PARTY_SIDES, type Party } from '../party/party';
import { needsStatutoryAgent } from '../party/party-facts';
import type { PaperBlock, SignatureSlot } from './paper';
import { callParties } from './party-block';

const INK = '（签名、盖章或按指印）';
const MEDIATOR_SLOT = '人民调解员（签名）';
const RECORDER_SLOT = '记录人（签名）';
/** Days are written by hand when the ink is put on: 第29条第2款 makes the effective day hang on it. */
const BLANK_DATE = '　　　　年　　月　　日';

/** Where the parties, the mediators and the recorder sign a written agreement, with the seal's place and a blank date. */
export function buildAgreementSignatures(
  c: MediationCase,
  committeeName: string,
  onDate: LocalDate,
): PaperBlock {
  const left = partySlots(c.parties, onDate);
  return {
    type: 'signatures',
    left,
    right: [
      slot(MEDIATOR_SLOT, linesBesideLabels(left, Math.max(2, c.mediators.length))),
      slot(RECORDER_SLOT, 2),
    ],
    ...sealOf(committeeName),
  };
}

/** An oral agreement is recorded by the mediators (第28条): the parties sign nothing. */
export function buildOralRecordSignatures(c: MediationCase, committeeName: string): PaperBlock {
  return {
    type: 'signatures',
    left: [slot(MEDIATOR_SLOT, Math.max(2, c.mediators.length))],
    right: [slot(RECORDER_SLOT, 2)],
    ...sealOf(committeeName),
  };
}

// The recorder's label stands level with one of the labels on the left.
function linesBesideLabels(left: readonly SignatureSlot[], atLeast: number): number {
  let place = 0;
  for (const { lines } of left) {
    if (place > atLeast) return place - 1;
    place += 1 + lines;
  }
  return atLeast;
}

function sealOf(committeeName: string): { seal: string; dateLine: string } {
  return { seal: `（${committeeName}印）`, dateLine: BLANK_DATE };
}

function partySlots(parties: readonly Party[], onDate: LocalDate): SignatureSlot[] {
  const called = callParties(parties);
  const inkCount = called.reduce(
    (sum, { party }) => sum + 1 + agentLabels(party, onDate).length,
    0,
  );
  // A page holds 22 lines; the more signatures, the less room for each, so that the block stays on one page.
  const room = inkCount <= 2 ? 2 : inkCount <= 5 ? 1 : 0;
  return PARTY_SIDES.flatMap((side): SignatureSlot[] => {
    const label = `${PARTY_SIDE_LABELS[side]}${INK}`;
    const ofSide = called.filter(({ party }) => party.side === side);
    const [first] = ofSide;
    if (first === undefined) return [slot(label, 2)];
    if (ofSide.length === 1)
      return [
        slot(label, Math.max(1, room)),
        ...agentLabels(first.party, onDate).map((agent) => slot(agent, room)),
      ];
    return [
      { label, ink: 'none', lines: 0 },
      ...ofSide.flatMap(({ party, calledAs }) =>
        [calledAs, ...agentLabels(party, onDate)].map((text) => slot(text, room)),
      ),
    ];
  });
}

function slot(label: string, lines: number): SignatureSlot {
  return { label, ink: lines > 0 ? 'below' : 'beside', lines };
}

/** Those who sign for a party: 法定代理人 (民法典 第19、20、23条) and 委托代理人. */
function agentLabels(party: Party, onDate: LocalDate): string[] {
  const hasStatutoryAgent =
    party.kind === 'natural_person' &&
    (party.statutoryAgents.length > 0 || needsStatutoryAgent(party, onDate));
  return [
    ...(hasStatutoryAgent ? ['法定代理人（签名）'] : []),
    ...(party.authorizedAgents.length > 0 ? ['委托代理人（签名）'] : []),
  ];
}
