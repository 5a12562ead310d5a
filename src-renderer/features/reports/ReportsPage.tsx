import { PageHeader } from '@renderer/components/layout/PageHeader';

export function ReportsPage() {
  return (
    <div className="page">
      <PageHeader title="月报" />
    </div>
  );
}
