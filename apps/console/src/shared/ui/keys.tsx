/** Keys as they stand on the keyboard: `Shift+←`. */
export function Keys({ of }: { readonly of: string }) {
  const parts = of.split(/\+(?=.)/).map((part) => (part === 'Mod' ? modName : part));
  return (
    <span className="inline-flex gap-0.5">
      {parts.map((part) => (
        <kbd
          key={part}
          className="min-w-4.5 rounded-sm border border-line bg-sunken px-1 text-center font-mono text-xs text-ink-soft"
        >
          {part}
        </kbd>
      ))}
    </span>
  );
}

const modName = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
