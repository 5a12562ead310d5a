import { workOf, workOfMediator } from '@main/services/aid/mine';
import { otherSideOf } from '@main/services/aid/other-side';
import type { Services } from '@main/services/create-services';
import { buildDutySheet } from '@shared/domain/aid/duty-sheet';
import { dutyTable } from '@shared/domain/duty/on-duty';
import type { HandlersFor } from '@shared/ipc/define';
import type { AID_ROUTES } from '@shared/ipc/routes-aid';

/** 公共法律服务 */
export function createAidHandlers({
  current,
  printing,
}: Pick<Services, 'current' | 'printing'>): HandlersFor<typeof AID_ROUTES> {
  return {
    'aid.otherSide': (sides, actor) => otherSideOf(current, sides, actor),
    'aid.mine': (asked, actor) => workOf(current, asked, actor),
    'aid.workOf': (asked, actor) => workOfMediator(current, asked, actor),
    'aid.holidays': async () => ({ tables: [...current.context().calendar.values()] }),
    'aid.printDuty': ({ month }) => {
      const { profile } = current.studio;
      const table = dutyTable(current.studio, current.context().calendar);
      return printing.printList(buildDutySheet(profile, table, month));
    },
  };
}
