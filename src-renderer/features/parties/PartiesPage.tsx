import { PageHeader } from '@renderer/components/layout/PageHeader';

export function PartiesPage() {
  return (
    <div className="page">
      <PageHeader title="当事人" />
    </div>
  );
}
