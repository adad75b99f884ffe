package frameworks;

import conformance.Checks;
import conformance.Expect;
import conformance.Fixture;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.pdf.PdfFile;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Chat by langchain4j, and an AiService that returns a record. */
final class LangChain4j {
  private final Fixture fixture;

  private LangChain4j(Fixture fixture) {
    this.fixture = fixture;
  }

  static void add(Checks checks, Fixture fixture) {
    LangChain4j calls = new LangChain4j(fixture);
    checks.add("chat: a picture by URL, with usage", calls::plain);
    checks.add("chat: a PDF", calls::document);
    checks.add("streaming", calls::stream);
    checks.add("AiService that returns a record, by a schema", () -> calls.service(true));
    checks.add("AiService that returns a record, by a prompt", () -> calls.service(false));
    checks.add("errors are its own", calls::failures);
  }

  /** Reads invoices. */
  interface Reader {
    @dev.langchain4j.service.UserMessage("Extract the invoice.")
    Invoice read(@dev.langchain4j.service.UserMessage ImageContent image);
  }

  private OpenAiChatModel.OpenAiChatModelBuilder model(String key) {
    return OpenAiChatModel.builder()
        .baseUrl(fixture.url + "/compatible-mode/v1")
        .apiKey(key)
        .modelName(fixture.model)
        .maxRetries(0);
  }

  private Content image(String name) {
    return ImageContent.from(fixture.images.get(name).url);
  }

  private static final Content WORDS = TextContent.from("Read all the text.");

  private void plain() {
    ChatResponse answer = model(fixture.key).build().chat(UserMessage.from(image("english"), WORDS));
    Expect.text(answer.aiMessage().text(), fixture.images.get("english"));
    Expect.that(answer.tokenUsage().inputTokenCount() > 100, "usage: " + answer.tokenUsage());
  }

  private void document() throws Exception {
    String data = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(fixture.document.path)));
    PdfFile file = PdfFile.builder().base64Data(data).mimeType("application/pdf").build();
    ChatResponse answer = model(fixture.key).build().chat(UserMessage.from(PdfFileContent.from(file), WORDS));
    Expect.text(
        answer.aiMessage().text(),
        fixture.images.get("english"),
        fixture.images.get("chinese"),
        fixture.images.get("word"));
  }

  private void stream() throws Exception {
    OpenAiStreamingChatModel model =
        OpenAiStreamingChatModel.builder()
            .baseUrl(fixture.url + "/compatible-mode/v1")
            .apiKey(fixture.key)
            .modelName(fixture.model)
            .build();
    StringBuilder pieces = new StringBuilder();
    CompletableFuture<ChatResponse> end = new CompletableFuture<>();
    model.chat(
        java.util.List.of(UserMessage.from(image("chinese"), WORDS)),
        new StreamingChatResponseHandler() {
          @Override
          public void onPartialResponse(String piece) {
            pieces.append(piece);
          }

          @Override
          public void onCompleteResponse(ChatResponse answer) {
            end.complete(answer);
          }

          @Override
          public void onError(Throwable error) {
            end.completeExceptionally(error);
          }
        });
    ChatResponse answer = end.get(60, TimeUnit.SECONDS);
    Expect.text(pieces.toString(), fixture.images.get("chinese"));
    Expect.that(answer.tokenUsage().outputTokenCount() > 5, "usage: " + answer.tokenUsage());
  }

  private void service(boolean bySchema) {
    OpenAiChatModel.OpenAiChatModelBuilder model = model(fixture.key);
    if (bySchema) {
      model.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA).strictJsonSchema(true);
    }
    Reader reader = AiServices.create(Reader.class, model.build());
    reader.read((ImageContent) image("english")).check();
  }

  private void failures() {
    UserMessage broken = UserMessage.from(ImageContent.from(fixture.broken.url), WORDS);
    Expect.raises(InvalidRequestException.class, () -> model(fixture.key).build().chat(broken));
    UserMessage word = UserMessage.from(image("word"), WORDS);
    Expect.raises(AuthenticationException.class, () -> model("sk-wrong").build().chat(word));
  }
}
