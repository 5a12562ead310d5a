import { useRouteQuery } from '@renderer/ipc/use-route';
import type { Mediator } from '@shared/domain/mediator/mediator';

type Known = Pick<Mediator, 'id' | 'name' | 'elderKind' | 'skills'>;

interface MediatorWords {
  /** What is to be known where one is chosen: 在办 5 件，老党员，擅长婚姻家庭. Empty while nothing is. */
  readonly about: (mediator: Omit<Known, 'name'>) => string;
  /** The name with it. */
  readonly called: (mediator: Known) => string;
}

/** How mediators are told where one is chosen. How many cases are open is told once it is known, and holds nothing up. */
export function useMediatorWords(): MediatorWords {
  const { data } = useRouteQuery('cases.workload', null);
  const about: MediatorWords['about'] = ({ id, elderKind, skills }) => {
    const open = data?.items.find(({ mediatorId }) => mediatorId === id)?.open ?? 0;
    const load = open === 0 ? '没有在办的' : `在办 ${open} 件`;
    const words = [data === undefined ? '' : load, elderKind, skills && `擅长${skills}`];
    return words.filter((word) => word !== '').join('，');
  };
  return {
    about,
    called: (mediator) => {
      const words = about(mediator);
      return words === '' ? mediator.name : `${mediator.name}（${words}）`;
    },
  };
}
