import { anyDay, type Moment, type RandomAct } from './random-moment';

/** The limit stands still and runs on; the file goes to the archive and comes back. */
export const PAUSES_AND_ARCHIVE = {
  pauseMediation: (moment) => ({
    route: 'cases.pauseMediation',
    input: { pause: { pausedOn: anyDay(moment), ground: 'appraisal', reason: '' } },
  }),
  resumeMediation: (moment) => ({
    route: 'cases.resumeMediation',
    input: { resumption: { resumedOn: anyDay(moment) } },
  }),
  archive: (moment) => ({
    route: 'cases.archive',
    input: {
      archiving: {
        archivedOn: anyDay(moment),
        archivedBy: '李某',
        fileNumber: '1',
        box: '',
        term: null,
      },
    },
  }),
  reopen: (moment) => ({
    route: 'cases.reopen',
    input: { reopening: { reopenedOn: anyDay(moment), reason: '补材料' } },
  }),
} satisfies Record<string, (moment: Moment) => RandomAct>;
