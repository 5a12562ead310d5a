import type { Party, PartySide } from '../party/party';

/** So that two long names and the number still make a name that can be read in a folder. */
const MAX_NAME_CHARACTERS = 14;

/**
 * Name offered for a paper's file, without extension: 人民调解协议书（2026）人调字第12号 王某与李某. What file systems
 * forbid is taken out where the file is written.
 */
export function paperFileName(label: string, number: string, parties: readonly Party[]): string {
  return `${label}${number} ${partyNames(parties)}`.trim();
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
