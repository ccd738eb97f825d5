// Takes what the page loads out of the packages. Fonts inside of the style sheet are left out: no other page has them, and the
// console's policy for contents refuses them.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

mkdirSync("out", { recursive: true });
const scripts = [
  "react/umd/react.production.min.js", "react-dom/umd/react-dom.production.min.js", "graphiql/graphiql.min.js",
  "graphql-sse/umd/graphql-sse.min.js",
];
for (const file of scripts) copyFileSync(`node_modules/${file}`, `out/${basename(file)}`);
const style = readFileSync("node_modules/graphiql/graphiql.min.css", "utf8");
writeFileSync("out/graphiql.min.css", style.replace(/@font-face\s*\{[^}]*\}/g, ""));
