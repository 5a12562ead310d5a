import type { LocalDate } from '../../kernel/local-date';
import type { MediationCase } from '../model/mediation-case';
import { toldNames } from './told-names';

/** Something of the case that is left in a text that will leave the studio. */
export interface Leak {
  readonly word: string;
  /** What it is: 姓名, 电话或号码, 地址 … */
  readonly what: string;
  /** What would be said instead; empty where it is left out. */
  readonly instead: string;
}

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·•\s-]?[A-Za-z0-9]{5,6}/g;
/** Telephones, numbers of papers and accounts; sums of money are none. */
const NUMBER = /(?<![\d.,])\d(?:[\s-]?\d){6,}[Xx]?(?![\d.,]*\s*(?:元|万|亿|平方米|年))/g;
const HOUSE =
  /(?:\d+|[零〇一二三四五六七八九十百]+)(?:号楼|号院|栋|幢|单元)(?:[\d零〇一二三四五六七八九十百-]+(?:单元|层|楼|号|室))*|\d{3,4}室/g;
const OTHER: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+\.[\w.]+/g, '邮箱'],
  [/(?:微信|QQ|qq)号?[:：]?\s*[A-Za-z0-9_-]{5,}/g, '微信、QQ 号'],
];

/**
 * Names, numbers, addresses and plates of a case that are left in a text, each once, the longest first. What a person
 * writes in other words only a person can find.
 * @param today for who is a minor
 */
export function findLeaks(text: string, record: MediationCase, today: LocalDate): Leak[] {
  const found = [
    ...toldNames(record, today).map(({ name, as }) => leak(name, '姓名或单位名称', as)),
    ...placesOf(record).map(({ word, instead }) => leak(word, '地址', instead)),
    ...numbersOf(record).map((word) => leak(word, '编号、号码', '')),
    ...matches(text, PLATE, '车牌', '某车'),
    ...matches(text, HOUSE, '门牌', ''),
    ...matches(text, NUMBER, '电话或号码', ''),
    ...OTHER.flatMap(([pattern, what]) => matches(text, pattern, what, '')),
  ];
  const met = new Set<string>();
  return (
    found
      // Who is called 王某 already is told as it is.
      .filter(({ word, instead }) => word !== '' && word !== instead && text.includes(word))
      .filter(({ word }) => !met.has(word) && met.add(word))
      .sort((one, other) => other.word.length - one.word.length)
  );
}

/** The text with everything that is left in it said otherwise. */
export function withoutLeaks(text: string, record: MediationCase, today: LocalDate): string {
  const told = findLeaks(text, record, today).reduce(
    (said, { word, instead }) => said.replaceAll(word, instead),
    text,
  );
  // Which day it was tells who it was, in a small place.
  return told.replace(/(\d{4}年\d{1,2}月)\d{1,2}日/g, '$1');
}

function leak(word: string, what: string, instead: string): Leak {
  return { word, what, instead };
}

function matches(text: string, pattern: RegExp, what: string, instead: string): Leak[] {
  return [...text.matchAll(pattern)].map(([word]) => leak(word.trim(), what, instead));
}

/** Addresses whole, and as far as the house; the names of community and grid. */
function placesOf({ parties, registration }: MediationCase): { word: string; instead: string }[] {
  const { community, grid, place } = registration;
  const addresses = [...parties.map(({ address }) => address), place];
  return [
    ...addresses.flatMap((address) => [
      { word: address, instead: '某小区' },
      { word: estateOf(address), instead: '某小区' },
    ]),
    { word: community, instead: '某社区' },
    { word: grid, instead: '某网格' },
  ].filter(({ word }) => word.length >= 3);
}

/** 天桥街幸福里 of 天桥街幸福里3号楼, and without the street: 幸福里. */
function estateOf(address: string): string {
  const head = address.split(/[\d（(]/)[0] ?? '';
  return /(?:街道|街|路|镇|乡|区|市)([^街路镇乡区市]{2,})$/.exec(head)?.[1] ?? head;
}

function numbersOf({ number, registration, agreement, parties }: MediationCase): string[] {
  const agents = parties.flatMap(({ authorizedAgents }) => authorizedAgents);
  return [
    ...[number, registration.referralNumber, agreement?.number ?? ''],
    ...parties.map(({ phone }) => phone),
    ...parties.map((party) =>
      party.kind === 'natural_person' ? party.idNumber : party.creditCode,
    ),
    ...agents.flatMap(({ phone, idNumber, licence }) => [phone, idNumber, licence]),
  ].filter((one) => one.length >= 4);
}
