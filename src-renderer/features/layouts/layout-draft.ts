import type { Draft } from '@renderer/components/form/draft-of';
import type { composedSchema } from '@shared/domain/layout/layout';

/** A composed ledger while it is typed. */
export type LayoutDraft = Draft<typeof composedSchema>;
export type ColumnDraft = LayoutDraft['columns'][number];
