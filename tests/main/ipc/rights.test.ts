import { bindRoutes, createRouter } from '@main/ipc/router';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { ALL_RIGHTS, RIGHTS, type Right } from '@shared/domain/record/rights';
import { CONTRACT, type Handlers, type RouteName } from '@shared/ipc/contract';
import { errorSentence } from '@shared/ipc/error-sentence';
import { describe, expect, it } from 'vitest';

const ROUTES = Object.keys(CONTRACT) as RouteName[];

/** Handlers that note that they were asked: nothing behind them may be reached. */
function noteCalls(calls: string[]): Handlers {
  const handlers = ROUTES.map((name) => [name, () => void calls.push(name)]);
  return Object.fromEntries(handlers) as Handlers;
}

function ask(name: RouteName, rights: readonly Right[], calls: string[]) {
  const router = createRouter<null>({
    routes: bindRoutes(CONTRACT, noteCalls(calls)),
    isTrustedSender: () => true,
    whoWorks: () => ({ ...actorWithAllRights(NOBODY), rights: new Set(rights) }),
    noteFault: String,
  });
  return router(null, name, null);
}

describe('权限', () => {
  it('every route of the contract names a right that there is', () => {
    const without = ROUTES.filter((name) => !Object.hasOwn(RIGHTS, CONTRACT[name].right));
    expect(without).toEqual([]);
    // @ts-expect-error a route that names none does not compile
    const nameless: (typeof CONTRACT)[RouteName] = { input: 0, output: 0 };
    expect(nameless).not.toHaveProperty('right');
  });

  it('every right is needed by some route: none is only a word', () => {
    const needed = new Set(ROUTES.map((name) => CONTRACT[name].right));
    expect(ALL_RIGHTS.filter((right) => !needed.has(right))).toEqual([]);
  });

  it.each(ROUTES)(
    '%s: without its right refused, whatever else is allowed, and no handler runs',
    async (name) => {
      const { right } = CONTRACT[name];
      const calls: string[] = [];
      const others = ALL_RIGHTS.filter((one) => one !== right);
      expect(await ask(name, others, calls)).toEqual({
        ok: false,
        error: { code: 'FORBIDDEN', data: { right } },
      });
      expect(calls).toEqual([]);
    },
  );

  it('a refusal says what is not allowed, and that nothing was changed', () => {
    const sentence = errorSentence({ code: 'FORBIDDEN', data: { right: 'cases.remove' } });
    expect(sentence).toContain('“删除和恢复纠纷”');
    expect(sentence).toContain('资料没有改动');
    // Of a right that this version does not know nothing is made up.
    expect(errorSentence({ code: 'FORBIDDEN', data: { right: 'toString' } })).not.toContain('“');
  });
});
