/** Names, which formulas do not have. */
const name = /[A-Za-z_]{3}/;
/** Signs that programs are not written in. */
const foreign = /(?![ -~])\p{Sm}|\p{Script=Greek}/u;
const coded =
  /^\s*["']?\w+["']?: .*,$|[{}]\s*(?:\/\/[\s\S]*)?$|^\s*\S+(?: \S+){0,2};\s*(?:\/\/[\s\S]*)?$|^\s*[}\])]+[;,]?$|\w\([^()]*\)\s*[;:{]?$|\w\(\w*$|[^=<>!]==?[^=]|[!<>]=|:=|[-=]>|\w\[\w*\]|\w\.\w+\(|^\s*(?:#|\/\/|\/\*|\$ |>>> |@\w+|<\/?\w+[ >])|^\s*(?:def|class|return|if|else|elif|for|while|try|except|finally|with|import|from|export|using|namespace|public|private|static|void|int|let|const|var|function|fn|print|echo|case|switch|break|continue|yield|raise|throw|SELECT|INSERT|UPDATE|CREATE)\b.*[\w(:;{=]$/u;
/** What programs and commands hold and prose does not: their signs, options, paths, what is called, a prompt, assigned values. */
const sign = /[\\{}[\]<>=_#$|;~^]|\w\(\w|(?:^|\s)--?[a-z]|[a-z]\/[a-z]|^\s*(?:[>%+]|\.{3})\s/u;
const word = /[a-z]{3}/;

/** Whether a line could hardly be anything but code. */
export const looksCoded = (text: string): boolean => coded.test(text);

/** Whether it also holds a name. */
export const namesCode = (text: string): boolean => coded.test(text) && name.test(text);

/** Whether a line that is known to be set in one pitch holds what prose does not; without a word it is a formula, a passport's or a till's. */
export const signsOfCode = (text: string): boolean =>
  !foreign.test(text) && (namesCode(text) || (word.test(text) && sign.test(text)));

/** Whether it holds what programs are not written in. */
export const isForeign = (text: string): boolean => foreign.test(text);

const prompt = /^\s*[>$#%] \S/;

/** Whether one line in one pitch is code, with nothing of the kind around it. */
export const isCommand = (text: string): boolean => namesCode(text) || prompt.test(text);
