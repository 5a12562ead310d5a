import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import type { FormSheetWords } from '@shared/ipc/routes-report-forms';
import { Button } from 'antd';

interface TryFormProps {
  readonly report: string;
  readonly token: string;
  readonly fileName: string;
  readonly isTaking: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** A form that was found right, with what stands in its cells for the last period, before it is taken. */
export function TryForm(props: TryFormProps) {
  const { report, token, fileName, isTaking, onTake, onLeave } = props;
  const tryOut = useRouteMutation('reportForms.tryOut');
  return (
    <div className="template-try">
      <h3>“{fileName}”检查过了，没有错</h3>
      <FilledCells report={report} token={token} />
      <FormErrorSummary error={tryOut.error} />
      {tryOut.data ? <SavedFilePanel file={tryOut.data} /> : null}
      <div className="settings-buttons">
        <Button type="primary" disabled={isTaking} onClick={onTake}>
          采用这张表
        </Button>
        <Button disabled={tryOut.isPending} onClick={() => tryOut.mutate({ report, token })}>
          {tryOut.isPending ? '正在填…' : '存成 Excel 看看样子'}
        </Button>
        <Button type="text" onClick={onLeave}>
          先不用
        </Button>
      </div>
    </div>
  );
}

function FilledCells({ report, token }: { readonly report: string; readonly token: string }) {
  const read = useRouteQuery('reportForms.read', { report, token });
  return (
    <AnswerGate query={read}>
      {({ period, sheets }) => (
        <>
          <p>
            拿{period}
            试填，各格里是下面这些。这里只有字和数，没有颜色、线和合并的样子；要看样子，存成 Excel
            打开看。
          </p>
          {sheets.map((sheet) => (
            <SheetTable key={sheet.name} sheet={sheet} />
          ))}
        </>
      )}
    </AnswerGate>
  );
}

function SheetTable({ sheet: { name, rows, isCut } }: { readonly sheet: FormSheetWords }) {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => columnLetters(at));
  return (
    <>
      {/* Scrolled by itself; reachable by keyboard for reading. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is read by keyboard. */}
      <section className="form-cells" aria-label={`试填的“${name}”`} tabIndex={0}>
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col" className="form-cell form-cell-head">
                行
              </th>
              {columns.map((letters) => (
                <th scope="col" className="form-cell form-cell-head" key={letters}>
                  {letters}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row" className="form-cell form-cell-head">
                  {number}
                </th>
                {columns.map((letters, at) => (
                  <td className="form-cell" key={letters}>
                    {cells[at] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isCut ? <p className="quiet">后面还有，这里没有全列出来。</p> : null}
    </>
  );
}

/** A, B … Z, AA: of at most thirty columns. */
function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `A${letter}`;
}
