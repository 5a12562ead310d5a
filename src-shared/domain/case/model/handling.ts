import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date';
import { chosenIdSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import {
  field,
  kept,
  lineField,
  requiredLineField,
  requiredTextField,
  textField,
} from '../../record/field';
import { day } from '../../record/words';
import { DAY_WORDS } from './day-words';
import type { MediationCase } from './mediation-case';

/** 交接: the case goes from one hand to another, with a note of what the other must know. */
export const handoverSchema = z.object({
  handedOn: field(localDateSchema, { label: DAY_WORDS.handedOn, words: day, privacy: 'none' }),
  /** Null: whoever had registered it, and is not on the roster. */
  fromId: kept(idSchema.nullable()),
  /** Names as they were then; written by the rules. */
  from: lineField('交出的人', 60, 'none'),
  toId: kept(chosenIdSchema('请选择由谁接手')),
  to: requiredLineField('接手的人', 60, 'none'),
  note: textField('交接说明', 1_000, 'private'),
  /** Whether a mediator of the case was exchanged with it: after the mediation nobody on its papers is. */
  isExchanged: kept(z.boolean()),
});
export type Handover = z.infer<typeof handoverSchema>;

/** What a person says of it; null hands over what whoever holds the case has. */
export const handoverPart = handoverSchema.pick({
  fromId: true,
  toId: true,
  handedOn: true,
  note: true,
});

/** 升级: the level on which the dispute is dealt with from then on, and why; also one that goes back down. */
export const levelStepSchema = z.object({
  level: requiredLineField('到哪一级', 30, 'none'),
  levelOn: field(localDateSchema, { label: DAY_WORDS.levelOn, words: day, privacy: 'none' }),
  unit: lineField('那一级由谁办', 60, 'none'),
  reason: requiredTextField('为什么', 500, 'private'),
});
export type LevelStep = z.infer<typeof levelStepSchema>;

/** Who holds a case, and since which day. */
export interface Holder {
  /** Null for somebody who is not on the roster, such as who registered it. */
  readonly id: string | null;
  readonly name: string;
  readonly since: LocalDate;
}

/**
 * Who holds the case: while it is mediated who presides, before there are mediators who registered it or was handed it,
 * and after the mediation whoever was handed it last.
 */
export function holderOf(
  one: Pick<MediationCase, 'mediators' | 'handovers' | 'registration' | 'acceptance'>,
): Holder {
  const { mediators, handovers, registration, acceptance } = one;
  const presiding = mediators.find(({ isPresiding }) => isPresiding) ?? mediators[0];
  let holder: Holder =
    presiding === undefined
      ? { id: null, name: registration.registrar, since: registration.registeredOn }
      : {
          ...{ id: presiding.mediatorId, name: presiding.name },
          since: acceptance?.acceptedOn ?? registration.registeredOn,
        };
  for (const { fromId, toId, to, handedOn, isExchanged } of handovers) {
    const isTheirs = isExchanged ? toId === holder.id : fromId === holder.id;
    if (isTheirs) holder = { id: toId, name: to, since: handedOn };
  }
  return holder;
}

/** The level on which it stands; empty while none was written down. */
export function levelOf({ levelSteps }: Pick<MediationCase, 'levelSteps'>): string {
  return levelSteps.at(-1)?.level ?? '';
}

/** By whose name it lies among the cases of somebody besides its mediators: who registered it, or was handed it since. */
export function keeperOf(
  one: Pick<MediationCase, 'mediators' | 'handovers' | 'registration' | 'acceptance'>,
): string {
  const { id, name } = holderOf(one);
  const isMediator = one.mediators.some(({ mediatorId }) => mediatorId === id);
  return isMediator ? one.registration.registrar : name;
}
