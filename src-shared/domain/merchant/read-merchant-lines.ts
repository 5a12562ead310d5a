import { checkCreditCode } from '../party/credit-code';
import { blankOf } from '../record/blank';
import { type LinesRead, plainNumber, readLines } from '../record/read-lines';
import { type Shop, shopSchema } from './merchant';
import { plainWord } from './merchant-words';

const PHONE = /^(?:1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$/;
const PLACE = /[路街道巷里号楼栋幢座层铺店市场院]|\d/;
const HEADING = /^(?:商户|商户名称|名称|店名|字号)$/;

/**
 * Lines such as “老王面馆，王建国，13900001111，天桥街12号”, as a street has them in a table: the name, then what is known
 * of owner, telephone and address, divided by tabs or commas. A telephone and a credit code are known by their digits
 * wherever they stand; a single other word is an address where it looks like one.
 */
export function readMerchantLines(text: string): LinesRead<Shop> {
  return readLines<Shop>(text, {
    heading: HEADING,
    readCells,
    wordOf: ({ name, place }) => `${plainWord(name)}/${plainWord(place)}`,
  });
}

function readCells([name = '', ...rest]: readonly string[]): Shop | { problem: string } {
  if (name === '') return { problem: '这一行没有商户名称' };
  const isPhone = (word: string) => PHONE.test(plainNumber(word));
  const isCode = (word: string) => checkCreditCode(word).kind === 'valid';
  const phone = rest.find((word) => isPhone(word))?.normalize('NFKC') ?? '';
  const creditCode = rest.find((word) => isCode(word)) ?? '';
  const others = rest.filter((word) => !isPhone(word) && !isCode(word));
  const said = others.filter((word) => word !== '');
  if (said.length > 2)
    return { problem: '这一行写得太多：只认名称、负责人、电话、地址和统一社会信用代码' };
  const shop = { ...blankOf(shopSchema), name, phone, creditCode, ...readOthers(said) };
  const parsed = shopSchema.safeParse(shop);
  return parsed.success
    ? parsed.data
    : { problem: parsed.error.issues[0]?.message ?? '这一行看不懂' };
}

/** Owner and address, in this order where there are both. */
function readOthers([first = '', second = '']: readonly string[]): Pick<Shop, 'owner' | 'place'> {
  if (second !== '') return { owner: first, place: second };
  return PLACE.test(first) ? { owner: '', place: first } : { owner: first, place: '' };
}
