import type { WordingRule } from './hint';

const VAGUE =
  /尽快|近期|及时(?:支付|付清|履行)|适当(?:补偿|赔偿|给予)|酌情|视情况|若干元|一定(?:数额|金额|费用)|有关费用|相关费用|(?:另行|以后|日后)(?:协商|商量)|方便的时候|有钱(?:的时候|了)?再/g;

/** Words that are no slip, and yet send an agreement back: too vague, against the parties' rights, not for a court to confirm. */
export const DOUBTFUL_WORDS: readonly WordingRule[] = [
  {
    pattern: VAGUE,
    say: (word) =>
      `“${word}”不够明确，请写清数额、日期或做法；内容不明确的协议，法院不予确认（《民事诉讼法解释》第358条）`,
  },
  {
    pattern: /(?:不得|不再|不能|放弃)[^。；，]{0,8}(?:起诉|诉讼|仲裁|上访|信访|投诉)/g,
    say: (word) =>
      `“${word}”限制了当事人的权利；不得因调解阻止当事人依法通过仲裁、行政、司法等途径维护权利（《人民调解法》第3条）`,
  },
  {
    pattern: /解除婚姻关系|自愿离婚|解除收养|确认(?:亲子|收养)关系|所有权归/g,
    say: (word) =>
      `“${word}”涉及身份关系或物权确权，法院不受理其司法确认申请（《民事诉讼法解释》第355条），请向当事人说明`,
  },
];
