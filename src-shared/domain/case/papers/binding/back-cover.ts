import { oncePerRecord } from '../../../paper/define-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf } from '../blocks/names-on-paper';

const LABEL = '封底';

/** 封底 (司发通〔2010〕239号): how many pages the file has, who bound and who checked it. */
export const backCover = defineFilledPaper({
  key: 'back_cover',
  label: LABEL,
  section: 'papers',
  required: ({ acceptance }) => acceptance !== null,
  instancesOf: oncePerRecord,
  build: (c, { profile }) =>
    bindPaper(LABEL, c, profile, [
      {
        type: 'cover',
        issuer: committeeOf(profile),
        title: '',
        rows: [
          { label: '卷号', value: c.number },
          { label: '本卷页数', value: '' },
          { label: '立卷人', value: '' },
          { label: '检查人', value: '' },
          { label: '日期', value: '' },
        ],
      },
    ]),
});
