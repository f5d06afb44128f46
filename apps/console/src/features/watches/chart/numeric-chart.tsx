import { Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { Step } from './build-steps.ts';

type NumericChartProps = {
  readonly steps: Step[];
  readonly least: number;
  readonly most: number;
  readonly width: number;
  readonly height: number;
};

/** Comes with the library of charts, when a number is first watched. The cursor is not its affair. */
export function NumericChart({ steps, least, most, width, height }: NumericChartProps) {
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  return (
    <LineChart
      width={width}
      height={height}
      data={steps}
      accessibilityLayer={false}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
    >
      <XAxis dataKey="place" type="number" domain={[0, 1]} hide />
      <YAxis type="number" domain={[least - room, most + room]} hide />
      {least < 0 && most > 0 && (
        <ReferenceLine y={0} stroke="var(--line-strong)" strokeDasharray="2 3" />
      )}
      <Line
        dataKey="value"
        type="stepAfter"
        stroke="var(--accent)"
        strokeWidth={1.5}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
}
