import { PageHeader } from '@renderer/components/layout/PageHeader';

export function PapersPage() {
  return (
    <div className="page">
      <PageHeader title="文书" />
    </div>
  );
}
