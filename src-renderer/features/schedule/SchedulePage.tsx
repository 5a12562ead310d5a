import { PageHeader } from '@renderer/components/layout/PageHeader';

export function SchedulePage() {
  return (
    <div className="page">
      <PageHeader title="日程" />
    </div>
  );
}
