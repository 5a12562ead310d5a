import { COURT_PROCEDURE_LABELS } from '../../case/model/case-source';
import { DESTINATION_LABELS } from '../../case/model/closing';
import { COURT_ENDING_LABELS } from '../../case/model/feedback-words';
import type { MediationCase } from '../../case/model/mediation-case';
import { clearedOn, firstToldOn, resultReport } from '../../case/model/way-back';
import { centered, dayField, groupOf } from './ledger-field';

/** What each source has of its own, what was told to it and what came back. */
export const INTAKE_FIELDS = groupOf<MediationCase>('来源与反馈', [
  centered('event_class', '六情类别', 6, ({ record }) => record.registration.eventClass),
  centered('reporter', '发现（上报）人', 7, ({ record }) => record.registration.reporter),
  centered(
    'letter_number',
    '移送（移交）函号',
    9,
    ({ record }) => record.registration.letterNumber,
  ),
  dayField(
    'materials_signed_on',
    '签收材料日期',
    ({ record }) => record.registration.materialsSignedOn,
  ),
  centered('court_procedure', '适用程序', 6, ({ record }) => {
    const { courtProcedure } = record.registration;
    return courtProcedure === null ? '' : COURT_PROCEDURE_LABELS[courtProcedure];
  }),
  centered('call_count', '联系次数', 5, ({ record }) => String(record.callAttempts.length)),
  dayField('first_told_on', '首次反馈日期', ({ record }) => firstToldOn(record)),
  dayField(
    'result_told_on',
    '反馈结果的日期',
    ({ record }) => resultReport(record)?.reportedOn ?? null,
  ),
  centered('court_ending', '法院那边', 8, ({ record }) => {
    const ending = resultReport(record)?.courtEnding ?? null;
    return ending === null ? '' : COURT_ENDING_LABELS[ending];
  }),
  dayField('cleared_on', '销号日期', ({ record }) => clearedOn(record)),
  centered('transferred_to', '移送单位', 9, ({ record }) => record.transfer?.receiverName ?? ''),
  dayField('transferred_on', '移送日期', ({ record }) => record.transfer?.transferredOn),
  centered('sent_to', '不予受理去向', 8, ({ record }) => {
    const sentTo = record.decline?.sentTo ?? null;
    if (sentTo === null) return '';
    return record.decline?.sentToName || DESTINATION_LABELS[sentTo];
  }),
]);
