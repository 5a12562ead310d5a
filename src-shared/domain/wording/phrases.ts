import type { PhrasePlace } from './phrase-places';

/** 常用语: a sentence with room where a person fills in who, how much and when. */
export interface Phrase {
  readonly place: PhrasePlace;
  /** Kind of quarrel in which it is wanted; 通用 for all. */
  readonly about: string;
  readonly text: string;
}

function phrases(place: PhrasePlace, about: string, ...texts: readonly string[]): Phrase[] {
  return texts.map((text) => ({ place, about, text }));
}

/**
 * The program's own phrases. `＿＿` is room that must be filled in: it is pointed out until it is. Nothing in them says that
 * somebody was informed, satisfied or paid: that only people can say.
 */
export const PHRASES: readonly Phrase[] = [
  ...phrases(
    'clause',
    '通用',
    '被申请人于＿＿年＿＿月＿＿日前一次性支付申请人＿＿费人民币＿＿元（大写：＿＿元整）。',
    '被申请人分＿＿期支付申请人人民币共＿＿元：每月＿＿日前支付＿＿元，最后一期于＿＿年＿＿月＿＿日前付清。',
    '款项汇入申请人的账户（户名：＿＿，开户行：＿＿，账号：＿＿）。',
    '被申请人向申请人当面赔礼道歉，申请人接受。',
    '双方就此事互不再追究其他责任，今后和睦相处。',
    '任何一方不按期履行的，对方可以依法向人民法院起诉。',
    '双方同意自本协议生效之日起三十日内共同向人民法院申请司法确认。',
  ),
  ...phrases(
    'clause',
    '邻里',
    '被申请人于＿＿年＿＿月＿＿日前修好＿＿的漏水处，费用由＿＿承担。',
    '漏水造成的墙面、地板等损失共＿＿元，由被申请人于＿＿年＿＿月＿＿日前赔偿申请人。',
    '被申请人每日＿＿时至次日＿＿时不发出影响邻居休息的声响。',
    '被申请人于＿＿年＿＿月＿＿日前把堆放在楼道的＿＿清理干净，今后不再堆放。',
  ),
  ...phrases(
    'clause',
    '赡养抚养',
    '＿＿自＿＿年＿＿月起，每月＿＿日前支付＿＿赡养费＿＿元。',
    '医疗费凭票据由子女＿＿人平均负担，自出示票据之日起＿＿日内付清。',
    '婚生子女＿＿由＿＿抚养，＿＿每月＿＿日前支付抚养费＿＿元，至其满十八周岁止。',
    '不直接抚养的一方每月探望＿＿次，时间为＿＿，另一方予以协助。',
  ),
  ...phrases(
    'clause',
    '消费',
    '被申请人于＿＿年＿＿月＿＿日前为申请人免费修好＿＿；修不好的，退还货款＿＿元。',
    '申请人退还＿＿，被申请人当场退还货款＿＿元。',
  ),
  ...phrases(
    'clause',
    '欠款和工资',
    '经核对，截至＿＿年＿＿月＿＿日，被申请人尚欠申请人借款本金＿＿元。',
    '被申请人于＿＿年＿＿月＿＿日前付清拖欠申请人＿＿年＿＿月至＿＿月的工资＿＿元。',
  ),
  ...phrases(
    'clause',
    '交通和伤害',
    '被申请人赔偿申请人医疗费＿＿元、误工费＿＿元、护理费＿＿元、交通费＿＿元，合计＿＿元，于＿＿年＿＿月＿＿日前付清。',
    '后续治疗费用凭票据由＿＿承担，自出示票据之日起＿＿日内付清。',
  ),
  ...phrases(
    'record',
    '通用',
    '申请人说：＿＿年＿＿月＿＿日，在＿＿，因＿＿，双方发生争执。',
    '被申请人说：＿＿。对申请人说的＿＿没有意见，对＿＿有不同说法。',
    '经查看＿＿，双方都认可：＿＿。',
    '调解员提出：由＿＿于＿＿前＿＿，双方考虑后答复。',
    '双方对金额还有差距：申请人要求＿＿元，被申请人同意＿＿元。',
    '约定＿＿年＿＿月＿＿日＿＿时继续调解。',
  ),
  ...phrases(
    'dispute',
    '通用',
    '双方对＿＿的责任由谁承担、承担多少有争议。',
    '双方对赔偿的数额有争议：申请人要求＿＿元，被申请人同意＿＿元。',
    '双方对＿＿的事实没有争议，对履行的时间有争议。',
  ),
];
