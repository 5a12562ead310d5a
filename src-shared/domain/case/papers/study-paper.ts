import { toBodyText } from '../../paper/body-text';
import type { Paper, PaperBlock } from '../../paper/paper';
import type { StudioProfile } from '../../studio/studio';
import type { Told } from '../../study/study';
import { paragraph, section } from './blocks/plain-blocks';

/** 案例 as it goes to the street: a title, whose it is and for which month, and its parts. We know of no form for it: it is set plainly. */
export function studyPaper(told: Told, { name, committeeName }: StudioProfile): Paper {
  const { month, title, background, course, result, lesson } = told;
  const [year = '', number = ''] = month.split('-');
  const parts: readonly (readonly [string, string])[] = [
    ['案情简介', background],
    ['调解过程', course],
    ['调解结果', result],
    ['经验和启示', lesson],
  ];
  const blocks: PaperBlock[] = [
    { type: 'title', text: title },
    {
      type: 'fields',
      rows: [
        [{ label: '报送单位', value: name }],
        [{ label: '报送月份', value: `${year}年${Number(number)}月` }],
      ],
    },
    ...parts.flatMap(([heading, text]) => section(heading, [paragraph(toBodyText(text), 3)])),
  ];
  return {
    ...{ label: '案例', origin: 'filled', slots: [], findings: [], final: null, blocks },
    ...{ fileName: `案例${month} ${title}`, issuer: committeeName },
  };
}
