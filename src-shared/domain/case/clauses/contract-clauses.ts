import { clausesFor, declared, type ModelClause, owed, owedBack } from './model-clause';

/** 合同 (借款, 买卖, 租赁, 装修), 生产经营, and what people buy: 消费, 电子商务, 旅游. */
export const CONTRACT_CLAUSES: readonly ModelClause[] = [
  ...clausesFor(
    ['contract'],
    declared(
      '经双方核对，截至＿日期＿，＿欠款人＿尚欠＿收款人＿借款本金＿数额＿元、利息＿利息数额＿元。',
    ),
    owed('lump_sum', '归还借款本金'),
    owed(
      'installment',
      '归还借款',
      '＿履行安排＿。任何一期逾期超过＿天数＿日的，＿接受人＿可以要求一次还清余款。',
    ),
    declared(
      '＿欠款人＿按期还清本金的，＿收款人＿不再主张利息；不按期的，自逾期之日起按年利率百分之＿几＿计付利息。',
    ),
    declared('＿保证人＿对上述欠款承担连带保证责任，保证期间自履行期限届满之日起＿月数＿个月。'),
    owed('lump_sum', '支付货款'),
    owed('lump_sum', '退还押金'),
    owedBack(
      'act',
      '搬离并交还房屋',
      '＿履行人＿于＿期限＿前搬离＿房屋坐落＿，结清水、电、燃气费，把房屋和钥匙＿几＿把交还＿接受人＿，双方当面验收。',
    ),
    owed('lump_sum', '支付欠缴的房租'),
    owed(
      'act',
      '返修＿不合格之处＿',
      '＿履行安排＿，材料和人工费由＿履行人＿承担，完工后由＿接受人＿验收。',
    ),
    owedBack('lump_sum', '支付工程尾款', '＿履行安排＿，以＿验收事项＿验收合格为条件。'),
    declared('双方的＿合同名称＿自＿日期＿起解除，已经履行的部分不再退还，未履行的部分不再履行。'),
    declared('再次逾期完工的，每逾期一日，从尾款中扣减＿数额＿元。'),
  ),
  ...clausesFor(
    ['production_operation'],
    owed('lump_sum', '支付货款'),
    owed(
      'installment',
      '支付货款',
      '＿履行安排＿。任何一期逾期超过＿天数＿日的，＿接受人＿可以要求一次付清余款。',
    ),
    owed('lump_sum', '支付合伙结算款'),
    declared(
      '双方的合伙于＿日期＿结束，账目已经核对；设备＿设备名称＿由＿谁＿取走，未收的货款＿数额＿元由＿收取人＿收取。',
    ),
    owed(
      'act',
      '把摊位、货物退回划定的界线以内',
      '＿履行人＿于＿期限＿前把摊位、货物退回＿界线＿以内，今后不占用通道和＿接受人＿的位置。',
    ),
    declared('＿谁＿在＿场所＿的经营时间为每日＿几时＿至＿几时＿，不用高音喇叭招揽顾客。'),
    owed('lump_sum', '赔偿＿受损的货物、青苗＿的损失'),
    owed('act', '交还＿设备、账册、印章＿', '＿履行安排＿，双方当面清点签收。'),
  ),
  ...clausesFor(
    ['other_consumer', 'e_commerce', 'tourism'],
    owed('lump_sum', '退还货款'),
    owed('immediate', '退还货款'),
    owedBack(
      'act',
      '退回商品',
      '＿履行人＿于＿期限＿前把＿商品名称＿退回＿接受人＿，退货的运费由＿谁＿承担。',
    ),
    owed(
      'act',
      '免费修好＿商品名称＿',
      '＿履行安排＿；修不好的，自送修之日起＿天数＿日内更换同型号的商品。',
    ),
    owed('lump_sum', '赔偿＿损失项目＿'),
  ),
  ...clausesFor(
    ['other_consumer'],
    owed('lump_sum', '退还预付卡余额', '＿履行安排＿，收款后预付卡作废。'),
    declared('＿会员＿的预付卡（余额＿数额＿元）由＿新经营者＿继续服务，项目、价格、期限不变。'),
  ),
  ...clausesFor(
    ['e_commerce'],
    owed(
      'act',
      '删除不实评价',
      '＿履行人＿于＿期限＿前删除＿平台名称＿上的＿内容＿，并发布说明，保留＿天数＿日。',
    ),
  ),
  ...clausesFor(
    ['tourism'],
    owed('lump_sum', '退还未发生的团费'),
    owed('lump_sum', '退还强制购物、另收的费用'),
  ),
];
