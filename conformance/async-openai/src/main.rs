//! The unmodified async-openai client against Inkstone. Usage: conformance fixture.json

use std::{error::Error, fs, time::Instant};

use async_openai::{
    Client,
    config::OpenAIConfig,
    error::OpenAIError,
    types::chat::{ChatCompletionMessageToolCalls, CreateChatCompletionRequest},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures::StreamExt;
use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn Error>>;

struct Fixture(Value);

impl Fixture {
    fn text(&self, pointer: &str) -> &str {
        self.0.pointer(pointer).and_then(Value::as_str).expect(pointer)
    }

    fn client(&self, key: &str) -> Client<OpenAIConfig> {
        let base = format!("{}/compatible-mode/v1", self.text("/url"));
        Client::with_config(OpenAIConfig::new().with_api_base(base).with_api_key(key))
    }

    /// A request with one part beside the words, in the client's own types.
    fn ask(&self, part: Value, more: Value) -> Result<CreateChatCompletionRequest, serde_json::Error> {
        let words = json!({"type": "text", "text": "Read all the text."});
        let messages = json!([{"role": "user", "content": [part, words]}]);
        let mut body = json!({"model": self.text("/model"), "messages": messages});
        body.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
        serde_json::from_value(body)
    }

    fn image(&self, name: &str) -> Value {
        image(self.text(&format!("/images/{name}/url")))
    }

    /// Whether the text holds every line of the pictures, in order; spaces are not compared.
    fn expect_text(&self, text: &str, names: &[&str]) -> Outcome {
        let squeezed: String = text.split_whitespace().collect();
        let mut rest = squeezed.as_str();
        for name in names {
            for line in self.0.pointer(&format!("/images/{name}/lines")).and_then(Value::as_array).expect("lines") {
                let wanted = line["text"].as_str().unwrap_or_default().replace(' ', "");
                let (_, after) = rest.split_once(wanted.as_str()).ok_or(format!("{wanted} not found in {text}"))?;
                rest = after;
            }
        }
        Ok(())
    }
}

fn image(url: &str) -> Value {
    json!({"type": "image_url", "image_url": {"url": url}})
}

fn data_url(path: &str, media_type: &str) -> std::io::Result<String> {
    Ok(format!("data:{media_type};base64,{}", STANDARD.encode(fs::read(path)?)))
}

fn schema() -> Value {
    json!({
        "type": "object",
        "properties": {"invoice_number": {"type": "string"}, "total_due": {"type": "number"}},
        "required": ["invoice_number", "total_due"],
        "additionalProperties": false,
    })
}

fn expect_invoice(text: &str) -> Outcome {
    let invoice: Value = serde_json::from_str(text)?;
    if invoice["invoice_number"] == "2026-1187" && invoice["total_due"] == 318.5 {
        return Ok(());
    }
    Err(format!("the invoice is {text}").into())
}

fn expect_status<T>(result: Result<T, OpenAIError>, status: u16) -> Outcome {
    match result {
        Err(OpenAIError::ApiError(error)) if error.status_code == status && error.api_error.code.is_some() => Ok(()),
        Err(error) => Err(format!("wanted an ApiError {status}, got {error:?}").into()),
        Ok(_) => Err(format!("wanted an ApiError {status}, got an answer").into()),
    }
}

async fn said(client: &Client<OpenAIConfig>, asked: CreateChatCompletionRequest) -> Result<String, Box<dyn Error>> {
    let answer = client.chat().create(asked).await?;
    let usage = answer.usage.ok_or("no usage")?;
    if usage.prompt_tokens < 100 || usage.completion_tokens < 5 {
        return Err(format!("usage: {usage:?}").into());
    }
    Ok(answer.choices[0].message.content.clone().unwrap_or_default())
}

async fn plain(f: &Fixture) -> Outcome {
    let url = data_url(f.text("/images/english/path"), "image/png")?;
    f.expect_text(&said(&f.client(f.text("/key")), f.ask(image(&url), json!({}))?).await?, &["english"])
}

async fn document(f: &Fixture) -> Outcome {
    let data = data_url(f.text("/document/path"), "application/pdf")?;
    let part = json!({"type": "file", "file": {"file_data": data, "filename": "a.pdf"}});
    let text = said(&f.client(f.text("/key")), f.ask(part, json!({}))?).await?;
    f.expect_text(&text, &["english", "chinese", "word"])
}

async fn stream(f: &Fixture) -> Outcome {
    let asked = f.ask(f.image("chinese"), json!({"stream": true, "stream_options": {"include_usage": true}}))?;
    let mut chunks = f.client(f.text("/key")).chat().create_stream(asked).await?;
    let mut text = String::new();
    let mut usage = None;
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk?;
        usage = chunk.usage.or(usage);
        text.extend(chunk.choices.into_iter().filter_map(|choice| choice.delta.content));
    }
    usage.ok_or("no usage")?;
    f.expect_text(&text, &["chinese"])
}

async fn structured(f: &Fixture) -> Outcome {
    let form = json!({"type": "json_schema", "json_schema": {"name": "invoice", "schema": schema(), "strict": true}});
    let asked = f.ask(f.image("english"), json!({"response_format": form}))?;
    expect_invoice(&said(&f.client(f.text("/key")), asked).await?)
}

async fn tool(f: &Fixture) -> Outcome {
    let tools = json!([{"type": "function", "function": {"name": "invoice", "parameters": schema()}}]);
    let asked = f.ask(f.image("english"), json!({"tools": tools, "tool_choice": "required"}))?;
    let answer = f.client(f.text("/key")).chat().create(asked).await?;
    match answer.choices[0].message.tool_calls.as_deref() {
        Some([ChatCompletionMessageToolCalls::Function(call)]) => expect_invoice(&call.function.arguments),
        other => Err(format!("tool calls: {other:?}").into()),
    }
}

async fn failures(f: &Fixture) -> Outcome {
    let client = f.client(f.text("/key"));
    let broken = f.ask(image(f.text("/broken/url")), json!({}))?;
    expect_status(client.chat().create(broken).await, 400)?;
    let word = f.ask(f.image("word"), json!({}))?;
    expect_status(f.client("sk-wrong").chat().create(word).await, 401)
}

fn report(check: &str, start: Instant, outcome: Outcome) {
    let ok = outcome.is_ok();
    let detail = outcome.map_or_else(|e| e.to_string(), |()| format!("{} ms", start.elapsed().as_millis()));
    // The harness takes lines that begin with the client.
    let (check, detail) = (json!(check), json!(detail));
    println!(r#"{{"client":"async-openai 0.43.0","check":{check},"ok":{ok},"detail":{detail}}}"#);
}

#[tokio::main]
async fn main() -> Outcome {
    let path = std::env::args().nth(1).ok_or("no fixture")?;
    let fixture = Fixture(serde_json::from_str(&fs::read_to_string(path)?)?);
    macro_rules! check {
        ($name:literal, $run:expr) => {
            let start = Instant::now();
            report($name, start, $run(&fixture).await);
        };
    }
    check!("chat: a picture as a data URL, with usage", plain);
    check!("chat: a PDF", document);
    check!("chat: stream with usage", stream);
    check!("structured: a schema", structured);
    check!("structured: a tool", tool);
    check!("errors are its own: picture, key", failures);
    Ok(())
}
