import { isDeepStrictEqual } from 'node:util';
import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import {
  type Agreement,
  agreementTermsSchema,
  type Obligation,
} from '@shared/domain/case/model/agreement';
import type { FulfillmentRecord } from '@shared/domain/case/model/follow-through';
import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { type Registration, registrationSchema } from '@shared/domain/case/model/registration';
import { localDate } from '@shared/domain/kernel/local-date';
import { organizationSchema, type Party } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { buildReport, type ReportInput } from '@shared/domain/reports/build-report';
import { MONTHLY_REPORT } from '@shared/domain/reports/kinds/monthly';
import { ledgerRow, sumsOfRows } from '@shared/domain/reports/ledgers/define-ledger';
import type { LedgerRow, ReportContent } from '@shared/domain/reports/report-content';
import { DEFAULT_SETTINGS, type Studio, studioSchema } from '@shared/domain/studio/studio';
import { makeTransfer } from '../../support/make-transfer';
import { noEnquiries } from './no-enquiries';

// Made once: the reports are counted from hundreds of cases.
const BLANK_CASE = blankOf(mediationCaseSchema);
const BLANK_REGISTRATION = blankOf(registrationSchema);
const BLANK_COMPANY = blankOf(organizationSchema);
const BLANK_TERMS = blankOf(agreementTermsSchema);

/** How the mediation of an invented case ended. */
export type Ending =
  | { kind: 'written'; on: string; fen?: (number | null)[]; isSigned?: boolean }
  | { kind: 'oral'; on: string; fen?: (number | null)[] }
  | { kind: 'terminated' | 'declined' | 'withdrawn' | 'transferred'; on: string }
  | { kind: 'open' };

export interface CaseRecipe {
  ordinal: number;
  registeredOn?: string;
  acceptedOn?: string | null;
  ending: Ending;
  registration?: Partial<Registration>;
  parties?: Party[];
  fulfillmentRecords?: FulfillmentRecord[];
  judicialConfirmation?: MediationCase['judicialConfirmation'];
}

const STATUS_OF = {
  written: 'agreement_reached',
  oral: 'agreement_reached',
  terminated: 'terminated',
  declined: 'declined',
  withdrawn: 'withdrawn',
  transferred: 'transferred',
  open: 'mediating',
} as const;

export function person(
  id: string,
  side: Party['side'],
  name: string,
  idNumber = '',
  more: Partial<Party> = {},
): Party {
  return {
    kind: 'natural_person',
    personId: null,
    placeId: null,
    isChosenToSpeak: false,
    id,
    side,
    name,
    phone: '',
    address: '',
    authorizedAgents: [],
    identityPaper: idNumber === '' ? 'none' : 'resident_id',
    idNumber,
    sex: null,
    birthDate: null,
    statedAge: null,
    ethnicity: '',
    occupation: '',
    isSelfSupporting: false,
    statutoryAgents: [],
    ...more,
  } as Party;
}

export function company(id: string, side: Party['side'], name: string): Party {
  return {
    ...BLANK_COMPANY,
    kind: 'company',
    personId: null,
    placeId: null,
    isChosenToSpeak: false,
    id,
    side,
    name,
    creditCode: '91350100M000100Y43',
    legalRepresentative: '赵某',
    legalRepresentativeTitle: '经理',
  };
}

/** A valid stored case made from the few things that matter to the statistics. */
export function reportCase(recipe: CaseRecipe): MediationCase {
  const { ordinal, ending } = recipe;
  const endedOn = ending.kind === 'open' ? null : ending.on;
  const registeredOn = recipe.registeredOn ?? endedOn ?? '2026-11-01';
  const acceptedOn =
    recipe.acceptedOn === undefined && ending.kind !== 'declined'
      ? registeredOn
      : (recipe.acceptedOn ?? null);
  const number = `（2026）人调字第${ordinal}号`;
  return mediationCaseSchema.parse({
    ...BLANK_CASE,
    id: `case-${ordinal}`,
    number,
    serial: { year: 2026, ordinal },
    revision: 1,
    status: STATUS_OF[ending.kind],
    registration: {
      ...BLANK_REGISTRATION,
      registeredOn,
      requestedOn: registeredOn,
      source: 'application_written',
      category: 'other_consumer',
      community: '滨河路社区',
      description: '购买的电动三轮车车棚焊点开裂，要求维修。',
      difficulty: 'ordinary',
      escalationRisk: 'none',
      registrar: '登记员甲',
      ...recipe.registration,
    },
    parties: recipe.parties ?? [
      person('p1', 'applicant', '王某', '11010519491231002X'),
      person('p2', 'respondent', '李某'),
    ],
    mediators: [
      {
        mediatorId: 'm1',
        name: '程花',
        nickname: '诚信花',
        isPresiding: true,
        appointment: 'committee',
      },
      {
        mediatorId: 'm2',
        name: '赵明',
        nickname: '',
        isPresiding: false,
        appointment: 'committee',
      },
    ],
    acceptance:
      acceptedOn === null ? null : { acceptedOn, acceptedBy: '受理员乙', limitInDays: 30 },
    extensions: [],
    sessions: [],
    agreement: agreementOf(ending, number),
    termination:
      ending.kind === 'terminated'
        ? {
            terminatedOn: ending.on,
            ground: 'no_agreement',
            reason: '分歧过大',
            areRemediesExplained: true,
            remediesNote: '',
          }
        : null,
    decline:
      ending.kind === 'declined'
        ? {
            declinedOn: ending.on,
            ground: 'out_of_scope',
            reason: '不属于民间纠纷',
            sentTo: 'told_only',
            sentToName: '',
          }
        : null,
    withdrawal: ending.kind === 'withdrawn' ? { withdrawnOn: ending.on, reason: '自行和解' } : null,
    transfer: ending.kind === 'transferred' ? makeTransfer(localDate(ending.on)) : null,
    fulfillmentRecords: recipe.fulfillmentRecords ?? [],
    judicialConfirmation: recipe.judicialConfirmation ?? null,
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
  });
}

function agreementOf(ending: Ending, number: string): Agreement | null {
  if (ending.kind !== 'written' && ending.kind !== 'oral') return null;
  const terms = {
    ...BLANK_TERMS,
    clauses: [{ id: 'c1', text: '被申请人履行以下内容。', obligations: obligationsOf(ending) }],
  };
  const on = localDate(ending.on);
  if (ending.kind === 'oral') return { form: 'oral', terms, number, agreedOn: on };
  const signing =
    ending.isSigned === false ? null : { partiesSignedOn: on, mediatorsSignedOn: on, sealedOn: on };
  return { form: 'written', terms, number, signing };
}

function obligationsOf(ending: { fen?: (number | null)[] }): Obligation[] {
  return (ending.fen ?? []).map((amountFen, index) => ({
    id: `o${index + 1}`,
    obligorPartyId: 'p2',
    obligeePartyId: 'p1',
    action: '支付维修费',
    amountFen,
    mode: 'lump_sum',
    dueOn: null,
  }));
}

export function performance(
  obligationId: string,
  state: FulfillmentRecord['state'],
  recordedOn: string,
): FulfillmentRecord {
  return {
    id: `r-${obligationId}-${recordedOn}-${state}`,
    obligationId,
    state,
    recordedOn: localDate(recordedOn),
    paidFen: null,
    note: '',
  };
}

export function reportStudio(settings: Partial<Studio['settings']> = {}): Studio {
  return studioSchema.parse({
    id: 'studio',
    isSample: false,
    profile: {
      name: '五朵金花工作室',
      committeeName: '天桥街街道滨河路社区人民调解委员会',
      streetName: '天桥街街道办事处',
      communityName: '滨河路社区',
      districtName: '某某市某某区',
      address: '',
      phone: '',
      logoDataUrl: null,
    },
    mediators: [],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    lastOrdinals: {},
    numberGaps: [],
    isSealed: false,
  });
}

/** What a report of these cases may be told besides; `month` is its period. */
export type ReportChoice = Partial<Omit<ReportInput, 'definition' | 'periodKey' | 'facts'>> & {
  month?: string;
};

/** The monthly report of cases, with its ledger as it will be printed. */
export interface ReportOfCases {
  readonly content: ReportContent;
  readonly rows: LedgerRow[];
}

/** The report and its ledger; what is printed must always add up to what was counted. */
export function reportWithRows(cases: MediationCase[], more: ReportChoice = {}): ReportOfCases {
  const { month = '2026-11', ...rest } = more;
  const input = {
    ...{ studio: reportStudio(), today: localDate('2026-12-01'), lastSubmission: null },
    ...{ unreadableMonths: [], ...rest },
  };
  const { content, lists } = buildReport({
    ...input,
    ...{
      definition: MONTHLY_REPORT,
      periodKey: month,
      facts: { case: caseFactTable(cases), enquiry: noEnquiries(), typed: noEnquiries() },
    },
  });
  const [list] = lists;
  if (list === undefined) throw new Error('no ledger');
  const byId = new Map(cases.map((one) => [one.id, one]));
  const rows = list.records.map(({ id }) =>
    ledgerRow(list.ledger, {
      ...{ record: byId.get(id), profile: input.studio.profile, today: input.today },
    }),
  );
  if (!isDeepStrictEqual(sumsOfRows(list.ledger, rows), list.sums))
    throw new Error('the ledger adds up to something else than was counted');
  return { content, rows };
}

export function reportOf(cases: MediationCase[], more: ReportChoice = {}): ReportContent {
  return reportWithRows(cases, more).content;
}

/** 本期, 上期累计 and 本年累计 of a row. */
export function figuresAt(
  report: ReportContent,
  key: string,
): [number | null, number | null, number | null] {
  const row = report.sections.flatMap((section) => section.rows).find((one) => one.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return [row.thisPeriod, row.before, row.yearToDate];
}
