// Listens to a pilot line with the client of graphql-sse, and prints what reaches it: the line's calendar, what is refused, and how
// the stream ends when its access is withdrawn.
//   node sse.mjs ADDRESS REQUEST   (the variables of the requests as JSON; the tokens are in TOKEN, ADMINISTRATOR and STRANGER)
import { createClient } from 'graphql-sse';

const [url, request] = process.argv.slice(2);
const { lineId, start, end, organisationId, clientId } = JSON.parse(request);
const clientWith = (token) => createClient({ url, headers: { authorization: `Bearer ${token}` }, retryAttempts: 0 });
const [own, administrator, stranger] = [process.env.TOKEN, process.env.ADMINISTRATOR, process.env.STRANGER].map(clientWith);

const calendar = {
  query: `subscription ($lineId: ID!, $from: DateTime!, $until: DateTime!) {
    lineCalendarChanged(lineId: $lineId, from: $from, until: $until, snapshot: true) { entries { kind booking { state } } }
  }`,
  variables: { lineId, from: start, until: end },
};
/** All that a request is answered with. */
async function all(client, request) {
  const results = [];
  for await (const result of client.iterate(request)) results.push(result);
  return results;
}

async function only(client, request) {
  const results = await all(client, request);
  if (results.length !== 1) throw new Error(`answered ${results.length} times: ${JSON.stringify(results)}`);
  return results[0];
}

async function command(client, field, type, input) {
  const { errors } = await only(client, {
    query: `mutation ($input: ${type}!) { ${field}(input: $input) { clientMutationId } }`,
    variables: { input: { clientMutationId: crypto.randomUUID(), ...input } },
  });
  if (errors) throw new Error(JSON.stringify(errors));
}

/** Of an answer that is nothing but errors. */
function codes({ data, errors }) {
  if (data || !errors) throw new Error(`no refusal: ${JSON.stringify({ data, errors })}`);
  return errors.map((error) => error.extensions.code);
}

const stream = own.iterate(calendar);
const next = async () => (await stream.next()).value?.data?.lineCalendarChanged.entries;
const first = await next();
await command(own, 'holdSlot', 'HoldSlotInput', { lineId, start, end });
const changed = await next();

const refused = {
  otherRole: codes(await only(stranger, calendar)),
  badArgument: codes(await only(own, { query: 'subscription { gapChanged(snapshot: true) { id } }' })),
  unknownField: codes(await only(own, { query: '{ nothingOfTheKind }' })),
};

await command(administrator, 'revokeApiClient', 'RevokeApiClientInput', { organisationId, clientId });
const ended = [];
for await (const result of stream) ended.push(codes(result));
const again = await all(own, calendar).then(
  () => null, async ({ response }) => ({ status: response.status, codes: codes(await response.json()) }));

console.log(JSON.stringify({ first, changed, refused, ended, again }));
