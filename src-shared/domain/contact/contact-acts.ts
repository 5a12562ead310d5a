import { z } from 'zod';
import { objectToOrder } from '../errand/object-to-day';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import { actsOf, inner } from '../record/act-makers';
import { atOnce, firstRepeated } from '../record/many';
import { beginRecord } from '../record/members';
import { recordsFoundByEach } from '../record/needs';
import type { RecordRef } from '../record/record';
import { type Contact, type Post, postSchema } from './contact';
import { postWord } from './contact-words';

/** What the acts of a contact may know. */
export interface ContactContext {
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Contact, ContactContext, { id: string }>();

const right = 'community.handle';
const undo = { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' };
const words = { button: '登记联系人', done: '登记了联系人' };

/** Which contacts are there already with this name, duty and place. */
const twins = recordsFoundByEach<{ post: Post; more?: readonly { post: Post }[] }>(
  'contact',
  ({ post, more = [] }) => [post, ...more.map((one) => one.post)].map(postWord),
);

/** 登记联系人: one, and in the same stroke those that were pasted with it. */
const register = begin({
  input: z.object({
    post: postSchema,
    more: atOnce(z.object({ id: idSchema, post: postSchema }), '条'),
  }),
  needs: { twins },
  right,
  words,
  undo,
  begin: ({ id }, { post, more }, { now, twins }) => {
    // Asked once of all of them: of each by itself it would be asked as often as there are contacts.
    const refused = more
      .map((one) => written(beginRecord(one.id, now), one.post, twins))
      .find((ruling) => !ruling.ok);
    const twice = firstRepeated([post, ...more.map((one) => one.post)], (one) => [postWord(one)]);
    const why = `“${twice?.name}”写了两次，请去掉一条。`;
    return (
      refused ??
      (twice === undefined ? null : refuse('NOT_NOW', { data: { why } })) ??
      written(beginRecord(id, now), post, twins)
    );
  },
  followUps: (_one, { more }) =>
    more.map(({ id, post }) => ({
      ...{ kind: 'contact', act: 'registerAlso', id },
      input: { post },
    })),
});

/** Follows from `register` alone, which looked whether it is there already. */
const registerAlso = inner(
  begin({
    input: z.object({ post: postSchema }),
    right,
    words,
    undo,
    begin: ({ id }, { post }, { now }) => written(beginRecord(id, now), post, new Map()),
  }),
);

const correct = change({
  input: z.object({ post: postSchema }),
  needs: { twins },
  right,
  words: { button: '保存', done: '改正了联系人' },
  undo: 'free',
  objection: () => null,
  apply: (one, { post }, { twins }) => written(one, post, twins),
});

/** Everything that can be done with a contact. */
export const CONTACT_ACTS = {
  register,
  registerAlso,
  correct,
  ...recycling({
    right,
    words: { button: '删除这个联系人', removed: '删除了联系人', restored: '从回收站恢复了联系人' },
  }),
};

function written(
  one: Omit<Contact, 'post'>,
  post: Post,
  found: ReadonlyMap<string, readonly RecordRef[]>,
): Ruling<Contact> {
  const { sinceOn, untilOn } = post;
  if ((found.get(postWord(post)) ?? []).some(({ id }) => id !== one.id))
    return refuse('NOT_NOW', {
      field: 'post.name',
      data: {
        why: `通讯录里已经有“${post.name}”（${[post.duty, post.area].filter(Boolean).join('，')}），不用再登记；换了电话，改那一条。`,
      },
    });
  const objection =
    sinceOn === null || untilOn === null
      ? null
      : objectToOrder({
          ...{ on: untilOn, called: '到哪天止', field: 'post.untilOn' },
          after: { on: sinceOn, called: '从哪天起' },
        });
  return objection ?? allow({ ...one, post });
}
