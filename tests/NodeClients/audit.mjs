// Audits the gateway with graphql-http's suite for servers of GraphQL over HTTP, and prints the audits that failed, each with
// its id, its level (MUST, SHOULD or MAY), what it is about and what was found; and how many there are.
//   node audit.mjs ADDRESS   (the token is in the variable TOKEN: some audits introspect)
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
// The audits say what they accept and send; all else is added.
const fetchFn = (to, init = {}) =>
  fetch(to, { ...init, headers: { authorization: `Bearer ${process.env.TOKEN}`, ...init.headers }, signal: AbortSignal.timeout(30_000) });

const results = [];
for (const audit of serverAudits({ url, fetchFn })) results.push(await audit.fn());
const failed = results.filter(({ status }) => status !== 'ok')
  .map(({ id, name, reason }) => ({ id, level: name.split(' ')[0], name, reason }));
console.log(JSON.stringify({ audits: results.length, failed }));
