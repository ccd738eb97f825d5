// What relay.mjs asks for. Relay's compiler reads these documents, and knows them by the name of this file.
graphql`
  query bookingsObjectsQuery($lineId: ID!, $supplierId: ID!) {
    viewer { id name }
    supplier(id: $supplierId) { id name }
    bookings(first: 10, lineId: $lineId) { nodes { id state organisationNamed { id name } run { id lot } } }
    proposals { nodes { id region gapClosure { id step } } }
    changes(first: 100) { nodes { objectId kind object { __typename id } } }
  }
`;
graphql`
  query bookingsNodeQuery($id: ID!) {
    node(id: $id) { __typename id }
  }
`;
graphql`
  query bookingsFirstQuery($lineId: ID!, $count: Int!) { ...bookingsList @arguments(lineId: $lineId, count: $count) }
`;
graphql`
  fragment bookingsList on Query
  @argumentDefinitions(lineId: { type: "ID!" }, count: { type: "Int!" }, cursor: { type: "String" })
  @refetchable(queryName: "bookingsNextQuery") {
    bookings(lineId: $lineId, first: $count, after: $cursor) @connection(key: "bookingsList_bookings", filters: ["lineId"]) {
      edges { node { id state } }
    }
  }
`;
graphql`
  mutation bookingsConfirmMutation($input: ConfirmBookingInput!) {
    confirmBooking(input: $input) { clientMutationId booking { id state } }
  }
`;
