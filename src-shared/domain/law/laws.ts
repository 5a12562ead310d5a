import { type LocalDate, localDate } from '../kernel/local-date';

/** A law, an interpretation or a ministry's rule of which articles are named on the screen. */
export interface Law {
  /** As it is named in full. */
  readonly fullName: string;
  /** As people say it, and as the screen names it. */
  readonly shortName: string;
  /** Other names by which sentences of this program or a reader may call it. */
  readonly alsoCalled: readonly string[];
  /** From which day on the version applies that is meant here. */
  readonly inForceOn: LocalDate;
  /** Which version that is, where there were several; empty for the first. */
  readonly version: string;
  /** Named as a whole: there is an entry for it without a number. */
  readonly isNamedWhole?: true;
}

/** Every law whose articles are explained, in the order in which they are listed. */
const KNOWN = {
  mediation: {
    fullName: '中华人民共和国人民调解法',
    shortName: '人民调解法',
    alsoCalled: [],
    inForceOn: localDate('2011-01-01'),
    version: '',
  },
  mediation_rules: {
    fullName: '人民调解工作若干规定（司法部令第75号）',
    shortName: '人民调解工作若干规定',
    alsoCalled: ['司法部令第75号', '若干规定'],
    inForceOn: localDate('2002-11-01'),
    version: '',
  },
  civil_code: {
    fullName: '中华人民共和国民法典',
    shortName: '民法典',
    alsoCalled: [],
    inForceOn: localDate('2021-01-01'),
    version: '',
  },
  limitation_rules: {
    fullName: '最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定',
    shortName: '诉讼时效规定',
    alsoCalled: [],
    inForceOn: localDate('2021-01-01'),
    version: '2020年修正',
  },
  labor_disputes: {
    fullName: '中华人民共和国劳动争议调解仲裁法',
    shortName: '劳动争议调解仲裁法',
    alsoCalled: [],
    inForceOn: localDate('2008-05-01'),
    version: '',
  },
  procedure: {
    fullName: '中华人民共和国民事诉讼法',
    shortName: '民事诉讼法',
    alsoCalled: ['民诉法'],
    inForceOn: localDate('2024-01-01'),
    version: '2023年修正',
  },
  procedure_interpretation: {
    fullName: '最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释',
    shortName: '民事诉讼法解释',
    alsoCalled: ['民诉法解释'],
    inForceOn: localDate('2022-04-10'),
    version: '2022年修正',
  },
  court_invited: {
    fullName: '最高人民法院关于人民法院特邀调解的规定（法释〔2016〕14号）',
    shortName: '特邀调解规定',
    alsoCalled: [],
    inForceOn: localDate('2016-07-01'),
    version: '',
    isNamedWhole: true,
  },
  domestic_violence: {
    fullName: '中华人民共和国反家庭暴力法',
    shortName: '反家庭暴力法',
    alsoCalled: ['反家暴法'],
    inForceOn: localDate('2016-03-01'),
    version: '',
  },
  legal_aid: {
    fullName: '中华人民共和国法律援助法',
    shortName: '法律援助法',
    alsoCalled: [],
    inForceOn: localDate('2022-01-01'),
    version: '',
  },
  archives: {
    fullName: '中华人民共和国档案法',
    shortName: '档案法',
    alsoCalled: [],
    inForceOn: localDate('2021-01-01'),
    version: '2020年修订',
  },
  personal_information: {
    fullName: '中华人民共和国个人信息保护法',
    shortName: '个人信息保护法',
    alsoCalled: [],
    inForceOn: localDate('2021-11-01'),
    version: '',
  },
} as const satisfies Readonly<Record<string, Law>>;

export type LawKey = keyof typeof KNOWN;

export const LAWS: Readonly<Record<LawKey, Law>> = KNOWN;

export const LAW_KEYS = Object.keys(KNOWN) as LawKey[];
