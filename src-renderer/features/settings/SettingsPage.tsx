import { PageHeader } from '@renderer/components/layout/PageHeader';

export function SettingsPage() {
  return (
    <div className="page">
      <PageHeader title="设置" />
    </div>
  );
}
