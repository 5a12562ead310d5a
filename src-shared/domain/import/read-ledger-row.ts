import { type RowCase, rowCaseSchema } from '../case/acts/import-row';
import { defaultMediationLimit } from '../case/clocks/mediation-limit';
import { importedSchema, type LedgerOutcome, ledgerOutcomeSchema } from '../case/model/imported';
import { registrationSchema } from '../case/model/registration';
import { type LocalDate, partsOf } from '../kernel/local-date';
import { cleanLine, cleanText } from '../kernel/text';
import { blankOf } from '../record/blank';
import type { StatedResult } from './column-plan';
import { placeOfRow } from './import-place';
import type { LedgerColumn } from './ledger-columns';
import type { LedgerLine } from './ledger-sheet';
import {
  isSilent,
  readCategory,
  readDifficulty,
  readEscalation,
  readForm,
  readFulfillment,
  readResult,
  readSource,
} from './read-code';
import { readDay } from './read-day';
import { readAmount, readCount, readYes } from './read-figure';
import { readPeople } from './read-row-people';
import { RowReading, type RowRemark, type RowRules } from './row-reading';

/** Made once, for ten thousand rows. */
const BLANK = {
  registration: blankOf(registrationSchema),
  imported: blankOf(importedSchema),
  outcome: blankOf(ledgerOutcomeSchema),
};

/** A row as it was understood. Without a case while something stands in the way. */
export interface RowRead {
  readonly row: number;
  readonly code: string;
  readonly remarks: readonly RowRemark[];
  readonly found: RowCase | null;
}

/** Reads a row: every value by its own rule, what is silent by what a person said of all such rows, and nothing guessed. */
export function readLedgerRow(line: LedgerLine, rules: RowRules): RowRead {
  const reading = new RowReading(line, rules);
  const days = readDays(reading);
  const codes = readCodes(reading);
  const result = reading.word('result', readResult);
  const people = readPeople(reading);
  const code = cleanLine(reading.cell('code')).slice(0, 200);
  const outcome = readOutcome(reading, days, result);
  const registeredOn = days.registeredOn ?? days.acceptedOn ?? days.endedOn;
  if (registeredOn === null && !reading.isBlocked)
    reading.say('problem', 'acceptedOn', '受理、登记、调解时间一个也没有，不知道算在哪个月');
  const { source, category, difficulty } = codes;
  if (reading.isBlocked || registeredOn === null || !source || !category || !difficulty)
    return { row: line.row, code, remarks: reading.remarks, found: null };
  const registration = {
    ...BLANK.registration,
    ...{ registeredOn, requestedOn: registeredOn, source, category, difficulty },
    ...readTexts(reading),
    ...readFacts(reading),
  };
  const isOpen = result === 'open';
  const { today: _today, is1904: _is1904, ...by } = rules;
  const made: RowCase = {
    number: code === '' ? `旧台账${by.importOrdinal}-${line.row}` : code,
    serial: {
      year: partsOf(registeredOn).year,
      ordinal: placeOfRow(by.importOrdinal, line.row),
    },
    status: statusOf(result, days.acceptedOn),
    registration,
    parties: people.parties,
    mediators: people.mediators,
    acceptance:
      days.acceptedOn === null
        ? null
        : {
            acceptedOn: days.acceptedOn,
            acceptedBy: registration.registrar,
            limitInDays: defaultMediationLimit(registration, by.settings).days,
          },
    imported: {
      ...{ ...BLANK.imported, ...whereOf(line, by) },
      cells: cellsOf(line, by.headings),
      outcome: isOpen ? null : outcome,
    },
  };
  return { row: line.row, code, remarks: reading.remarks, found: checked(reading, made) };
}

/** The last border: what the schema refuses, such as a text that is too long, is a problem of the row. */
function checked(reading: RowReading, made: RowCase): RowCase | null {
  const notes = reading.remarks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 5_000);
  const parsed = rowCaseSchema.safeParse({ ...made, imported: { ...made.imported, notes } });
  if (parsed.success) return parsed.data;
  for (const { message } of parsed.error.issues.slice(0, 3)) reading.say('problem', null, message);
  return null;
}

interface Days {
  readonly acceptedOn: LocalDate | null;
  readonly registeredOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
}

function readDays(reading: RowReading): Days {
  const read = (typed: string) => readDay(typed, reading.rules);
  const acceptedOn = reading.take('acceptedOn', read, 'problem');
  const registeredOn = reading.take('registeredOn', read, 'problem');
  const endedOn = reading.take('settledOn', read, 'problem');
  const begun = acceptedOn ?? registeredOn;
  if (begun !== null && endedOn !== null && endedOn < begun)
    reading.say('doubt', 'settledOn', '早于受理时间，照台账记，请核对');
  return { acceptedOn, registeredOn, endedOn };
}

function readCodes(reading: RowReading) {
  return {
    source: reading.word('source', readSource),
    category: reading.word('category', readCategory),
    difficulty: reading.word('difficulty', readDifficulty),
  };
}

function statusOf(
  result: StatedResult | undefined,
  acceptedOn: LocalDate | null,
): RowCase['status'] {
  switch (result) {
    case 'agreed':
      return 'closed';
    case 'not_agreed':
      return 'terminated';
    case 'declined':
      return 'declined';
    case 'withdrawn':
      return 'withdrawn';
    default:
      return acceptedOn === null ? 'registered' : 'accepted';
  }
}

function readOutcome(
  reading: RowReading,
  { endedOn }: Days,
  result: StatedResult | undefined,
): LedgerOutcome | null {
  if (result === undefined || result === 'open') return null;
  if (endedOn === null) {
    if (!reading.isBlocked) reading.say('problem', 'settledOn', '有调解结果，没有写调解时间');
    return null;
  }
  const ended = { ...BLANK.outcome, result, endedOn };
  if (result !== 'agreed') return ended;
  const form = reading.word('form', readForm) ?? null;
  const amountFen = reading.take('amount', readAmount, 'problem');
  const agreementNumber = cleanLine(reading.cell('paperNumber')).slice(0, 200);
  return { ...ended, form, amountFen, agreementNumber, ...readPerformance(reading) };
}

function readPerformance(reading: RowReading) {
  const typed = reading.cell('performance');
  const fulfillment = isSilent(typed) ? null : (readFulfillment(typed)?.code ?? null);
  const read = (day: string) => readDay(day, reading.rules);
  const fulfilledOn = reading.take('performedOn', read, 'doubt');
  if (fulfillment === 'fulfilled' && fulfilledOn === null)
    reading.say('note', null, '写着已履行，没有履行日期：不计入“自动履行”');
  return { fulfillment, fulfilledOn };
}

function readTexts(reading: RowReading) {
  const line = (column: LedgerColumn, max: number) => {
    const text = cleanLine(reading.cell(column));
    if ([...text].length > max) reading.say('note', column, `太长，只记前 ${max} 个字`);
    return [...text].slice(0, max).join('');
  };
  const long = (column: LedgerColumn, max: number) =>
    [...cleanText(reading.cell(column))].slice(0, max).join('');
  return {
    referringUnit: line('referringUnit', 100),
    referralNumber: line('referralNumber', 60),
    community: line('community', 60),
    grid: line('grid', 60),
    place: line('place', 200),
    registrar: line('acceptor', 60),
    requests: long('requests', 5_000),
    description: long('description', 10_000) || '（台账没有写纠纷简要情况）',
  };
}

function readFacts(reading: RowReading) {
  const groups = cleanLine(reading.cell('groups'))
    .split(/[、,，;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^(?:无|否|没有|[/\-—]+)$/.test(one));
  const escalation = reading.cell('escalation');
  const risk = isSilent(escalation) ? null : readEscalation(escalation);
  if (!isSilent(escalation) && risk === null)
    reading.say('doubt', 'escalation', `“${cleanLine(escalation).slice(0, 40)}”认不出，按“无”记`);
  return {
    involvesDeath: reading.take('death', readYes, 'doubt') ?? false,
    involvesMigrantWorkers: reading.take('migrants', readYes, 'doubt') ?? false,
    amountInDisputeFen: reading.take('amountInDispute', readAmount, 'doubt'),
    peopleInvolved: reading.take('people', readCount, 'doubt'),
    specialGroups: groups.slice(0, 20).map((one) => [...one].slice(0, 30).join('')),
    escalationRisk: risk?.code ?? ('none' as const),
    alertColor: null,
  };
}

function whereOf({ row }: LedgerLine, { importId }: Pick<RowRules, 'importId'>) {
  return { importId, row };
}

function cellsOf({ cells }: LedgerLine, headings: readonly string[]) {
  return cells.flatMap((text, at) => {
    const kept = cleanText(text);
    return kept === ''
      ? []
      : [{ heading: headings[at] ?? '', text: [...kept].slice(0, 10_000).join('') }];
  });
}
