import type { CaseStory, EventSketch } from './case-story';

type Path = readonly (string | number)[];

interface Mention {
  readonly path: Path;
  /** A party's key, or an obligation's number. */
  readonly of: string | number;
}

/** Where a story speaks of a party or an obligation that it does not have: nothing would come of it, and nobody would know. */
export function findFalseMentions(story: CaseStory): { path: Path; message: string }[] {
  const { applicants, respondents } = story;
  const known = new Set<string | number>([
    ...applicants.map((_, at) => `a${at + 1}`),
    ...respondents.map((_, at) => `b${at + 1}`),
    ...clausesOf(story)
      .flatMap(({ obligations }) => obligations)
      .map((_, at) => at + 1),
  ]);
  return mentionsOf(story)
    .filter(({ of }) => !known.has(of))
    .map(({ path, of }) => ({
      path,
      message: typeof of === 'number' ? `there is no obligation ${of}` : `there is no party ${of}`,
    }));
}

function mentionsOf(story: CaseStory): Mention[] {
  const refusedBy = story.refusedBy === null ? [] : [{ path: ['refusedBy'], of: story.refusedBy }];
  const inSessions = story.sessions.flatMap(({ absent = [], said = {} }, at) =>
    [...absent, ...Object.keys(said)].map((of) => ({ path: ['sessions', at], of })),
  );
  const inClauses = clausesOf(story).flatMap(({ obligations }, at) =>
    obligations
      .flatMap(({ obligorPartyId: by, obligeePartyId: to }) => (to === null ? [by] : [by, to]))
      .map((of) => ({ path: ['outcome', 'clauses', at], of })),
  );
  const inEvents = story.events.flatMap((event, at) =>
    mentionedIn(event).map((of) => ({ path: ['events', at], of })),
  );
  return [...refusedBy, ...inSessions, ...inClauses, ...inEvents];
}

function mentionedIn(event: EventSketch): readonly Mention['of'][] {
  if (event.kind === 'fulfillment') return [event.obligation];
  return event.kind === 'follow_up' ? event.visitedPartyIds : [];
}

function clausesOf({ outcome }: CaseStory) {
  return 'clauses' in outcome ? outcome.clauses : [];
}
