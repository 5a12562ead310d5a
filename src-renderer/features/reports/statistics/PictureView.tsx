import type { Mark, Picture } from '@shared/domain/reports/charts/picture';

/** A picture in the window. What it shows stands in the table beside it, so that it is one image to a reader. */
export function PictureView({
  picture: { width, height, em, marks },
  title,
}: {
  readonly picture: Picture;
  readonly title: string;
}) {
  return (
    <svg
      className="picture"
      role="img"
      aria-label={`${title}，数字见旁边的表`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={em}
    >
      {marks.map((mark, index) => (
        // Marks have no names, and all of them change together.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <MarkView key={index} mark={mark} />
      ))}
    </svg>
  );
}

function MarkView({ mark }: { readonly mark: Mark }) {
  if (mark.type === 'text')
    return (
      <text x={mark.x} y={mark.y} textAnchor={mark.anchor} className={`picture-${mark.tone}`}>
        {mark.text}
      </text>
    );
  const { x, y, width, height, tone, isHollow } = mark;
  return (
    <rect
      {...{ x, y, width, height }}
      className={isHollow ? `picture-hollow-${tone}` : `picture-${tone}`}
    />
  );
}
