import { applyRules, type WordingHint, type WordingRule } from './hint';

/**
 * Why a court does not take an application for 司法确认 (《民事诉讼法解释》第355条), or rejects it (第358条), as far as the words of
 * a clause can tell.
 */
export const COURT_REFUSALS = [
  ...(['identity', 'ownership', 'special_procedure', 'out_of_scope'] as const),
  ...(['unlawful', 'third_party', 'public_order', 'unwilling', 'unclear'] as const),
] as const;
export type CourtRefusal = (typeof COURT_REFUSALS)[number];
export const COURT_REFUSAL_LABELS = {
  identity: '涉及身份关系',
  ownership: '涉及物权、知识产权确权',
  special_procedure: '要走别的特别程序',
  out_of_scope: '不属于法院受理的范围',
  unlawful: '违反法律的强制性规定',
  third_party: '损害国家、社会或者他人利益',
  public_order: '违背公序良俗',
  unwilling: '违反自愿',
  unclear: '内容不明确',
} as const satisfies Record<CourtRefusal, string>;

/** Whether it is not even taken, rather than rejected. */
export function isNotTaken(ground: CourtRefusal): boolean {
  return ['identity', 'ownership', 'special_procedure', 'out_of_scope'].includes(ground);
}

/** The article behind a ground. */
export function articleOf(ground: CourtRefusal): string {
  return `《民事诉讼法解释》第${isNotTaken(ground) ? 355 : 358}条`;
}

const VAGUE =
  /尽快|近期|及时(?:支付|付清|履行)|适当(?:补偿|赔偿|给予)|酌情|视情况|若干元|一定(?:数额|金额|费用)|有关费用|相关费用|(?:另行|以后|日后)(?:协商|商量)|方便的时候|有钱(?:的时候|了)?再/g;

/** What is told of the past, or is the business of others than the agreement. */
const TOLD = '(?<!(?:已经?|曾|此前|以前|依法|判决|登记机关)[^。；，]{0,14})';
const LAND =
  '(?:[房楼平厢][屋产子房]|住房|老宅|[东西南北正偏]屋|商铺|门面|店面|地下室|储藏间|宅基地|宅院|院落|土地|承包地|林地|山林|林木|车库|车位)';
const BELONGS = '(?:归|属于?|为)';
const PEOPLE = '[^。；，、]{1,14}?';

const RULES: Readonly<Record<CourtRefusal, readonly RegExp[]>> = {
  identity: [
    rule(`${TOLD}(?:解除|终止)(?:双方)?的?(?:婚姻|夫妻|收养|父子|父女|母子|母女|亲子|养父母)关系`),
    rule(`${TOLD}(?:自愿|同意|协议)离婚`),
    rule('断绝[^。；，]{0,6}关系'),
    rule(
      '(?:确认|承认)[^。；，]{0,16}(?:亲子|收养|婚姻|父子|父女|母子|母女)关系(?:有效|无效|成立)?',
    ),
    rule(
      '(?:确认|承认)[^。；，]{1,10}(?:是|为|系)[^。；，]{1,10}的?(?:亲生|养)?(?:父亲|母亲|儿子|女儿|子女)',
    ),
    rule('(?:婚姻|收养)(?:关系)?(?:有效|无效)'),
  ],
  ownership: [
    rule('所有权(?:归|属|由)'),
    rule(`${LAND}[^。；，]{0,12}(?:产权|所有权|使用权|承包经营权|权属)[^。；，]{0,4}${BELONGS}`),
    rule(`${LAND}[^。；，]{0,12}归${PEOPLE}所有`),
    rule(`确认[^。；]{0,20}${LAND}[^。；，]{0,12}(?:归|属于|权属|所有权|使用权|界址|四至)`),
    rule(`(?:商标|专利|著作|版权|软件)权?[^。；，]{0,8}(?:归|属于)${PEOPLE}(?:所有|享有)`),
  ],
  special_procedure: [
    rule('宣告[^。；，]{0,10}(?:失踪|死亡)'),
    rule('(?:认定|宣告)[^。；，]{0,10}(?:无|限制)(?:民事)?行为能力'),
    rule('认定[^。；，]{0,10}无主'),
    rule('公示催告|破产(?:清算|重整|还债)'),
  ],
  out_of_scope: [
    rule('(?:撤销|免除|减轻|不予)[^。；，]{0,8}(?:行政|治安)?处罚'),
    rule(
      '(?:村委会|居委会|政府|派出所|民政局)[^。；，]{0,8}(?:应当?|必须)(?![^。；，]{0,8}(?:协助|配合|陪同))[^。；，]{0,8}(?:批准|审批|登记|发证)',
    ),
  ],
  unlawful: [
    rule('(?:不再?|不得|免予?|免除|放弃)追究[^。；，]{0,8}刑事责任|不追究刑责'),
    rule(
      '(?:生死|伤亡|死伤)(?:自负|自理|与[^。；，]{1,8}无关)|工伤[^。；，]{0,10}(?:概不负责|自负|自理)',
    ),
    rule('(?:自愿)?(?:放弃|不(?:再)?(?:缴纳?|交|办|参加))[^。；，]{0,4}(?:社会保险|社保)'),
    rule(
      '放弃[^。；，]{0,6}(?:赡养|抚养)(?:权利|义务|请求)|不再?承担(?:赡养|抚养)义务|免除[^。；，]{0,6}(?:赡养|抚养)义务',
    ),
    rule('赌债|赌资|高利贷|砍头息'),
  ],
  third_party: [
    rule('(?:逃避|躲避|规避)[^。；，]{0,6}(?:债务|执行|税)'),
    rule('(?:瞒着|隐瞒|不告知|不让)[^。；，]{0,6}(?:债权人|继承人|共有人|其他子女)[^。；，]{0,4}'),
    rule('(?:做低|少报|虚报)[^。；，]{0,6}(?:房价|成交价|收入|价格)'),
    rule(
      '(?:占用|使用)[^。；，]{0,4}(?:消防通道|绿地|公共绿化)[^。；，]{0,10}(?:归|由)[^。；，]{1,8}使用',
    ),
  ],
  public_order: [
    rule('青春损失费|代孕|包养'),
    rule('(?:不得|不许|不准)(?:再婚|改嫁|结婚|离婚|生育)'),
    rule('下跪|游街|披麻戴孝|限制[^。；，]{0,4}人身自由'),
  ],
  unwilling: [
    rule('(?:不论|无论|不管)[^。；，]{0,8}(?:是否|同不)同意[，]?[^。；，]{0,6}(?:都|均|一律)'),
  ],
  unclear: [VAGUE],
};

/** What to do instead, where that is known. */
const INSTEAD: Readonly<Partial<Record<CourtRefusal, string>>> = {
  identity: '赡养费、抚养费、探望、财物可以写',
  ownership: '可以写交付、使用、修缮、补偿、配合办手续',
  unclear: '请写清数额、日期或者做法',
};

function rule(pattern: string): RegExp {
  return new RegExp(pattern, 'g');
}

/** A ground that the words of a clause may give a court, and where they stand. */
export interface GroundFound extends WordingHint {
  readonly ground: CourtRefusal;
}

/** The grounds on which a court may refuse, in the order of the text. Points out, never blocks. */
export function findCourtGrounds(text: string): GroundFound[] {
  return COURT_REFUSALS.flatMap((ground) =>
    applyRules(GROUND_RULES[ground], text).map((hint) => ({ ...hint, ground })),
  ).sort((one, other) => one.at - other.at);
}

/** The same as rules of words, so that the field, the paper and the list of conditions say one thing. */
const GROUND_RULES: Readonly<Record<CourtRefusal, readonly WordingRule[]>> = Object.fromEntries(
  COURT_REFUSALS.map((ground) => [
    ground,
    RULES[ground].map((pattern): WordingRule => ({ pattern, say: (word) => sayOf(ground, word) })),
  ]),
) as Record<CourtRefusal, WordingRule[]>;

function sayOf(ground: CourtRefusal, word: string): string {
  if (ground === 'unclear')
    return `“${word}”不够明确，请写清数额、日期或做法；内容不明确的协议，法院不予确认（${articleOf(ground)}）`;
  const answer = isNotTaken(ground) ? '法院不受理其司法确认申请' : '法院会驳回司法确认申请';
  const instead = INSTEAD[ground];
  const rest = instead === undefined ? '请核对，并向当事人说明' : `请向当事人说明；${instead}`;
  return `“${word}”可能${COURT_REFUSAL_LABELS[ground]}，${answer}（${articleOf(ground)}），${rest}`;
}

/** Every rule, for a text that is looked at as a whole. */
export const COURT_RULES: readonly WordingRule[] = COURT_REFUSALS.flatMap(
  (ground) => GROUND_RULES[ground],
);
