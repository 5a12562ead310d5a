import { type Submission, submissionSchema } from '@shared/domain/reports/submission';
import type { DocumentFormat } from './document-format';

export const SUBMISSION_FORMAT: DocumentFormat<Submission> = {
  kind: 'submission',
  schema: submissionSchema,
  migrations: [],
};
