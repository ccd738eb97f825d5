// GraphiQL on the console's own endpoint: tokens stay on the server, and a mutation is sent only where the reader allowed it.
const place = document.getElementById("explorer");
const allowed = document.getElementById("explorer-changes");
const url = new URL(place.dataset.endpoint, document.baseURI).href;
const headers = { RequestVerificationToken: place.dataset.formToken };
const streams = graphqlSse.createClient({ url, headers, retryAttempts: 0 });

// What is sent decides, not what the editor last understood. A text that cannot be read the gateway explains.
const kindOf = ({ query, operationName }) => {
  try {
    const operations = GraphiQL.GraphQL.parse(query).definitions.filter(each => each.kind === "OperationDefinition");
    return (operations.find(each => each.name?.value === operationName) ?? operations[0])?.operation;
  } catch {
    return undefined;
  }
};

const ask = async params => {
  const kind = kindOf(params);
  if (kind === "mutation" && !allowed.checked) return { errors: [{ message: place.dataset.changesOff }] };
  if (kind === "subscription") return streams.iterate(params);
  const answer = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify(params),
  });
  return answer.json();
};

ReactDOM.createRoot(place).render(
  // What was typed stays in this tab alone: others may use the machine after this reader.
  React.createElement(GraphiQL, { fetcher: ask, query: place.dataset.query, storage: sessionStorage, isHeadersEditorEnabled: false }));
