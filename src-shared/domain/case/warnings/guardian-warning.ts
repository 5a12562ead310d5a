import { awaitingGuardians } from '../model/awaiting-guardians';
import { isOpen } from '../model/case-status';
import { defineCaseWarning } from './case-warning';

/** A party under 14 without a guardian's consent to what is kept of them (《个人信息保护法》第31条). */
export const GUARDIAN_WARNING = defineCaseWarning({
  key: 'guardian',
  of: (one, { today }) =>
    isOpen(one.status)
      ? awaitingGuardians(one, today).map(({ name }) => ({
          field: null,
          message: `${name}不满14周岁，登记、保存他的信息要有父母或者其他监护人同意，还没有登记（《个人信息保护法》第31条）`,
        }))
      : [],
});
