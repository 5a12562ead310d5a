import { paragraph, titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import type { Merchant } from '../merchant';

const LABEL = '商圈公平经营公约';

/** In words of our own: the article names such a pact (S0), and does not print it. */
const RULES = [
  '公平竞争，不诋毁同行，不抢客、不串通涨价。',
  '诚信待客，明码标价，不卖假货，说到做到。',
  '和睦相邻，通道、停车、招牌、音响互相让一让。',
  '一起守好消防、用电、用气和门前卫生。',
  '有了纠纷先协商，协商不成请人民调解员来调解，不吵不闹。',
  '商户自查、商会监督、市场监管所抽检，查到问题按期整改，结果大家看得到。',
] as const;

/** So many rows to sign on where nobody has pledged yet. */
const ROOM = 10;
/** So many free rows after those that stand on it. */
const MORE_ROOM = 5;

/**
 * 商圈公平经营公约 (S0): what the merchants of the quarter agree on among themselves, with a row for each of those that
 * stand by a pledge; they sign it by hand.
 */
export const fairTradePact = defineFilledSheet<Merchant>({
  section: 'pledge',
  key: 'fair_trade_pact',
  label: LABEL,
  build: (record, { profile, pledged }) => {
    // Where nobody told of the others, the merchant itself stands on it.
    const names = record === null ? [] : (pledged ?? [record.shop.name]);
    return bindSheet(LABEL, null, profile, [
      ...titleBlocks(LABEL),
      paragraph('为了商圈买卖公平、邻里和睦，签名的商户共同约定：'),
      ...RULES.map((text, at): PaperBlock => ({ type: 'clause', ordinal: at + 1, text })),
      paragraph('本公约自签名之日起遵守，张贴在商圈显眼的地方。', 0),
      signatures(names),
    ]);
  },
});

function signatures(names: readonly string[]): PaperBlock {
  return {
    type: 'table',
    columns: [
      { label: '序号', width: 3, align: 'center' },
      { label: '商户', width: 12, align: 'left' },
      { label: '签名、盖章', width: 10, align: 'left' },
      { label: '日期', width: 6.6, align: 'left' },
    ],
    rows: names.map((name, at) => [`${at + 1}`, toBodyText(name), '', '']),
    blankRows: names.length === 0 ? ROOM : MORE_ROOM,
  };
}
