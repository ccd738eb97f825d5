// Introspects the schema at the address as graphql-js does, with all options of its version, and builds the client's
// schema of it. Prints the number of types.
//   node introspect.mjs VERSION ADDRESS   (the token is in the variable TOKEN)
const [version, address] = process.argv.slice(2);
const { buildClientSchema, getIntrospectionQuery, validateSchema } = await import(version === '16' ? 'graphql' : `graphql-${version}`);
const query = getIntrospectionQuery({
  descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true,
});
const response = await fetch(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${process.env.TOKEN}` },
  body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(JSON.stringify(errors));
const schema = buildClientSchema(data);
const faults = validateSchema(schema);
if (faults.length > 0) throw new Error(faults.join('\n'));
console.log(Object.keys(schema.getTypeMap()).length);
