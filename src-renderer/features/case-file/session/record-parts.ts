import { SESSION_RESULT_LABELS } from '@shared/domain/case/model/session';
import { PARTY_SIDE_LABELS, type Party } from '@shared/domain/party/party';
import type { SessionDraft } from './session-draft';

/** A part of the record that is written for itself: it has the whole window. */
export interface RecordPart {
  readonly key: string;
  /** Its name in the list of parts. */
  readonly label: string;
  /** Says whose it is, where the name alone does not. */
  readonly note: string;
  readonly isFilled: boolean;
}

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
      note: '',
      isFilled: presentPartyIds.length > 0 && isRightsNoticeGiven,
    },
    ...parties.map(({ id, name, side }) => ({
      key: partKeyOf(id),
      label: `${name}说`,
      note: PARTY_SIDE_LABELS[side],
      isFilled: statements.some(({ partyId }) => partyId === id),
    })),
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

/** The part in which a party's words are written. */
export function partKeyOf(partyId: string): string {
  return `statement-${partyId}`;
}

/** Where writing goes on: who is there comes first; then what is still empty, else the end. */
export function partToWrite(parts: readonly RecordPart[]): string {
  return parts.find(({ isFilled }) => !isFilled)?.key ?? RESULT;
}
