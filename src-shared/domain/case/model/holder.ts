import type { LocalDate } from '../../kernel/local-date';
import type { MediationCase } from './mediation-case';

/** Who holds a case, and since which day. */
export interface Holder {
  /** Null for somebody who is not on the roster, such as who registered it. */
  readonly id: string | null;
  readonly name: string;
  readonly since: LocalDate;
}

/**
 * Who holds the case: while it is mediated who presides, before there are mediators who registered it or was handed it,
 * and after the mediation whoever was handed it last.
 */
export function holderOf(
  one: Pick<MediationCase, 'mediators' | 'handovers' | 'registration' | 'acceptance'>,
): Holder {
  const { mediators, handovers, registration, acceptance } = one;
  const presiding = mediators.find(({ isPresiding }) => isPresiding) ?? mediators[0];
  let holder: Holder =
    presiding === undefined
      ? { id: null, name: registration.registrar, since: registration.registeredOn }
      : {
          ...{ id: presiding.mediatorId, name: presiding.name },
          since: acceptance?.acceptedOn ?? registration.registeredOn,
        };
  for (const { fromId, toId, to, handedOn, isExchanged } of handovers) {
    const isTheirs = isExchanged ? toId === holder.id : fromId === holder.id;
    if (isTheirs) holder = { id: toId, name: to, since: handedOn };
  }
  return holder;
}

/** The level on which it stands; empty while none was written down. */
export function levelOf({ levelSteps }: Pick<MediationCase, 'levelSteps'>): string {
  return levelSteps.at(-1)?.level ?? '';
}

/** By whose name it lies among the cases of somebody besides its mediators: who registered it, or was handed it since. */
export function keeperOf(
  one: Pick<MediationCase, 'mediators' | 'handovers' | 'registration' | 'acceptance'>,
): string {
  const { id, name } = holderOf(one);
  const isMediator = one.mediators.some(({ mediatorId }) => mediatorId === id);
  return isMediator ? one.registration.registrar : name;
}
