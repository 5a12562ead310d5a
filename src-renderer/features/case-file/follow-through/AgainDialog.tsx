import { againSchema } from '@shared/domain/case/model/again';
import { useNavigate } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 再次调解: what is said now; all else is carried over, and the new case opens. */
export function AgainDialog() {
  const { view } = useCaseFile();
  const navigate = useNavigate();
  return (
    <PlainActDialog
      act="mediateAgain"
      title="再次调解"
      saveLabel="登记再次调解"
      part="registration"
      schema={againSchema}
      known={{ registeredOn: view.today, description: view.case.registration.description }}
      words={{
        description: { hint: '从前一件带来的，请补上这次为什么又来' },
      }}
      onSaved={({ case: { laterCases } }) => {
        const later = laterCases.at(-1);
        if (later !== undefined) void navigate(`/cases/${later.caseId}`);
      }}
    />
  );
}
