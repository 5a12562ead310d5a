import {
  clausesFor,
  declared,
  type ModelClause,
  owed,
  owedBack,
  owedBySomebody,
} from './model-clause';

/**
 * 婚姻家庭, with 赡养 and 抚养: only what parties can agree upon and a court can confirm. Whether a marriage, an adoption, a
 * parentage stands or ends is none of it (民诉法解释 第355条).
 */
export const FAMILY_CLAUSES: readonly ModelClause[] = clausesFor(
  ['marriage_family'],
  owed('continuing', '支付赡养费'),
  owed(
    'act',
    '照料生活起居',
    '＿履行人＿自＿期限＿起，每＿周几＿到＿接受人＿住处照料起居，做饭、洗衣、陪同看病。',
  ),
  declared(
    '＿老人＿住院、看病的费用，医保报销后自付的部分由＿子女几人＿人平均负担，自出示票据之日起＿天数＿日内付清。',
  ),
  declared(
    '＿老人＿住院期间由子女按＿先后次序＿轮流陪护，每人＿天数＿日；不能到场的，自己出钱请人。',
  ),
  owedBySomebody(
    'act',
    '腾出房间供老人居住',
    '＿履行人＿于＿期限＿前腾出＿房间＿供＿接受人＿居住，住到＿接受人＿百年之后；不改变房屋的权属。',
  ),
  owed('continuing', '支付抚养费'),
  owed('lump_sum', '支付欠付的抚养费'),
  declared(
    '子女的医疗费、教育费，单笔超过＿数额＿元的，超过部分由父母各负担一半，自出示票据之日起＿天数＿日内付清。',
  ),
  declared(
    '不直接抚养的一方每月探望子女＿次数＿次，＿哪天几时＿接走、＿哪天几时＿送回；改期的，提前一日告知对方。',
  ),
  declared('双方及亲属不在孩子面前争吵，不阻拦探望，不到学校门口拦接孩子。'),
  owed('installment', '返还彩礼'),
  owed('lump_sum', '返还彩礼'),
  owed(
    'act',
    '交还物品',
    '＿履行人＿于＿期限＿前向＿接受人＿交还＿物品名称和数量＿，双方当面点清并签收。',
  ),
  owed('lump_sum', '支付应分担的丧葬费'),
  declared(
    '遗产中的存款＿数额＿元，由＿继承人＿按各＿份额＿分取；存单、存折由＿保管人＿办理取款。',
  ),
  declared(
    '共同债务＿数额＿元由＿谁＿于＿日期＿前归还；债权人要求另一方归还的，归还后可以向＿谁＿追偿。',
  ),
  owedBack('act', '搬回随身衣物', '＿履行人＿于＿期限＿前搬回自己的衣物用品，＿接受人＿予以配合。'),
  declared(
    '双方遇事先商量，不打骂、不恐吓、不砸东西；再有这样的事，对方可以报警，也可以向人民法院申请人身安全保护令。',
  ),
);
