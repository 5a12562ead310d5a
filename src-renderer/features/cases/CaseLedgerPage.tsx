import { PageHeader } from '@renderer/components/layout/PageHeader';

export function CaseLedgerPage() {
  return (
    <div className="page">
      <PageHeader title="纠纷台账" />
    </div>
  );
}
