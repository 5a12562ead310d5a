import { clausesFor, declared, type ModelClause, owed, owedBySomebody } from './model-clause';

/** 通用: how money is paid, what happens if it is not, how the matter ends. */
export const GENERAL_CLAUSES: readonly ModelClause[] = clausesFor(
  [],
  owed('lump_sum', '支付＿款项名称＿'),
  owed(
    'installment',
    '支付＿款项名称＿',
    '＿履行安排＿。任何一期逾期超过＿天数＿日的，＿接受人＿可以要求一次付清余款。',
  ),
  owed('immediate', '支付＿款项名称＿', '＿履行安排＿，＿接受人＿当场出具收条。'),
  owedBySomebody('act', '＿做什么＿'),
  declared('上述款项汇入＿收款人＿的账户（户名：＿户名＿，开户行：＿开户行＿，账号：＿账号＿）。'),
  declared('上述款项以现金支付，在＿地点＿当面点清，收款人出具收条。'),
  declared(
    '逾期支付的，自逾期之日起，以未付金额为基数，按每日万分之＿几＿向收款人支付违约金，至付清之日止。',
  ),
  declared('任何一方不按期履行的，对方可以依法向人民法院起诉。'),
  declared('双方同意自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认。'),
  owed(
    'act',
    '赔礼道歉',
    '＿履行人＿于＿期限＿前当面向＿接受人＿赔礼道歉，＿接受人＿接受道歉，不再就此事主张其他责任。',
  ),
  declared('除本协议写明的以外，双方就此事互不再主张其他赔偿。'),
  declared('双方今后有事好好商量，商量不成的，到本调解室调解，不吵闹、不动手。'),
  declared('本协议涉及的票据、证明，由＿保管人＿保管原件，对方需要时提供复印件。'),
);
