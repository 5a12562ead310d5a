import type { LocalDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import type { PaperBlock, SignaturePlace } from '../../../paper/paper';
import { PARTY_SIDE_LABELS, PARTY_SIDES, type Party, type PartySide } from '../../../party/party';
import { needsStatutoryAgent } from '../../../party/party-facts';
import type { MediationCase } from '../../model/mediation-case';
import { callParties } from './party-block';
import { BLANK_DAY } from './plain-blocks';

const INK = '（签名、盖章或按指印）';
const MEDIATOR_PLACE = '人民调解员（签名）';
const RECORDER_PLACE = '记录人（签名）';
const HELPER_PLACE = '参加人（签名）';
/** Who signs a paper, and on which day: with it goes who needs a 法定代理人. */
interface Signers {
  readonly parties: readonly Party[];
  readonly mediators: MediationCase['mediators'];
  /** Names of the 参加人. */
  readonly helpers?: readonly string[];
  /** The sides that sign, each with a blank place while nobody of it is known. */
  readonly sides?: readonly PartySide[];
  readonly onDate: LocalDate;
}

/** Where parties, mediators, recorder and invited helpers sign, with the seal's place and a blank date. */
export function buildJointSignatures(
  { parties, mediators, helpers = [], sides = PARTY_SIDES, onDate }: Signers,
  committeeName: string,
): PaperBlock {
  const left = partyPlaces(parties, sides, onDate);
  return {
    type: 'signatures',
    left,
    right: [
      ...levelWith(left, namedPlaces(MEDIATOR_PLACE, mediatorNames(mediators))),
      slot(RECORDER_PLACE, 2),
      ...(helpers.length === 0 ? [] : namedPlaces(HELPER_PLACE, helpers)),
    ],
    ...sealOf(committeeName),
  };
}

/** An oral agreement is recorded by the mediators (第28条): the parties sign nothing. */
export function buildOralRecordSignatures(
  c: Pick<MediationCase, 'mediators'>,
  committeeName: string,
): PaperBlock {
  return {
    type: 'signatures',
    left: namedPlaces(MEDIATOR_PLACE, mediatorNames(c.mediators)),
    right: [slot(RECORDER_PLACE, 2)],
    ...sealOf(committeeName),
  };
}

function mediatorNames(mediators: MediationCase['mediators']): string[] {
  return mediators.map(({ name }) => name);
}

/** One has the place below the label; of several each signs on a line of his own, beside the name. */
function namedPlaces(label: string, names: readonly string[]): SignaturePlace[] {
  if (names.length < 2) return [slot(label, 2)];
  return [headOf(label), ...names.map((name) => besideName(nameOnPaper(name), 0))];
}

/** Adds blank lines to the last of the slots, so that the label after them stands level with one on the left. */
function levelWith(left: readonly SignaturePlace[], slots: SignaturePlace[]): SignaturePlace[] {
  const taken = linesOf(slots);
  const places = left.map((_, index) => linesOf(left.slice(0, index)));
  const level = places.find((place) => place >= taken) ?? taken;
  return slots.map((one, index) =>
    index === slots.length - 1 ? { ...one, lines: one.lines + level - taken } : one,
  );
}

function linesOf(slots: readonly SignaturePlace[]): number {
  return slots.reduce((sum, { lines }) => sum + 1 + lines, 0);
}

// Days are written by hand when the ink is put on: 第29条第2款 makes the effective day hang on it.
function sealOf(committeeName: string): { seal: string; dateLine: string } {
  return { seal: `（${committeeName}印）`, dateLine: BLANK_DAY };
}

function partyPlaces(
  parties: readonly Party[],
  sides: readonly PartySide[],
  onDate: LocalDate,
  mostRoom = 2,
): SignaturePlace[] {
  const called = callParties(parties);
  const inkCount = called.reduce(
    (sum, { party }) => sum + 1 + agentLabels(party, onDate).length,
    0,
  );
  // A page holds 25 lines; the more signatures, the less room for each, so that the block stays on one page.
  const room = Math.min(mostRoom, inkCount <= 2 ? 2 : inkCount <= 5 ? 1 : 0);
  return sides.flatMap((side): SignaturePlace[] => {
    const label = `${PARTY_SIDE_LABELS[side]}${INK}`;
    const ofSide = called.filter((one) => one.party.side === side);
    const [first] = ofSide;
    if (first === undefined) return [slot(label, mostRoom)];
    if (ofSide.length === 1)
      return [
        slot(label, Math.max(1, room)),
        ...agentLabels(first.party, onDate).map((agent) => slot(agent, room)),
      ];
    return [
      headOf(label),
      ...ofSide.flatMap((one) => [
        besideName(signsAs(one, ofSide), room),
        ...agentLabels(one.party, onDate).map((agent) => besideName(agent, room)),
      ]),
    ];
  });
}

type Called = ReturnType<typeof callParties>[number];

/** Of several on a side each signs beside the name; where two have the same one, the paper's number tells them apart. */
function signsAs({ party, calledAs }: Called, ofSide: readonly Called[]): string {
  const name = nameOnPaper(party.name);
  const isShared = ofSide.some(
    (other) => other.party.id !== party.id && nameOnPaper(other.party.name) === name,
  );
  return isShared ? `${name}（${calledAs}）` : name;
}

/** A name as it stands on a line of the paper. */
export function nameOnPaper(name: string): string {
  return toBodyText(name).replace(/\n/g, ' ');
}

function slot(label: string, lines: number): SignaturePlace {
  return { label, ink: lines > 0 ? 'below' : 'beside', lines };
}

function besideName(label: string, lines: number): SignaturePlace {
  return { label, ink: 'beside', lines };
}

/** Heads the names below it. */
function headOf(label: string): SignaturePlace {
  return { label, ink: 'none', lines: 0 };
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

function endOf(committeeName: string | null): { seal: string; dateLine: string } {
  return committeeName === null ? { seal: '', dateLine: BLANK_DAY } : sealOf(committeeName);
}

/** The end of a letter: the committee's seal and a blank date. */
export function buildSealBlock(committeeName: string): PaperBlock {
  return { type: 'signatures', left: [], right: [], ...sealOf(committeeName) };
}

/**
 * Who signs a paper that is not the agreement, in two columns, with a blank date below; the committee seals it where its
 * name is given.
 */
export function buildSigners(
  left: readonly string[],
  right: readonly string[],
  committeeName: string | null = null,
): PaperBlock {
  const room = left.length + right.length > 6 ? 1 : 2;
  return {
    type: 'signatures',
    left: left.map((label) => slot(label, room)),
    right: right.map((label) => slot(label, room)),
    ...endOf(committeeName),
  };
}

interface BesideParties {
  /** Who else signs, on the right. */
  readonly right?: readonly string[];
  /** The committee that seals it. */
  readonly committeeName?: string;
  /** Lines to sign on that a place has at most. */
  readonly mostRoom?: number;
}

/** Where the parties sign, and whoever else stands on the right, with a blank date; sealed where the committee's name is given. */
export function buildPartySignatures(
  parties: readonly Party[],
  sides: readonly PartySide[],
  onDate: LocalDate,
  { right = [], committeeName, mostRoom = 2 }: BesideParties = {},
): PaperBlock {
  return {
    type: 'signatures',
    left: partyPlaces(parties, sides, onDate, mostRoom),
    right: right.map((label) => slot(label, mostRoom)),
    ...endOf(committeeName ?? null),
  };
}
