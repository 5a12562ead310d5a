import { fullNameOf } from '@shared/domain/record/act';
import { actorOf, type PresentActor } from '@shared/domain/record/actor';
import type { StudioAct, StudioActContext } from '@shared/domain/studio/acts/studio-act';
import {
  STUDIO_ACTS,
  type StudioActName,
  type StudioActs,
} from '@shared/domain/studio/acts/studio-acts';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import type { PerformActs } from '../perform-acts';
import { valueOfRuling } from '../service-error';
import type { StudioDesk } from './studio-desk';

/** There is one studio in a folder, so nothing names it. */
export type StudioTarget = Readonly<Record<never, never>>;

export type PerformStudio = PerformActs<StudioActs, StudioTarget, Studio, never>;

/** Runs every act of the studio itself: the act's rule → save, one line in the journal under the act's name. */
export function createPerformStudio({
  desk,
  makeId,
}: {
  readonly desk: StudioDesk;
  readonly makeId: () => string;
}): PerformStudio {
  const perform = async (
    actor: PresentActor,
    name: StudioActName,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Studio> => {
    const { store } = desk;
    const act: StudioAct = STUDIO_ACTS[name];
    const before = store.studio.settings;
    const context = (): StudioActContext => ({
      mediatorsInCases: store.archive.mediatorIds(),
      makeId,
    });
    const by = { actor: actorOf(actor), action: fullNameOf('studio', name, act) };
    const saved = await store.commit(by, (view) =>
      view.changeOnly(STUDIO_KIND, (studio) => valueOfRuling(act.apply(studio, input, context()))),
    );
    // What lists say of a case goes by the settings.
    if (saved.settings !== before) await store.archive.describeAll();
    return saved;
  };
  return perform as PerformStudio;
}
