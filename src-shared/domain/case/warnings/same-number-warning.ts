import { numberedParty, sameNumberDoubt } from '../../party/same-number';
import { isOpen } from '../model/case-status';
import { defineCaseWarning } from './case-warning';

/** Two parties of one case with one number: one of them was copied wrongly, or stands there twice. */
export const SAME_NUMBER_WARNING = defineCaseWarning({
  key: 'same_number',
  of: ({ parties, status }) => {
    if (!isOpen(status)) return [];
    const numbered = parties.map(numberedParty);
    return parties.flatMap((party, at) => {
      // Told once of two: of the one that stands below.
      const doubt = sameNumberDoubt(numbered.slice(0, at + 1), at);
      if (doubt === null) return [];
      const field = party.kind === 'natural_person' ? 'idNumber' : 'creditCode';
      return [{ field: `parties.${at}.${field}`, message: `${party.name}的${doubt}` }];
    });
  },
});
