// Asks for a document as Apollo's client does with persisted queries. Prints the requests that this took, what it was answered, and
// the objects that its cache then holds. These are kept by id alone: two that share one would be one.
//   node apollo.mjs ADDRESS POST|GET DOCUMENT [VARIABLES]   (the token is in the variable TOKEN)
//   node apollo.mjs print DOCUMENT                          (prints the document as this client sends and hashes it)
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { print } from '@apollo/client/utilities';

const cache = new InMemoryCache({ dataIdFromObject: ({ id }) => id });

async function ask(address, method, file, variables) {
  const requests = [];
  const seen = async (to, init) => {
    const response = await fetch(to, init);
    const sent = init.method === 'GET' ? Object.fromEntries(new URL(to).searchParams) : JSON.parse(init.body);
    requests.push({ method: init.method, byHash: !('query' in sent), status: response.status });
    return response;
  };
  const client = new ApolloClient({
    cache,
    link: ApolloLink.from([
      createPersistedQueryLink({
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
        useGETForHashedQueries: method === 'GET',
      }),
      new HttpLink({ uri: address, fetch: seen, headers: { authorization: `Bearer ${process.env.TOKEN}` } }),
    ]),
  });
  const query = gql(await readFile(file, 'utf8'));
  const { data } = await client.query({ query, variables });
  const { ROOT_QUERY, ...objects } = cache.extract();
  return { requests, data, objects, isKept: client.readQuery({ query, variables }) !== null };
}

const [first, second, ...rest] = process.argv.slice(2);
if (first === 'print') process.stdout.write(print(cache.transformDocument(gql(await readFile(second, 'utf8')))));
else console.log(JSON.stringify(await ask(first, second, rest[0], JSON.parse(rest[1] ?? '{}'))));
