import { z } from 'zod';
import { labelAt } from '../domain/record/walk';
import type { FieldIssue } from './app-error';

/** As many as a form can show; a list of ten thousand wrong items is told once. */
const MAX_ISSUES = 100;

/**
 * Zod's issues as field issues, the path joined by dots. Where the schema has no Chinese message, because no form can
 * give such a value, the field is named all the same.
 * @param schema that refused the input
 */
export function toFieldIssues(schema: z.core.$ZodType, error: z.core.$ZodError): FieldIssue[] {
  return error.issues.slice(0, MAX_ISSUES).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: isOwn(issue) ? issue.message : nameField(schema, issue.path, issue.message),
  }));
}

/** Whether the schema says so itself; what zod says in the program's language names no field and lists codes. */
function isOwn(issue: z.core.$ZodIssue): boolean {
  const said = z.config().localeError?.(issue as z.core.$ZodRawIssue);
  const general = typeof said === 'string' ? said : said?.message;
  return isChinese(issue.message) && issue.message !== general;
}

function nameField(schema: z.core.$ZodType, path: readonly PropertyKey[], message: string): string {
  const label = labelAt(schema, path);
  return label === null ? message : `${label}不合格式`;
}

function isChinese(message: string): boolean {
  return /\p{Script=Han}/u.test(message);
}
