import { DISPUTE_CATEGORY_LABELS } from '../../case/model/dispute-category';
import {
  dayOnPaper,
  fieldRows,
  paragraph,
  titleBlocks,
} from '../../case/papers/blocks/plain-blocks';
import { buildSigners } from '../../case/papers/blocks/signature-block';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import { ENQUIRY_WAY_LABELS, type Enquiry, REFERRAL_LABELS } from '../enquiry';

const LABEL = '法律咨询记录';

/** 法律咨询记录: who asked what, what was answered, how long it took (practice; 法律援助法 第22条 has advice as its first form). */
export const adviceNote = defineFilledSheet<Enquiry>({
  key: 'advice_note',
  label: LABEL,
  section: 'enquiry',
  build: (record, { profile }) => {
    const asked = record?.asked;
    const say = (text: string | undefined) => toBodyText(text ?? '');
    return bindSheet(LABEL, asked?.name ?? null, profile, [
      ...titleBlocks(LABEL),
      {
        type: 'fields',
        rows: [
          [
            { label: '日期', value: dayOnPaper(asked?.askedOn) },
            { label: '方式', value: asked ? ENQUIRY_WAY_LABELS[asked.way] : '' },
          ],
          [
            { label: '咨询人', value: say(asked?.name) },
            { label: '联系电话', value: say(asked?.phone) },
          ],
          [
            { label: '对方', value: say(asked?.opponent) },
            { label: '类别', value: asked ? DISPUTE_CATEGORY_LABELS[asked.category] : '' },
          ],
        ],
      },
      paragraph(say(asked?.question), 5, '咨询事项：'),
      paragraph(say(asked?.answer), 7, '答复意见：'),
      fieldRows([
        ['引导去向', asked?.referredTo ? REFERRAL_LABELS[asked.referredTo] : ''],
        ['用时', asked?.minutes ? `${asked.minutes} 分钟` : ''],
        ['答复人', say(asked?.answeredBy)],
      ]),
      paragraph('答复供参考，以当时所说的情况为准；处理结果由有权的机关依法决定。'),
      buildSigners(['咨询人（签名）'], ['答复人（签名）']),
    ]);
  },
});
