import type { Counting } from '../studio/counting-rule';
import type { Studio } from '../studio/studio';
import type { OwnCheck } from './checks/own-check';
import type { LedgerDefinition } from './ledgers/define-ledger';
import type { MeasureSection } from './measures/define-measure';
import type { PeriodKind } from './period';
import type { Annex, FigureTable, ShownColumn } from './report-content';

/** Sections of the same measures as the rows of a table, with what they come to together. */
export interface TableDefinition {
  readonly key: string;
  /** Its title after the report's. */
  readonly title: string;
  /** Name of its sheet in the workbook. */
  readonly sheetName: string;
  /** What the rows are: 调解员. */
  readonly corner: string;
  /** Whether the section of this key is one of its rows. */
  readonly isRow: (section: string) => boolean;
  /** Which figures of each measure it shows. */
  readonly shown: readonly ShownColumn[];
  /** See `figureTableSchema`. */
  readonly signature?: string;
  /** In which of several columns the period's figures stand. */
  readonly spread?: (settings: Studio['settings']) => FigureTable['spread'];
  /** Its rows in groups; all of them one group, added up, when left out. */
  readonly groups?: readonly {
    readonly title: string;
    readonly isIn: (section: string) => boolean;
    readonly isSummed: boolean;
    /**
     * Key of its row of those of whom it was not written down. Where all are in it, the group is left out: a studio that does
     * not write it down would read nothing but zeros.
     */
    readonly unsaid?: string;
  }[];
}

/** A report: what it counts, by which periods, which rows stand behind it. Plain data; `buildReport` counts it. */
export interface ReportDefinition {
  readonly key: string;
  /** What it is about, in a word that it shares with those over longer and shorter periods: 案件. */
  readonly sort: string;
  /** What it is called among those of its sort: 月报. */
  readonly name: string;
  /** Its title after the period: 人民调解案件统计月报. */
  readonly label: string;
  /** Before the period in the name of its file: 人民调解月报. */
  readonly fileLabel: string;
  /** The kind of period that it is made for. */
  readonly period: PeriodKind;
  readonly sections: (
    studio: Pick<Studio, 'settings' | 'mediators'>,
    counting: Counting,
  ) => readonly MeasureSection[];
  /**
   * Keys of the sections that stand below one another, in the three blocks of the sheet: balanced, so that the table fits
   * one landscape page. Of a short report all stand in the first.
   */
  readonly blocks: readonly [readonly string[], readonly string[], readonly string[]];
  /** Sections that stand in tables of their own instead, a row each. */
  readonly tables: readonly TableDefinition[];
  /** Sections on sheets of their own, where the three blocks have no room. */
  readonly annexes?: readonly Annex[];
  readonly ledgers: readonly LedgerDefinition[];
  /** Checks besides those that every report makes. */
  readonly checks: readonly OwnCheck[];
  /** Key of the measure that is 0 in a 零报告; what its note says then, and what stands above it on the page. */
  readonly zero: {
    readonly figure: string;
    /** Keys of others that are then 0 too, or not typed. */
    readonly besides?: readonly string[];
    readonly note: string;
    readonly lead: string;
  };
  /** 口径 by which the period is counted, printed under the table. */
  readonly notes: (counting: Counting) => readonly string[];
  /** Whether what was handed in is remembered, so that a later change shows as 更正. */
  readonly isRemembered: boolean;
  /** Whether a studio with these settings has any use for it; every studio when left out. */
  readonly isOffered?: (settings: Studio['settings']) => boolean;
  /** False for one that is handed in where it is asked for, and of which 今日 does not remind. */
  readonly isAskedFor?: boolean;
}

/** Takes a definition as it is. Throws RangeError when a section stands in two blocks. */
export function defineReport(definition: ReportDefinition): ReportDefinition {
  const placed = definition.blocks.flat();
  if (new Set(placed).size !== placed.length)
    throw new RangeError(`a section of ${definition.key} stands in two blocks`);
  return definition;
}
