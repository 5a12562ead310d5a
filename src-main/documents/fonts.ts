import type { IFontAttributesProperties } from 'docx';

const LATIN = 'Times New Roman';

/** Said of a run alone: its quotation marks and dashes are Chinese, its fonts those of its style. */
export const CHINESE_SIGNS: IFontAttributesProperties = { hint: 'eastAsia' };

/** Fonts of a paper. `hint` makes quotation marks, dashes and `·` Chinese, as they stand in Chinese text. */
export const FONTS = {
  title: chinese('方正小标宋简体', LATIN),
  body: chinese('仿宋', LATIN),
  heading: chinese('黑体', '黑体'),
  pageNumber: chinese('宋体', '宋体'),
} as const;

function chinese(eastAsia: string, latin: string): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin, ...CHINESE_SIGNS };
}

/**
 * What to take where a font is missing, best first. 仿宋 and 黑体 come with Chinese Windows under the first name and its
 * English one; 方正小标宋简体 is bought, and 华文中宋 of Microsoft Office comes nearest to it.
 */
const SUBSTITUTES: readonly { name: string; family: string; altName: string }[] = [
  {
    name: '方正小标宋简体',
    family: 'roman',
    altName: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,Noto Serif CJK SC,宋体',
  },
  {
    name: '仿宋',
    family: 'roman',
    altName: 'FangSong,仿宋_GB2312,FangSong_GB2312,华文仿宋,STFangsong,Noto Serif CJK SC,宋体',
  },
  { name: '黑体', family: 'swiss', altName: 'SimHei,Noto Sans CJK SC' },
  { name: '宋体', family: 'roman', altName: 'SimSun,Noto Serif CJK SC' },
];

/** The part `word/fontTable.xml`, which docx itself would leave empty. */
export function fontTableXml(): string {
  const chineseFonts = SUBSTITUTES.map(
    ({ name, family, altName }) =>
      `<w:font w:name="${name}"><w:altName w:val="${altName}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  const latinFont = `<w:font w:name="${LATIN}"><w:altName w:val="Liberation Serif"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${chineseFonts.join('')}${latinFont}</w:fonts>`;
}
