package conformance;

import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversation;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationParam;
import com.alibaba.dashscope.exception.ApiException;
import com.alibaba.dashscope.exception.UploadFileException;
import com.alibaba.dashscope.protocol.Protocol;
import java.util.function.UnaryOperator;

/** Errors: ApiException with status, code and message, and the exceptions the SDK raises itself. */
final class Failures {
  private final Fixture fixture;

  Failures(Fixture fixture) {
    this.fixture = fixture;
  }

  private MultiModalConversationParam.MultiModalConversationParamBuilder<?, ?> param(String address) {
    return Ask.param(fixture, Ask.user(Ask.image(address)));
  }

  private static void refused(int status, String code, String part, Checks.Check call) {
    ApiException error = Expect.raises(ApiException.class, call);
    Expect.equal(error.getStatus().getStatusCode(), status, "status of " + error.getMessage());
    Expect.equal(error.getStatus().getCode(), code, "code of " + error.getMessage());
    Expect.that(error.getStatus().getMessage().contains(part), error.getMessage());
    Expect.that(!error.getStatus().getRequestId().isEmpty(), "no request id");
  }

  void addTo(Checks checks) {
    String word = fixture.images.get("word").url;
    checks.add("error: wrong key", () -> refused(401, "InvalidApiKey", "",
        () -> Ask.call(param(word).apiKey("sk-wrong").build())));
    checks.add("error: wrong key on upload", () -> refused(401, "InvalidApiKey", "",
        () -> Ask.call(param(fixture.images.get("word").path).apiKey("sk-wrong").build())));
    checks.add("error: unknown model, models listed", () -> refused(404, "ModelNotFound", "qwen-vl-ocr",
        () -> Ask.call(param(word).model("no-such-model").build())));
    checks.add("error: missing local file", () -> Expect.raises(UploadFileException.class,
        () -> Ask.call(param("file:///no/such/file.png").build())));
    checks.add("error: broken image by URL", () -> refused(400, "InvalidParameter", "messages[0].content[0].image",
        () -> Ask.call(param(fixture.broken.url).build())));
    checks.add("error: broken image by upload", () -> refused(400, "InvalidParameter", "",
        () -> Ask.call(param(fixture.broken.path).build())));
    checks.add("error: image too small", () -> refused(400, "InvalidParameter", "larger than 10",
        () -> Ask.call(param(fixture.tiny.url).build())));
    checks.add("error: URL answers 404", () -> refused(400, "InvalidParameter", "",
        () -> Ask.call(param(fixture.files + "/missing.png").build())));
    checks.add("error: URL refuses the connection", () -> {
      ApiException error = Expect.raises(ApiException.class, () -> Ask.call(param("http://127.0.0.1:9/a.png").build()));
      Expect.equal(error.getStatus().getStatusCode(), 400, "status");
    });
    parameter(checks, "temperature 2.5", builder -> builder.temperature(2.5f));
    parameter(checks, "topP 0", builder -> builder.topP(0.0));
    parameter(checks, "topK -1", builder -> builder.topK(-1));
    parameter(checks, "repetitionPenalty 0", builder -> builder.repetitionPenalty(0f));
    parameter(checks, "presencePenalty 3", builder -> builder.presencePenalty(3f));
    parameter(checks, "seed -1", builder -> builder.seed(-1));
    parameter(checks, "maxTokens 0", builder -> builder.maxTokens(0));
    checks.add("maxTokens 1000000 is lowered to the most there is", () ->
        Ask.call(param(fixture.images.get("word").url).maxTokens(1_000_000).build()));
    checks.add("error: unknown route", () -> refused(404, "NotFound", "", () ->
        new MultiModalConversation(Protocol.HTTP.getValue(), fixture.url + "/api/v1/nowhere").call(param(word).build())));
  }

  private void parameter(
      Checks checks,
      String name,
      UnaryOperator<MultiModalConversationParam.MultiModalConversationParamBuilder<?, ?>> change) {
    checks.add("error: " + name, () -> refused(400, "InvalidParameter", "",
        () -> Ask.call(change.apply(param(fixture.images.get("word").url)).build())));
  }
}
