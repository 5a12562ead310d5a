import {
  type CaseStory,
  caseStorySchema,
  type PartySketch,
} from '@main/services/sample/case-story';
import type { Page } from '@playwright/test';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { z } from 'zod';
import { tellInWindow } from './ask-window';

type Told = z.input<typeof caseStorySchema>;
type Person = Extract<PartySketch, { age: number }>;

/** Somebody of whom a story says no more than it needs. */
export function somebody(name: string, more: Partial<Person> = {}): PartySketch {
  return {
    ...{ kind: 'natural_person', name, sex: 'male', age: 45, occupation: '职工' },
    ...{ ethnicity: '汉族', identityPaper: 'resident_id', guardians: [], agents: [] },
    address: `滨河路 ${name.length + 5} 号院 2 号楼`,
    ...more,
  };
}

export function firm(name: string, legalRepresentative: string): PartySketch {
  return {
    ...{ kind: 'company', name, legalRepresentative, legalRepresentativeTitle: '经理' },
    ...{ address: '滨河路商圈 66 号', agents: [] },
  };
}

type Beginning = Partial<Omit<Told, 'dispute' | 'key' | 'when'>> &
  Pick<Told, 'applicants' | 'respondents'> & {
    readonly dispute: Partial<Told['dispute']> & Pick<Told['dispute'], 'category' | 'description'>;
  };

/** A dispute as far as it has come when its story goes on in the window. Its days are days from today. */
function beginningOf(key: string, { dispute, ...told }: Beginning): CaseStory {
  return caseStorySchema.parse({
    ...{ key, when: { kind: 'days_ago', days: 0 }, registered: -10, flowers: ['gongdao'] },
    ...{ outcome: { kind: 'open' } },
    ...told,
    dispute: {
      ...{
        source: 'application_oral',
        grid: '第二网格',
        place: '滨河路',
        requests: '请帮忙调解。',
      },
      ...dispute,
    },
  });
}

/** Brings a dispute there through the window's own wire. */
export async function begin(page: Page, key: string, told: Beginning): Promise<CaseView> {
  const [view] = await tellInWindow(page, [beginningOf(key, told)]);
  if (view === undefined) throw new Error(`not told: ${key}`);
  return view;
}
