// The schema that is served, as graphql-js builds it from what it introspects.
import { buildClientSchema, getIntrospectionQuery } from 'graphql';

export async function introspect(url, token) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: getIntrospectionQuery({ inputValueDeprecation: true }) }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return buildClientSchema(data);
}
