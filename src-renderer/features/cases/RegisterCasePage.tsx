import { PageHeader } from '@renderer/components/layout/PageHeader';

export function RegisterCasePage() {
  return (
    <div className="page">
      <PageHeader title="登记纠纷" />
    </div>
  );
}
