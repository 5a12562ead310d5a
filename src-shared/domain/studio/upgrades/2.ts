import type { JsonRecord, Upgrade } from '../../record/upgrade';

/** Form 2, in the making: whatever the coming release adds to the studio is given to older studios here. */
export const to2: Upgrade = { to: 2, lift };

function lift(older: JsonRecord): JsonRecord {
  // Which numbers were skipped before nobody wrote down.
  return { numberGaps: [], ...older, settings: liftSettings(older.settings) };
}

const REPORTING = {
  // Nobody was reminded of a report, and no day was set for one.
  ...{ isReportDueTold: true, reportDueDay: null },
  // The level of nearly every studio; nothing was reported by level.
  studioLevel: 'village',
  // No studio read the packages of others.
  isStreetDesk: false,
};

/** One line a setting. What is no object is refused by the schema, not here. */
function liftSettings(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return settings;
  return {
    // As it was: an agreement had the number of its case, and a file what the rule asks for.
    ...{ agreementNumberPattern: null, paperNeeds: [] },
    // The layout of the district's import.
    platformFields: [],
    ...REPORTING,
    // Nothing was hidden on paper, and every month counted as usual.
    ...{ paperMasks: [], countingRules: [] },
    ...settings,
  };
}
