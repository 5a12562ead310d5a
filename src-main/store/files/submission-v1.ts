import { type Submission, submissionSchema } from '@shared/domain/reports/submission';
import type { JsonFormat } from './json-format';

export const SUBMISSION_FORMAT: JsonFormat<Submission> = {
  kind: 'submission',
  schema: submissionSchema,
  migrations: [],
};
