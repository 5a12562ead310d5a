import { REPORT_LENGTHS } from '../report-words';
import { caseReport } from './case-report';

const [MONTH] = REPORT_LENGTHS;

/** 月报: handed in month by month (村、居调委会 每月报司法所, practice), so that what was handed in is remembered. */
export const MONTHLY_REPORT = caseReport(MONTH, { isRemembered: true, notes: [] });
