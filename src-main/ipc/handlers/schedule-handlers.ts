import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { SCHEDULE_ROUTES } from '@shared/ipc/routes-schedule';

/** 日程 */
export function createScheduleHandlers({
  schedule,
}: Pick<Services, 'schedule'>): HandlersFor<typeof SCHEDULE_ROUTES> {
  return {
    'schedule.list': (range, actor) => schedule.list(range, actor),
    'schedule.clashes': (slot, actor) => schedule.clashes(slot, actor),
    'schedule.printDay': ({ day }, actor) => schedule.printDay(day, actor),
    'schedule.export': (asked, actor) => schedule.exportCalendar(asked, actor),
  };
}
