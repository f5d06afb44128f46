import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import type { components } from '../../shared/api/generated/api-types.ts';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { tracingQuery } from '../../shared/trace/tracing-query.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';

type Tracing = components['schemas']['Tracing'];

/** How tracing stands: how deep it goes, how long it is kept, and what it lacks. */
export function StandingPanel() {
  const { data, error, refetch } = useQuery({ ...tracingQuery, refetchInterval: 10_000 });
  return (
    <Panel name="How tracing stands" className="grow">
      {data !== undefined ? (
        <Standing tracing={data} />
      ) : error !== null ? (
        <Failed what="How tracing stands" error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading what="how tracing stands" />
      )}
    </Panel>
  );
}

const depths = {
  client: 'to the statement that was sent',
  auto_explain: 'to the plan of a statement, as Postgres logs it',
  pg_tracing: 'to the plan nodes, measured inside Postgres',
} as const;

function Standing({ tracing }: { readonly tracing: Tracing }) {
  const { depth, depthReason, keepDays, keepNotableDays, forwarding, traceUrl } = tracing;
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      className="grid min-h-0 grow auto-rows-min gap-x-10 gap-y-5 overflow-y-auto p-4 md:grid-cols-2"
    >
      <Group name="What is traced">
        <Fact name="This service">
          {tracing.isOn ? (
            'traces itself'
          ) : (
            <span className="text-warn">does not trace itself: OTEL_SDK_DISABLED is set</span>
          )}
        </Fact>
        <Fact name="How deep">
          {depths[depth]}
          {depthReason !== '' && (
            <span className="block text-ink-soft">Not further: {depthReason}.</span>
          )}
        </Fact>
        <Fact name="Explain now">
          {tracing.canExplain ? 'reads can be explained again' : 'is not possible here'}
        </Fact>
      </Group>
      <Group name="What is kept">
        <Fact name="Stored">
          about {formatAmount(tracing.spans, 'span')}
          {tracing.firstAt !== null && (
            <>
              , the oldest of <TimeText time={tracing.firstAt} />
            </>
          )}
        </Fact>
        <Fact name="Every trace">{formatAmount(keepDays, 'day')}</Fact>
        <Fact name="Notable ones">
          {formatAmount(keepNotableDays, 'day')}
          <span className="block text-ink-soft">
            those that wrote events, failed, met a conflict or were slow
          </span>
        </Fact>
        {traceUrl !== null && (
          <Fact name="Elsewhere">
            <span className="font-mono [overflow-wrap:anywhere]">{traceUrl}</span>
            <span className="block text-ink-soft">links to traces lead there</span>
          </Fact>
        )}
      </Group>
      <Group name="What came, since the start">
        <Count name="Received" of={tracing.received} what="span" />
        <Count name="Refused" of={tracing.refused} what="span" isLoss />
        <Count name="Not sampled" of={tracing.notSampled} what="trace" isLoss />
        <Count name="Let go, as old" of={tracing.retired} what="span" />
      </Group>
      <Group name="Where it goes too">
        {forwarding === null ? (
          <Fact name="Collector">none: OTEL_EXPORTER_OTLP_ENDPOINT is not set</Fact>
        ) : (
          <>
            <Fact name="Collector">
              <span className="font-mono [overflow-wrap:anywhere]">{forwarding.to}</span>
            </Fact>
            <Count name="Sent" of={forwarding.sent} what="span" />
            <Count name="Dropped" of={forwarding.dropped} what="span" isLoss />
            {forwarding.lastError !== null && (
              <Fact name="Last error">
                <span className="text-removed [overflow-wrap:anywhere]">
                  {forwarding.lastError}
                </span>
              </Fact>
            )}
          </>
        )}
      </Group>
    </div>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="pb-1 font-semibold">
        {name}
      </h3>
      <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3 gap-y-1">{children}</dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

type CountProps = {
  readonly name: string;
  readonly of: number;
  readonly what: string;
  /** Anything but none of it is a loss. */
  readonly isLoss?: boolean;
};

function Count({ name, of, what, isLoss = false }: CountProps) {
  return (
    <Fact name={name}>
      <span className={classNames(isLoss && of > 0 && 'font-medium text-warn')}>
        {of === 0 ? 'none' : `${formatNumber(of)} ${of === 1 ? what : `${what}s`}`}
      </span>
    </Fact>
  );
}
