import { Monitor, Moon, Sun } from 'lucide-react';
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../../shared/theme/use-theme.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';

const looks = {
  system: { Icon: Monitor, name: 'Theme: the system’s', next: 'light' },
  light: { Icon: Sun, name: 'Theme: light', next: 'dark' },
  dark: { Icon: Moon, name: 'Theme: dark', next: 'system' },
} as const satisfies Record<ThemeChoice, unknown>;

export function ThemeButton() {
  const { Icon, name, next } = looks[useThemeChoice()];
  return (
    <IconButton name={name} onClick={() => chooseTheme(next)}>
      <Icon size={15} />
    </IconButton>
  );
}
