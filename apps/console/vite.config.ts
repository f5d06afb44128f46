import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.HINDSIGHT_API ?? 'http://127.0.0.1:4400';

/** Every page has these: as one file they are smaller than as many. */
const base = [
  /\/src\/shared\/(actions|api|as-of|format|json|keyboard|live|preference|ui|url)\//,
  /\/telemetry\/src\/web\/(actions\/|[^/]+\.ts)/,
  /\/node_modules\/(react|react-dom|scheduler|lucide-react|openapi-fetch|@tanstack\/[a-z-]+)\//,
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'base', test: (id: string) => base.some((part) => part.test(id)) }],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: api }, '/v1': { target: api } },
  },
});
