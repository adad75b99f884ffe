// The description of the API as a page: every operation with its fields, its examples and a form to try it.
import { escaped, withCode } from './chart.mjs';

/** Levels of fields that are open to begin with; deeper ones open when they are asked for. */
const openLevels = 1;
/** Levels that are described. */
const deepest = 6;

/** @param {object} document OpenAPI 3.1 */
export function renderReference(document) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, ...operation })),
  );
  const headings = document.tags.map(({ name }) => ({ level: 2, id: idOf(name), text: name }));
  const chapters = document.tags.map(({ name }) => {
    const own = operations.filter(({ tags }) => tags.includes(name));
    return `<h2 id="${idOf(name)}">${escaped(name)}</h2>${own.map((each) => describeOperation(each, document)).join('')}`;
  });
  const html = `<h1>API reference</h1>
<p>Every route of this server, made of <a href="/openapi.json">/openapi.json</a> (OpenAPI ${document.openapi}). Open one, change the example, send it.</p>
<label class="key-box try">API key, where this server asks for one<input id="key" type="password" autocomplete="off"></label>
${chapters.join('\n')}`;
  return { title: 'API reference', html, headings };
}

const idOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function describeOperation(operation, document) {
  const { method, path, summary, parameters, requestBody, responses, operationId } = operation;
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const answers = Object.entries(responses).map(([status, { description, content = {} }]) => {
    const schema = status.startsWith('2') && content['application/json']?.schema;
    return `<h4>${status}</h4><p class="about">${withCode(description)}</p>${schema ? fields(schema, document) : ''}`;
  });
  const takes = parameters.map(
    ({ name, in: place, required, description, schema }) =>
      `<li><code>${escaped(name)}</code> <span class="type">${escaped(typeOf(schema))}, in the ${place}${required ? ', required' : ''}</span> ${withCode(description ?? '')}</li>`,
  );
  return `<details class="operation" id="${operationId}"><summary><span class="method method-${method}">${method.toUpperCase()}</span><code>${escaped(path)}</code><span class="about">${withCode(summary)}</span></summary>
<div class="operation-body">
${takes.length > 0 ? `<h3>Parameters</h3><ul class="fields">${takes.join('')}</ul>` : ''}
${body ? `<h3>Body <span class="about">${escaped(type)}</span></h3>${fields(body.schema, document)}` : ''}
<h3>Try it</h3>${form(operation, type, body)}
<h3>Answers</h3>${answers.join('')}
</div></details>`;
}

/** A form that asks the route; what it sends and shows is in client/try.js. */
function form({ method, path, parameters, operationId }, type, body) {
  const inputs = parameters.map(
    ({ name, in: place, example }) =>
      `<label>${escaped(name)}<input name="${escaped(name)}" data-in="${place}" value="${escaped(example ?? '')}"></label>`,
  );
  const examples = Object.entries(body?.examples ?? {});
  const written = (value) => escaped(JSON.stringify(value, null, 2));
  const choice =
    examples.length > 1
      ? `<label>Example<select class="examples">${examples.map(([name, { value }]) => `<option value="${escaped(JSON.stringify(value))}">${escaped(name)}</option>`).join('')}</select></label>`
      : '';
  const text =
    type === 'application/json'
      ? `${choice}<label>Body<textarea spellcheck="false">${examples[0] ? written(examples[0][1].value) : '{}'}</textarea></label>`
      : '';
  const parts =
    type === 'multipart/form-data'
      ? Object.entries(body.schema.properties ?? {}).map(
          ([name]) =>
            `<label>${escaped(name)}<input name="${escaped(name)}" data-in="form"${/^files?$/.test(name) ? ' type="file"' : ''}></label>`,
        )
      : [];
  return `<form class="try" data-method="${method}" data-path="${escaped(path)}" aria-label="Try ${operationId}">${[...inputs, ...parts].join('')}${text}
<div class="try-buttons"><button class="button" type="submit">Send</button><output class="outcome"></output></div><pre tabindex="0" hidden></pre></form>`;
}

function typeOf(schema) {
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return [...new Set(several.map(typeOf))].join(' | ');
  if (schema.type === 'array') return schema.items ? `list of ${typeOf(schema.items)}` : 'list';
  return [schema.type ?? 'any'].flat().join(' | ');
}

/** What of a schema has fields of its own. */
function objectsOf(schema, document) {
  if (schema.$ref) return objectsOf(document.components.schemas[schema.$ref.split('/').at(-1)], document);
  if (schema.properties) return [schema];
  if (schema.items) return objectsOf(schema.items, document);
  return (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []).flatMap((each) => objectsOf(each, document));
}

function fields(schema, document, level = 0) {
  if (level > deepest) return '';
  const items = objectsOf(schema, document).flatMap(({ properties, required = [] }) =>
    Object.entries(properties).map(([name, each]) => {
      const more = fields(each, document, level + 1);
      const told = [
        typeOf(each),
        required.includes(name) && 'required',
        each.default !== undefined && `default ${JSON.stringify(each.default)}`,
        each.minimum > Number.MIN_SAFE_INTEGER && `from ${each.minimum}`,
        each.maximum < Number.MAX_SAFE_INTEGER && `to ${each.maximum}`,
      ].filter(Boolean);
      const line = `<code>${escaped(name)}</code> <span class="type">${escaped(told.join(', '))}</span> ${withCode(each.description ?? '')}`;
      if (!more) return `<li>${line}</li>`;
      return `<li><details${level < openLevels ? ' open' : ''}><summary>${line}</summary>${more}</details></li>`;
    }),
  );
  return items.length > 0 ? `<ul class="fields">${items.join('')}</ul>` : '';
}
