/** The pages of the documentation in their order: file below the root, and its name in the list where its title is too long. */
export const contents = [
  ['Start', [['docs/start.md', 'Start in two minutes'], ['docs/clients.md'], ['docs/settings.md']]],
  [
    'Tasks',
    [
      ['docs/tasks/text.md'],
      ['docs/tasks/tables.md'],
      ['docs/tasks/key-information.md', 'Key information'],
      ['docs/tasks/documents.md'],
      ['docs/tasks/formulas.md'],
      ['docs/tasks/languages.md'],
      ['docs/prompts.md', 'Prompts and schemas'],
    ],
  ],
  [
    'API',
    [
      ['docs/api.md', 'The HTTP API'],
      ['reference', 'Reference, to try out'],
      ['docs/dialects.md'],
      ['docs/files.md', 'Files and pages'],
      ['docs/batch.md', 'Batches'],
      ['docs/engines.md', 'Remote engines'],
    ],
  ],
  [
    'In other programs',
    [
      ['docs/integrations/README.md', 'Where it fits'],
      ['docs/integrations/chat.md', 'Open WebUI, LibreChat'],
      ['docs/integrations/retrieval.md', 'RAGFlow, Dify, n8n'],
      ['docs/integrations/loaders.md', 'LangChain, LlamaIndex'],
      ['docs/integrations/paperless.md', 'Paperless-ngx'],
      ['docs/integrations/small.md', 'Obsidian, Home Assistant, GitHub'],
      ['docs/library.md'],
      ['docs/library-reference.md'],
      ['docs/mcp.md'],
    ],
  ],
  ['Figures', [['docs/accuracy.md'], ['docs/performance.md', 'Speed and memory'], ['docs/playground.md']]],
  ['Running it', [['docs/operations.md'], ['docs/security.md'], ['docs/hardening.md'], ['docs/comparison.md']]],
  [
    'Inside',
    [
      ['docs/architecture.md', 'How it works'],
      ['docs/glossary.md'],
      ['docs/numbers.md'],
      ['docs/decisions/README.md', 'Decisions'],
      ['CONTRIBUTING.md'],
      ['CHANGELOG.md'],
    ],
  ],
];
