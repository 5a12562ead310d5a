import { findBesidesRow } from '@main/store/search/found-line';
import { longTextOf } from '@main/store/search/long-text';
import { loadPinyin } from '@main/store/search/pinyin-text';
import { searchTextsOf, searchWordsOf } from '@main/store/search/search-text';
import { buildCaseSummary } from '@shared/domain/case/view/build-summary';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTerms } from '../../../support/make-agreement';
import {
  makeCase,
  makeContext,
  makeOrganization,
  makeParty,
  makeRegistration,
  makeSession,
} from '../../../support/make-case';

beforeAll(loadPinyin);

const LONG =
  '二〇二六年国庆节以后，双方因为楼上卫生间防水没有做好：楼下客厅、厨房漏水，Ｂ座电梯也停了，要求赔偿装修款，多次协商不成，情绪激动，到社区反映过三次都没有结果，希望调解。';
const AGENT = {
  ...{ name: '程灵素', relation: '律师', phone: '13911112222', idNumber: '' },
  firm: '',
  licence: '',
  scope: null,
};
const one = makeCase({
  sessions: [makeSession({ statements: [], factsFound: '查明阀门老化，双方认可' })],
  agreement: {
    ...{ form: 'written', number: '1', signing: null },
    terms: makeTerms({ facts: '漏水四天\n无人处理' }),
  },
  parties: [
    makeParty({ name: '王顺', phone: '13800001234', authorizedAgents: [AGENT] }),
    makeOrganization({ legalRepresentative: '欧阳锋' }),
  ],
  registration: makeRegistration({
    title: '幸福路漏水一事',
    place: '幸福路3号楼',
    community: '和平社区',
    description: LONG,
    referringUnit: '天桥街派出所',
    referralNumber: '公移字第77号',
    requests: '书面赔礼道歉：登报',
  }),
});
const summary = buildCaseSummary(one, makeContext());

/** The line with its marked pieces in brackets. */
async function found(text: string): Promise<string | null> {
  const texts = searchTextsOf(one, summary.title);
  const readLongText = async () => longTextOf(one);
  const line = await findBesidesRow(summary, texts, searchWordsOf(text), readLongText);
  if (line === null) return null;
  let shown = '';
  let at = 0;
  for (const { start, end } of line.ranges) {
    shown += `${line.text.slice(at, start)}[${line.text.slice(start, end)}]`;
    at = end;
  }
  return `${line.field} ${shown}${line.text.slice(at)}`;
}

describe('台账：查到的字不在这一行里时，说明在哪里', () => {
  it.each([
    ['nothing when the row shows it', '王顺', null],
    ['nothing when nothing was typed', ' ', null],
    ['the title before anything else', '漏水', 'title 幸福路[漏水]一事'],
    ['the title by pinyin', 'xfl', 'title [幸福路]漏水一事'],
    ['the place, each of its parts by itself', '和平', 'place [和平]社区'],
    [
      'a piece of a long description, cut at both ends, in Chinese punctuation',
      '厨房',
      'description …没有做好：楼下客厅、[厨房]漏水，b座电梯也停了，要求赔偿装修款，多次协商不成，情绪激动，到社区反映…',
    ],
    [
      'the beginning of the description is not cut off for a few characters',
      '国庆',
      'description 二〇二六年[国庆]节以后，双方因为楼上卫生间防水没有做好：楼下客厅、厨房漏水，b座电梯也停了，要求赔…',
    ],
    [
      'all the words that stand in the piece',
      '王 厨房 漏水 电梯',
      'description …没有做好：楼下客厅、[厨房漏水]，b座[电梯]也停了，要求赔偿装修款，多次协商不成，情绪激动，到社区反映…',
    ],
    ['an agent', '灵素', 'agents 程[灵素]'],
    ['an agent by pinyin', 'cls', 'agents [程灵素]'],
    ['a legal representative', '欧阳', 'agents [欧阳]锋'],
    ['the referring unit, not called a place', '派出所', 'referral 天桥街[派出所]'],
    ['the number of its letter', '移字', 'referral 公[移字]第77号'],
    ['the requests, not called the description', '道歉', 'requests 书面赔礼[道歉]：登报'],
    ['the phone of an agent without its digits', '139111', 'papers '],
    ['a phone without its digits (bug: a masked number shown in full)', '138000', 'papers '],
    ['a session', '阀门', 'session 查明[阀门]老化，双方认可'],
    ['the agreement, lines of one text on one line', '四天', 'agreement 漏水[四天] 无人处理'],
    [
      'of two words that which stands in a short field (bug: a file is read for nothing)',
      '阀门 和平',
      'place [和平]社区',
    ],
    ['of two words in the long texts the first', '四天 阀门', 'agreement 漏水[四天] 无人处理'],
  ])('%s', async (_name, text, expected) => {
    expect(await found(text)).toBe(expected);
  });

  it('the long texts are asked for only when the word stands in nothing else', async () => {
    const texts = searchTextsOf(one, summary.title);
    let asked = 0;
    const readLongText = async () => {
      asked += 1;
      return null;
    };
    for (const text of ['王顺', '和平', '厨房'])
      await findBesidesRow(summary, texts, searchWordsOf(text), readLongText);
    expect(asked).toBe(0);
    expect(await findBesidesRow(summary, texts, ['阀门'], readLongText)).toBeNull();
    expect(asked).toBe(1);
  });
});
