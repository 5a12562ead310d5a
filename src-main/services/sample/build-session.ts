import type { Session } from '@shared/domain/case/model/session';
import type { Party } from '@shared/domain/party/party';
import { type CaseStory, type PartyKey, SESSION, type SessionSketch } from './case-story';
import { FLOWERS, SAMPLE_PROFILE } from './sample-studio';
import type { DayOf } from './story-context';

interface SessionFacts {
  readonly sketch: SessionSketch;
  readonly ordinal: number;
  readonly story: CaseStory;
  readonly parties: readonly Party[];
  readonly dayOf: DayOf;
}

/** A sitting as its record has it. One without a result has only been arranged: nothing is written yet. */
export function buildSession({ sketch, ordinal, story, parties, dayOf }: SessionFacts): Session {
  const isHeld = (sketch.result ?? null) !== null;
  const present = parties.filter(({ id }) => !(sketch.absent ?? []).includes(id as PartyKey));
  return {
    ...SESSION.tell(sketch, dayOf),
    id: `s${ordinal}`,
    place: sketch.place ?? SAMPLE_PROFILE.name.replace('（示例）', '调解室'),
    isPublic: isHeld ? (sketch.isPublic ?? false) : null,
    presentPartyIds: isHeld ? present.map(({ id }) => id) : [],
    recorder: isHeld ? FLOWERS[story.flowers.at(-1) ?? 'chengxin'].name : '',
    isRightsNoticeGiven: isHeld,
    statements: Object.entries(sketch.said ?? {}).map(([partyId, text = '']) => ({
      partyId,
      text,
    })),
  };
}
