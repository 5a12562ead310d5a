import { z } from 'zod';
import { kept, requiredLineField } from '../record/field';

/** One field of the government's platform: what of ours goes into it, and what it is called there. */
export const platformFieldSchema = z.object({
  /** Key of what is copied. */
  field: kept(z.string().min(1).max(60)),
  heading: requiredLineField('平台上的名称', 40, 'none'),
});
export type PlatformField = z.infer<typeof platformFieldSchema>;
export const platformFieldList = z.array(platformFieldSchema).max(60);
