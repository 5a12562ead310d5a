import type { CaseFacts } from '../../case/facts/case-facts';
import { wordsMark } from '../../case/facts/words-mark';
import { ALERT_COLOR_LABELS, ALERT_COLORS } from '../../case/model/registration-words';
import type { EnquiryFacts } from '../../enquiry/enquiry';
import { daysBetween } from '../../kernel/local-date';
import type { Studio } from '../../studio/studio';
import { notMore } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import { caseTable, countedOn } from '../measures/case-table';
import { type MeasureSection, measuresOf } from '../measures/define-measure';
import { enquirySection } from '../measures/enquiry-section';
import { reportMonthOf } from '../period';
import { STATISTICS_KEY } from '../statistics-key';
import { ownUseReports } from './own-use-report';

const { count, sum } = measuresOf<CaseFacts>('case');
const enquiries = measuresOf<EnquiryFacts>('enquiry');

/** Of the case table: what is drawn of it. */
const OF_CASE_TABLE = ['totals', 'sources', 'categories', 'handling'];

/**
 * 统计图: what the pictures of a period show, counted as every report is, so that each figure opens its cases and adds up.
 * For the studio's own use.
 */
export const STATISTICS_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: STATISTICS_KEY, sort: '统计图', label: '统计图', fileLabel: '统计图' },
  sections: ({ settings }, counting) => [
    ...caseTable(settings.committeeKind, counting).filter(({ key }) => OF_CASE_TABLE.includes(key)),
    { ...enquirySection(), measures: enquirySection().measures.slice(0, 2) },
    ...trendSections(settings, countedOn(counting)),
    spellSection(countedOn(counting)),
    spellMeanSection(countedOn(counting)),
    outcomeSection(countedOn(counting)),
    communitySection(settings, countedOn(counting)),
    ...gridSections(settings, countedOn(counting)),
    colorSection(),
  ],
  blocks: [
    ['totals', 'sources', 'handling', 'enquiries', 'spell', 'spell_mean', 'outcome', 'colors'],
    ['categories', 'trend', 'trend_successful'],
    ['trend_enquiries', 'communities', 'grids'],
  ],
  ...{ tables: [], ledgers: [] },
  checks: [
    notMore('successful_within_total', 'successful', 'total'),
    notMore('fulfilled_within_promised', 'outcome.fulfilled', 'outcome.promised'),
    notMore('satisfied_within_answers', 'outcome.satisfied', 'outcome.answers'),
  ],
  zero: {
    figure: 'total',
    note: '本期没有调解结束的案件，本表为零报告。',
    lead: '本期没有调解结束的案件，为零报告',
  },
  notes: [
    '各月、来源、类别、社区、办理用时和案件总数按同一天计入；办理用时从受理之日算到调解结束之日，同一天的为 0 天。',
    '履行按本期调解成功、协议里约定了履行内容的案件，看到现在是否全部履行；满意按首次回访之日，算本案历次回访里回答了的人数，“满意”“基本满意”都算满意，没有问到的不算。',
    '社区、网格按案卷里写的和设置里的名称对照，对不上的在“其他”里；网格只数设置里的前 100 个。',
    '红黄蓝按登记时选的颜色、登记之日计入。',
  ],
});

/** The day by which the case table counts. */
type CountedOn = ReturnType<typeof countedOn>;

/** A month of the report year by its number; of a span of more than a year the same month of several years together. */
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

function trendSections(
  { reportCutOffDay }: Studio['settings'],
  event: CountedOn,
): MeasureSection[] {
  const isIn = (day: CaseFacts['concludedOn'], month: string) =>
    day !== null && reportMonthOf(day, reportCutOffDay).endsWith(`-${month}`);
  const head = (series: string, month: string) => ({
    key: `${series}.${month}`,
    label: `${Number(month)}月`,
  });
  return [
    {
      ...{ key: 'trend', title: '各月调解结束', sumsTo: 'total' },
      measures: MONTHS.map((month) =>
        count(head('trend', month), event, (one) => isIn(one[event], month)),
      ),
    },
    {
      ...{ key: 'trend_successful', title: '各月调解成功', sumsTo: 'successful' },
      measures: MONTHS.map((month) =>
        count(
          head('trend_successful', month),
          event,
          (one) => one.agreementForm !== null && isIn(one[event], month),
        ),
      ),
    },
    {
      ...{ key: 'trend_enquiries', title: '各月咨询', sumsTo: 'enquiries' },
      measures: MONTHS.map((month) =>
        enquiries.count(head('trend_enquiries', month), 'askedOn', (one) =>
          isIn(one.askedOn, month),
        ),
      ),
    },
  ];
}

/** Days from acceptance to the end: the last ones up to which a band goes. 30 is the usual limit (司法部令第75号). */
const BANDS = [
  ['same_day', '当天', 0],
  ['week', '1–7 天', 7],
  ['half_month', '8–15 天', 15],
  ['month', '16–30 天', 30],
  ['longer', '超过 30 天', Number.POSITIVE_INFINITY],
] as const;

/** 办理用时 in days; null where no acceptance is known. An old ledger's days may stand the wrong way round: 0 then. */
export function spellOf({
  acceptedOn,
  concludedOn,
}: Pick<CaseFacts, 'acceptedOn' | 'concludedOn'>): number | null {
  if (acceptedOn === null || concludedOn === null) return null;
  return Math.max(0, daysBetween(acceptedOn, concludedOn));
}

function spellSection(event: CountedOn): MeasureSection {
  const bandOf = (facts: CaseFacts) => {
    const days = spellOf(facts);
    return days === null ? 'unknown' : BANDS.find(([, , last]) => days <= last)?.[0];
  };
  const bands = [
    ...BANDS.map(([key, label]) => [key, label] as const),
    ['unknown', '没有受理日或未结束'],
  ];
  return {
    ...{ key: 'spell', title: '办理用时', sumsTo: 'total' },
    measures: bands.map(([band = '', label = '']) =>
      count({ key: `spell.${band}`, label }, event, (one) => bandOf(one) === band),
    ),
  };
}

/** What the mean of 办理用时 is made of. */
function spellMeanSection(event: CountedOn): MeasureSection {
  return {
    ...{ key: 'spell_mean', title: '平均用时', sumsTo: null },
    measures: [
      count(
        { key: 'spell.measured', label: '知道用了几天的' },
        event,
        (one) => spellOf(one) !== null,
      ),
      sum(
        { key: 'spell.days', label: '一共用的天数', unit: 'day', level: 0 },
        event,
        (one) => spellOf(one) ?? 0,
      ),
    ],
  };
}

function outcomeSection(event: CountedOn): MeasureSection {
  const isPromised = (one: CaseFacts) => one.agreementForm !== null && one.obligationCount > 0;
  return {
    ...{ key: 'outcome', title: '履行和满意', sumsTo: null },
    measures: [
      count({ key: 'outcome.promised', label: '约定了履行内容' }, event, isPromised),
      count(
        { key: 'outcome.fulfilled', label: '已全部履行', level: 1 },
        event,
        (one) => isPromised(one) && one.fulfilledOn !== null,
      ),
      sum(
        { key: 'outcome.answers', label: '回访中回答了的', unit: 'person', level: 0 },
        'followedUpOn',
        (one) => one.visitAnswers,
      ),
      sum(
        { key: 'outcome.satisfied', label: '满意和基本满意', unit: 'person', level: 1 },
        'followedUpOn',
        (one) => one.visitsSatisfied,
      ),
    ],
  };
}

/** So many grids have rows; a district may have a thousand, and no page has room for them. */
const MOST_GRIDS = 100;

/** The grids of the settings, where there are any. */
function gridSections({ grids }: Studio['settings'], event: CountedOn): MeasureSection[] {
  if (grids.length === 0) return [];
  const section = namedSection('grid', grids.slice(0, MOST_GRIDS), event, (one) => one.gridMark);
  return [{ ...section, key: 'grids', title: '网格' }];
}

/** 红黄蓝 as registered. */
function colorSection(): MeasureSection {
  const colored = (key: string, label: string, color: CaseFacts['alertColor']) =>
    count({ key: `color.${key}`, label }, 'registeredOn', (one) => one.alertColor === color);
  return {
    ...{ key: 'colors', title: '登记时的颜色', sumsTo: 'registered' },
    measures: [
      ...ALERT_COLORS.map((color) => colored(color, ALERT_COLOR_LABELS[color], color)),
      colored('none', '没有定颜色', null),
    ],
  };
}

/** The communities of the settings in their order, what is none of them, and what has none. */
function communitySection({ communities }: Studio['settings'], event: CountedOn): MeasureSection {
  const section = namedSection('community', communities, event, (one) => one.communityMark);
  return { ...section, key: 'communities', title: '社区' };
}

/** A row for each name, for what is none of them, and for what has none. @param key of the rows before their names */
function namedSection(
  key: string,
  names: readonly string[],
  event: CountedOn,
  markOf: (one: CaseFacts) => number | null,
): Pick<MeasureSection, 'sumsTo' | 'measures'> {
  const named = new Map(names.map((name) => [wordsMark(name), name]));
  const counted = (row: string, label: string, isCounted: (mark: number | null) => boolean) =>
    count({ key: `${key}.${row}`, label }, event, (one) => isCounted(markOf(one)));
  return {
    sumsTo: 'total',
    measures: [
      ...[...named].map(([mark, name]) => counted(String(mark), name, (one) => one === mark)),
      counted('other', '其他', (mark) => mark !== null && !named.has(mark)),
      counted('none', `没有写${key === 'grid' ? '网格' : '社区'}`, (mark) => mark === null),
    ],
  };
}
