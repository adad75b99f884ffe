package frameworks;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.UnauthorizedException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import conformance.Checks;
import conformance.Expect;
import conformance.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Chat by the official client. */
final class OpenAiJava {
  private final Fixture fixture;

  private OpenAiJava(Fixture fixture) {
    this.fixture = fixture;
  }

  static void add(Checks checks, Fixture fixture) {
    OpenAiJava calls = new OpenAiJava(fixture);
    checks.add("chat: a picture as a data URL, with usage", calls::plain);
    checks.add("chat: stream with usage, accumulated", calls::stream);
    checks.add("chat: a PDF", calls::document);
    checks.add("structured: a class", calls::structured);
    checks.add("structured: a tool of a class", calls::tool);
    checks.add("errors are its own: picture, stream, key", calls::failures);
  }

  private OpenAIClient client(String key) {
    String base = fixture.url + "/compatible-mode/v1";
    return OpenAIOkHttpClient.builder().baseUrl(base).apiKey(key).maxRetries(0).build();
  }

  private OpenAIClient client() {
    return client(fixture.key);
  }

  private ChatCompletionCreateParams.Builder ask(ChatCompletionContentPart part) {
    return ChatCompletionCreateParams.builder().model(fixture.model).addUserMessageOfArrayOfContentParts(List.of(part));
  }

  private static ChatCompletionContentPart image(String url) {
    ChatCompletionContentPartImage.ImageUrl address =
        ChatCompletionContentPartImage.ImageUrl.builder().url(url).build();
    return ChatCompletionContentPart.ofImageUrl(ChatCompletionContentPartImage.builder().imageUrl(address).build());
  }

  static String dataUrl(String path, String mediaType) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(path));
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static String text(ChatCompletion answer) {
    return answer.choices().get(0).message().content().orElse("");
  }

  private void plain() throws Exception {
    String url = dataUrl(fixture.images.get("english").path, "image/png");
    ChatCompletion answer = client().chat().completions().create(ask(image(url)).build());
    Expect.text(text(answer), fixture.images.get("english"));
    Expect.that(answer.usage().get().promptTokens() > 100, "usage: " + answer.usage());
  }

  private void stream() {
    ChatCompletionStreamOptions usage = ChatCompletionStreamOptions.builder().includeUsage(true).build();
    ChatCompletionCreateParams asked = ask(image(fixture.images.get("chinese").url)).streamOptions(usage).build();
    ChatCompletionAccumulator all = ChatCompletionAccumulator.create();
    try (StreamResponse<ChatCompletionChunk> chunks = client().chat().completions().createStreaming(asked)) {
      chunks.stream().forEach(all::accumulate);
    }
    Expect.text(text(all.chatCompletion()), fixture.images.get("chinese"));
    Expect.that(all.chatCompletion().usage().get().completionTokens() > 5, "no usage");
  }

  private void document() throws Exception {
    ChatCompletionContentPart.File.FileObject file =
        ChatCompletionContentPart.File.FileObject.builder()
            .fileData(dataUrl(fixture.document.path, "application/pdf"))
            .filename("a.pdf")
            .build();
    ChatCompletionContentPart part =
        ChatCompletionContentPart.ofFile(ChatCompletionContentPart.File.builder().file(file).build());
    ChatCompletion answer = client().chat().completions().create(ask(part).build());
    Expect.text(
        text(answer), fixture.images.get("english"), fixture.images.get("chinese"), fixture.images.get("word"));
  }

  /** An invoice. */
  public static final class InvoiceFields {
    public String invoice_number;
    public double total_due;

    void check() {
      new Invoice(invoice_number, total_due).check();
    }
  }

  private void structured() {
    client()
        .chat()
        .completions()
        .create(ask(image(fixture.images.get("english").url)).responseFormat(InvoiceFields.class).build())
        .choices()
        .get(0)
        .message()
        .content()
        .get()
        .check();
  }

  private void tool() {
    ChatCompletionCreateParams asked =
        ask(image(fixture.images.get("english").url)).addTool(InvoiceFields.class).build();
    client()
        .chat()
        .completions()
        .create(asked)
        .choices()
        .get(0)
        .message()
        .toolCalls()
        .get()
        .get(0)
        .asFunction()
        .function()
        .arguments(InvoiceFields.class)
        .check();
  }

  private void failures() {
    ChatCompletionCreateParams broken = ask(image(fixture.broken.url)).build();
    BadRequestException error =
        Expect.raises(BadRequestException.class, () -> client().chat().completions().create(broken));
    Expect.equal(error.code().orElse(""), "invalid_parameter_error", "code");
    Expect.raises(BadRequestException.class, () -> client().chat().completions().createStreaming(broken).close());
    ChatCompletionCreateParams word = ask(image(fixture.images.get("word").url)).build();
    Expect.raises(UnauthorizedException.class, () -> client("sk-wrong").chat().completions().create(word));
  }
}
