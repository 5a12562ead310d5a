import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import {
  FOLLOW_UP_METHOD_LABELS,
  type FollowUp,
  REWORK_RESULT_LABELS,
  SATISFACTION_LABELS,
  VISIT_ANSWER_LABELS,
} from '../../model/follow-through';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, namesOf } from '../blocks/names-on-paper';
import { dayOnPaper, fieldRows, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners, nameOnPaper } from '../blocks/signature-block';

const LABEL = '人民调解回访记录';

/**
 * 人民调解回访记录 (司发通〔2010〕239号), one of each visit: whom, about which agreement, when, and what was found. How
 * satisfied somebody is stands there only where they said so themselves.
 */
export const followUpRecord = defineFilledPaper({
  key: 'follow_up_record',
  label: LABEL,
  section: 'followUp',
  // What one of several said of it is theirs alone.
  copyFor: ({ followUps }, ofId) => {
    const visited = followUps.find(({ id }) => id === ofId)?.visitedPartyIds ?? [];
    return visited.length === 1 ? visited : [];
  },
  required: ({ followUps }) => followUps.length > 0,
  sheetsOf: 'followUps',
  instancesOf: ({ followUps }) =>
    followUps.map(({ id, visitedOn }) => ({ ofId: id, name: formatChineseDate(visitedOn) })),
  build(c, { profile }, ofId) {
    const visit = c.followUps.find(({ id }) => id === ofId);
    return bindPaper(
      LABEL,
      c,
      profile,
      [
        ...titleBlocks(LABEL),
        fieldRows([
          ['当事人', visit === undefined ? namesOf(c.parties) : visitedBy(c, visit)],
          ['调解协议编号', toBodyText(c.agreement?.number ?? '')],
          ['回访事由', c.title],
          ['回访时间', visit === undefined ? '' : formatChineseDate(visit.visitedOn)],
          ['回访形式', visit === undefined ? '' : FOLLOW_UP_METHOD_LABELS[visit.method]],
        ]),
        paragraph(toBodyText(visit?.findings ?? ''), 8, '回访情况：'),
        paragraph(visit === undefined ? '' : answersOf(c, visit), 2, '满意程度：'),
        ...riskOf(visit),
        ...reworkOf(visit),
        buildSigners(['回访人（签名）'], ['被回访人（签名）'], committeeOf(profile)),
      ],
      visit === undefined ? '' : formatChineseDate(visit.visitedOn),
    );
  },
});

function visitedBy({ parties }: CaseOnPaper, { visitedPartyIds }: FollowUp): string {
  return namesOf(parties.filter(({ id }) => visitedPartyIds.includes(id)));
}

function answersOf({ parties }: CaseOnPaper, { answers, satisfaction }: FollowUp): string {
  if (satisfaction !== null) return `${SATISFACTION_LABELS[satisfaction]}。`;
  const said = answers.flatMap(({ partyId, said: word }) => {
    const party = parties.find(({ id }) => id === partyId);
    return party === undefined ? [] : [`${nameOnPaper(party.name)}：${VISIT_ANSWER_LABELS[word]}`];
  });
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

/** 遗留隐患 of the form: room for the pen while nothing was written. */
function riskOf(visit: FollowUp | undefined) {
  const risk = toBodyText(visit?.hiddenRisk ?? '');
  return visit !== undefined && risk === '' ? [] : [paragraph(risk, 1, '发现的隐患：')];
}

function reworkOf(visit: FollowUp | undefined) {
  if (visit === undefined || visit.reworkResolvedOn === null) return [];
  const note = toBodyText(visit.reworkNote);
  const result = visit.reworkResult === null ? '' : `${REWORK_RESULT_LABELS[visit.reworkResult]}。`;
  const text = `${dayOnPaper(visit.reworkResolvedOn)}办结。${note}${result}`;
  return [paragraph(text, 0, '二次办理：')];
}
