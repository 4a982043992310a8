// Opens a page in Chromium and prints a line for each thing that is wrong with it; nothing if all is well.
// node look.mjs <page> <width in px, or print> <picture to write> <folder of node_modules>
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [page, view, picture, packages] = process.argv.slice(2);
const require = createRequire(pathToFileURL(packages + '/').href);
const { chromium } = require('playwright-core');
const address = pathToFileURL(page).href;
const wrong = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const print = view === 'print';
  const tab = await browser.newPage({ viewport: { width: print ? 1000 : Number(view), height: 900 } });
  tab.on('console', said => wrong.push(`console: ${said.text()}`));
  tab.on('pageerror', error => wrong.push(`error: ${error.message}`));
  tab.on('request', asked => asked.url() === address || wrong.push(`request: ${asked.url()}`));
  await tab.goto(address);
  if (print) {
    await tab.emulateMedia({ media: 'print' });
    await tab.pdf({ path: picture, preferCSSPageSize: true, printBackground: true });
  } else {
    await tab.screenshot({ path: picture, fullPage: true });
  }
  const wide = () => document.documentElement.scrollWidth - window.innerWidth;
  const over = await tab.evaluate(wide);
  if (over > 0) wrong.push(`it is ${over} px wider than the window`);
  await tab.evaluate(() => document.querySelectorAll('details').forEach(one => (one.open = true)));
  const overOpen = await tab.evaluate(wide);
  if (overOpen > 0) wrong.push(`with its tables open it is ${overOpen} px wider than the window`);
  await tab.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations, passes } = await tab.evaluate(() => axe.run(document, { resultTypes: ['violations', 'passes'] }));
  if (passes.length < 15) wrong.push(`axe looked at ${passes.length} things only`);
  for (const { id, help, nodes } of violations) {
    wrong.push(`axe: ${id}, ${help}, ${nodes.length} times, first at ${nodes[0].target} ${nodes[0].html.slice(0, 200)}`);
  }
} finally {
  await browser.close();
}
wrong.forEach(line => console.log(line));
