import { Link, Outlet } from '@tanstack/react-router';
import {
  ChartNoAxesGantt,
  GalleryVerticalEnd,
  HelpCircle,
  LayoutDashboard,
  ListTree,
  Search,
} from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { AsOfBand } from '../features/as-of/as-of-band.tsx';
import { AsOfControl } from '../features/as-of/as-of-control.tsx';
import { KeyboardHelp } from '../features/keyboard-help/keyboard-help.tsx';
import { ThemeButton } from '../features/theme/theme-button.tsx';
import { type PageAction, useOfferActions } from '../shared/actions/page-actions.ts';
import { useMoveAsOf } from '../shared/as-of/use-as-of.ts';
import { useKeys } from '../shared/keyboard/use-keys.ts';
import { chooseTheme } from '../shared/theme/use-theme.ts';
import { Button } from '../shared/ui/button.tsx';
import { IconButton } from '../shared/ui/icon-button.tsx';
import { Keys } from '../shared/ui/keys.tsx';
import { TitleSlot } from '../shared/ui/page-title.tsx';
import { useRegisterEventTypes } from './use-register-event-types.ts';

// It is not part of the first page: it comes when it is first asked for.
const Palette = lazy(() =>
  import('../features/palette/palette.tsx').then(({ Palette }) => ({ default: Palette })),
);

const places = [
  { to: '/', name: 'Overview', Icon: LayoutDashboard },
  { to: '/streams', name: 'Streams', Icon: GalleryVerticalEnd },
  { to: '/log', name: 'Log', Icon: ListTree },
  { to: '/traces', name: 'Traces', Icon: ChartNoAxesGantt },
] as const;

/** What is around every page: where one can go, the as-of cursor, the palette, help. */
export function Shell() {
  const [open, setOpen] = useState<Opened>(null);
  const shellActions = useShellActions(setOpen);
  useOfferActions(shellActions);
  useRegisterEventTypes();
  useKeys({
    'Mod+k': () => setOpen((before) => (before === 'palette' ? null : 'palette')),
    '?': () => setOpen('help'),
  });
  return (
    <div className="flex h-full max-md:flex-col-reverse">
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-2"
      >
        Skip to the page
      </a>
      <Rail />
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-surface px-3 max-md:h-auto max-md:flex-wrap max-md:py-1.5">
          <div className="flex min-w-0 grow items-center gap-3 max-md:min-h-8 max-md:basis-full">
            <TitleSlot />
          </div>
          <Button onClick={() => setOpen('palette')} className="max-md:w-7 max-md:px-0">
            <Search size={14} aria-hidden="true" />
            <span className="max-md:sr-only">Go to or do</span>
            <span aria-hidden="true" className="max-lg:hidden">
              <Keys of="Mod+K" />
            </span>
          </Button>
          <AsOfControl />
          <ThemeButton />
          <IconButton name="Keyboard" keys="?" onClick={() => setOpen('help')}>
            <HelpCircle size={15} />
          </IconButton>
        </header>
        <AsOfBand />
        <main id="page" tabIndex={-1} className="flex min-h-0 grow flex-col outline-none">
          <Outlet />
        </main>
      </div>
      {open === 'palette' && (
        <Suspense>
          <Palette isOpen onOpenChange={(isOpen) => setOpen(isOpen ? 'palette' : null)} />
        </Suspense>
      )}
      <KeyboardHelp isOpen={open === 'help'} onClose={() => setOpen(null)} />
    </div>
  );
}

function Rail() {
  return (
    <nav
      aria-label="Places"
      className="flex shrink-0 gap-1 border-line bg-sunken p-1.5 max-md:justify-around max-md:border-t md:w-18 md:flex-col md:border-r"
    >
      {places.map(({ to, name, Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/' }}
          className="flex flex-col items-center gap-0.5 rounded-md px-1 py-1.5 text-xs text-ink-soft hover:bg-hover hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:font-medium data-[status=active]:text-ink"
        >
          <Icon size={17} aria-hidden="true" />
          {name}
        </Link>
      ))}
    </nav>
  );
}

type Opened = 'palette' | 'help' | null;

/** `open` is a state's setter, which keeps its identity. */
function useShellActions(open: (what: Opened) => void): readonly PageAction[] {
  const moveAsOf = useMoveAsOf();
  return useMemo(
    () => [
      { name: 'Command palette', keys: 'Mod+K', run: () => open('palette') },
      { name: 'Keyboard help', keys: '?', run: () => open('help') },
      { name: 'Back to now', run: () => moveAsOf(undefined) },
      { name: 'Light theme', run: () => chooseTheme('light') },
      { name: 'Dark theme', run: () => chooseTheme('dark') },
      { name: 'The system’s theme', run: () => chooseTheme('system') },
      { name: 'API reference', run: () => window.open('/api/docs', '_blank', 'noopener') },
    ],
    [open, moveAsOf],
  );
}
