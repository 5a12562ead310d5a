import { plainDialog } from '@renderer/components/records/plain-dialog';
import {
  pledgeSchema,
  publicationSchema,
  withdrawalSchema,
} from '@shared/domain/merchant/merchant';

const dialog = { prefix: 'merchants', cancelLabel: '先不办' } as const;

/** 承诺书: that it was signed, that it hangs out, that a merchant stands by it no more. */
export const PLEDGE_DIALOGS = {
  pledge: plainDialog({
    ...{ ...dialog, act: 'pledge', title: '登记文明经营承诺书', saveLabel: '登记' },
    ...{ part: 'pledge', schema: pledgeSchema },
    explanation: () => <p>纸上签了字、盖了章再登记；还没有公示的，公示日期空着。</p>,
    known: ({ today, record }) => ({ signedOn: today, signedBy: record.shop.owner }),
  }),
  publish: plainDialog({
    ...{ ...dialog, act: 'publish', title: '登记承诺书公示', saveLabel: '登记' },
    ...{ part: 'publication', schema: publicationSchema },
    known: ({ today }) => ({ publishedOn: today }),
  }),
  withdraw: plainDialog({
    ...{ ...dialog, act: 'withdraw', title: '退出承诺', saveLabel: '登记退出' },
    explanation: () => <p>签过的承诺书还留着；以后再签，登记新的一份。</p>,
    ...{ part: 'withdrawal', schema: withdrawalSchema },
    known: ({ today }) => ({ withdrawnOn: today }),
  }),
};
