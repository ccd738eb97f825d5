// Verifies a delivery as a receiver would: node webhook.mjs SECRET ID TIMESTAMP SIGNATURE BODY. Prints the event's type.
import { Webhook } from "standardwebhooks";

const [secret, id, timestamp, signature, body] = process.argv.slice(2);
const event = new Webhook(secret).verify(body, {
  "webhook-id": id,
  "webhook-timestamp": timestamp,
  "webhook-signature": signature,
});
console.log(JSON.stringify(event.type));
