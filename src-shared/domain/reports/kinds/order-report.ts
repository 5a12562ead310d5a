import type { CaseFacts } from '../../case/facts/case-facts';
import { wordsMark } from '../../case/facts/words-mark';
import { DISPUTE_CATEGORIES } from '../../case/model/dispute-category';
import { STUDIO_LEVEL_LABELS, STUDIO_LEVELS } from '../../studio/committee-kind';
import { bandOf, FOUND_ROWS, type FoundRow, SIZE_BANDS } from '../../typed/typed-lists';
import { notMore } from '../checks/compare';
import { countsOfRows, foundAgrees, sizesKnown } from '../checks/order-checks';
import { typedPairs } from '../checks/typed-checks';
import { defineReport, type ReportDefinition } from '../define-report';
import { countedOn } from '../measures/case-table';
import { type MeasureSection, measuresOf } from '../measures/define-measure';
import { PREVENTION_ANNEX, typedMeasure, typedPreventionSection } from '../measures/typed-measures';
import { REPORT_LENGTHS } from '../report-words';

const { count, stock } = measuresOf<CaseFacts>('case');

/** The day by which the case table counts. */
type CountedOn = ReturnType<typeof countedOn>;

const ROW = 'order.row.';
const isCategory = (key: string) =>
  DISPUTE_CATEGORIES.some((category) => key === `${ROW}${category}`);
const isBand = (key: string) =>
  key === `${ROW}unknown` || SIZE_BANDS.some((band) => key === `${ROW}${band.key}`);

const LEVEL = `${ROW}level.`;
const isLevel = (key: string) => key.startsWith(LEVEL);

/**
 * 综治 矛盾纠纷排查调处情况: by type, 重大, and how many people a dispute concerns, what was found
 * (排查数, typed) and what was mediated (调处数, counted of the cases as the case table counts), in the column of the
 * studio's own level, with the year to date. Weeks are spans of days.
 */
export const ORDER_REPORTS: readonly ReportDefinition[] = REPORT_LENGTHS.map(
  ({ key, period, name, onPaper, inFile }) =>
    defineReport({
      ...{ key: `order_${key}`, sort: '综治', name, period },
      label: `矛盾纠纷排查调处情况${onPaper}`,
      fileLabel: `综治排查调处${inFile}`,
      // Handed in where the office asks for it.
      ...{ isRemembered: period === 'month', isAskedFor: false },
      sections: ({ settings }, counting) => {
        const event = countedOn(counting);
        const levels = levelSections(settings.levelLadder, event);
        return [overview(event), typedPreventionSection(), ...rowSections(event), ...levels];
      },
      blocks: [['order.overview'], [], []],
      // Of another name than in the case report: in the workbook of all reports both have a sheet.
      annexes: [{ ...PREVENTION_ANNEX, sheetName: '综治排查预防' }],
      tables: [
        {
          ...{ key: 'order', title: '分类', sheetName: '综治排查调处', corner: '类型' },
          isRow: (section) => section.startsWith(ROW),
          shown: ['thisPeriod', 'yearToDate'],
          spread: ({ studioLevel }) => ({
            labels: STUDIO_LEVELS.map((level) => STUDIO_LEVEL_LABELS[level]),
            own: STUDIO_LEVELS.indexOf(studioLevel),
          }),
          groups: [
            { title: '按类型', isIn: isCategory, isSummed: true },
            { title: '其中', isIn: (section) => section === `${ROW}major`, isSummed: false },
            { title: '按涉及人数', isIn: isBand, isSummed: true },
            { title: '按办理层级', isIn: isLevel, isSummed: true, unsaid: `${LEVEL}none` },
          ],
        },
      ],
      ledgers: [],
      checks: [
        countsOfRows('按类型', isCategory),
        countsOfRows('按涉及人数', isBand),
        countsOfRows('按办理层级', isLevel),
        notMore('major_within_handled', 'order.handled.major', 'order.handled'),
        sizesKnown,
        foundAgrees(isCategory, isBand),
        typedPairs,
      ],
      zero: {
        figure: 'order.handled',
        besides: ['typed.patrols', ...FOUND_ROWS.map(({ key: row }) => `order.found.${row}`)],
        note: '本期没有排查到、也没有调处结束的矛盾纠纷，本表为零报告。',
        lead: '本期没有调处结束的矛盾纠纷，为零报告',
      },
      notes: ({ countedBy }) => [
        `调处数按${countedBy === 'accepted' ? '受理' : '调解结束'}之日从案卷统计，和人民调解案件统计表同一口径；排查数、排查预防由本室逐月手填，没有填的写“未填”，几个月里缺一个月的写“未填全”，不当作 0。`,
        '人数按登记的涉及人数：50人以下不含 50 人，50—100 人不含 100 人，100—500 人不含 500 人，500 人以上含 500 人；没有登记涉及人数的单列一行。办理层级按案卷“经办”里记的，没有记的单列一行，不算在哪一级；都没有记的，不列这一组。重大矛盾纠纷按登记的难度“重大”。',
        '本室的数都在本级一栏，其他各级由各级自己填，不写 0。一周、一旬的用“任意一段”；手填数按月，不是整月的不列。',
      ],
    }),
);

function overview(event: CountedOn): MeasureSection {
  return {
    key: 'order.overview',
    title: '调处情况',
    sumsTo: null,
    measures: [
      count({ key: 'order.handled', label: '调处矛盾纠纷' }, event),
      count(
        { key: 'order.successful', label: '调处成功', level: 1 },
        event,
        (one) => one.agreementForm !== null,
      ),
      count({ key: 'order.accepted', label: '受理' }, 'acceptedOn'),
      stock({ key: 'order.pending', label: '期末在办' }, 'acceptedOn', 'leftOn'),
    ],
  };
}

function rowSections(event: CountedOn): MeasureSection[] {
  const handled = (key: string, isCounted: (facts: CaseFacts) => boolean) =>
    count({ key: `order.handled.${key}`, label: '调处数' }, event, isCounted);
  const rows = FOUND_ROWS.map(({ key, label }) => ({
    ...{ key: `${ROW}${key}`, title: label, sumsTo: null },
    measures: [
      typedMeasure({ key: `order.found.${key}`, label: '排查数（手填）' }, `found_${key}`, '件'),
      handled(key, (one) => isInRow(key, one)),
    ],
  }));
  const unknown = handled('unknown', ({ peopleInvolved }) => peopleInvolved === null);
  return [
    ...rows,
    { key: `${ROW}unknown`, title: '没有登记人数', sumsTo: null, measures: [unknown] },
  ];
}

/** The levels of the studio's ladder, what stands on none of them, and what nobody wrote a level of: that is none, and no 0. */
function levelSections(ladder: readonly string[], event: CountedOn): MeasureSection[] {
  const marks = new Map(ladder.map((level) => [wordsMark(level), level]));
  const row = (key: string, title: string, isIn: (mark: number | null) => boolean) => {
    const head = { key: `order.handled.level.${key}`, label: '调处数' };
    const handled = count(head, event, ({ levelMark }) => isIn(levelMark));
    const measures = [{ ...handled, by: ['levelMark'] }];
    return { key: `${LEVEL}${key}`, title, sumsTo: null, measures };
  };
  return [
    ...[...marks].map(([mark, level]) => row(String(mark), level, (one) => one === mark)),
    row('other', '其他层级', (mark) => mark !== null && !marks.has(mark)),
    row('none', '没有记层级', (mark) => mark === null),
  ];
}

function isInRow(key: FoundRow, { category, difficulty, peopleInvolved }: CaseFacts): boolean {
  if (key === 'major') return difficulty === 'major';
  return category === key || bandOf(peopleInvolved) === key;
}
