import { cleanLine } from '../kernel/text';
import type { Party, PartySide } from '../party/party';

/** Forbidden in file names on Windows; the stricter rule holds everywhere, for files travel on USB sticks. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Linux allows 255 bytes and a Chinese character takes three, so this leaves room for an extension and “(2)”. */
const MAX_CHARACTERS = 72;
const MAX_NAME_CHARACTERS = 14;

/** Name offered for a paper's file, without extension: 人民调解协议书（2026）人调字第12号 王某与李某. Safe on Windows. */
export function paperFileName(label: string, number: string, parties: readonly Party[]): string {
  return safeFileName(`${label}${number} ${partyNames(parties)}`);
}

/** The text as a file name: forbidden characters become `-`, no dot or space at the end, not too long. */
export function safeFileName(text: string): string {
  const safe = cut(cleanLine(text).replace(FORBIDDEN, '-'), MAX_CHARACTERS);
  return safe.replace(/[. ]+$/, '');
}

function partyNames(parties: readonly Party[]): string {
  const shown = (['applicant', 'respondent'] as const)
    .map((side) => firstName(parties, side))
    .filter((name) => name !== '');
  const rest = parties.length > 2 ? `等${parties.length}方` : '';
  return `${shown.join('与')}${rest}`;
}

function firstName(parties: readonly Party[], side: PartySide): string {
  return cut(parties.find((party) => party.side === side)?.name ?? '', MAX_NAME_CHARACTERS);
}

/** Cuts between characters, never inside one that takes two code units. */
function cut(text: string, max: number): string {
  return [...text].slice(0, max).join('');
}
