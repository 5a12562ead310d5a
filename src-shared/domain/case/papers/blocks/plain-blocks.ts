import type { PaperBlock } from '../../../paper/paper';

/** Body text; empty, it prints as many ruled lines to be written on. `lead` stands before it, such as 争议事项：. */
export function paragraph(text: string, ruledLines = 0, lead = ''): PaperBlock {
  return { type: 'paragraph', lead, text, ruledLines };
}
