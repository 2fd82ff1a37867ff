/** The arrows of ARCHITECTURE.md; each rule says why it is there. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from, pathNot: '\\.(spec|test)\\.ts$' }, to });

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle hides which of two files is the smaller idea.', severity: 'error', from: {}, to: { circular: true } },
    only('domain-depends-on-nothing', 'Rules are pure: they run in the workflow sandbox, in the API, in a rebuild and in worked examples alike.',
      '^libs/domain/', { path: '^(apps|libs/(?!domain)|node_modules/(?!(luxon|zod|@holiday-jp|fast-check|@types)))' }),
    only('domain-has-no-node', 'The workflow sandbox has no Node modules.', '^libs/domain/src/(?!vectors/)', { dependencyTypes: ['core'] }),
    only('workflows-know-only-domain', 'A workflow asks for activities by type; reaching for rows or Nest would break replay.',
      '^libs/workflows/', { path: '^(apps|libs/(persistence|runtime|client)|node_modules/(?!(@temporalio|luxon)))' }),
    only('persistence-knows-no-engine', 'Rows follow from events; who made the events does not matter to them.',
      '^libs/persistence/', { path: '^(apps|libs/(workflows|client)|node_modules/@(temporalio|nestjs)/)' }),
    only('api-and-worker-apart', 'Each can be scaled and released without the other.', '^apps/api/', { path: '^apps/worker/' }),
    only('worker-and-api-apart', 'Each can be scaled and released without the other.', '^apps/worker/', { path: '^apps/api/' }),
    only('libs-never-import-apps', 'A library that knows its users cannot be used by another.', '^libs/', { path: '^apps/' }),
    only('product-never-imports-tests', 'Test support is not shipped.', '^(apps|libs)/', { path: '^test/' }),
    { name: 'no-unresolvable', comment: 'An import that resolves to nothing fails only when it runs.', severity: 'error', from: { pathNot: '^(dist|bin)/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'], extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
