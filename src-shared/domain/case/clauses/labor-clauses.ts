import { clausesFor, declared, type ModelClause, owed, owedBack } from './model-clause';

/** 劳动争议: wages first. Nothing in it gives up what the law does not let be given up. */
export const LABOR_CLAUSES: readonly ModelClause[] = [
  ...clausesFor(
    ['migrant_wages', 'other_labor'],
    owed('lump_sum', '支付＿起止年月＿的工资'),
    owed(
      'installment',
      '支付＿起止年月＿的工资',
      '＿履行安排＿。任何一期逾期的，＿接受人＿可以要求一次付清余款。',
    ),
    owed('immediate', '支付＿起止年月＿的工资'),
    declared(
      '工资通过银行转账发到劳动者本人账户，不由他人代领（户名：＿户名＿，开户行：＿开户行＿，账号：＿账号＿）。',
    ),
    owedBack('act', '交还＿工具、工服、钥匙＿'),
    declared(
      '用人单位到期不支付本协议约定的劳动报酬的，劳动者可以持本协议书依法向人民法院申请支付令。',
    ),
  ),
  ...clausesFor(
    ['migrant_wages'],
    declared(
      '经双方核对工日，截至＿日期＿，尚欠工资＿数额＿元；核对单由双方签字，附在本协议后面。',
    ),
    declared('＿总包单位＿自愿先行垫付上述工资，垫付后可以依法向＿用工单位＿追偿。'),
  ),
  ...clausesFor(
    ['other_labor'],
    owed('lump_sum', '支付经济补偿'),
    owed('lump_sum', '支付加班工资'),
    owed('act', '出具解除劳动关系的证明'),
    owed(
      'act',
      '办理社会保险关系转移手续',
      '＿履行人＿于＿期限＿前为＿接受人＿办理档案和社会保险关系转移手续，＿接受人＿提供所需材料。',
    ),
    owed(
      'act',
      '补缴社会保险费',
      '＿履行人＿于＿期限＿前为＿接受人＿补缴＿起止年月＿的社会保险费，个人应缴部分由＿接受人＿承担。',
    ),
    owed('lump_sum', '支付工伤停工期间的工资和医疗费'),
    owedBack(
      'act',
      '交接工作',
      '＿履行人＿于＿期限＿前把＿资料、账目、财物＿交接给＿接受人＿，双方在交接单上签字。',
    ),
  ),
];
