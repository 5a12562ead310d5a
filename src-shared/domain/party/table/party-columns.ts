import { checkCreditCode } from '../credit-code';
import { normalizeIdNumber } from '../id-number';

/** What a column of a table of parties may hold. */
interface PartyColumn<K extends string = string> {
  readonly key: K;
  readonly label: string;
  /** Whether a heading, without blanks and brackets, names it. */
  readonly isNamed: (heading: string) => boolean;
  /** Whether a cell looks like one of it; null where cells tell nothing. */
  readonly looks: ((text: string) => boolean) | null;
}

function column<K extends string>(
  key: K,
  label: string,
  heading: RegExp,
  looks: RegExp | ((text: string) => boolean) | null = null,
): PartyColumn<K> {
  return {
    key,
    label,
    isNamed: (text) => heading.test(text),
    looks: looks instanceof RegExp ? (text) => looks.test(text) : looks,
  };
}

const UNIT =
  /(?:公司|集团|银行|商店|商行|超市|酒店|饭店|宾馆|药店|车行|门市部|经营部|服务部|工厂|厂|店|中心|委员会|居委会|村委会|业委会|合作社|协会|学校|幼儿园|医院|诊所|事务所|工作室|项目部|街道办事处|物业)$/;

/** Whether the name is rather that of a unit than of a person. */
export function soundsLikeUnit(name: string): boolean {
  return [...name].length > 3 && UNIT.test(name);
}

function looksLikeNumber(text: string): boolean {
  const number = normalizeIdNumber(text).replace(/^['’‘`]/, '');
  return (
    /^(?:\d{17}[\dX]|\d{15}|\d(?:\.\d+)?E\+?1[4-7])$/.test(number) ||
    checkCreditCode(number).kind === 'valid'
  );
}

/**
 * The columns, in the order in which a cell is asked what it looks like: what is told apart most surely comes first.
 * A name has no sure look; where a table has no headings it is the first column that may hold names.
 */
export const PARTY_COLUMNS = [
  column(
    'side',
    '申请人或被申请人',
    /^(?:当事人身份|当事人类型|身份|申请人或被申请人|申请人\/被申请人|一方|哪一方)$/,
    /^被?申请[人方]$/,
  ),
  column('sex', '性别', /^性别$/, /^[男女]性?$/),
  column('ethnicity', '民族', /民族/, /^(?:汉|回|满|\p{Script=Han}{1,6}族)$/u),
  column('number', '证件号码', /身份证|证件号|证号|身份号码|信用代码/, looksLikeNumber),
  column(
    'phone',
    '电话',
    /电话|手机|联系方式|联系号码/,
    /^(?:1\d{10}|0\d{2,3}[- ]?\d{7,8}|1(?:\.\d+)?E\+?10)$/,
  ),
  column('birth', '出生日期', /出生|生日/, /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/),
  column('age', '年龄', /^(?:年龄|周岁|岁数)/, /^\d{1,3}周?岁$/),
  column('head', '法定代表人', /法定代表人|负责人|法人|经营者/),
  column('work', '职业', /职业|职务|工作单位/),
  column(
    'name',
    '姓名（名称）',
    /姓名|名称|名字|[业户房屋]主$|产权人$|^(?:当事人|申请人|被申请人|公司|单位|人员)$/,
    (text) =>
      /^(?:\p{Script=Han}[\s]*){2,4}$|^\p{Script=Han}+[·•.]\p{Script=Han}/u.test(text) ||
      soundsLikeUnit(text),
  ),
  column(
    'address',
    '住址',
    /住址|地址|住所|住处|房号|门牌|楼号|房屋|户籍|单位或住址/,
    /\p{Script=Han}.*[\d０-９一二三四五六七八九十].*[号楼室栋幢院村组单元户层-]|^\d+[-－]\d+/u,
  ),
] as const;

export type PartyColumnKey = (typeof PARTY_COLUMNS)[number]['key'];

/** The columns of a table that nobody pasted, in the order in which they are asked for. */
export const TYPED_COLUMNS: readonly PartyColumnKey[] = [
  'name',
  'number',
  'phone',
  'address',
  'ethnicity',
];

/** What a column is called. */
export function columnLabel(key: PartyColumnKey): string {
  return PARTY_COLUMNS.find((one) => one.key === key)?.label ?? '';
}

/** Which column a heading names, or null. */
export function columnNamed(heading: string): PartyColumnKey | null {
  const plain = heading.normalize('NFKC').replace(/\s|[（(].*?[)）]|[:：*]/g, '');
  if (plain === '' || [...plain].length > 12) return null;
  return PARTY_COLUMNS.find(({ isNamed }) => isNamed(plain))?.key ?? null;
}
