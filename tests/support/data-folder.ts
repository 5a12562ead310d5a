import { join } from 'node:path';
import type { RunningStudio } from './electron-app';

/** Where a test's studio keeps its data: in the documents folder of this start. */
export function dataFolderOf({ documents }: RunningStudio): string {
  return join(documents, '资料');
}
