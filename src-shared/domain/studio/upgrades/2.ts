import type { JsonRecord, Upgrade } from '../../record/upgrade';
import { DIRECTORY_DEFAULTS } from '../directory-settings';
import { MATTER_DEFAULTS } from '../matter-settings';
import { MEETING_DEFAULTS } from '../meeting-settings';
import { PRIVACY_DEFAULTS } from '../privacy-settings';
import { PROPERTY_DEFAULTS } from '../property-settings';
import { DEFAULT_RETENTION } from '../retention-settings';
import { USUAL_RISKS } from '../risk-kind';
import { ROUND_DEFAULTS } from '../round-settings';
import { SERVICE_DEFAULTS } from '../service-settings';
import { WORK_DEFAULTS } from '../works';

/** Form 2, in the making: whatever the coming release adds to the studio is given to older studios here. */
export const to2: Upgrade = { to: 2, lift };

function lift(older: JsonRecord): JsonRecord {
  // Which numbers were skipped before nobody wrote down.
  return {
    numberGaps: [],
    ...AS_THEY_WERE_KEPT,
    ...older,
    mediators: listOf(older.mediators).map(liftMediator),
    settings: liftSettings(older.settings),
  };
}

/** No folder was sealed. */
const AS_THEY_WERE_KEPT = { isSealed: false };

const REPORTING = {
  // Nobody was reminded of a report, and no day was set for one.
  ...{ isReportDueTold: true, reportDueDay: null },
  // The level of nearly every studio; nothing was reported by level.
  studioLevel: 'village',
  // No studio read the packages of others.
  isStreetDesk: false,
};
/** An agreement had the number of its case, a file what the rule asks for, and nothing was hidden. */
const PAPERS_AS_THEY_WERE = { agreementNumberPattern: null, paperNeeds: [], paperMasks: [] };

const REMINDING = {
  // A month before a term ends is time enough to renew it.
  termWarningDays: 30,
  // Half an hour is time enough to put the room in order.
  sessionReminderMinutes: 30,
};

/** One line a setting. What is no object is refused by the schema, not here. */
function liftSettings(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return settings;
  return {
    ...PAPERS_AS_THEY_WERE,
    // Nothing was locked.
    lockAfterMinutes: 10,
    // Nobody was told of their data on paper, or wrote a note of their own.
    ...PRIVACY_DEFAULTS,
    // Nothing was ever destroyed.
    retention: { ...DEFAULT_RETENTION },
    // The layout of the district's import.
    platformFields: [],
    ...REPORTING,
    // The classes of the street's centre.
    eventClasses: ['社情', '民情', '警情', '舆情', '急情', '访情'],
    // Nobody was reminded of the police or of 12345: what is open there was not written down with that in mind.
    ...{ hotlineReplyInDays: null, policeReplyInDays: null, policeComplexReplyInDays: null },
    // Every month counted as usual.
    countingRules: [],
    // Nobody was to be visited but after the last due day.
    ...{ followUpAfterEndDays: null, followUpEndsFrom: null },
    // 蓝色 had no limit, and no risk was written down: a new studio's begin.
    ...{ blueLimitInDays: 7, riskKinds: [...USUAL_RISKS] },
    ...REMINDING,
    // Nobody was sent on to legal aid with papers, nobody was asked against whom, and no duty was written down.
    ...SERVICE_DEFAULTS,
    // Disputes alone were kept.
    ...WORK_DEFAULTS,
    // No kind of meeting was written down.
    ...MEETING_DEFAULTS,
    ...ROUND_DEFAULTS,
    // No company was ranked.
    ...PROPERTY_DEFAULTS,
    // Nothing was told but disputes and enquiries.
    ...MATTER_DEFAULTS,
    // Nobody was written into a directory.
    ...DIRECTORY_DEFAULTS,
    // No level was written down, and no kind of 五老.
    levelLadder: ['单元', '网格', '社区', '街道'],
    elderKinds: ['老党员', '老干部', '老教师', '老先进', '老民警'],
    // Nobody knew of 以案定补.
    subsidies: { isUsed: false, schemes: [] },
    ...settings,
    ...liftLimit(settings),
  };
}

/** The 30 days that every studio began with stood for the month of 司法部令第75号. */
function liftLimit(settings: object): JsonRecord {
  const { mediationLimitInDays: days } = settings as JsonRecord;
  return days === 30 ? { mediationLimitInDays: null } : {};
}

/** Nobody was asked where a mediator lives, when one is away, or what for one is good. */
function liftMediator(mediator: JsonRecord): JsonRecord {
  return { address: '', absences: [], elderKind: '', skills: '', strengths: [], ...mediator };
}

/** What is no list of objects is refused by the schema, not here. */
function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value : [];
}
