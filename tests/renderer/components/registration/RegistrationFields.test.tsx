import { RegistrationFields } from '@renderer/components/registration/RegistrationFields';
import { emptyRegistration } from '@renderer/components/registration/registration-draft';
import {
  CASE_SOURCE_LABELS,
  CASE_SOURCES,
  type CaseSource,
} from '@shared/domain/case/model/case-source';
import { localDate } from '@shared/domain/kernel/local-date';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

/** The words of the form as it is first shown: nothing is typed here, so no tree is kept alive for each source. */
function formWith(source: CaseSource | null): string {
  const draft = { ...emptyRegistration(localDate('2026-11-22'), '', ''), source };
  const offers = {
    communities: [],
    grids: [],
    specialGroups: [],
    eventClasses: [],
    registrars: [],
  };
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <RegistrationFields
        path="registration"
        draft={draft}
        offers={offers}
        onPatch={() => undefined}
      />
    </QueryClientProvider>,
  );
  return page.textContent;
}

it('“会中断诉讼时效”只写在当事人申请的案件上（漏掉就会：主动排查的也这样写）', () => {
  const warned = CASE_SOURCES.filter((source) => formWith(source).includes('会中断诉讼时效'));
  expect(warned.map((source) => CASE_SOURCE_LABELS[source])).toEqual([
    '当事人书面申请',
    '当事人口头申请',
  ]);
  expect(formWith(null)).not.toContain('中断');
  expect(formWith('own_initiative')).toContain('发现纠纷的那一天');
});
