import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import { isFromCourt } from '../../model/case-source';
import type { Feedback } from '../../model/feedback';
import { FEEDBACK_KIND_LABELS } from '../../model/feedback-words';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, mediatorsOf, orRoom, sentDispute } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { tellResult } from '../blocks/result-words';
import { buildSealBlock } from '../blocks/signature-block';

const LABEL = '办理情况反馈函';

/**
 * 办理情况反馈函, one of each 反馈 to the police, 信访, 12345, the street's centre or another department; courts have a letter
 * of their own. What the studio wrote of it stands there, else how the dispute ended and nothing that was said in the
 * sittings.
 */
export const feedbackLetter = defineFilledPaper({
  key: 'feedback_letter',
  label: LABEL,
  section: 'feedback',
  required: () => false,
  sheetsOf: 'feedbacks',
  instancesOf: ({ feedbacks, registration }) =>
    isFromCourt(registration.source)
      ? []
      : feedbacks.map(({ id, reportedOn, kind }) => ({
          ofId: id,
          name: `${formatChineseDate(reportedOn)} ${FEEDBACK_KIND_LABELS[kind]}`,
        })),
  slots: {
    content: {
      label: '办理情况',
      standard: (c, _ctx, ofId) => tellHow(c, findFeedback(c, ofId)),
    },
  },
  build(c, { profile }, ofId, say) {
    const one = findFeedback(c, ofId);
    const { acceptance } = c;
    const took =
      acceptance === null
        ? ''
        : `本人民调解委员会于${dayOnPaper(acceptance.acceptedOn)}受理，由调解员${orRoom(mediatorsOf(c), 6)}调解，`;
    return bindPaper(
      LABEL,
      c,
      profile,
      [
        ...titleBlocks(LABEL, c.number),
        { type: 'addressee', text: `${orRoom(toBodyText(one?.to ?? ''), 10)}：` },
        paragraph(`贵单位移送的${sentDispute(c)}，${took}现将办理情况反馈如下：`),
        paragraph(say('content'), 4),
        ...(one === null || one.returned !== ''
          ? [paragraph(toBodyText(one?.returned ?? ''), 1, '随函退回的材料：')]
          : []),
        buildSealBlock(committeeOf(profile)),
      ],
      one === null ? '' : formatChineseDate(one.reportedOn),
    );
  },
});

function findFeedback({ feedbacks }: CaseOnPaper, ofId: string | null): Feedback | null {
  return feedbacks.find(({ id }) => id === ofId) ?? null;
}

function tellHow(c: CaseOnPaper, one: Feedback | null): string {
  if (one === null) return '';
  const written = toBodyText(one.content);
  if (written !== '') return written;
  if (one.kind === 'result') return tellResult(c);
  return one.kind === 'receipt'
    ? '已经收到，正在征求各方当事人的意见。'
    : '正在调解，办理结果另行反馈。';
}
