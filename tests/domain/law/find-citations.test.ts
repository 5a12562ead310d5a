import { readArticleNumber } from '@shared/domain/law/article-number';
import { findCitations } from '@shared/domain/law/find-citations';
import { describeLaw, nameArticle } from '@shared/domain/law/name-article';
import { describe, expect, it } from 'vitest';

/** What is named, as 「text」law:numbers; empty where nothing is. */
function named(sentence: string): string[] {
  return findCitations(sentence).flatMap((piece) =>
    piece.kind === 'words' ? [] : [`${piece.text}=${piece.law}:${piece.numbers.join(',')}`],
  );
}

describe('句子里的法条', () => {
  it.each([
    [
      '全角书名号和汉字',
      '不得调解（《人民调解法》第十七条）。',
      ['《人民调解法》第十七条=mediation:17'],
    ],
    ['没有书名号，数字', '（人民调解法第23条）', ['人民调解法第23条=mediation:23']],
    ['全称', '《中华人民共和国民法典》第188条', ['《中华人民共和国民法典》第188条=civil_code:188']],
    ['前面有字', '依照民法典第一百八十八条办', ['民法典第一百八十八条=civil_code:188']],
    [
      '款和项',
      '《人民调解法》第二十九条第一款第（三）项、另议',
      ['《人民调解法》第二十九条第一款第（三）项=mediation:29'],
    ],
    [
      '并列，各条都写全',
      '（《民法典》第十九条、第二十条、第二十三条）。请先填写',
      ['《民法典》第十九条=civil_code:19', '第二十条=civil_code:20', '第二十三条=civil_code:23'],
    ],
    [
      '并列，合用一个“条”（bug: 只认最后一个，或者一个也不认）',
      '（民法典第19、20、23条）。',
      ['民法典第19=civil_code:19', '20=civil_code:20', '23条=civil_code:23'],
    ],
    ['两条', '《民法典》第586、587条', ['《民法典》第586=civil_code:586', '587条=civil_code:587']],
    ['一段', '《人民调解法》第26–28条', ['《人民调解法》第26–28条=mediation:26,27,28']],
    [
      '一段，写全',
      '人民调解法第二十六条至第二十八条',
      ['人民调解法第二十六条至第二十八条=mediation:26,27,28'],
    ],
    ['倒着的一段不当一段', '人民调解法第28条至第26条', ['人民调解法第28条=mediation:28']],
    ['之一', '《民事诉讼法》第五十五条之一', ['《民事诉讼法》第五十五条之一=procedure:55之1']],
    [
      '解释不是法',
      '《民事诉讼法解释》第358条',
      ['《民事诉讼法解释》第358条=procedure_interpretation:358'],
    ],
    ['令', '司法部令第75号第33条：一般在一个月内调结', ['司法部令第75号第33条=mediation_rules:33']],
    [
      '整部规定',
      '法释〔2016〕14号《特邀调解规定》：委派调解30日',
      ['《特邀调解规定》=court_invited:'],
    ],
    [
      '前面说过的法，括号里单独一条',
      '（《民法典》第十九条）……请勾选（第十八条）。',
      ['《民法典》第十九条=civil_code:19', '第十八条=civil_code:18'],
    ],
    [
      '两部法',
      '《人民调解法》第33条和《民事诉讼法》第205条',
      ['《人民调解法》第33条=mediation:33', '《民事诉讼法》第205条=procedure:205'],
    ],
    [
      '协议的条（bug: “第2条”当成了法律）',
      '第2条还没有写履行期限（《人民调解法》第二十九条）。第3条也是',
      ['《人民调解法》第二十九条=mediation:29'],
    ],
    ['没有法名的括号', '协议生效（第二十九条）', []],
    ['只有法名', '《人民调解法》自这一天起施行', []],
    ['不认得的法', '《宁波市人民调解条例》第23条', []],
    ['办法不是法', '《人民调解法实施办法》第5条', []],
    ['什么也没有', '请填写金额', []],
    ['空', '', []],
  ])('%s：%s', (_what, sentence, expected) => {
    expect(named(sentence)).toEqual(expected);
    expect(
      findCitations(sentence)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence);
  });

  it.each([
    ['mediation', '17', '《人民调解法》第十七条'],
    ['procedure', '55之1', '《民事诉讼法》第五十五条之一'],
    ['civil_code', '1165', '《民法典》第1165条'],
    ['civil_code', '0', '《民法典》第0条'],
    ['court_invited', '', '《特邀调解规定》'],
  ] as const)(
    '%s %s 叫做 %s（bug: 有人在案情里写了第一千多条，整页打不开）',
    (law, number, name) => {
      expect(nameArticle(law, number)).toBe(name);
    },
  );

  it('哪一部、哪一版、从哪天起', () => {
    expect(describeLaw('procedure')).toBe(
      '《中华人民共和国民事诉讼法》，2023年修正，2024年1月1日起施行',
    );
  });

  it.each([
    ['17', 17],
    ['１７', 17],
    ['十', 10],
    ['十七', 17],
    ['二十', 20],
    ['一百零一', 101],
    ['一百八十八', 188],
    ['一百一十', 110],
    ['三百五十八', 358],
    ['一千二百六十', 1260],
    ['二〇五', 205],
    ['', Number.NaN],
  ])('%s 是 %d', (text, number) => {
    expect(readArticleNumber(text)).toBe(number);
  });
});
