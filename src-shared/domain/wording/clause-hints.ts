import { formatChineseDate, isLocalDate, type LocalDate } from '../kernel/local-date';
import type { WordingHint } from './hint';
import { agreementHints } from './text-hints';

/** What a clause is held against. */
export interface ClauseContext {
  /** Everybody whom the case knows: parties, those who act for them, mediators, helpers. */
  readonly names: readonly string[];
  /** The day of the agreement, or the day on which a draft is read. */
  readonly agreedOn: LocalDate;
}

/** Surnames that begin nothing else so often that every second hint would be wrong. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙朱马胡郭林何罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾韦付邹孟熊秦邱侯薛闫段雷龙史陶贺顾毛郝龚邵钱严覃武戴莫孔向汤';
const PAYS =
  '(?:支付(?!令)|(?<!的)赔偿(?!金|款)|(?<!的)补偿(?!金|款|和|[，。；、])|偿还|返还|归还|退还|付清|交付|赔礼道歉|赔付|给付)';
const BEFORE = '(?<=(?:^|[，。；、：:\\s]|由|向|给|与))';
const NAME = `([${SURNAMES}][\\u4e00-\\u9fa5]{1,2})`;
const AFTER = `(?=(?:应|须|自愿|同意|一次性|当场|于\\d|在\\d|承担|负责)|${PAYS})`;
const NAMED = new RegExp(`${BEFORE}${NAME}${AFTER}`, 'g');

/** Whom a clause may name without a name. */
const SOMEBODY =
  /申请人|双方|各方|对方|一方|甲方|乙方|丙方|物业|公司|业主|用人单位|商家|店|施工|房东|租客|承租|出租|买方|卖方|借款人|出借人|户|子女|父母|男方|女方|[某]/;
const SUM =
  /\d|[一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+(?:余)?元|全部|全额|剩余|百分之|平均|均摊|一半|照价|凭|自付/;
const TIME =
  /\d{1,4}\s*[年月日]|当场|即时|立即|当日|当天|签订(?:时|之日|后)|每月|每年|每季|按月|按年|之日起|日内|月内|前付清|分期|生效|完工|期间|届满|今后|当晚|[以之]前/;
/** What is claimed, waived or left to the future is paid by nobody yet. */
const PAYING = new RegExp(`(?<!不|未|(?:主张|要求|放弃|其他|另行)[^。；，]{0,4})${PAYS}`);
/** What is done once, so that it has a day. */
const DOING =
  /(?:修好|修复好|拆除|清走|清理干净|腾空|搬离|搬走|移走|挪走|恢复原状)(?!之日|以?后|的)/;

/** What might be wrong with a clause: its words, whom it names, its days, and what it leaves open. */
export function clauseHints(text: string, ctx: ClauseContext): WordingHint[] {
  if (text.trim() === '') return [];
  return [
    ...agreementHints(text),
    ...strangers(text, ctx.names),
    ...pastDays(text, ctx.agreedOn),
    ...openEnds(text, ctx.names),
  ].sort((one, other) => one.at - other.at);
}

/** What reads like a person's name where somebody acts or is paid, each once. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(NAMED)].map(({ 1: found = '' }) => found))];
}

/** Names of people of whom the case knows nothing. */
function strangers(text: string, names: readonly string[]): WordingHint[] {
  return [...text.matchAll(NAMED)].flatMap(({ 1: found = '', index }) => {
    const isKnown = names.some((name) => name.includes(found) || found.includes(name));
    // 张三 of 张三丰, who is known, is the same word cut short.
    const isBegun = names.some((name) => name !== '' && text.startsWith(name, index));
    if (isKnown || isBegun) return [];
    const message = `“${found}”不是本案登记的当事人、代理人，请核对姓名有没有写错`;
    return [{ at: index, word: found, message, mend: nearestName(found, names) }];
  });
}

/** The one name that differs in one character; null where none or several do. */
function nearestName(found: string, names: readonly string[]): string | null {
  const near = names.filter((name) => {
    const [one, other] = [[...name], [...found]];
    if (one.length !== other.length) return false;
    return one.filter((character, at) => character !== other[at]).length === 1;
  });
  return new Set(near).size === 1 ? (near[0] ?? null) : null;
}

const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const LATER = new RegExp(`^(?:之?前|以前|起|内)?[^。；已曾]{0,16}?${PAYS}`);

/** Days on which something is to be done that lie before the agreement. */
function pastDays(text: string, agreedOn: LocalDate): WordingHint[] {
  return [...text.matchAll(DAY)].flatMap(
    ({ 0: word, 1: year = '', 2: month = '', 3: day = '', index }) => {
      const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      const said = text.slice(index + word.length);
      if (!isLocalDate(on))
        return [{ at: index, word, message: `“${word}”没有这一天，请核对`, mend: null }];
      const isAccount = /(?:已|曾|所|时)[^。；，]{0,6}$/.test(text.slice(0, index));
      if (on >= agreedOn || isAccount || !LATER.test(said)) return [];
      const message = `“${word}”早于协议日期${formatChineseDate(agreedOn)}，请核对年份、月份`;
      return [{ at: index, word, message, mend: null }];
    },
  );
}

/** What a clause may leave open; in the order in which it is asked. */
export type OpenPart = '谁付给谁' | '由谁' | '多少钱' | '什么时候';

/** Of a clause by which somebody pays, hands over or mends something: who, how much and when it does not say. */
export function openParts(text: string, names: readonly string[]): readonly OpenPart[] {
  const promise = findPromise(text);
  if (promise === null) return [];
  const isPaying = PAYING.test(promise[0]);
  const isNamed = SOMEBODY.test(text) || names.some((name) => name !== '' && text.includes(name));
  const needsSum = isPaying && !/赔礼道歉|返还|归还|退还|交付/.test(promise[0]);
  return [
    ...(isNamed ? [] : [isPaying ? ('谁付给谁' as const) : ('由谁' as const)]),
    ...(!needsSum || SUM.test(text) ? [] : ['多少钱' as const]),
    ...(TIME.test(text) ? [] : ['什么时候' as const]),
  ];
}

/** Where a clause promises something; null where it tells what was, or what follows if nobody does it. */
function findPromise(text: string): RegExpExecArray | null {
  // What was paid already, and what happens if nobody pays, are no promise.
  if (
    /^(?:如|若|逾期|违反|未按|上述)/.test(text) ||
    /已(?:经)?(?:当场)?(?:支付|付清|履行)/.test(text)
  )
    return null;
  return PAYING.exec(text) ?? DOING.exec(text);
}

function openEnds(text: string, names: readonly string[]): WordingHint[] {
  const open = openParts(text, names);
  const promise = findPromise(text);
  if (open.length === 0 || promise === null) return [];
  const message = `这一条没有写${open.join('、')}，请核对要不要写明`;
  return [{ at: promise.index, word: promise[0], message, mend: null }];
}
