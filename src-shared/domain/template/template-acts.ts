import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import { actsOf } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import { handedIn } from '../record/needs';
import { MAX_VERSIONS, type Template, type TemplateVersion, templateSchema } from './template';

/** A file that was looked through and found right, and waits to be taken. */
export interface WaitingTemplate {
  /** Which paper it is for. */
  readonly of: Pick<Template, 'paper' | 'label'>;
  readonly file: Pick<TemplateVersion, 'fileName' | 'content'>;
}

/** What the acts of a template may know. */
export interface TemplateContext {
  readonly today: LocalDate;
  readonly now: string;
  readonly actor: Actor;
  readonly makeId: () => string;
}

const { begin, change } = actsOf<Template, TemplateContext, { id: string }>();

/** The file that waits under the token; null when there is none any more. */
const waiting = handedIn<WaitingTemplate | null>();
const GONE = refuse('NOT_NOW', { data: { why: '刚才选的文件已经不在等候了，请重新选择。' } });
const input = z.object({ token: idSchema });

const adopt = begin({
  input,
  right: 'studio.settings',
  words: { button: '采用这个模板', done: '采用了自己的模板' },
  undo: { never: '采用模板不能在这里撤销；不要了，请改回软件自带的样子。' },
  needs: { waiting },
  begin: ({ id }, _input, ctx) => {
    if (ctx.waiting === null) return GONE;
    const empty = { ...blankOf(templateSchema), ...beginRecord(id, ctx.now), ...ctx.waiting.of };
    return withVersion(empty, ctx.waiting, ctx);
  },
});

const renew = change({
  input,
  right: 'studio.settings',
  words: { button: '换成这个模板', done: '换了自己的模板' },
  undo: 'free',
  needs: { waiting },
  objection: () => null,
  apply: (one, _input, ctx) => {
    if (ctx.waiting === null || ctx.waiting.of.paper !== one.paper) return GONE;
    return withVersion(one, ctx.waiting, ctx);
  },
});

/** 用哪一版: an earlier one again, or none, which is the program's own paper. */
const choose = change({
  input: z.object({ versionId: idSchema.nullable() }),
  right: 'studio.settings',
  words: { button: '改用这一版', done: '改了用哪个模板' },
  undo: 'free',
  objection: () => null,
  apply: (one, { versionId }): Ruling<Template> => {
    if (versionId === null) return allow({ ...one, usedId: null, used: '' });
    const version = one.versions.find(({ id }) => id === versionId);
    if (version === undefined)
      return refuse('NOT_NOW', { data: { why: '这一版已经不在了，请重新打开这一页。' } });
    return allow({ ...one, usedId: version.id, used: version.fileName });
  },
});

export const TEMPLATE_ACTS = { adopt, renew, choose };

/** The template with the file as its newest version, in use. */
function withVersion(
  one: Template,
  { file }: WaitingTemplate,
  { today, actor, makeId }: TemplateContext,
): Ruling<Template> {
  const version = { ...file, id: makeId(), addedOn: today, addedBy: signatureOf(actor) };
  const versions = [...one.versions, version].slice(-MAX_VERSIONS);
  return allow({ ...one, versions, usedId: version.id, used: version.fileName });
}
