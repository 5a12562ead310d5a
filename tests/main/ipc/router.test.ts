import { type BoundRoutes, bindRoutes, createRouter } from '@main/ipc/router';
import { actorWithAllRights, type PresentActor } from '@shared/domain/record/actor';
import { AppError } from '@shared/ipc/app-error';
import { defineRoute } from '@shared/ipc/define';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const ROUTES = {
  'toy.greet': defineRoute({
    right: 'cases.read',
    input: z.object({
      name: z.string().trim().min(1, { error: '请填写姓名' }),
      ages: z.array(z.int({ error: '年龄应为整数' })).default([]),
    }),
    output: z.object({ greeting: z.string() }),
  }),
  'toy.refuse': defineRoute({ right: 'desk.use', input: z.null(), output: z.null() }),
  'toy.break': defineRoute({ right: 'desk.use', input: z.null(), output: z.null() }),
  'toy.leak': defineRoute({
    right: 'desk.use',
    input: z.null(),
    output: z.object({ shown: z.string() }),
  }),
  'toy.lie': defineRoute({
    right: 'desk.use',
    input: z.null(),
    output: z.object({ count: z.int() }),
  }),
};

const LI: PresentActor = actorWithAllRights({ id: 'm1', name: '李㛃' });

function createToy(trusted = true, actor: PresentActor = LI) {
  const calls: unknown[] = [];
  const workers: string[] = [];
  const faults: unknown[] = [];
  const routes: BoundRoutes = bindRoutes(ROUTES, {
    'toy.greet': (input, { name }) => {
      calls.push(input);
      workers.push(name);
      return { greeting: `${input.name}，您好` };
    },
    'toy.refuse': () => {
      throw new AppError({ code: 'DISK_FULL', data: { folder: 'D:\\调解' } });
    },
    'toy.break': async () => {
      throw new Error('internal detail with 张三');
    },
    'toy.leak': () => ({ shown: '可以看', secret: '440305198001010015' }) as { shown: string },
    'toy.lie': () => ({ count: 1.5 }),
  });
  const request = createRouter<string>({
    routes,
    isTrustedSender: () => trusted,
    whoWorks: () => actor,
    noteFault: (error) => {
      faults.push(error);
      return 'f-1';
    },
  });
  return { request, calls, workers, faults };
}

describe('router', () => {
  test('answers the handler with the parsed input, defaults and trimming applied', async () => {
    const { request, calls, workers } = createToy();
    expect(await request('window', 'toy.greet', { name: ' 阿卜杜热合曼·买买提 ' })).toEqual({
      ok: true,
      data: { greeting: '阿卜杜热合曼·买买提，您好' },
    });
    expect(calls).toEqual([{ name: '阿卜杜热合曼·买买提', ages: [] }]);
    expect(workers).toEqual(['李㛃']);
  });

  test('a stranger is refused before the route is even looked up, and no handler runs', async () => {
    const { request, calls } = createToy(false);
    for (const route of ['toy.greet', 'no.such.route']) {
      expect(await request('stranger', route, { name: '张三' })).toEqual({
        ok: false,
        error: { code: 'FORBIDDEN_SENDER' },
      });
    }
    expect(calls).toEqual([]);
  });

  test('who has not the right of a route is refused before the input is looked at, and no handler runs', async () => {
    const { request, calls } = createToy(true, { ...LI, rights: new Set(['desk.use']) });
    for (const input of [{ name: '张三' }, 'nonsense']) {
      expect(await request('window', 'toy.greet', input)).toEqual({
        ok: false,
        error: { code: 'FORBIDDEN', data: { right: 'cases.read' } },
      });
    }
    expect(calls).toEqual([]);
  });

  test.each([
    'no.such.route',
    '__proto__',
    'constructor',
    'toString',
    '',
    null,
    undefined,
    7,
    ['toy.greet'],
    { toString: () => 'toy.greet' },
  ])('a route name that is none of ours is refused: %j', async (name) => {
    const { request } = createToy();
    expect(await request('window', name, {})).toEqual({
      ok: false,
      error: { code: 'ROUTE_NOT_FOUND' },
    });
  });

  test('wrong input is refused with the path and sentence of each field, and changes nothing', async () => {
    const { request, calls } = createToy();
    expect(await request('window', 'toy.greet', { name: '  ', ages: [61, 1.5] })).toEqual({
      ok: false,
      error: {
        code: 'VALIDATION_FAILED',
        issues: [
          { path: 'name', message: '请填写姓名' },
          { path: 'ages.1', message: '年龄应为整数' },
        ],
      },
    });
    expect(calls).toEqual([]);
  });

  test('a refusal by a service travels with its code and data', async () => {
    const { request, faults } = createToy();
    expect(await request('window', 'toy.refuse', null)).toEqual({
      ok: false,
      error: { code: 'DISK_FULL', data: { folder: 'D:\\调解' } },
    });
    expect(faults).toEqual([]);
  });

  test('a fault is noted and travels as an id only, without its words', async () => {
    const { request, faults } = createToy();
    expect(await request('window', 'toy.break', null)).toEqual({
      ok: false,
      error: { code: 'INTERNAL', faultId: 'f-1' },
    });
    expect(faults).toHaveLength(1);
    expect(String(faults[0])).toContain('internal detail');
  });

  test('a field outside the contract never reaches the window', async () => {
    const { request } = createToy();
    expect(await request('window', 'toy.leak', null)).toEqual({
      ok: true,
      data: { shown: '可以看' },
    });
  });

  test('an answer that breaks the contract is a fault, not an answer', async () => {
    const { request, faults } = createToy();
    expect(await request('window', 'toy.lie', null)).toEqual({
      ok: false,
      error: { code: 'INTERNAL', faultId: 'f-1' },
    });
    expect(faults).toHaveLength(1);
  });
});
