import { oncePerRecord } from '../../../paper/define-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper } from '../blocks/names-on-paper';
import { fieldRows, paragraph, titleBlocks } from '../blocks/plain-blocks';

const LABEL = '卷宗情况说明';

/** 卷宗情况说明 (司发通〔2010〕239号): what the archivist has to say of the file, with who bound and who checked it, and when. */
export const fileNote = defineFilledPaper({
  key: 'file_note',
  label: LABEL,
  section: 'papers',
  required: () => false,
  instancesOf: oncePerRecord,
  slots: { note: { label: '情况说明', standard: () => '' } },
  build: (c, { profile }, _ofId, say) =>
    bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      fieldRows([
        ['卷名', c.title],
        ['卷号', c.number],
      ]),
      paragraph(say('note'), 14),
      {
        type: 'fields',
        rows: [
          [
            { label: '立卷人', value: '' },
            { label: '立卷时间', value: '' },
          ],
          [
            { label: '检查人', value: '' },
            { label: '检查时间', value: '' },
          ],
        ],
      },
    ]),
});
