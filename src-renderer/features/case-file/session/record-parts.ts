import { SESSION_RESULT_LABELS } from '@shared/domain/case/model/session';
import { PARTY_SIDE_LABELS, type Party, type PartySide } from '@shared/domain/party/party';
import type { SessionDraft } from './session-draft';

/** A part of the record that is written for itself: it has the whole window. */
export interface RecordPart {
  readonly key: string;
  /** Its name in the list of parts. */
  readonly label: string;
  /** Says whose it is, where the name alone does not. */
  readonly note: string;
  readonly isFilled: boolean;
  /** Whose words they are, where they are a party's. */
  readonly side?: PartySide;
  /** Of a party of a side that is many and has chosen others to speak, or of whom nothing is written. */
  readonly isAside?: boolean;
}

/** Of a side up to so many everybody has a place of their own in the list. */
const FEW = 4;

export const BEGINNING = 'beginning';
export const RESULT = 'result';
/** Parts that are one text, and the member of the session that holds it. */
export const TEXTS = ['factsFound', 'proposal'] as const;

/** The parts of a record in the order in which a sitting goes, and of the paper. */
export function recordParts(value: SessionDraft, parties: readonly Party[]): RecordPart[] {
  const { presentPartyIds, isRightsNoticeGiven, statements, result } = value;
  return [
    {
      key: BEGINNING,
      label: '时间、到场、告知',
      note: wordUnticked(presentPartyIds.length === 0, !isRightsNoticeGiven),
      isFilled: presentPartyIds.length > 0 && isRightsNoticeGiven,
    },
    ...parties.map((party) => {
      const { id, name, side } = party;
      const isFilled = statements.some(({ partyId }) => partyId === id);
      return {
        ...{
          key: partKeyOf(id),
          label: `${name}说`,
          note: PARTY_SIDE_LABELS[side],
          side,
          isFilled,
        },
        isAside: !isFilled && !speaks(party, parties),
      };
    }),
    { key: 'factsFound', label: '查明的事实', note: '', isFilled: value.factsFound !== '' },
    { key: 'proposal', label: '调解方案', note: '', isFilled: value.proposal !== '' },
    {
      key: RESULT,
      label: '本场结果',
      note: result === null ? '' : SESSION_RESULT_LABELS[result],
      isFilled: result !== null,
    },
  ];
}

/** What keeps the beginning from its tick. */
function wordUnticked(isNobodyThere: boolean, isNothingTold: boolean): string {
  const left = [isNobodyThere && '到场', isNothingTold && '告知'].filter((word) => word !== false);
  return left.length === 0 ? '' : `还要勾${left.join('、')}`;
}

/** The part in which a party's words are written. */
export function partKeyOf(partyId: string): string {
  return `statement-${partyId}`;
}

/** Everybody of a side of few; of many those whom they chose, or else the first. */
function speaks({ id, side, isChosenToSpeak }: Party, parties: readonly Party[]): boolean {
  const ofSide = parties.filter((party) => party.side === side);
  if (ofSide.length <= FEW || isChosenToSpeak) return true;
  return ofSide[0]?.id === id && !ofSide.some((party) => party.isChosenToSpeak);
}

/**
 * The parts that stand in the list, and that Tab goes through: of a side that is many those who speak for it, and all of
 * a side that was unfolded.
 */
export function partsInSight(
  parts: readonly RecordPart[],
  open: string,
  unfolded: readonly PartySide[],
): RecordPart[] {
  return parts.filter(
    ({ key, isAside, side }) =>
      isAside !== true || key === open || (side !== undefined && unfolded.includes(side)),
  );
}

/** Where writing goes on: who is there comes first; then what is still empty, else the end. */
export function partToWrite(parts: readonly RecordPart[]): string {
  return parts.find(({ isFilled, isAside }) => !isFilled && isAside !== true)?.key ?? RESULT;
}
