import { PageHeader } from '@renderer/components/layout/PageHeader';

export function CaseFilePage() {
  return (
    <div className="page">
      <PageHeader title="案卷" />
    </div>
  );
}
