import { orRoom } from '../../case/papers/blocks/names-on-paper';
import { fieldRows, paragraph, titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { buildSigners } from '../../case/papers/blocks/signature-block';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import type { Merchant } from '../merchant';

const LABEL = '文明经营承诺书';

/** In words of our own: the article tells that such a paper was signed and posted (S0), not what stands in it. */
const PROMISES = [
  '证照齐全，亮照经营，只在登记的范围内经营。',
  '明码标价，不虚标、不强卖，该开的票据照开。',
  '货真价实，不卖假冒伪劣和过期变质的东西，秤足量够。',
  '说到的质量和售后说话算数，该退的退、该换的换、该修的修。',
  '待客和气，不欺生、不欺老、不欺小，有话好好说。',
  '门前干净，不占道、不堵通道，管好油烟、噪声和垃圾。',
  '守好用电、用气和消防安全，有隐患当天处理。',
  '和邻里、同行有了矛盾，愿意先坐下来调解。',
  '接受商户自查、商会监督、市场监管所抽检，查到就改。',
] as const;

/**
 * 文明经营承诺书 (S0): one page that the merchant signs and that is posted in the shop. Neither signature nor day is ever
 * filled: they are put on by hand.
 */
export const merchantPledge = defineFilledSheet<Merchant>({
  section: 'pledge',
  key: 'merchant_pledge',
  label: LABEL,
  copies: () => 2,
  build: (record, { profile }) => {
    const say = (text: string | undefined) => toBodyText(text ?? '');
    const shop = record?.shop;
    return bindSheet(LABEL, shop?.name ?? null, profile, [
      ...titleBlocks(LABEL),
      fieldRows([
        ['商户名称', say(shop?.name)],
        ['经营地址', say(shop?.place)],
        ['负责人', say(shop?.owner)],
      ]),
      paragraph(`${orRoom(say(shop?.name), 10)}自愿加入诚信商圈，向顾客、邻里和同行承诺：`),
      ...PROMISES.map((text, at): PaperBlock => ({ type: 'clause', ordinal: at + 1, text })),
      paragraph('以上承诺张贴在店内，请大家监督。'),
      buildSigners(['承诺商户（盖章）'], ['负责人（签名）']),
    ]);
  },
});
