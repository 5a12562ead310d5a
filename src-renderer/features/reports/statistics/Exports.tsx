import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { briefingOf } from '@shared/domain/reports/charts/briefing';
import type { Chart } from '@shared/domain/reports/charts/charts';
import { pictureOf } from '@shared/domain/reports/charts/picture';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { Button } from 'antd';
import { ExportButton } from '../ExportButton';
import { drawPng } from './draw-png';

/** Size of the type in a picture that is a file. */
const EM = 16;

interface ExportsProps {
  readonly token: string;
  readonly content: ReportContent;
  readonly charts: readonly Chart[];
}

/** The figures of the page as files: the workbook with its charts, and the 简报 of one page. */
export function Exports({ token, content, charts }: ExportsProps) {
  const book = useRouteMutation('reports.export');
  const briefing = useRouteMutation('reports.exportBriefing');
  const exportBriefing = async () => {
    const pictures = await Promise.all(
      briefingOf(content, charts).pictures.map(async ({ key, shape }) => ({
        key,
        ...(await drawPng(pictureOf(shape, EM), '')),
      })),
    );
    briefing.mutate({ token, pictures });
  };
  const saved = briefing.data ?? book.data;
  return (
    <>
      <div className="statistics-exports">
        <ExportButton
          report={content}
          isSaving={book.isPending}
          onExport={() => {
            briefing.reset();
            book.mutate({ token });
          }}
        />
        <Allowed route="reports.exportBriefing">
          <Button
            disabled={briefing.isPending}
            onClick={() => {
              book.reset();
              void exportBriefing();
            }}
          >
            一页简报（Word）
          </Button>
        </Allowed>
      </div>
      <FormErrorSummary error={book.error ?? briefing.error} />
      {saved ? <SavedFilePanel key={saved.path} file={saved} /> : null}
    </>
  );
}

interface SavePictureProps {
  readonly token: string;
  readonly chart: Chart;
}

/** A picture as a file of its own. */
export function SavePicture({ token, chart: { key, title, shape } }: SavePictureProps) {
  const save = useRouteMutation('reports.savePicture');
  if (shape === null) return null;
  const draw = async () => {
    const { png } = await drawPng(pictureOf(shape, EM), title);
    save.mutate({ token, chart: key, png });
  };
  return (
    <Allowed route="reports.savePicture">
      <div className="statistics-picture">
        <Button disabled={save.isPending} onClick={() => void draw()}>
          存成图片
        </Button>
        <FormErrorSummary error={save.error} />
        {save.data ? <SavedFilePanel key={save.data.path} file={save.data} /> : null}
      </div>
    </Allowed>
  );
}
