import { formatChineseDate } from '../kernel/local-date';
import { toChineseNumeral } from '../paper/chinese-numeral';
import { LAWS, type LawKey } from './laws';

/** `《民法典》第一百八十八条`, `《民事诉讼法》第五十五条之一`; the law alone where it is named as a whole. */
export function nameArticle(law: LawKey, number: string): string {
  return `《${LAWS[law].shortName}》${nameNumber(number)}`;
}

function nameNumber(number: string): string {
  if (number === '') return '';
  const [article = '', branch] = number.split('之');
  return `第${wordNumber(article)}条${branch === undefined ? '' : `之${wordNumber(branch)}`}`;
}

/** 第1165条 stays as it is: numerals here end at 999, and a sentence may name any article. */
function wordNumber(digits: string): string {
  const value = Number(digits);
  return value >= 1 && value <= 999 ? toChineseNumeral(value) : digits;
}

/** Which version of a law is meant: `《中华人民共和国民事诉讼法》，2023年修正，2024年1月1日起施行`. */
export function describeLaw(law: LawKey): string {
  const { fullName, version, inForceOn } = LAWS[law];
  return [`《${fullName}》`, version, `${formatChineseDate(inForceOn)}起施行`]
    .filter((words) => words !== '')
    .join('，');
}
