import type { PaperBlock, PaperField, SignaturePlace } from '../../paper/paper';
import { PARTY_SIDE_LABELS } from '../../party/party';

/** A paragraph of its own: what opens or ends a loop over whole paragraphs. */
export function loopLine(text: string): PaperBlock {
  return { type: 'paragraph', lead: '', text, ruledLines: 0 };
}

/** Blocks that are printed once for each entry. */
export function looped(name: string, blocks: readonly PaperBlock[]): PaperBlock[] {
  return [loopLine(`{#${name}}`), ...blocks, loopLine(`{/${name}}`)];
}

/** 当事人基本情况 of each party that the loop prints, persons and units each with their own rows. */
export function partyLoop(name: string): PaperBlock[] {
  return looped(name, [
    ...looped('个人', [{ type: 'party', heading: '{称谓}', rows: PERSON_ROWS }]),
    ...looped('单位', [{ type: 'party', heading: '{称谓}', rows: UNIT_ROWS }]),
  ]);
}

function agents(label: string): PaperField[] {
  const one = `{${label}姓名}（{${label}与当事人的关系}）{${label}电话}`;
  return [{ label, value: `{#${label}}${one}　{/${label}}` }];
}

const PERSON_ROWS: PaperField[][] = [
  [
    { label: '姓名', value: '{姓名}' },
    { label: '性别', value: '{性别}' },
    { label: '民族', value: '{民族}' },
    { label: '年龄', value: '{年龄}' },
  ],
  [{ label: '身份证号码', value: '{证件号码}' }],
  [
    { label: '职业或职务', value: '{职业或职务}' },
    { label: '联系方式', value: '{联系电话}' },
  ],
  [{ label: '单位或住址', value: '{住址}' }],
  agents('法定代理人'),
  agents('委托代理人'),
];

const UNIT_ROWS: PaperField[][] = [
  [{ label: '名称', value: '{姓名}' }],
  [{ label: '统一社会信用代码', value: '{统一社会信用代码}' }],
  [
    { label: '法定代表人', value: '{法定代表人}' },
    { label: '职务', value: '{法定代表人职务}' },
  ],
  [{ label: '联系方式', value: '{联系电话}' }],
  [{ label: '地址', value: '{住址}' }],
  agents('委托代理人'),
];

const AGENTS = ['法定代理人', '委托代理人'] as const;

/**
 * Where the parties of a side sign: under what they are, each on a line of his own beside the name, however many there are,
 * and after each the agents that he has.
 */
export function signers(places: readonly SignaturePlace[]): SignaturePlace[] {
  return places.flatMap((place) => {
    const { label } = place;
    if (AGENTS.some((agent) => label.startsWith(`${agent}（`))) return [];
    const side = Object.values(PARTY_SIDE_LABELS).find((one) => label.startsWith(`${one}（`));
    if (side === undefined) return [place];
    return [
      line(label, 'none'),
      ...between(side, [
        line('{姓名}', 'beside'),
        ...AGENTS.flatMap((agent) => between(agent, [line(`${agent}{${agent}姓名}`, 'beside')])),
      ]),
    ];
  });
}

function line(label: string, ink: SignaturePlace['ink']): SignaturePlace {
  return { label, ink, lines: 0 };
}

/** Places that are printed once for each entry. */
function between(loop: string, places: readonly SignaturePlace[]): SignaturePlace[] {
  return [line(`{#${loop}}`, 'none'), ...places, line(`{/${loop}}`, 'none')];
}

/** What a field or a box of a paper prints where its words come of several fields at once. */
const TOGETHER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mediation_record: { 当事人: '{本次到场当事人}　{本次到场代理人}' },
  follow_up_record: { 当事人: '{本次回访了}' },
  closing_report: {
    '当事人（姓名、地址、电话）': '{#当事人}{称谓}{姓名}，{住址}，{联系电话}　{/当事人}',
  },
};

/** See `TOGETHER`; null where the field prints what was found. */
export function togetherIn(paper: string, label: string): string | null {
  return TOGETHER[paper]?.[label] ?? null;
}

/** The one sentence of a receipt, made of the payment that it is for. */
export const RECEIPT_SENTENCE =
  '今收到{本次登记的履行人}依照调解协议（编号{协议编号}）履行的“{本次登记的履行内容}”{本次这次付的金额大写}（￥{本次这次付的金额}）。';
