package conformance;

import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversation;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationParam;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationResult;
import com.alibaba.dashscope.aigc.multimodalconversation.OcrOptions;
import com.alibaba.dashscope.common.ResultCallback;
import com.alibaba.dashscope.exception.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Streams: cumulative, incremental, merged by the SDK; as a Flowable and with a callback. */
final class Streams {
  private final Fixture fixture;

  Streams(Fixture fixture) {
    this.fixture = fixture;
  }

  private MultiModalConversationParam.MultiModalConversationParamBuilder<?, ?> param(String address) {
    return Ask.param(fixture, Ask.user(Ask.image(address)));
  }

  private static List<MultiModalConversationResult> stream(MultiModalConversationParam param) throws Exception {
    List<MultiModalConversationResult> events = new ArrayList<>();
    new MultiModalConversation().streamCall(param).blockingForEach(events::add);
    return events;
  }

  private static MultiModalConversationResult last(List<MultiModalConversationResult> events) {
    return events.get(events.size() - 1);
  }

  /** finish_reason "null" in all but the last event, usage in each, one request id. */
  private static void expectEvents(List<MultiModalConversationResult> events) {
    for (MultiModalConversationResult event : events) {
      String reason = event.getOutput().getChoices().get(0).getFinishReason();
      Expect.equal(reason, event == last(events) ? "stop" : "null", "finish_reason");
      Expect.that(event.getUsage().getTotalTokens() > 0, "usage: " + event.getUsage());
      Expect.equal(event.getRequestId(), events.get(0).getRequestId(), "request id");
    }
  }

  private void expectCumulative(List<MultiModalConversationResult> events, String name) {
    expectEvents(events);
    Expect.that(events.size() > 1, "one event only");
    String before = "";
    for (MultiModalConversationResult event : events) {
      String text = Ask.textOf(event);
      Expect.that(text.startsWith(before), "\"" + text + "\" does not repeat \"" + before + "\"");
      before = text;
    }
    Expect.text(before, fixture.images.get(name));
  }

  void addTo(Checks checks) {
    Fixture.Picture english = fixture.images.get("english");
    checks.add("stream, incrementalOutput unset",
        () -> expectCumulative(stream(param(english.url).build()), "english"));
    checks.add("stream, incrementalOutput true", () -> {
      List<MultiModalConversationResult> events = stream(param(english.url).incrementalOutput(true).build());
      expectEvents(events);
      StringBuilder text = new StringBuilder();
      events.forEach(event -> text.append(Ask.textOf(event)));
      Expect.text(text.toString(), english);
    });
    checks.add("stream, incrementalOutput false", () -> {
      // The SDK hands out one growing object for all events, so only the end can be compared.
      List<MultiModalConversationResult> events = stream(param(english.url).incrementalOutput(false).build());
      Expect.text(Ask.textOf(last(events)), english);
    });
    for (Boolean incremental : new Boolean[] {null, true}) {
      checks.add("stream of advanced_recognition keeps ocr_result, incrementalOutput " + incremental, () -> {
        MultiModalConversationParam param = param(english.url).incrementalOutput(incremental)
            .ocrOptions(Ask.task(OcrOptions.Task.ADVANCED_RECOGNITION)).build();
        Expect.words(Ask.wordsOf(last(stream(param))), english);
      });
    }
    checks.add("stream of a local file", () -> expectCumulative(
        stream(param("file://" + english.path).build()), "english"));
    checks.add("stream with a callback", () -> {
      List<MultiModalConversationResult> events = new ArrayList<>();
      CompletableFuture<Void> done = new CompletableFuture<>();
      new MultiModalConversation().streamCall(param(english.url).build(), collect(events, done));
      done.get(60, TimeUnit.SECONDS);
      expectCumulative(events, "english");
    });
    checks.add("stream errors carry status and code", () -> {
      MultiModalConversationParam param = param(english.url).temperature(5f).build();
      ApiException error = Expect.raises(ApiException.class, () -> stream(param));
      Expect.equal(error.getStatus().getStatusCode(), 400, "status of " + error.getMessage());
      Expect.equal(error.getStatus().getCode(), "InvalidParameter", "code");
    });
  }

  private static ResultCallback<MultiModalConversationResult> collect(
      List<MultiModalConversationResult> events, CompletableFuture<Void> done) {
    return new ResultCallback<>() {
      @Override
      public void onEvent(MultiModalConversationResult event) {
        events.add(event);
      }

      @Override
      public void onComplete() {
        done.complete(null);
      }

      @Override
      public void onError(Exception error) {
        done.completeExceptionally(error);
      }
    };
  }
}
