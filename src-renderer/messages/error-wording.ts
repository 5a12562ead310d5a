import type { Bootstrap } from '@renderer/ipc/answers';
import { RequestError } from '@renderer/ipc/request';
import { errorSentence } from '@shared/ipc/error-sentence';

/** What a form shows of an error: one sentence for all, and a message for each wrong field. */
export interface FormErrors {
  readonly sentence: string;
  /** Messages by field path such as `parties.0.name`; the first message of a path counts. */
  readonly fields: Readonly<Record<string, string>>;
}

const UNKNOWN_FAULT = '程序出了点问题，刚才的操作没有完成。已填的内容还在，请再试一次。';

/** An error in one Chinese sentence. */
export function wordError(error: unknown): string {
  return error instanceof RequestError ? errorSentence(error.shape) : UNKNOWN_FAULT;
}

/** An error as a form shows it: which fields are wrong, and why the whole was refused. */
export function toFormErrors(error: unknown): FormErrors {
  if (!(error instanceof RequestError)) return { sentence: wordError(error), fields: {} };
  const { code, issues = [], refusal } = error.shape;
  const sentence = wordError(error);
  if (code === 'RULE_REFUSED') {
    return { sentence, fields: refusal?.field ? { [refusal.field]: sentence } : {} };
  }
  const fields: Record<string, string> = {};
  for (const { path, message } of issues) fields[path] ??= message;
  return { sentence, fields };
}

/**
 * The same for Ant Design's `form.setFields`.
 * @param prefix path of the form inside the route's input, such as `registration`
 */
export function toFieldData(
  error: unknown,
  prefix = '',
): { name: (string | number)[]; errors: string[] }[] {
  const start = prefix === '' ? '' : `${prefix}.`;
  return Object.entries(toFormErrors(error).fields)
    .filter(([path]) => path.startsWith(start))
    .map(([path, message]) => ({
      name: path.slice(start.length).split('.').map(toKey),
      errors: [message],
    }));
}

function toKey(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}

/** What a helper on the phone needs to know; holds no case data. */
export function errorDetails(error: unknown): string {
  if (error instanceof RequestError) {
    const { code, faultId } = error.shape;
    return [`错误代码：${code}`, faultId && `记录编号：${faultId}`].filter(Boolean).join('\n');
  }
  return error instanceof Error ? error.name : typeof error;
}

/** Why the data folder cannot be opened, in one sentence. */
export function wordProblem(problem: Bootstrap['problem']): string {
  return problem === null ? UNKNOWN_FAULT : errorSentence(problem);
}
