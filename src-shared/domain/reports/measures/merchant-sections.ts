import { COMMENDED_SORT_LABELS, COMMENDED_SORTS } from '../../commendation/commendation';
import type { CommendationFacts } from '../../commendation/commendation-kind';
import { INSPECTION_LEVEL_LABELS, INSPECTION_LEVELS } from '../../merchant/inspection/inspection';
import type { InspectionFacts } from '../../merchant/inspection/inspection-kind';
import type { MerchantFacts } from '../../merchant/merchant-kind';
import { type MeasureSection, measuresOf } from './define-measure';

const merchants = measuresOf<MerchantFacts>('merchant');
const inspections = measuresOf<InspectionFacts>('inspection');
const commendations = measuresOf<CommendationFacts>('commendation');

/** 商户和承诺书: how many there are, and how many stand by a pledge that everybody can read (S0: 120余家). */
const MERCHANTS: MeasureSection = {
  ...{ key: 'merchants', title: '商户和承诺书', sumsTo: null },
  measures: [
    merchants.stock(
      { key: 'merchants.open', label: '期末商户', unit: 'shop' },
      'presentOn',
      'closedOn',
    ),
    merchants.stock(
      { key: 'merchants.pledged', label: '期末签着承诺书', level: 1, unit: 'shop' },
      'signedOn',
      'pledgeEndedOn',
    ),
    merchants.stock(
      { key: 'merchants.published', label: '期末承诺书已公示', level: 1, unit: 'shop' },
      'publishedOn',
      'pledgeEndedOn',
    ),
    merchants.count({ key: 'merchants.entered', label: '本期登记', unit: 'shop' }, 'enteredOn'),
    merchants.count({ key: 'merchants.signed', label: '本期签承诺书', unit: 'shop' }, 'signedOn'),
    merchants.count(
      { key: 'merchants.posted', label: '本期公示承诺书', unit: 'shop' },
      'publishedOn',
    ),
  ],
};

/** 三级诚信监督 (S0), and what came of it. */
const INSPECTIONS: MeasureSection = {
  ...{ key: 'inspections', title: '监督检查', sumsTo: null },
  measures: [
    inspections.count({ key: 'inspections', label: '检查', unit: 'time' }, 'inspectedOn'),
    ...INSPECTION_LEVELS.map((level) =>
      inspections.count(
        {
          key: `inspections.${level}`,
          label: INSPECTION_LEVEL_LABELS[level],
          level: 1,
          unit: 'time',
        },
        'inspectedOn',
        (one) => one.level === level,
      ),
    ),
    inspections.count({ key: 'inspections.faulty', label: '查到问题', unit: 'time' }, 'faultOn'),
    inspections.count({ key: 'inspections.righted', label: '整改', unit: 'time' }, 'rightedOn'),
    inspections.stock(
      { key: 'inspections.open', label: '期末待整改', unit: 'time' },
      'faultOn',
      'rightedOn',
    ),
  ],
};

/** 诚信商户、诚信家庭, by the day on which people decided. */
const COMMENDATIONS: MeasureSection = {
  ...{ key: 'commendations', title: '评选', sumsTo: null },
  measures: COMMENDED_SORTS.map((sort) =>
    commendations.sum(
      {
        key: `commended.${sort}`,
        label: `评上${COMMENDED_SORT_LABELS[sort]}`,
        unit: 'shop',
        level: 0,
      },
      'decidedOn',
      (one) => (one.sort === sort ? one.chosenCount : 0),
    ),
  ),
};

/** What a quarter of merchants is asked about, in the order in which it stands on the sheet. */
export const MERCHANT_SECTIONS: readonly MeasureSection[] = [MERCHANTS, INSPECTIONS, COMMENDATIONS];
