import { KINDS, type KindList } from '../domain/kinds';
import type { LongTask } from '../domain/safekeeping/long-tasks';
import type { HandlersFor, RouteInput, RouteOutput } from './define';
import { AID_ROUTES } from './routes-aid';
import { APP_ROUTES } from './routes-app';
import { ATTACHMENT_ROUTES, type CopyProgress } from './routes-attachments';
import { AUDIT_ROUTES } from './routes-audit';
import { CASE_ROUTES } from './routes-cases';
import { COMMUNITY_ROUTES } from './routes-community';
import { DESK_ROUTES } from './routes-desk';
import { DIRECTORY_ROUTES } from './routes-directory';
import { DOCUMENT_ROUTES } from './routes-documents';
import { HISTORY_ROUTES } from './routes-history';
import { IMPORT_ROUTES } from './routes-imports';
import { LAYOUT_ROUTES } from './routes-layouts';
import { MERCHANT_ROUTES } from './routes-merchants';
import { NOTE_ROUTES } from './routes-notes';
import { RECORD_ROUTES, type RoutesOfKinds, routesOfKinds } from './routes-of-kinds';
import { PEOPLE_ROUTES } from './routes-people';
import { PLACE_ROUTES } from './routes-places';
import { PLATFORM_ROUTES } from './routes-platform';
import { PROPERTY_ROUTES } from './routes-property';
import { REPORT_FORM_ROUTES } from './routes-report-forms';
import { RETENTION_ROUTES } from './routes-retention';
import { ROUND_ROUTES } from './routes-rounds';
import { SAFEKEEPING_ROUTES } from './routes-safekeeping';
import { SCHEDULE_ROUTES } from './routes-schedule';
import { SEARCH_ROUTES } from './routes-search';
import { STREET_ROUTES } from './routes-street';
import { STUDY_ROUTES } from './routes-studies';
import { SUBMISSION_ROUTES } from './routes-submissions';
import { SUBSIDY_ROUTES } from './routes-subsidies';
import { TEMPLATE_ROUTES } from './routes-templates';

/**
 * Its type, said by the names of its parts: what is inferred of all routes spread together is longer than the compiler
 * writes down.
 */
export type Contract = typeof APP_ROUTES &
  typeof CASE_ROUTES &
  typeof RECORD_ROUTES &
  RoutesOfKinds<KindList> &
  typeof DOCUMENT_ROUTES &
  typeof ATTACHMENT_ROUTES &
  typeof SAFEKEEPING_ROUTES &
  typeof HISTORY_ROUTES &
  typeof SEARCH_ROUTES &
  typeof PEOPLE_ROUTES &
  typeof PLACE_ROUTES &
  typeof DIRECTORY_ROUTES &
  typeof MERCHANT_ROUTES &
  typeof PROPERTY_ROUTES &
  typeof ROUND_ROUTES &
  typeof COMMUNITY_ROUTES &
  typeof TEMPLATE_ROUTES &
  typeof REPORT_FORM_ROUTES &
  typeof STUDY_ROUTES &
  typeof IMPORT_ROUTES &
  typeof SUBMISSION_ROUTES &
  typeof PLATFORM_ROUTES &
  typeof LAYOUT_ROUTES &
  typeof STREET_ROUTES &
  typeof SUBSIDY_ROUTES &
  typeof RETENTION_ROUTES &
  typeof SCHEDULE_ROUTES &
  typeof AID_ROUTES &
  typeof NOTE_ROUTES &
  typeof AUDIT_ROUTES &
  typeof DESK_ROUTES;

/** The whole contract between window and main process. */
export const CONTRACT: Contract = {
  ...APP_ROUTES,
  ...CASE_ROUTES,
  ...RECORD_ROUTES,
  ...routesOfKinds(KINDS.list),
  ...DOCUMENT_ROUTES,
  ...ATTACHMENT_ROUTES,
  ...SAFEKEEPING_ROUTES,
  ...HISTORY_ROUTES,
  ...SEARCH_ROUTES,
  ...PEOPLE_ROUTES,
  ...PLACE_ROUTES,
  ...DIRECTORY_ROUTES,
  ...MERCHANT_ROUTES,
  ...PROPERTY_ROUTES,
  ...ROUND_ROUTES,
  ...COMMUNITY_ROUTES,
  ...TEMPLATE_ROUTES,
  ...REPORT_FORM_ROUTES,
  ...STUDY_ROUTES,
  ...IMPORT_ROUTES,
  ...SUBMISSION_ROUTES,
  ...PLATFORM_ROUTES,
  ...LAYOUT_ROUTES,
  ...STREET_ROUTES,
  ...SUBSIDY_ROUTES,
  ...RETENTION_ROUTES,
  ...SCHEDULE_ROUTES,
  ...AID_ROUTES,
  ...NOTE_ROUTES,
  ...AUDIT_ROUTES,
  ...DESK_ROUTES,
};
export type RouteName = keyof Contract;
export type InputOf<K extends RouteName> = RouteInput<Contract[K]>;
export type OutputOf<K extends RouteName> = RouteOutput<Contract[K]>;
export type Handlers = HandlersFor<Contract>;

/** Events that main sends to the window. */
export interface StudioEvents {
  /** Cases changed: cached answers are stale. */
  'cases.changed': { readonly caseId: string | null };
  /** A record of another kind changed. */
  'records.changed': { readonly kind: string; readonly id: string };
  /** The studio's day turned over at midnight. */
  'day.changed': { readonly today: string };
  /** A file of the data folder was not as it had been left; what was found is in the notices. */
  'studio.found': null;
  /** Another computer has taken the data folder over: it can only be read here now. */
  'studio.held': null;
  /** Somebody came to the desk of a protected studio, or went. */
  'desk.changed': null;
  /** How far the copying of files for a case is, all that wait together. */
  'attachments.progress': CopyProgress;
  /** How far a long piece of work is. */
  'safekeeping.progress': {
    readonly task: LongTask;
    readonly done: number;
    readonly total: number;
  };
}
export type EventName = keyof StudioEvents;
