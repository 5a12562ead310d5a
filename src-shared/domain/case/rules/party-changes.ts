import { formatChineseDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import { PARTY_SIDES, type Party } from '../../party/party';
import type { Objection } from '../../record/act';
import { blankOf } from '../../record/blank';
import { objectToDays } from '../days/find-disorders';
import type { MediationCase } from '../model/mediation-case';
import {
  endsByWill,
  isLeaving,
  type Joining,
  type Leaving,
  leavingOf,
  type PartyChange,
  partyChangeSchema,
  stayingParties,
} from '../model/party-change';
import type { RuleContext } from '../model/rule-context';
import { objectToWork } from './objections';
import { objectToPartyIds, objectToUnknownParty } from './parties';

interface ChangeContext extends RuleContext {
  readonly makeId: () => string;
}

/** The parties that refuse and have not left, in their order. */
export function refusing(one: MediationCase): Party[] {
  return stayingParties(one).filter(({ id }) =>
    one.consents.some(({ partyId, isGiven }) => partyId === id && !isGiven),
  );
}

/**
 * Whether those who agree may go on without the one who refuses (《人民调解法》第17条 forbids mediating with that one, not with
 * the others): somebody is left on each side who has not refused.
 */
export function mayGoOnWithout(one: MediationCase): boolean {
  const gone = new Set(refusing(one).map(({ id }) => id));
  const left = stayingParties(one).filter(({ id }) => !gone.has(id));
  return PARTY_SIDES.every((side) => left.some((party) => party.side === side));
}

/** Objects where nobody can leave: after the end of a mediation that came to nothing. */
export function objectToLeaving(one: MediationCase): Objection {
  return objectToWork(one, 'leave');
}

/**
 * 当事人退出: one of many does not go on, died, or was dissolved. The mediation ends with that one; the others go on, and an
 * agreement binds those who sign it. Whoever leaves by will is told of the other ways (《人民调解法》第26条), and is not the
 * last of a side: then the mediation is to be ended (终止). After an agreement only death and dissolution are noted.
 */
export function recordLeaving(
  one: MediationCase,
  leaving: Leaving,
  ctx: ChangeContext,
): Ruling<MediationCase> {
  const change: PartyChange = { ...leaving, id: ctx.makeId(), succeedsId: null };
  const changed: MediationCase = {
    ...one,
    partyChanges: [...one.partyChanges, change],
    // A name under a text that is not in force yet binds nobody who has left.
    signatures:
      one.status === 'mediating'
        ? one.signatures.filter(({ partyId }) => partyId !== leaving.partyId)
        : one.signatures,
  };
  return (
    objectToLeaving(one) ??
    objectToUnknownParty(one, [leaving.partyId], 'leaving.partyId') ??
    objectToLeaver(one, leaving) ??
    objectToDays(one, changed, ctx, ({ name, of }) =>
      name === 'changedOn' && of === change.id ? 'leaving.changedOn' : null,
    ) ??
    allow(changed)
  );
}

function objectToLeaver(one: MediationCase, leaving: Leaving): Objection {
  const { partyId, kind } = leaving;
  const party = one.parties.find(({ id }) => id === partyId);
  if (party === undefined) return null;
  const known = leavingOf(one, partyId);
  const not = (field: string, why: string) =>
    refuse('NOT_NOW', { field: `leaving.${field}`, data: { why } });
  if (known !== undefined)
    return not('partyId', `${party.name}已经在${formatChineseDate(known.changedOn)}退出了。`);
  if (kind === 'died' && party.kind !== 'natural_person')
    return not('kind', `${party.name}是单位，请选“单位注销、终止”。`);
  if (kind === 'dissolved' && party.kind === 'natural_person')
    return not('kind', `${party.name}是个人，不会注销，请改选。`);
  if (!endsByWill(leaving)) return null;
  if (one.status === 'agreement_reached' || one.status === 'closed')
    return not(
      'kind',
      '协议已经生效，对签了名的人有约束力（《人民调解法》第三十一条），不能退出。',
    );
  const isLast = !stayingParties(one).some(({ id, side }) => id !== partyId && side === party.side);
  if (isLast)
    return not(
      'partyId',
      one.acceptance === null
        ? `这一方只有${party.name}了，没有他就不能调解。请办理不予受理或者撤回申请。`
        : `这一方只有${party.name}了，没有他就不能再调解。请办理终止调解（《人民调解法》第二十六条）。`,
    );
  if (one.acceptance !== null && !leaving.areRemediesExplained)
    return refuse('REMEDIES_NOT_EXPLAINED', { field: 'leaving.areRemediesExplained' });
  return null;
}

/** Objects where nobody can join: before 受理 the parties are simply written, after the end none joins. */
export function objectToJoining(one: MediationCase): Objection {
  return objectToWork(one, 'join');
}

/**
 * 追加当事人, and 承继: an heir or a unit's successor takes the place of a party that died or was dissolved. Who joins is
 * asked for consent before the next session (《人民调解法》第17条). Once an agreement is in force only successors join: who
 * did not sign is not bound by it (第31条).
 */
export function addParties(
  one: MediationCase,
  parties: readonly Party[],
  joining: Joining,
  ctx: ChangeContext,
): Ruling<MediationCase> {
  const changes = parties.map(
    ({ id: partyId }): PartyChange => ({
      ...blankOf(partyChangeSchema),
      ...joining,
      ...{ id: ctx.makeId(), partyId },
      kind: joining.succeedsId === null ? 'joined' : 'succeeded',
    }),
  );
  const added: MediationCase = {
    ...one,
    parties: [...one.parties, ...parties],
    partyChanges: [...one.partyChanges, ...changes],
  };
  const ids = new Set(changes.map(({ id }) => id));
  return (
    objectToJoining(one) ??
    (parties.length === 0
      ? refuse('NOT_NOW', { field: 'parties.applicant', data: { why: '还没有填写追加的当事人。' } })
      : null) ??
    objectToPartyIds(added.parties) ??
    objectToSuccession(one, parties, joining) ??
    objectToDays(one, added, ctx, ({ name, of }) =>
      name === 'changedOn' && ids.has(of) ? 'joining.changedOn' : null,
    ) ??
    allow(added)
  );
}

function objectToSuccession(
  one: MediationCase,
  parties: readonly Party[],
  { succeedsId, changedOn }: Joining,
): Objection {
  const not = (field: string, why: string) => refuse('NOT_NOW', { field, data: { why } });
  if (succeedsId === null)
    return one.status === 'accepted' || one.status === 'mediating'
      ? null
      : not(
          'joining.succeedsId',
          '协议已经生效，没有签名的人不受它约束（《人民调解法》第三十一条），这时只能登记去世的人的继承人，或者单位的承继者。',
        );
  const former = one.parties.find(({ id }) => id === succeedsId);
  const left = leavingOf(one, succeedsId);
  if (former === undefined || left === undefined || endsByWill(left))
    return not('joining.succeedsId', '请先登记这位当事人去世，或者这家单位注销、终止。');
  const otherSide = parties.findIndex(({ side }) => side !== former.side);
  if (otherSide >= 0)
    return not(`parties.${otherSide}.name`, `承继${former.name}的人，要和他在同一方。`);
  return changedOn < left.changedOn
    ? not(
        'joining.changedOn',
        `承继在${former.name}${formatChineseDate(left.changedOn)}去世（注销）之后，请核对日期。`,
      )
    : null;
}

/** Takes out a leaving that was written by mistake, or of somebody who came back. */
export function removeLeaving(
  one: MediationCase,
  changeId: string,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const change = one.partyChanges.find(({ id }) => id === changeId);
  if (change === undefined || !isLeaving(change))
    return refuse('NOT_NOW', { data: { why: '这一次退出已经不在案卷里了。' } });
  if (one.partyChanges.some(({ succeedsId }) => succeedsId === change.partyId))
    return refuse('NOT_NOW', {
      data: { why: '已经有人承继了这位当事人，不能去掉。承继登记错了的，请在“修改记录”里撤销。' },
    });
  if (one.status === 'agreement_reached' && endsByWill(change))
    return refuse('NOT_NOW', {
      data: { why: '协议已经在他退出以后生效，他没有在上面签名，不能再改成没有退出。' },
    });
  const removed = {
    ...one,
    partyChanges: one.partyChanges.filter(({ id }) => id !== changeId),
  };
  return objectToLeaving(one) ?? objectToDays(one, removed, ctx) ?? allow(removed);
}
