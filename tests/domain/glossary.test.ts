import { readdirSync, readFileSync } from 'node:fs';
import * as accountRoles from '@shared/domain/account/roles';
import * as aid from '@shared/domain/aid/aid';
import * as aidMatters from '@shared/domain/aid/aid-matters';
import { AID_PAPERS } from '@shared/domain/aid/papers/aid-papers';
import * as attachment from '@shared/domain/attachment/attachment';
import * as risks from '@shared/domain/attachment/risks';
import * as rhythm from '@shared/domain/calendar/rhythm';
import * as clauseParts from '@shared/domain/case/agreement/clause-parts';
import * as standing from '@shared/domain/case/agreement/standing-words';
import { CASE_CLOCKS } from '@shared/domain/case/clocks/clock-list';
import * as clock from '@shared/domain/case/clocks/clock-words';
import * as sheetState from '@shared/domain/case/dossier/sheet-state';
import * as agreement from '@shared/domain/case/model/agreement';
import * as alertWords from '@shared/domain/case/model/alert-words';
import * as amendment from '@shared/domain/case/model/amendment';
import * as callResult from '@shared/domain/case/model/call-result';
import * as source from '@shared/domain/case/model/case-source';
import * as status from '@shared/domain/case/model/case-status';
import * as closing from '@shared/domain/case/model/closing';
import * as category from '@shared/domain/case/model/dispute-category';
import * as feedback from '@shared/domain/case/model/feedback-words';
import * as followThrough from '@shared/domain/case/model/follow-through';
import * as imported from '@shared/domain/case/model/imported';
import * as mediationCase from '@shared/domain/case/model/mediation-case';
import * as partyChange from '@shared/domain/case/model/party-change';
import * as pause from '@shared/domain/case/model/pause';
import * as proposal from '@shared/domain/case/model/proposal';
import * as recusal from '@shared/domain/case/model/recusal';
import * as registration from '@shared/domain/case/model/registration-words';
import * as remedy from '@shared/domain/case/model/remedy';
import * as riskWords from '@shared/domain/case/model/risk-words';
import * as session from '@shared/domain/case/model/session';
import * as urging from '@shared/domain/case/model/urging';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import * as view from '@shared/domain/case/view/next-steps';
import * as station from '@shared/domain/case/view/station-words';
import * as commendation from '@shared/domain/commendation/commendation';
import { COMMENDATION_PAPERS } from '@shared/domain/commendation/papers/commendation-papers';
import * as contact from '@shared/domain/contact/contact';
import * as dutyWords from '@shared/domain/duty/duty-words';
import * as enquiry from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_PAPERS } from '@shared/domain/enquiry/papers/enquiry-papers';
import * as dispatch from '@shared/domain/errand/dispatch/dispatch';
import * as supervision from '@shared/domain/errand/supervision/supervision';
import * as whistle from '@shared/domain/errand/whistle/whistle';
import * as exported from '@shared/domain/export/export';
import * as columnPlan from '@shared/domain/import/column-plan';
import * as importRecord from '@shared/domain/import/import-record';
import * as ledgerColumns from '@shared/domain/import/ledger-columns';
import * as listedBy from '@shared/domain/layout/listed-by';
import * as doing from '@shared/domain/look/doing';
import * as look from '@shared/domain/look/look';
import * as matterWords from '@shared/domain/matter/matter-words';
import * as mediator from '@shared/domain/mediator/mediator';
import * as meeting from '@shared/domain/meeting/meeting';
import { MEETING_PAPERS } from '@shared/domain/meeting/papers/meeting-papers';
import * as inspection from '@shared/domain/merchant/inspection/inspection';
import * as merchant from '@shared/domain/merchant/merchant';
import { MERCHANT_PAPERS } from '@shared/domain/merchant/papers/merchant-papers';
import * as party from '@shared/domain/party/party';
import * as placeLevels from '@shared/domain/place/place-levels';
import * as ranking from '@shared/domain/property/board/rank-companies';
import * as oversight from '@shared/domain/property/oversight/oversight';
import { BOARD_PAPERS } from '@shared/domain/property/papers/board-papers';
import * as comparison from '@shared/domain/reports/comparison-lines';
import * as ledgerPaper from '@shared/domain/reports/ledgers/ledger-paper';
import * as report from '@shared/domain/reports/report-content';
import * as appraisal from '@shared/domain/retention/appraisal';
import { APPRAISAL_PAPERS } from '@shared/domain/retention/papers/appraisal-papers';
import * as roundCoverage from '@shared/domain/round/coverage';
import * as round from '@shared/domain/round/round';
import * as judging from '@shared/domain/street/judge-package';
import * as packageFormat from '@shared/domain/street/package-format';
import * as unitMonths from '@shared/domain/street/unit-months';
import * as committee from '@shared/domain/studio/committee-kind';
import * as counting from '@shared/domain/studio/counting-rule';
import * as keepingTerm from '@shared/domain/studio/keeping-term';
import * as paperNeed from '@shared/domain/studio/paper-need';
import * as roundSettings from '@shared/domain/studio/round-settings';
import * as studio from '@shared/domain/studio/studio';
import * as subsidyScheme from '@shared/domain/studio/subsidy-scheme';
import * as works from '@shared/domain/studio/works';
import * as submission from '@shared/domain/submission/submission';
import * as reckonCase from '@shared/domain/subsidy/reckon-case';
import * as subsidySteps from '@shared/domain/subsidy/subsidy-steps';
import * as typedLists from '@shared/domain/typed/typed-lists';
import * as courtGrounds from '@shared/domain/wording/court-grounds';
import * as phrasePlaces from '@shared/domain/wording/phrase-places';
import { describe, expect, test } from 'vitest';

const GLOSSARY = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');

const ROWS = GLOSSARY.split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

const MODULES: Record<string, object> = {
  aid,
  dutyWords,
  aidMatters,
  judging,
  packageFormat,
  unitMonths,
  comparison,
  counting,
  agreement,
  alertWords,
  riskWords,
  imported,
  importRecord,
  columnPlan,
  ledgerColumns,
  ledgerPaper,
  listedBy,
  followThrough,
  standing,
  accountRoles,
  attachment,
  risks,
  source,
  status,
  view,
  station,
  closing,
  callResult,
  feedback,
  category,
  matterWords,
  mediationCase,
  pause,
  proposal,
  recusal,
  registration,
  remedy,
  session,
  urging,
  clock,
  enquiry,
  dispatch,
  supervision,
  whistle,
  commendation,
  inspection,
  merchant,
  oversight,
  ranking,
  contact,
  mediator,
  party,
  amendment,
  partyChange,
  placeLevels,
  clauseParts,
  courtGrounds,
  phrasePlaces,
  report,
  committee,
  studio,
  submission,
  subsidyScheme,
  subsidySteps,
  reckonCase,
  exported,
  sheetState,
  doing,
  look,
  paperNeed,
  typedLists,
  appraisal,
  keepingTerm,
  works,
  rhythm,
  meeting,
  round,
  roundCoverage,
  roundSettings,
};

const PAPERS = [
  ...CASE_PAPERS,
  ...ENQUIRY_PAPERS,
  ...AID_PAPERS,
  ...APPRAISAL_PAPERS,
  ...MEETING_PAPERS,
  ...MERCHANT_PAPERS,
  ...COMMENDATION_PAPERS,
  ...BOARD_PAPERS,
].map(({ key, label }) => ['papers', key, label] as const);

const CLOCKS = CASE_CLOCKS.map(({ kind, label }) => ['clocks', kind, label] as const);

const LABELS = Object.values(MODULES)
  .flatMap((module) => Object.entries(module))
  .filter(([name]) => name.endsWith('_LABELS'))
  .flatMap(([name, labels]) =>
    Object.entries(labels as Record<string, string>).map(
      ([key, label]) => [name, key, label] as const,
    ),
  );

function domainFiles(): string[] {
  const folder = new URL('../../src-shared/domain/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

describe('docs/glossary.md', () => {
  test('每个代码表的每一项都在，中文和代码同在一行', () => {
    const absent = [...LABELS, ...PAPERS, ...CLOCKS].filter(
      ([, key, label]) => !ROWS.some(([zh, en]) => zh === label && en === `\`${key}\``),
    );
    expect(absent).toEqual([]);
    expect(LABELS.length).toBeGreaterThan(140);
  });

  test('每一行五格都不空', () => {
    expect(ROWS.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  test('程序里每个带 _LABELS 的表都查到了', () => {
    const written = domainFiles().flatMap(
      (text) => text.match(/(?<=^export const )\w+_LABELS/gm) ?? [],
    );
    expect([...new Set(LABELS.map(([name]) => name))].sort()).toEqual(written.sort());
  });
});
