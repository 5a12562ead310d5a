/** Where a phrase belongs: a clause, the record of a session, the disputed matter. */
export const PHRASE_PLACES = ['clause', 'record', 'dispute'] as const;
export type PhrasePlace = (typeof PHRASE_PLACES)[number];
export const PHRASE_PLACE_LABELS = {
  clause: '协议条款',
  record: '调解记录',
  dispute: '争议事项',
} as const satisfies Record<PhrasePlace, string>;
