import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import type { Investigation } from '../../model/investigation';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, mediatorsOf } from '../blocks/names-on-paper';
import { fieldRows, paragraph, section, tellTimes, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners, nameOnPaper } from '../blocks/signature-block';

const LABEL = '人民调解调查记录';

/**
 * 人民调解调查记录 (司发通〔2010〕239号), one of each 调查: whom the mediator asked, when, where, and what was said. While none
 * is written down there is one sheet for the doorstep, on which head and names stand already.
 */
export const investigationRecord = defineFilledPaper({
  key: 'investigation_record',
  label: LABEL,
  section: 'sessions',
  isByHand: true,
  required: ({ investigations }) => investigations.length > 0,
  sheetsOf: 'investigations',
  instancesOf: ({ acceptance, investigations }) => {
    if (investigations.length === 0) return acceptance === null ? [] : oncePerRecord();
    return investigations.map((one) => ({ ofId: one.id, name: nameOf(one) }));
  },
  build(c, { profile }, ofId) {
    const one = c.investigations.find(({ id }) => id === ofId);
    const known = (text: string | undefined): string => nameOnPaper(text ?? '');
    return bindPaper(
      LABEL,
      c,
      profile,
      [
        ...titleBlocks(LABEL),
        fieldRows([
          ['时间', one === undefined ? '' : tellTimes(one.investigatedOn, one)],
          ['地点', known(one?.place)],
          ['事由', c.title],
          ['被调查人', one === undefined ? '' : askedOf(one)],
          ['参加人', known(one?.others)],
          ['调查人', one === undefined ? mediatorsOf(c) : known(one.investigators)],
        ]),
        ...section('记录', [paragraph(toBodyText(one?.text ?? ''), one === undefined ? 26 : 0)]),
        paragraph('以上记录由被调查人阅读或者向被调查人宣读，核对无误后签名。'),
        buildSigners(['调查人（签名）', '记录人（签名）'], ['被调查人（签名）']),
      ],
      one === undefined ? '' : nameOf(one),
    );
  },
});

function nameOf({ investigatedOn, asked }: Investigation): string {
  return `${formatChineseDate(investigatedOn)} ${asked}`;
}

function askedOf({ asked, relation }: Investigation): string {
  return nameOnPaper(relation === '' ? asked : `${asked}（${relation}）`);
}
