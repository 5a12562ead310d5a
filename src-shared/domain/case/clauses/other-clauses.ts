import { clausesFor, declared, type ModelClause, owed, owedBack } from './model-clause';

/** 其他: quarrels in groups, over reputation, things lent, shared expenses. */
export const OTHER_CLAUSES: readonly ModelClause[] = clausesFor(
  ['other'],
  owed(
    'act',
    '发布道歉说明',
    '＿履行人＿于＿期限＿前在＿群名、平台＿发布道歉说明，置顶＿天数＿日，删除原来的内容。',
  ),
  owed('act', '归还＿物品名称＿', '＿履行安排＿，双方当面查看、签收。'),
  owed('lump_sum', '分担＿费用名称＿'),
  owedBack('lump_sum', '归还垫付的＿费用名称＿'),
  declared('＿场地名称＿由双方错开使用：＿甲方时间＿由＿甲方＿使用，＿乙方时间＿由＿乙方＿使用。'),
  declared('＿谁＿不再转发、议论＿事项＿；已经发布的，于＿日期＿前删除。'),
);
