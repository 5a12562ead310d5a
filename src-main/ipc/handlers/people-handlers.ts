import type { Services } from '@main/services/create-services';
import { offerAgents } from '@main/services/people/offer-agents';
import { offerPeople } from '@main/services/people/offer-people';
import { tellPast, twinsOf } from '@main/services/people/past-of-person';
import { repeatedPeople } from '@main/services/people/repeated-people';
import { tellRepeats } from '@main/services/people/tell-repeats';
import type { HandlersFor } from '@shared/ipc/define';
import type { PEOPLE_ROUTES } from '@shared/ipc/routes-people';

/** The register of people (人员库), as the forms of cases ask it. */
export function createPeopleHandlers({
  current,
  people,
}: Pick<Services, 'current' | 'people'>): HandlersFor<typeof PEOPLE_ROUTES> {
  return {
    'people.offer': async ({ text }, actor) => ({ items: await offerPeople(current, actor, text) }),
    'people.agents': async ({ text }, actor) => ({
      items: await offerAgents(current, actor, text),
    }),
    'people.takeIn': (input, actor) => people.takeIn(input, actor),
    'people.past': ({ personId }, actor) => tellPast(current, actor, personId),
    'people.twins': async ({ personId }, actor) => ({
      items: await twinsOf(current, actor, personId),
    }),
    'people.repeats': async (asked, actor) => ({ items: await tellRepeats(current, actor, asked) }),
    'people.repeated': (days, actor) => repeatedPeople(current, actor, days),
    'people.ofCase': (input, actor) => people.ofCase(input, actor),
    'people.correctFromCase': (input, actor) => people.correctFromCase(input, actor),
  };
}
