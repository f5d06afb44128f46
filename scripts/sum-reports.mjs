import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Adds up what the check and the tests reported. A run that left no report counts as one failure,
// and so does one that failed although none of its parts did.
const [folder = '.', ...exitCodes] = process.argv.slice(2);
const [checkCode, testCode] = exitCodes.map(Number);

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

function countTests(report) {
  if (report === undefined) return undefined;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function countJourneys(report) {
  if (report === undefined) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

function honour(counts, exitCode) {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

const checks = honour(readReport('check.json'), checkCode);
const tests = honour(countTests(readReport('test.json')), testCode);
const journeys = honour(countJourneys(readReport('journeys.json')), testCode);
const failed = checks.failed + tests.failed + journeys.failed;
console.log(`${checks.passed + tests.passed + journeys.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
