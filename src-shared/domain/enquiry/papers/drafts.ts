import { paragraph, section, titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { buildSigners } from '../../case/papers/blocks/signature-block';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import type { Enquiry } from '../enquiry';

/** What of an enquiry a draft takes over: the words that were typed, and nothing else. */
interface Typed {
  readonly name: string;
  readonly phone: string;
  readonly opponent: string;
  readonly opponentPhone: string;
  readonly opponentId: string;
  readonly story: string;
}

interface DraftSpec {
  readonly key: string;
  readonly label: string;
  readonly blocks: (typed: Typed) => readonly PaperBlock[];
}

/** A draft that is written for who asked: what is not known is room for the pen; they sign it, nobody for them. */
function defineDraft({ key, label, blocks }: DraftSpec) {
  return defineFilledSheet<Enquiry>({
    ...{ key, label, section: 'enquiry' },
    build: (record, { profile }) => {
      const say = (text: string | undefined) => toBodyText(text ?? '');
      const asked = record?.asked;
      const typed = {
        ...{ name: say(asked?.name), phone: say(asked?.phone), story: say(asked?.question) },
        opponent: say(asked?.opponent),
        opponentPhone: say(asked?.opponentPhone),
        opponentId: say(asked?.opponentId),
      };
      return bindSheet(label, record?.asked.name ?? null, profile, [
        ...titleBlocks(label),
        ...blocks(typed),
      ]);
    },
  });
}

/** 民事起诉状: with what 民事诉讼法 第124条 asks for, in its order. */
export const civilComplaint = defineDraft({
  key: 'civil_complaint',
  label: '民事起诉状',
  blocks: ({ name, phone, opponent, opponentPhone, opponentId, story }) => [
    ...section('原告', [
      pairs([
        ['姓名（名称）', name, '性别', ''],
        ['年龄', '', '民族', ''],
        ['职业', '', '工作单位', ''],
        ['住所', '', '联系方式', phone],
      ]),
    ]),
    ...section('被告', [
      pairs([
        ['姓名（名称）', opponent, '性别', ''],
        ['身份证号码', opponentId, '联系方式', opponentPhone],
        ['工作单位', '', '住所', ''],
        ['法定代表人', '', '职务', ''],
      ]),
    ]),
    ...section('诉讼请求', [paragraph('', 4)]),
    ...section('事实与理由', [paragraph(story, 8)]),
    ...section('证据和证据来源，证人姓名和住所', [paragraph('', 4)]),
    paragraph('此致'),
    { type: 'addressee', text: '　　　　　　　　人民法院' },
    buildSigners([], ['起诉人（签名、盖章或按指印）']),
  ],
});

/** 劳动仲裁申请书: with what 劳动争议调解仲裁法 第28条 asks for, in its order. */
export const arbitrationApplication = defineDraft({
  key: 'arbitration_application',
  label: '劳动仲裁申请书',
  blocks: ({ name, phone, opponent, opponentPhone, story }) => [
    ...section('申请人', [
      pairs([
        ['姓名', name, '性别', ''],
        ['年龄', '', '职业', ''],
        ['工作单位', '', '住所', ''],
        ['联系电话', phone, '', ''],
      ]),
    ]),
    ...section('被申请人', [
      pairs([
        ['名称', opponent, '住所', ''],
        ['法定代表人或者主要负责人', '', '职务', ''],
        ['联系电话', opponentPhone, '', ''],
      ]),
    ]),
    ...section('仲裁请求', [paragraph('', 4)]),
    ...section('事实和理由', [paragraph(story, 8)]),
    ...section('证据和证据来源，证人姓名和住所', [paragraph('', 4)]),
    paragraph('此致'),
    { type: 'addressee', text: '　　　　　　　　劳动人事争议仲裁委员会' },
    buildSigners([], ['申请人（签名、盖章或按指印）']),
  ],
});

/** 经济困难状况说明: what who asks for legal aid must say truly (法律援助法 第41条). Nothing of it is taken from anywhere. */
export const meansStatement = defineDraft({
  key: 'means_statement',
  label: '经济困难状况说明',
  blocks: ({ name, phone }) => [
    pairs([
      ['申请人', name, '联系电话', phone],
      ['身份证号码', '', '住址', ''],
    ]),
    ...section('家庭成员和收入', [paragraph('', 4)]),
    ...section('困难在哪里', [paragraph('', 5)]),
    ...section('有什么材料证明', [paragraph('', 2)]),
    paragraph('以上是本人如实说明的。'),
    buildSigners([], ['申请人（签名、盖章或按指印）']),
  ],
});

type Row = readonly [label: string, value: string, label: string, value: string];

/** Two facts a line; a line with one of them alone is whole. */
function pairs(rows: readonly Row[]): PaperBlock {
  return {
    type: 'fields',
    rows: rows.map(([one, first, other, second]) => [
      { label: one, value: first },
      ...(other === '' ? [] : [{ label: other, value: second }]),
    ]),
  };
}
