import { optionsOf } from '../api/body.ts';
import { asksInWords, type Wish } from '../wish/wish.ts';
import { toJava, toPython } from './literals.ts';

export const clients = [
  { id: 'curl', label: 'curl' },
  { id: 'openai-python', label: 'OpenAI · Python' },
  { id: 'openai-node', label: 'OpenAI · Node' },
  { id: 'dashscope-python', label: 'DashScope · Python' },
  { id: 'dashscope-java', label: 'DashScope · Java' },
] as const;
export type Client = (typeof clients)[number]['id'];

export interface Asked {
  readonly wish: Wish;
  /** This server's address. */
  readonly origin: string;
  readonly fileName: string;
  readonly needsKey: boolean;
}

/** The options as code shows them: the boxes of words are for this page. */
function shownOptions(wish: Wish): Record<string, unknown> {
  const { words: _, ...options } = optionsOf(wish);
  return options;
}

const key = ({ needsKey }: Asked) => (needsKey ? 'YOUR_KEY' : 'any');
const indent = (text: string, by: number) => text.replaceAll('\n', `\n${' '.repeat(by)}`);
const mime = (name: string) =>
  /\.pdf$/i.test(name)
    ? 'application/pdf'
    : /\.jpe?g$/i.test(name)
      ? 'image/jpeg'
      : /\.webp$/i.test(name)
        ? 'image/webp'
        : 'image/png';

function curl(asked: Asked): string {
  const { wish, origin, fileName } = asked;
  const options = shownOptions(wish);
  const image = {
    type: 'image_url',
    image_url: { url: `data:${mime(fileName)};base64,@@` },
    ...(wish.rotate && { enable_rotate: true }),
  };
  const content = [image, ...(asksInWords(wish) ? [{ type: 'text', text: wish.sentence.trim() }] : [])];
  const body = {
    model: wish.model,
    messages: [{ role: 'user', content }],
    ...(Object.keys(options).length > 0 && { ocr_options: options }),
  };
  const [before = '', after = ''] = JSON.stringify(body, undefined, 1).replaceAll("'", "'\\''").split('@@');
  const auth = asked.needsKey ? ` \\\n  -H 'Authorization: Bearer YOUR_KEY'` : '';
  return `{ printf '%s' '${before}'
  base64 < '${fileName}' | tr -d '\\n'
  printf '%s' '${after}'; } |
curl -s ${origin}/compatible-mode/v1/chat/completions${auth} \\
  -H 'Content-Type: application/json' -d @-
`;
}

function openaiPython(asked: Asked): string {
  const { wish, origin, fileName } = asked;
  const options = shownOptions(wish);
  const rotate = wish.rotate ? ', "enable_rotate": True' : '';
  const text = asksInWords(wish)
    ? `\n            {"type": "text", "text": ${JSON.stringify(wish.sentence.trim())}},`
    : '';
  const extra =
    Object.keys(options).length > 0 ? `\n    extra_body={"ocr_options": ${indent(toPython(options), 4)}},` : '';
  return `import base64
from openai import OpenAI

client = OpenAI(base_url="${origin}/compatible-mode/v1", api_key="${key(asked)}")
data = base64.b64encode(open(${JSON.stringify(fileName)}, "rb").read()).decode()
answer = client.chat.completions.create(
    model="${wish.model}",
    messages=[{
        "role": "user",
        "content": [
            {"type": "image_url", "image_url": {"url": f"data:${mime(fileName)};base64,{data}"}${rotate}},${text}
        ],
    }],${extra}
)
print(answer.choices[0].message.content)
print(getattr(answer.choices[0].message, "ocr_result", None))
`;
}

function openaiNode(asked: Asked): string {
  const { wish, origin, fileName } = asked;
  const options = shownOptions(wish);
  const rotate = wish.rotate ? ', enable_rotate: true' : '';
  const text = asksInWords(wish) ? `\n    { type: 'text', text: ${JSON.stringify(wish.sentence.trim())} },` : '';
  const extra =
    Object.keys(options).length > 0 ? `\n  ocr_options: ${indent(JSON.stringify(options, undefined, 2), 2)},` : '';
  return `import { readFileSync } from 'node:fs';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: '${origin}/compatible-mode/v1', apiKey: '${key(asked)}' });
const data = readFileSync(${JSON.stringify(fileName)}, 'base64');
const answer = await client.chat.completions.create({
  model: '${wish.model}',
  messages: [{ role: 'user', content: [
    { type: 'image_url', image_url: { url: \`data:${mime(fileName)};base64,\${data}\` }${rotate} },${text}
  ] }],${extra}
});
console.log(answer.choices[0].message.content);
console.log(answer.choices[0].message.ocr_result);
`;
}

function dashscopePython(asked: Asked): string {
  const { wish, origin, fileName } = asked;
  const options = shownOptions(wish);
  const rotate = wish.rotate ? ', "enable_rotate": True' : '';
  const text = asksInWords(wish) ? `, {"text": ${JSON.stringify(wish.sentence.trim())}}` : '';
  const extra = Object.keys(options).length > 0 ? `\n    ocr_options=${indent(toPython(options), 4)},` : '';
  return `# dashscope 1.x and 2.x
import dashscope

dashscope.base_http_api_url = "${origin}/api/v1"
answer = dashscope.MultiModalConversation.call(
    api_key="${key(asked)}",
    model="${wish.model}",
    messages=[{"role": "user", "content": [{"image": "file:///path/to/${fileName}"${rotate}}${text}]}],${extra}
)
content = answer.output.choices[0].message.content[0]
print(content["text"])
print(content.get("ocr_result"))
`;
}

function dashscopeJava(asked: Asked): string {
  const { wish, origin, fileName } = asked;
  const options = shownOptions(wish);
  const rotate = wish.rotate ? ', "enable_rotate", true' : '';
  const text = asksInWords(wish) ? `,\n        Map.of("text", ${JSON.stringify(wish.sentence.trim())})` : '';
  const extra = Object.keys(options).length > 0 ? `\n    .parameter("ocr_options", ${toJava(options)})` : '';
  return `// dashscope-sdk-java 2.x
import com.alibaba.dashscope.aigc.multimodalconversation.*;
import com.alibaba.dashscope.common.MultiModalMessage;
import com.alibaba.dashscope.common.Role;
import com.alibaba.dashscope.utils.Constants;
import java.util.*;

Constants.baseHttpApiUrl = "${origin}/api/v1";
var message = MultiModalMessage.builder().role(Role.USER.getValue()).content(List.of(
        Map.of("image", "file:///path/to/${fileName}"${rotate})${text})).build();
var param = MultiModalConversationParam.builder()
    .apiKey("${key(asked)}")
    .model("${wish.model}")
    .message(message)${extra}
    .build();
var content = new MultiModalConversation().call(param)
    .getOutput().getChoices().get(0).getMessage().getContent().get(0);
System.out.println(content.get("text"));
System.out.println(content.get("ocr_result"));
`;
}

const writers: Record<Client, (asked: Asked) => string> = {
  curl,
  'openai-python': openaiPython,
  'openai-node': openaiNode,
  'dashscope-python': dashscopePython,
  'dashscope-java': dashscopeJava,
};

/** A program that asks the same of the same server. */
export const snippet = (client: Client, asked: Asked): string => writers[client](asked);
