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
 * The program's own phrases for records and disputed matters; clauses have a library of their own (`case/clauses`). `＿＿` is room that must be filled in: it is pointed out until it is. Nothing in them says that
 * somebody was informed, satisfied or paid: that only people can say.
 */
export const PHRASES: readonly Phrase[] = [
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
