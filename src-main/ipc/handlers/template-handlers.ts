import type { Services } from '@main/services/create-services';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { maskablePapers } from '@shared/domain/case/tags/maskable-papers';
import type { CONTRACT } from '@shared/ipc/contract';
import type { HandlersFor } from '@shared/ipc/define';
import type { TEMPLATE_ROUTES } from '@shared/ipc/routes-templates';

type Taking = Pick<typeof CONTRACT, 'templates.adopt' | 'templates.renew'>;

/** The studio's own templates, with the two acts that take a file that waits. */
export function createTemplateHandlers({
  templates,
  current,
}: Pick<Services, 'templates' | 'current'>): HandlersFor<typeof TEMPLATE_ROUTES & Taking> {
  return {
    'papers.maskable': async () => ({
      items: maskablePapers(paperContextOf(current.studio, current.today())),
    }),
    'templates.papers': (_input, actor) => templates.papers(actor),
    'templates.tags': (input, actor) => templates.tags(input, actor),
    'templates.pick': (input) => templates.pick(input),
    'templates.adopt': (input, actor) => templates.take('adopt', input, actor),
    'templates.renew': (input, actor) => templates.take('renew', input, actor),
    'templates.read': (input, actor) => templates.read(input, actor),
    'templates.tryOut': (input, actor) => templates.tryOut(input, actor),
    'templates.example': (input) => templates.example(input),
    'templates.saveVersion': (input, actor) => templates.saveVersion(input, actor),
  };
}
