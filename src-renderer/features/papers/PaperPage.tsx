import { PageHeader } from '@renderer/components/layout/PageHeader';

export function PaperPage() {
  return (
    <div className="page">
      <PageHeader title="文书" />
    </div>
  );
}
