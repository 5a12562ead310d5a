import { toBodyText } from '../../../paper/body-text';
import { paperFileName } from '../../../paper/file-name';
import type { KeptPaper, PaperBlock } from '../../../paper/paper';
import { PARTY_SIDES, type Party, type PartySide } from '../../../party/party';
import type { StudioProfile } from '../../../studio/studio';
import type { CaseOnPaper } from './case-on-paper';
import { nameOnPaper } from './signature-block';

/** A committee whose name was not typed yet is written in by hand. */
export function committeeOf({ committeeName }: Pick<StudioProfile, 'committeeName'>): string {
  return toBodyText(committeeName);
}

/** The paper with its file's name and who seals it. */
export function bindPaper(
  label: string,
  c: CaseOnPaper,
  profile: StudioProfile,
  blocks: readonly PaperBlock[],
  of = '',
): KeptPaper {
  const isBlank = c.registration === null;
  return {
    fileName: isBlank
      ? `${label}（空白）`
      : paperFileName(label, `${c.number}${of === '' ? '' : ` ${of}`}`, c.parties),
    issuer: committeeOf(profile),
    blocks: [...blocks],
  };
}

/** 王某、李某: the names of a side or of all. */
export function namesOf(parties: readonly Party[], side?: PartySide): string {
  return parties
    .filter((party) => side === undefined || party.side === side)
    .map(({ name }) => nameOnPaper(name))
    .join('、');
}

/** The names of both sides in a sentence: 王某、李某与某物业公司; room for the pen where a side is not known. */
export function bothSides(parties: readonly Party[], room = '　　　　　　'): string {
  return PARTY_SIDES.map((side) => namesOf(parties, side) || room).join('与');
}

/**
 * The dispute as whoever sent it names it: a court's number stands before the names, （2026）鲁01诉前调8号王某与李某纠纷;
 * any other, or the room for one, behind them.
 */
export function sentDispute({ parties, registration }: CaseOnPaper): string {
  const number = toBodyText(registration?.referralNumber ?? '');
  const dispute = `${bothSides(parties)}纠纷`;
  // In brackets once more it would be hard to read.
  return number.startsWith('（')
    ? `${number}${dispute}`
    : `${dispute}（编号${orRoom(number, 10)}）`;
}

/** The agreement's number, which is the case's own; room for the pen on a blank form. */
export function agreementNumberOf({ agreement, number }: CaseOnPaper): string {
  return orRoom(toBodyText(agreement?.number ?? '') || number, 10);
}

/** The mediators' names. */
export function mediatorsOf({ mediators }: Pick<CaseOnPaper, 'mediators'>): string {
  return mediators.map(({ name }) => nameOnPaper(name)).join('、');
}

/** A word in a sentence, or room to write it. */
export function orRoom(text: string, characters: number): string {
  return text === '' ? '　'.repeat(characters) : text;
}
