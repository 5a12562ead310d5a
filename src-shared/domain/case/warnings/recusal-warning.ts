import { isOpen } from '../model/case-status';
import { openRecusals } from '../model/recusal';
import { defineCaseWarning } from './case-warning';

/** A request for 回避 that nobody decided, or one against the 主持人 that a party was refused (司法部令第75号: 应予调换). */
export const RECUSAL_WARNING = defineCaseWarning({
  key: 'recusal',
  of: (one) => {
    if (!isOpen(one.status)) return [];
    const presiding = one.mediators.find(({ isPresiding }) => isPresiding)?.mediatorId;
    const refused = one.recusals.filter(
      ({ mediatorId, partyId, decision }) =>
        decision?.result === 'refused' && partyId !== null && mediatorId === presiding,
    );
    return [
      ...openRecusals(one).map(({ name }) => `有人要求调解员${name}回避，还没有登记怎样决定`),
      ...refused.map(
        ({ name }) =>
          `当事人要求主持人${name}回避，没有准许；按《人民调解工作若干规定》（司法部令第75号）应当调换，请核对`,
      ),
    ].map((message) => ({ field: null, message }));
  },
});
