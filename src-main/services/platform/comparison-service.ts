import { basename } from 'node:path';
import { piecesInTurns } from '@main/store/turn';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { MAX_IMPORT_ROWS } from '@shared/domain/import/import-record';
import type { LedgerColumn } from '@shared/domain/import/ledger-columns';
import type { LedgerLine } from '@shared/domain/import/ledger-sheet';
import { planColumns } from '@shared/domain/import/plan-columns';
import { type LocalDate, localDate, partsOf } from '@shared/domain/kernel/local-date';
import { type PresentActor, sightOf } from '@shared/domain/record/actor';
import {
  type ComparedCase,
  comparePlatform,
  daysOfTable,
  type PlatformComparison,
  type PlatformTable,
} from '@shared/domain/reports/platform/compare-platform';
import { COMPARED_FIELDS } from '@shared/domain/reports/platform/compared-fields';
import { columnsOfPlatform, fieldTexts } from '@shared/domain/reports/platform/platform-lines';
import type { OutputOf } from '@shared/ipc/contract';
import { MAX_COMPARED } from '@shared/ipc/routes-platform';
import { seenCases } from '../cases/seen-cases';
import {
  chooseLedger,
  ledgerErrorInWords,
  refuseLedger,
  requireLedgerFile,
} from '../import/chosen-ledger';
import { LedgerReader } from '../import/ledger-reader';
import type { OpenDialog } from '../ports';
import type { CurrentStudio } from '../studio/current-studio';
import { listedInPlatform } from './platform-service';

export interface ComparisonServiceOptions {
  readonly current: CurrentStudio;
  readonly openDialog: OpenDialog;
  /** The program of the thread that reads; null to read where it is asked for. */
  readonly ledgerThread: string | null;
}

type Compared = NonNullable<OutputOf<'platform.compare'>>;

/** So many rows are handed over at a time. */
const ROWS = 500;

/** 核对平台导出的表: what the platform says of our cases, and where it says something else than the files here. */
export class ComparisonService {
  private readonly options: ComparisonServiceOptions;

  constructor(options: ComparisonServiceOptions) {
    this.options = options;
  }

  /** Asks for a file; null when nobody chose one. Throws ServiceError RULE_REFUSED with the sentence, and StoreError. */
  async choose(actor: PresentActor): Promise<OutputOf<'platform.compare'>> {
    const path = await chooseLedger(this.options.openDialog, '平台导出的表');
    return path === null ? null : this.compare(path, actor);
  }

  /** Throws as `choose`. */
  async compare(path: string, actor: PresentActor): Promise<Compared> {
    const { studio } = this.options.current;
    await requireLedgerFile(path);
    const reader = new LedgerReader(this.options.ledgerThread);
    try {
      const ledger = await reader.ask('open', path, null);
      const { headings, rowCount, sheet, is1904 } = ledger;
      if (rowCount > MAX_IMPORT_ROWS)
        throw refuseLedger(
          `这张表有 ${rowCount} 行，一次最多核对 ${MAX_IMPORT_ROWS} 行，请分几次。`,
        );
      const own = columnsOfPlatform(studio.settings.platformFields, headings);
      const columns = planColumns(headings).columns.map((column, at) => own[at] ?? column);
      requireColumn(columns, 'code', '案件编码');
      requireColumn(columns, 'acceptedOn', '受理时间');
      const lines: LedgerLine[] = [];
      while (lines.length < rowCount)
        lines.push(...(await reader.ask('lines', lines.length, ROWS)));
      const table = { columns, lines };
      const told = await this.tell(table, is1904, actor);
      return { ...told, ...{ fileName: basename(path).slice(0, 255), sheet, rowCount } };
    } catch (error) {
      throw ledgerErrorInWords(error);
    } finally {
      reader.close();
    }
  }

  private async tell(table: PlatformTable, is1904: boolean, actor: PresentActor) {
    const rules = { today: this.options.current.today(), is1904 };
    const days = daysOfTable(table, rules);
    if (days === null) throw refuseLedger('“受理时间”一栏里没有读得出的日期，没法核对。');
    const cases = await this.casesAround(days, actor);
    const compared = await piecesInTurns(comparePlatform(table, cases, rules));
    return this.shown(table, compared, actor);
  }

  /** The accepted cases of the years of the export and the year before: the day itself may be what differs. */
  private async casesAround(
    { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
    actor: PresentActor,
  ): Promise<ComparedCase[]> {
    const { current } = this.options;
    const years = {
      from: localDate(`${partsOf(from).year - 1}-01-01`),
      to: localDate(`${partsOf(to).year}-12-31`),
    };
    const facts = current.store.cases.facts(sightOf(actor));
    const ids = [...facts.happened(['acceptedOn'], years)].map(({ place }) => facts.idAt(place));
    const context = { profile: current.studio.profile, today: current.today() };
    const cases: ComparedCase[] = [];
    for await (const { record } of current.store.storedRecordsOf(CASE_KIND, ids)) {
      const { id, number, platform, acceptance } = record;
      if (acceptance === null) continue;
      const texts = fieldTexts(
        COMPARED_FIELDS.map(({ field }) => field),
        { ...context, record },
      );
      const platformNumber = platform?.number ?? null;
      cases.push({ id, number, platformNumber, acceptedOn: acceptance.acceptedOn, texts });
    }
    return cases;
  }

  private async shown(
    { columns }: PlatformTable,
    { sameCount, differing, unnoted, unknown, absent }: PlatformComparison,
    actor: PresentActor,
  ) {
    const some = <T>(all: readonly T[]) => all.slice(0, MAX_COMPARED);
    const listed = async (id: string) => listedInPlatform(await this.get(id, actor));
    const [differs, notNoted, notThere]: [
      Compared['differing'],
      Compared['unnoted'],
      Compared['absent'],
    ] = [[], [], []];
    for (const { id, row, differences } of some(differing))
      differs.push({ case: await listed(id), row, differences: [...differences] });
    for (const { id, named } of some(unnoted)) notNoted.push({ case: await listed(id), named });
    for (const id of some(absent)) notThere.push(await listed(id));
    return {
      sameCount,
      leftOut: COMPARED_FIELDS.map(({ column }) => column).filter(
        (column) => !columns.includes(column) && !isOfTwo(column, columns),
      ),
      totals: {
        differing: differing.length,
        unnoted: unnoted.length,
        unknown: unknown.length,
        absent: absent.length,
      },
      ...{ differing: differs, unnoted: notNoted, unknown: some(unknown), absent: notThere },
    };
  }

  private get(id: string, actor: PresentActor): Promise<MediationCase> {
    return seenCases(this.options.current.store, actor).get(id);
  }
}

/** The parties may stand in two columns, a side each. */
function isOfTwo(column: LedgerColumn, columns: PlatformTable['columns']): boolean {
  return column === 'parties' && columns.includes('applicant');
}

function requireColumn(
  columns: PlatformTable['columns'],
  column: LedgerColumn,
  label: string,
): void {
  if (!columns.includes(column))
    throw refuseLedger(`这张表里没有“${label}”一栏，没法和本室的案件对上。`);
}
