import { plainDialog } from '@renderer/components/records/plain-dialog';
import { familySchema, postingSchema } from '@shared/domain/commendation/commendation';
import { DecideDialog } from './DecideDialog';
import { NominateDialog } from './NominateDialog';

const dialog = { prefix: 'commendations', cancelLabel: '先不办' } as const;

/** 列入候选: merchants with what their records say, families by hand. */
export const LISTING_DIALOGS = {
  nominate: NominateDialog,
  nominateFamily: plainDialog({
    ...{ ...dialog, act: 'nominateFamily', title: '列入一户', saveLabel: '列入' },
    ...{ part: 'family', schema: familySchema },
  }),
};

/** 评定, 公示名单. */
export const DECIDING_DIALOGS = {
  decide: DecideDialog,
  post: plainDialog({
    ...{ ...dialog, act: 'post', title: '登记名单公示', saveLabel: '登记' },
    ...{ part: 'posting', schema: postingSchema },
    known: ({ today }) => ({ postedOn: today }),
  }),
};
