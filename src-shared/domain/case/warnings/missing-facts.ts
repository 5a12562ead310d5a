import { partyWarnings } from '../../party/party-facts';
import { isFromCourt, isReferred } from '../model/case-source';
import { isOpen } from '../model/case-status';
import { defineCaseWarning } from './case-warning';

/** What is doubtful about the parties, such as a wrong check digit. */
export const PARTY_WARNING = defineCaseWarning({
  key: 'parties',
  of: ({ parties, status }, { today }) =>
    isOpen(status) ? parties.flatMap((party, index) => partyWarnings(party, index, today)) : [],
});

export const REFERRAL_WARNING = defineCaseWarning({
  key: 'referral',
  of: ({ registration, status }) => {
    const { source, referringUnit, materialsSignedOn } = registration;
    if (!isOpen(status) || !isReferred(source)) return [];
    return [
      ...(referringUnit === ''
        ? [
            {
              field: 'registration.referringUnit',
              message: '案件由其他部门移送，移送单位还没有填写',
            },
          ]
        : []),
      ...(isFromCourt(source) && materialsSignedOn === null
        ? [
            {
              field: 'registration.materialsSignedOn',
              message:
                '法院移来的，调解期限从签收材料起算（法释〔2016〕14号），签收材料日期还没有填写',
            },
          ]
        : []),
    ];
  },
});

// Of a paper that is signed nothing can be mended any more.
export const SEAL_WARNING = defineCaseWarning({
  key: 'seal',
  of: ({ agreement, status }, { profile }) =>
    agreement === null || !isOpen(status) || profile.committeeName !== ''
      ? []
      : [
          {
            field: null,
            message:
              '还没有填写所属人民调解委员会全称，协议书上要用它的名称和印章（《人民调解法》第29条）',
          },
        ],
});
