package conformance;

import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversation;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationParam;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationResult;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationUsage;
import com.alibaba.dashscope.common.MultiModalMessage;
import com.alibaba.dashscope.common.ResultCallback;
import com.alibaba.dashscope.common.Role;
import com.alibaba.dashscope.protocol.Protocol;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Plain calls: every way to hand over an image, its options, usage. */
final class Calls {
  private final Fixture fixture;
  private final Fixture.Picture english;
  private final Fixture.Picture chinese;
  private final Fixture.Picture word;

  Calls(Fixture fixture) {
    this.fixture = fixture;
    english = fixture.images.get("english");
    chinese = fixture.images.get("chinese");
    word = fixture.images.get("word");
  }

  @SafeVarargs
  private MultiModalConversationResult call(Map<String, Object>... items) throws Exception {
    return Ask.call(Ask.param(fixture, Ask.user(items)).build());
  }

  private void reads(Fixture.Picture picture, String address) throws Exception {
    Expect.text(Ask.textOf(call(Ask.image(address))), picture);
  }

  private static String dataUrl(Fixture.Picture picture) throws Exception {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(picture.path)));
  }

  void addTo(Checks checks) {
    Map<String, Object> prompt = Ask.text(fixture.prompts.get("text_recognition"));
    checks.add("URL, no text", () -> reads(english, english.url));
    checks.add("URL with prompt", () -> Expect.text(Ask.textOf(call(Ask.image(chinese.url), prompt)), chinese));
    checks.add("URL that redirects", () -> reads(english, english.redirect));
    checks.add("data URL", () -> reads(english, dataUrl(english)));
    checks.add("file:// path", () -> reads(chinese, "file://" + chinese.path));
    checks.add("bare path", () -> reads(english, english.path));
    for (String path : fixture.oddNames) {
      String name = Path.of(path).getFileName().toString();
      checks.add("file:// named '" + name + "'", () -> reads(english, Path.of(path).toUri().toString()));
      checks.add("bare path named '" + name + "'", () -> reads(english, path));
    }
    checks.add("the guide's sample: type, min_pixels and max_pixels as strings, enable_rotate", () -> {
      Map<String, Object> item = new HashMap<>();
      item.put("image", english.url);
      item.put("type", "image");
      item.put("min_pixels", "3136");
      item.put("max_pixels", "6422528");
      item.put("enable_rotate", true);
      Expect.text(Ask.textOf(call(item, prompt)), english);
    });
    checks.add("max_pixels as a number counts fewer image tokens", () -> {
      Map<String, Object> item = Ask.image(english.url);
      item.put("max_pixels", 131072);
      int tokens = call(item).getUsage().getImageTokens();
      Expect.that(tokens <= 131072 / 1024 + 2, tokens + " image tokens");
    });
    checks.add("several images in one message", () -> Expect.text(
        Ask.textOf(call(Ask.image(english.url), Ask.image("file://" + chinese.path), Ask.image(dataUrl(word)))),
        english, chinese, word));
    checks.add("system message and sampling parameters", () -> {
      MultiModalMessage system = MultiModalMessage.builder()
          .role(Role.SYSTEM.getValue()).content(List.of(Ask.text("You are a helpful assistant."))).build();
      MultiModalConversationParam param = Ask.param(fixture, system, Ask.user(Ask.image(english.url)))
          .topP(0.001).topK(1).temperature(0.1f).repetitionPenalty(1.0f).presencePenalty(0.0f)
          .seed(1234).maxTokens(2000).vlHighResolutionImages(true).build();
      Expect.text(Ask.textOf(Ask.call(param)), english);
    });
    checks.add("usage, finish_reason, request id", this::usage);
    checks.add("call with a callback", () -> {
      CompletableFuture<MultiModalConversationResult> answer = new CompletableFuture<>();
      new MultiModalConversation().call(Ask.param(fixture, Ask.user(Ask.image(english.url))).build(),
          new ResultCallback<>() {
            @Override
            public void onEvent(MultiModalConversationResult result) {
              answer.complete(result);
            }

            @Override
            public void onComplete() {}

            @Override
            public void onError(Exception error) {
              answer.completeExceptionally(error);
            }
          });
      Expect.text(Ask.textOf(answer.get(60, TimeUnit.SECONDS)), english);
    });
    checks.add("base URL of the constructor", () -> {
      MultiModalConversation at = new MultiModalConversation(Protocol.HTTP.getValue(), fixture.url + "/api/v1/");
      Expect.text(Ask.textOf(at.call(Ask.param(fixture, Ask.user(Ask.image(word.url))).build())), word);
    });
    checks.add("six calls at a time keep their answers apart", () -> {
      List<Fixture.Picture> pictures = List.of(english, chinese, word, english, chinese, word);
      List<CompletableFuture<Void>> calls = new ArrayList<>();
      for (Fixture.Picture picture : pictures) {
        calls.add(CompletableFuture.runAsync(() -> {
          try {
            reads(picture, picture.url);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }));
      }
      for (CompletableFuture<Void> call : calls) call.get(100, TimeUnit.SECONDS);
    });
  }

  private void usage() throws Exception {
    MultiModalConversationResult result = call(Ask.image(english.url));
    MultiModalConversationUsage usage = result.getUsage();
    Expect.equal(usage.getImageTokens(), 30 * 11 + 2, "image tokens of 960 x 360 (32-pixel squares + 2)");
    int text = usage.getInputTokensDetails().getTextTokens();
    Expect.equal(usage.getInputTokens(), usage.getImageTokens() + text, "input tokens");
    Expect.equal(usage.getTotalTokens(), usage.getInputTokens() + usage.getOutputTokens(), "total tokens");
    Expect.equal(usage.getOutputTokensDetails().getTextTokens(), usage.getOutputTokens(), "output tokens");
    Expect.equal(result.getOutput().getChoices().get(0).getFinishReason(), "stop", "finish_reason");
    Expect.equal(result.getRequestId().length(), 36, "length of the request id");
  }
}
