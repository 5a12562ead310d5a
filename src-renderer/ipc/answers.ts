import type { InputOf, OutputOf } from '@shared/ipc/contract';

/** Names for what the pages pass around, so that features need not know the contract's files. */
export type Bootstrap = OutputOf<'app.bootstrap'>;
export type Preferences = Bootstrap['preferences'];
export type DataNotice = Bootstrap['notices'][number];
export type MediatorInput = InputOf<'studio.saveMediators'>['mediators'][number];
export type CaseQuery = InputOf<'cases.list'>;
export type CasePage = OutputOf<'cases.list'>;
export type CaseHistory = OutputOf<'cases.history'>;
export type HistoryEntry = CaseHistory['entries'][number];
export type FieldChange = NonNullable<HistoryEntry['changes']>[number];
export type RemovedCase = OutputOf<'cases.removed'>['items'][number];
export type PartyEntry = OutputOf<'parties.search'>['items'][number];
export type ListedPaper = OutputOf<'paperwork.list'>['items'][number];
export type CaseDossier = OutputOf<'paperwork.dossier'>;
export type SavedFile = NonNullable<OutputOf<'paperwork.export'>>;
export type PickedBackup = NonNullable<OutputOf<'setup.pickBackup'>>;
export type ChosenFolder = NonNullable<OutputOf<'setup.chooseDataFolder'>>;
export type EverywhereFound = OutputOf<'search.everywhere'>;
export type FoundRecord = OutputOf<'search.lastOpened'>['items'][number];
