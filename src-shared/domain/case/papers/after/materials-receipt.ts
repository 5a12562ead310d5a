import { attachmentsInFile } from '../../../attachment/attachment';
import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf } from '../blocks/names-on-paper';
import { paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners } from '../blocks/signature-block';

const LABEL = '材料收据';
/** Files whose name says where they came from keep it; what follows the last dot is of no use on paper. */
const EXTENSION = /\.[A-Za-z0-9]{1,5}$/;

/** 材料收据: what a party handed in. The materials of the file stand on it; originals and pages are counted by hand. */
export const materialsReceipt = defineFilledPaper({
  key: 'materials_receipt',
  label: LABEL,
  section: 'attachments',
  isByHand: true,
  required: () => false,
  instancesOf: ({ attachments }) =>
    attachmentsInFile(attachments).some(
      ({ kind }) => kind === 'evidence' || kind === 'identity_proof',
    )
      ? oncePerRecord()
      : [],
  build(c, { profile }) {
    const rows = attachmentsInFile(c.attachments)
      .filter(({ kind }) => kind === 'evidence' || kind === 'identity_proof')
      .map(({ name, note }, index) => [
        `${index + 1}`,
        toBodyText(note || name.replace(EXTENSION, '')),
        '',
        '',
        '',
      ]);
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      paragraph(c.title, 1, '事由：'),
      paragraph('', 1, '提交人：'),
      {
        type: 'table',
        columns: [
          { label: '序号', width: 3, align: 'center' },
          { label: '材料名称', width: 15, align: 'left' },
          { label: '份数', width: 3, align: 'center' },
          { label: '页数', width: 3, align: 'center' },
          { label: '原件或复印件', width: 7.6, align: 'center' },
        ],
        rows,
        blankRows: rows.length === 0 ? 10 : 2,
      },
      buildSigners(['提交人（签名）'], ['收取人（签名）'], committeeOf(profile)),
    ]);
  },
});
