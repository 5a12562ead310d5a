import { COURT_RULES } from './court-grounds';
import type { WordingRule } from './hint';

/** Words that are no slip, and yet send an agreement back: too vague, against the parties' rights, not for a court to confirm. */
export const DOUBTFUL_WORDS: readonly WordingRule[] = [
  {
    pattern: /(?:不得|不再|不能|放弃)[^。；，]{0,8}(?:起诉|诉讼|仲裁|上访|信访|投诉)/g,
    say: (word) =>
      `“${word}”限制了当事人的权利；不得因调解阻止当事人依法通过仲裁、行政、司法等途径维护权利（《人民调解法》第3条）`,
  },
  ...COURT_RULES,
];
