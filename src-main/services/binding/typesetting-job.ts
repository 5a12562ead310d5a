import type { BindOrder } from '@main/documents/bind-pdf';
import type { ForeignPdf } from '@main/documents/read-foreign-pdf';
import type { Paper } from '@shared/domain/paper/paper';

/** Work on whole documents, which takes longer than the main process may be busy at once. */
export type TypesettingJob =
  | { readonly kind: 'docx'; readonly paper: Paper }
  | { readonly kind: 'examine'; readonly pdf: Uint8Array }
  | { readonly kind: 'bind'; readonly order: BindOrder };

export interface TypesettingAnswers {
  docx: Uint8Array;
  examine: ForeignPdf;
  bind: Uint8Array;
}

/** Does a job where it is called. Throws what the writers of documents throw. */
export async function doTypesetting(
  job: TypesettingJob,
): Promise<TypesettingAnswers[TypesettingJob['kind']]> {
  switch (job.kind) {
    case 'docx':
      return (await import('@main/documents/render-paper')).renderPaperDocx(job.paper);
    case 'examine':
      return (await import('@main/documents/read-foreign-pdf')).examineForeignPdf(job.pdf);
    case 'bind':
      return (await import('@main/documents/bind-pdf')).bindPdf(job.order);
  }
}
