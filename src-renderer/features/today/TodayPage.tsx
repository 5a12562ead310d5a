import { PageHeader } from '@renderer/components/layout/PageHeader';

export function TodayPage() {
  return (
    <div className="page">
      <PageHeader title="今日" />
    </div>
  );
}
