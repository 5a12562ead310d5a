import { type Studio, studioSchema } from '@shared/domain/studio/studio';
import type { DocumentFormat } from '../document-format';

export const STUDIO_FORMAT: DocumentFormat<Studio> = {
  kind: 'studio',
  schema: studioSchema,
  migrations: [],
};
