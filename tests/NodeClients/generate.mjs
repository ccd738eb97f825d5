// Generates TypeScript of what is served, as programs in that language do: types of the schema and of operations by
// GraphQL Code Generator, and types of the imports of files by openapi-typescript. What comes out must compile, with use.ts, which
// uses it. Prints how many operations that were.
//   node generate.mjs ADDRESS OPERATIONS   (a folder with files *.graphql; the token is in the variable TOKEN)
import { readdir, readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as schemaTypes from '@graphql-codegen/typescript';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { getCachedDocumentNodeFromSchema } from '@graphql-codegen/plugin-helpers';
import { parse } from 'graphql';
import openapi, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { introspect } from './schema.mjs';

const [address, folder] = process.argv.slice(2);
const headers = { authorization: `Bearer ${process.env.TOKEN}` };

const schema = await introspect(`${address}graphql`, process.env.TOKEN);
const files = (await readdir(folder, { recursive: true })).filter((file) => /^(?!bin|obj).*\.graphql$/.test(file)).sort();
const documents = await Promise.all(files.map(async (file) => ({
  location: file, document: parse(await readFile(join(folder, file), 'utf8')),
})));
const operations = await codegen({
  filename: 'operations.ts', documents, schemaAst: schema, schema: getCachedDocumentNodeFromSchema(schema),
  // A scalar that nobody told of is a failure.
  config: { strictScalars: true, enumsAsTypes: true, scalars: { DateTime: 'string', Date: 'string', Time: 'string', Decimal: 'number', Long: 'number' } },
  plugins: [{ schema: {} }, { operations: {} }],
  pluginMap: { schema: schemaTypes, operations: operationTypes },
});
const described = await (await fetch(`${address}openapi/imports.json`, { headers })).json();
await mkdir('generated', { recursive: true });
await writeFile('generated/operations.ts', operations);
await writeFile('generated/imports.ts', astToString(await openapi(described)));

const program = ts.createProgram(['use.ts', 'generated/operations.ts', 'generated/imports.ts'], {
  strict: true, noEmit: true, noUncheckedIndexedAccess: true, target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [],
});
const faults = ts.getPreEmitDiagnostics(program);
if (faults.length > 0) {
  throw new Error(ts.formatDiagnostics(faults, { getCanonicalFileName: (name) => name, getCurrentDirectory: process.cwd, getNewLine: () => '\n' }));
}
console.log(files.length);
