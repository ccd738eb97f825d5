// Works as an application on Relay does: its compiler reads the schema that is served, its store keeps objects by id, a list grows
// by pages, and a mutation changes what the store holds. Prints what the store then knows, and what Relay complained of.
//   node relay.mjs ADDRESS VARIABLES   (lineId and supplierId as JSON; the token is in the variable TOKEN)
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { printSchema } from 'graphql';
import relay from 'relay-runtime';
import { introspect } from './schema.mjs';

const {
  Environment, Network, RecordSource, Store, commitMutation, createOperationDescriptor, fetchQuery, getRequest, getSingularSelector,
} = relay;
const [address, variables] = process.argv.slice(2);
const { lineId, supplierId } = JSON.parse(variables);

await writeFile('schema.graphql', printSchema(await introspect(address, process.env.TOKEN)));
await promisify(execFile)('node_modules/.bin/relay-compiler', ['relay.config.json']);
const require = createRequire(import.meta.url);
const document = (name) => require(`./__generated__/${name}.graphql.js`);

const complaints = [];
console.error = (...said) => complaints.push(said.join(' '));
const environment = new Environment({
  network: Network.create(async ({ text: query }, values) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.TOKEN}` },
      body: JSON.stringify({ query, variables: values }),
    });
    return response.json();
  }),
  store: new Store(new RecordSource()),
});
const load = (name, values) => fetchQuery(environment, document(name), values).toPromise();

// Two objects that share an id would be one record.
await load('bookingsObjectsQuery', { lineId, supplierId });
const ids = {};
for (const { __id, __typename, id } of Object.values(environment.getStore().getSource().toJSON()))
  if (id === __id) (ids[__typename] ??= []).push(id);
const found = {};
for (const [type, [id]] of Object.entries(ids)) found[type] = (await load('bookingsNodeQuery', { id })).node?.__typename ?? null;

// The list grows as usePaginationFragment has it grow.
const [pages, count] = [[], 2];
const list = () => {
  const whole = environment.lookup(createOperationDescriptor(getRequest(document('bookingsFirstQuery')), { lineId, count }).fragment).data;
  return environment.lookup(getSingularSelector(document('bookingsList'), whole)).data.bookings;
};
for (let cursor = null; cursor === null || list().pageInfo.hasNextPage; cursor = list().pageInfo.endCursor) {
  await load(cursor === null ? 'bookingsFirstQuery' : 'bookingsNextQuery', { lineId, count, cursor });
  pages.push(list().edges.map(({ node }) => node.id));
}

// Nothing but its id tells the store which booking changed.
const held = list().edges.find(({ node }) => node.state === 'HELD').node.id;
const clientMutationId = crypto.randomUUID();
const answer = await new Promise((resolve, reject) => commitMutation(environment, {
  mutation: document('bookingsConfirmMutation'),
  variables: { input: { clientMutationId, lineId, bookingId: held } },
  onCompleted: (confirmed, errors) => (errors ? reject(new Error(JSON.stringify(errors))) : resolve(confirmed)),
  onError: reject,
}));
const confirmed = {
  state: list().edges.find(({ node }) => node.id === held).node.state,
  isAnswered: answer.confirmBooking.clientMutationId === clientMutationId,
};

console.log(JSON.stringify({ ids, found, pages, confirmed, complaints }));
