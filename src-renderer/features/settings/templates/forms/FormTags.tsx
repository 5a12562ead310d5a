import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { LoopMarks, TagTable } from '../TagTable';

/** Everything that may stand in a form of this report, with what it gives for the last period that is over. */
export function FormTags({ report }: { readonly report: string }) {
  const tags = useRouteQuery('reportForms.tags', { report });
  return (
    <Section title="可以用的标签">
      <p className="settings-lead">
        点“复制”，到 Excel
        里要填的格子粘贴。标签要用英文的大括号；一格里只放一个标签的，填进去是数，格式照那一格原来的。
        台账一件一行：在一行里第一格写“#”开头的，最后一格写“/”开头的，这一行就有几件重复几次，下面的合计、打印区域、图表跟着变。
        也可以不写标签，给格子起个名字（例如“调解案件总数_本期”）。
      </p>
      <AnswerGate query={tags}>
        {({ period, groups }) =>
          groups.map(({ title, loop, tags: listed }) => (
            <details className="tag-group" key={title}>
              <summary>
                {title}
                {loop === null ? '' : `，${period}有 ${loop.count} 行`}
              </summary>
              {loop === null ? null : (
                <p className="tag-loop">
                  {loop.about}：
                  <LoopMarks name={loop.name} />
                </p>
              )}
              <TagTable tags={listed} gives={`${period}是`} />
            </details>
          ))
        }
      </AnswerGate>
    </Section>
  );
}
