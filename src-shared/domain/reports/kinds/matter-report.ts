import { SATISFACTIONS } from '../../case/model/follow-through';
import { addUpTo, notMore } from '../checks/compare';
import type { ReportDefinition } from '../define-report';
import { MATTER_LEDGER } from '../ledgers/matter-ledger';
import {
  GRID_MATTERS,
  MATTER_COLORS,
  MATTER_ORDERS,
  MATTER_RATINGS,
  MATTERS,
  mattersBy,
} from '../measures/matter-sections';
import { ownUseReports } from './own-use-report';

const CHANNELS = { key: 'matter_channels', title: '反映渠道', rest: '其他渠道' };
const CLASSES = { key: 'matter_classes', title: '六情类别', rest: '没有分类' };

/**
 * 事项: what was told that is no dispute, by channel and class, and what became of it. Streets ask for it by number (S0:
 * 网格上报并成功化解 70 起). For the studio's own use, where it uses 事项.
 */
export const MATTER_REPORTS: readonly ReportDefinition[] = ownUseReports({
  ...{ key: 'matters', sort: '事项', label: '事项情况统计', fileLabel: '事项情况' },
  sections: ({ settings: { matterChannels, eventClasses } }) => [
    MATTERS,
    MATTER_RATINGS,
    MATTER_COLORS,
    MATTER_ORDERS,
    GRID_MATTERS,
    mattersBy('channel', CHANNELS, matterChannels),
    mattersBy('eventClass', CLASSES, eventClasses),
  ],
  blocks: [
    [MATTERS.key, MATTER_RATINGS.key],
    [MATTER_COLORS.key, MATTER_ORDERS.key, GRID_MATTERS.key],
    [CHANNELS.key, CLASSES.key],
  ],
  ...{ tables: [], ledgers: [MATTER_LEDGER] },
  isOffered: ({ works }) => works.includes('matters'),
  checks: [
    notMore('matters_spot', 'matters.on_the_spot', 'matters.done'),
    notMore('matters_handed_on', 'matters.handed_on', 'matters.done'),
    notMore('matters_again', 'matters.again', 'matters.done'),
    notMore('matters_in_time', 'matters.in_time', 'matters.done'),
    notMore('matters_late', 'matters.late', 'matters.done'),
    notMore('matters_unrated', 'matters.unrated', 'matters.done'),
    addUpTo(
      'sum.matters_rated',
      '已评＝满意、基本满意、不满意之和',
      SATISFACTIONS.map((said) => `matters.rated.${said}`),
      'matters.rated',
    ),
  ],
  zero: {
    figure: 'matters',
    besides: [
      ...['matters.done', 'matters.turned', 'matters.handed_up', 'matters.cleared'],
      'matters.rated',
    ],
    note: '本期没有接到和办结事项，本表为零报告。',
    lead: '本期没有接到和办结事项，为零报告',
  },
  notes: [
    '接到按反映日期，办结、转为纠纷、上报、销号按各自的日期统计；评为不满意的，又办结了才算办结。',
    '网格上报按反映渠道的名称里有“网格”两个字的计；反映渠道、六情类别照登记时写的计，设置里没有的计在最后一行。',
    '评单按评单日期统计，以最后一次评单为准；首次处置、工单答复跟着接到的事项计，按没按期以制表时为准。',
    '事项台账列本期接到的，办结、评单、答复、销号写到填表这一天；过了办结期限的，期限标红。',
    '期末未办结：到统计期最后一日还没有办结、销号，也没有转为纠纷的。',
  ],
});
