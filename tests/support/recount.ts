import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import {
  answerOn,
  before,
  hasLeft,
  isSaid,
  isWritten,
  lookAtBounds,
  lookAtEnd,
  lookAtFollowThrough,
  lookAtLists,
  lookAtMediation,
  lookAtMoney,
  lookAtRequest,
} from './recount-days';

/**
 * Counts the rules of the trade anew over a case, in the plainest way and without the program's own rules: the days as
 * texts, every pair looked at. It remembers what a single state of a case cannot tell.
 */
export class Recount {
  readonly #held = new Set<string>();
  #people = new Map<string, string>();
  #founders: string[] = [];
  #last: MediationCase | null = null;

  /** What is wrong with the state to which an act has led; empty when nothing is. */
  look(one: MediationCase, today: string): string[] {
    const wrong = [
      ...lookAtBounds(one, today),
      ...lookAtRequest(one),
      ...lookAtMediation(one),
      ...lookAtEnd(one),
      ...lookAtFollowThrough(one),
      ...lookAtMoney(one),
      ...lookAtLists(one),
      ...this.#lookAtFounders(one),
      ...this.#lookAtHeld(one, today),
      ...this.#lookAtPeople(one),
      ...this.#lookAtPaper(one),
      ...this.#lookAtAmendments(one),
      ...this.#lookAtChangedMinds(one),
      ...this.#lookAtClosing(one),
    ];
    this.#last = one;
    return wrong;
  }

  #lookAtFounders(one: MediationCase): string[] {
    if (one.acceptance === null) return [];
    const { acceptedOn } = one.acceptance;
    const here = one.parties.map(({ id }) => id);
    if (this.#last?.acceptance === null) this.#founders = here.filter((id) => !hasLeft(one, id));
    // Whoever left and came back has joined.
    this.#founders = this.#founders.filter((id) => here.includes(id));
    return this.#founders
      .filter((id) => answerOn(one, id, acceptedOn) !== 'yes')
      .map((id) => `受理时${id}没有同意`);
  }

  #lookAtHeld(one: MediationCase, today: string): string[] {
    const kept = one.sessions.filter(isWritten);
    const gone = [...this.#held].filter((id) => !kept.some((session) => session.id === id));
    for (const session of kept) {
      const isTalk = session.presentPartyIds.length > 0 && isSaid(session);
      if (session.heldOn < today || isTalk) this.#held.add(session.id);
    }
    return gone.map((id) => `开过的${id}不见了或被清空`);
  }

  #lookAtPeople(one: MediationCase): string[] {
    const now = new Map(
      one.parties.map((party) => {
        const number = party.kind === 'natural_person' ? party.idNumber : party.creditCode;
        return [party.id, `${party.name} ${number}`] as const;
      }),
    );
    const asked = (this.#last?.consents ?? []).map(({ partyId }) => partyId);
    const wrong = asked
      .filter((id) => now.has(id) && this.#people.get(id) !== now.get(id))
      .map((id) => `${id}换了人`);
    this.#people = now;
    return wrong;
  }

  /** A 补充协议, a 补正 or an oral agreement on paper is kept when it is signed, and never changes then. */
  #lookAtAmendments({ amendments }: MediationCase): string[] {
    return amendments.flatMap(({ id, signing, paper }) => {
      if ((signing === null) !== (paper === undefined)) return [`${id}签了没有定稿，或者没签就有`];
      const before = this.#last?.amendments.find((one) => one.id === id)?.paper;
      const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(paper);
      return isSame ? [] : [`${id}签好的文书变了`];
    });
  }

  #lookAtPaper({ agreement }: MediationCase): string[] {
    const isInForce =
      agreement !== null && (agreement.form === 'oral' || agreement.signing !== null);
    if (!isInForce) return agreement?.paper === undefined ? [] : ['没签的留了定稿'];
    if (agreement.paper === undefined) return ['签好的没有留下定稿'];
    const before = this.#last?.agreement?.paper;
    const isSame =
      before === undefined || JSON.stringify(before) === JSON.stringify(agreement.paper);
    return isSame ? [] : ['签好的文书变了'];
  }

  #lookAtChangedMinds(one: MediationCase): string[] {
    const wrong = one.consents.filter((now) => {
      const then = this.#last?.consents.find(({ partyId }) => partyId === now.partyId);
      if (then === undefined || then.isGiven === now.isGiven || now.askedOn <= then.askedOn)
        return false;
      return !(now.earlier ?? []).some(
        ({ isGiven, askedOn }) => isGiven === then.isGiven && askedOn === then.askedOn,
      );
    });
    return wrong.map(({ partyId }) => `${partyId}先前的答复丢了`);
  }

  // Only the act of closing looks back: what is recorded afterwards may lie on either side of it.
  #lookAtClosing(one: MediationCase): string[] {
    if (this.#last?.closure !== null) return [];
    const told = [
      ...one.fulfillmentRecords.map(({ recordedOn }) => recordedOn),
      ...one.followUps.flatMap((visit) => [visit.visitedOn, visit.reworkResolvedOn]),
      one.judicialConfirmation?.appliedOn,
      one.judicialConfirmation?.decidedOn,
    ];
    return told.flatMap((on) => before(on, one.closure?.closedOn, '结案太早'));
  }
}
