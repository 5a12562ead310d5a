import type { JsonRecord, Upgrade } from '../../record/upgrade';

/** Form 3, in the making: whatever the coming release adds to a case is given to older cases here. */
export const to3: Upgrade = { to: 3, lift };

/** Who was rung up in vain nobody wrote down, nor what was told to who sent a dispute, nor whether a guardian consented. */
const INTAKE_SINCE = { callAttempts: [], feedbacks: [], guardianConsents: [] };

/** When all had signed was known, not who on which day; nor who joined or left on the way, or what was changed after. */
const OUTCOME_SINCE = { signatures: [], partyChanges: [], amendments: [] };

/** Who was urged stood in the notes, and so did what was taken to court. */
const PERFORMANCE_SINCE = { urgings: [], remedies: [] };

/** What the court wrote on its papers had no place. */
const COURT_SINCE = { caseNumber: '', admittedOn: null, servedOn: null };
/** No limit ever stood still, and what was archived was archived elsewhere. */
const STANDING_SINCE = { pauses: [], archivings: [] };

function lift(older: JsonRecord): JsonRecord {
  return {
    // Of what was printed before nobody kept a note.
    ...{ printed: [], paperTexts: [], partyCopies: [] },
    // Nor was there a place for these.
    ...{ investigations: [], deliveries: [], recusals: [], conflictChecks: [] },
    ...PERFORMANCE_SINCE,
    ...alertsOf(older),
    ...STANDING_SINCE,
    ...{ privateTalks: [], proposals: [] },
    ...INTAKE_SINCE,
    // Who handed it over, and on which level it was, nobody wrote down.
    ...{ handovers: [], levelSteps: [] },
    ...OUTCOME_SINCE,
    // Nor did anybody note what was typed into a platform.
    platform: null,
    // What was handed on to an authority was written down as 不予受理 or 终止.
    transfer: null,
    // That a quarrel came back was seen by its parties alone.
    ...{ earlier: null, laterCases: [] },
    // Nor was any of an old ledger.
    imported: null,
    ...older,
    registration: liftRegistration(older.registration),
    decline: liftDecline(older.decline),
    parties: listOf(older.parties).map(liftParty),
    sessions: listOf(older.sessions).map(liftSession),
    followUps: listOf(older.followUps).map(liftVisit),
    judicialConfirmation: liftConfirmation(older.judicialConfirmation),
  };
}

/** A colour had no history, and what was reported or done against a risk had no place. */
function alertsOf(older: JsonRecord): JsonRecord {
  return { alertChanges: [], measures: [], authorityReports: [], risks: risksOf(older) };
}

const NOTHING_SAID = { isHomeViolence: false, victim: null, outcome: null };
const LASTING = ['registered', 'accepted', 'mediating', 'agreement_reached'];
/** As the studio's list calls what the registration said. */
const KINDS: Readonly<Record<string, { kind: string; mayBreakLaw: boolean }>> = {
  suicide: { kind: '自杀', mayBreakLaw: false },
  crime: { kind: '民转刑', mayBreakLaw: true },
  group_petition: { kind: '群体性上访', mayBreakLaw: false },
  group_fight: { kind: '群体性械斗', mayBreakLaw: true },
};

/**
 * What an unfinished case was registered with is a risk of which nobody has said what became of it: its end asks. The
 * registration keeps its word, by which reports count until then.
 */
function risksOf({ status, registration }: JsonRecord): JsonRecord[] {
  if (typeof registration !== 'object' || registration === null) return [];
  const { escalationRisk, registeredOn } = registration as JsonRecord;
  const known = KINDS[String(escalationRisk)];
  if (known === undefined || !LASTING.includes(String(status))) return [];
  const seen = { seenOn: registeredOn, signs: '登记时写的纠纷转化情况' };
  return [{ id: 'registered', ...known, ...seen, ...NOTHING_SAID }];
}

/** One line a field. What is no object is refused by the schema, not here. */
function liftRegistration(registration: unknown): unknown {
  if (typeof registration !== 'object' || registration === null) return registration;
  return {
    // There was no tree of places.
    placeId: null,
    // Nobody was asked whom to ring up there, or what came with the dispute.
    ...{ referralContact: '', referralPhone: '', referralMaterials: '' },
    // Nor what each source has of its own: the case's limit goes on from 受理.
    ...{ letterNumber: '', materialsSignedOn: null, courtProcedure: null, feedbackDueOn: null },
    ...{ eventClass: '', reporter: '', reportChannel: '', rightHarmedOn: null },
    ...registration,
  };
}

/** One line a field. What is no object is refused by the schema, not here. */
function liftDecline(decline: unknown): unknown {
  if (typeof decline !== 'object' || decline === null) return decline;
  // Nobody was asked where the parties were sent.
  return { sentTo: null, sentToName: '', ...decline };
}

/** One line a field. */
function liftParty(party: JsonRecord): JsonRecord {
  return {
    // Nobody of the register yet: a party is linked when somebody picks it.
    personId: null,
    // Nor a place: their addresses were typed.
    placeId: null,
    isChosenToSpeak: false,
    ...party,
    authorizedAgents: listOf(party.authorizedAgents).map(liftAgent),
  };
}

/** One line a field. */
function liftAgent(agent: JsonRecord): JsonRecord {
  return { firm: '', licence: '', scope: null, ...agent };
}

/** One line a field. */
function liftSession(session: JsonRecord): JsonRecord {
  return {
    // Nobody was asked which agents came: it is not known that any did.
    presentAgents: [],
    // Nor who was asked to come and stayed away.
    noShows: [],
    ...session,
    invitedHelpers: listOf(session.invitedHelpers).map(liftHelper),
  };
}

/** Nobody wrote down what the sides said to it. */
function liftHelper(helper: JsonRecord): JsonRecord {
  return { applicantsConsent: null, respondentsConsent: null, ...helper };
}

/** One line a field. */
function liftVisit(visit: JsonRecord): JsonRecord {
  return {
    // Whose the one satisfaction was is not known: it stays beside the answers, and no party is made to have given it.
    answers: [],
    // Nobody was asked about dangers, and a second handling had no result of its own.
    ...{ hiddenRisk: '', reworkResult: null },
    ...visit,
  };
}

/** One line a field. What is no object is refused by the schema, not here. */
function liftConfirmation(confirmation: unknown): unknown {
  if (typeof confirmation !== 'object' || confirmation === null) return confirmation ?? null;
  return {
    // Nobody was asked who went together, which papers they took, or by what that court was the right one.
    ...{ isJoint: null, materials: [], courtGround: null },
    ...COURT_SINCE,
    ...confirmation,
  };
}

/** What is no list of objects is refused by the schema, not here. */
function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value : [];
}
