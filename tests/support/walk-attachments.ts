import type { Page } from '@playwright/test';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { naturalPersonSchema } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { ask } from './ask-window';
import type { RunningStudio } from './electron-app';
import { unfold } from './walk-form';

/** Registers a case between two neighbours and shows its page; answers its id. */
export async function openCase(page: Page): Promise<string> {
  const { today } = await ask(page, 'app.bootstrap', null);
  const person = {
    ...blankOf(naturalPersonSchema),
    kind: 'natural_person',
    identityPaper: 'none',
    statedAge: 50,
  } as const;
  const view = await ask(page, 'cases.register', {
    registration: {
      ...blankOf(registrationSchema),
      registeredOn: today,
      requestedOn: today,
      source: 'application_oral',
      category: 'neighborhood',
      description: '车棚焊点开裂',
      requests: '维修',
      difficulty: 'simple',
      escalationRisk: 'none',
    },
    parties: [
      {
        ...person,
        id: 'p1',
        side: 'applicant',
        name: '王某',
      },
      {
        ...person,
        id: 'p2',
        side: 'respondent',
        name: '李某',
      },
    ],
  });
  await showCase(page, view.case.id);
  return view.case.id;
}

/** Shows a case's page. */
export async function showCase(page: Page, caseId: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/cases/${caseId}`);
  await unfold(page, '材料');
}

/** Notes what the program would have the system open, instead of starting other programs. */
export async function watchOpening({ app }: RunningStudio): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    shell.openPath = async (path) => {
      seen.push(path);
      return '';
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}
