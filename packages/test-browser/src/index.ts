export { type Browser, findBrowser } from './find-browser.ts';
export { launchFlags } from './launch-flags.ts';
