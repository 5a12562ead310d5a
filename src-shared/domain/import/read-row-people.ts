import type { RowCase } from '../case/acts/import-row';
import { cleanLine } from '../kernel/text';
import { naturalPersonSchema, organizationSchema, type Party } from '../party/party';
import { blankOf } from '../record/blank';
import { type NamedParty, readParties } from './read-party-cell';
import type { RowReading, RowRules } from './row-reading';

/** Made once, for ten thousand rows. */
const BLANK = { person: blankOf(naturalPersonSchema), unit: blankOf(organizationSchema) };

/** The parties that a row names, and those of its mediators who are on the roster. */
export function readPeople(reading: RowReading): Pick<RowCase, 'parties' | 'mediators'> {
  const { today } = reading.rules;
  const cells = {
    parties: reading.cell('parties'),
    applicant: reading.cell('applicant'),
    respondent: reading.cell('respondent'),
    applicantPhone: reading.cell('applicantPhone'),
    respondentPhone: reading.cell('respondentPhone'),
    applicantIdNumber: reading.cell('applicantIdNumber'),
    respondentIdNumber: reading.cell('respondentIdNumber'),
  };
  const { parties, doubts } = readParties(cells, today);
  for (const doubt of doubts) reading.say('doubt', null, doubt);
  return {
    parties: parties.map((party, at) => partyOf(party, `p${at + 1}`)),
    mediators: readMediators(reading),
  };
}

/** A party of which no more is known than the row says. Its id is unique in its case, and that is enough. */
function partyOf({ kind, name, phone, idNumber, side }: NamedParty, id: string): Party {
  const known = { id, side, name, phone, personId: null, placeId: null, address: '' };
  if (kind !== 'natural_person') return { ...BLANK.unit, ...known, kind };
  const identityPaper =
    idNumber === '' ? 'none' : /^\d{15}$/.test(idNumber) ? 'resident_id_15' : 'resident_id';
  return { ...BLANK.person, ...known, kind, identityPaper, idNumber };
}

function readMediators(reading: RowReading): RowCase['mediators'] {
  const { roster } = reading.rules;
  const found: RowCase['mediators'] = [];
  for (const column of ['presiding', 'others'] as const)
    for (const name of cleanLine(reading.cell(column))
      .split(/[、,，;；\s]+/)
      .filter(Boolean)) {
      const known = roster.find((one) => one.name === name);
      if (known === undefined) {
        reading.say('note', column, `${name}不在本室名册上，只留在台账原文里`);
        continue;
      }
      if (found.some(({ mediatorId }) => mediatorId === known.id) || found.length >= 10) continue;
      found.push({
        ...mentionOf(known),
        isPresiding: column === 'presiding' && found.length === 0,
        appointment: 'committee',
      });
    }
  return found;
}

function mentionOf({ id, name, nickname }: RowRules['roster'][number]) {
  return { mediatorId: id, name, nickname };
}
