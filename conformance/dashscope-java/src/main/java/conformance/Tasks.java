package conformance;

import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationParam;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationResult;
import com.alibaba.dashscope.aigc.multimodalconversation.OcrOptions;
import com.google.gson.JsonObject;
import java.util.Map;

/** Built-in tasks: asked for with ocrOptions, or with the guide's prompt alone. */
final class Tasks {
  private final Fixture fixture;

  Tasks(Fixture fixture) {
    this.fixture = fixture;
  }

  private MultiModalConversationParam param(String name, OcrOptions options) {
    return Ask.param(fixture, Ask.user(Ask.image(fixture.images.get(name).url))).ocrOptions(options).build();
  }

  void addTo(Checks checks) {
    checks.add("task text_recognition", () -> Expect.text(
        Ask.textOf(Ask.call(param("english", Ask.task(OcrOptions.Task.TEXT_RECOGNITION)))),
        fixture.images.get("english")));
    checks.add("task multi_lan", () -> Expect.text(
        Ask.textOf(Ask.call(param("chinese", Ask.task(OcrOptions.Task.MULTI_LAN)))),
        fixture.images.get("chinese")));
    for (String name : new String[] {"english", "chinese", "tilted"}) {
      checks.add("task advanced_recognition, geometry of " + name, () -> {
        MultiModalConversationResult result =
            Ask.call(param(name, Ask.task(OcrOptions.Task.ADVANCED_RECOGNITION)));
        Expect.words(Ask.wordsOf(result), fixture.images.get(name));
        Expect.normalised(Ask.textOf(result), fixture.images.get(name));
      });
    }
    checks.add("enable_rotate keeps the caller's coordinates", () -> {
      Map<String, Object> item = Ask.image(fixture.images.get("tilted").url);
      item.put("enable_rotate", true);
      MultiModalConversationParam param = Ask.param(fixture, Ask.user(item))
          .ocrOptions(Ask.task(OcrOptions.Task.ADVANCED_RECOGNITION)).build();
      Expect.words(Ask.wordsOf(Ask.call(param)), fixture.images.get("tilted"));
    });
    checks.add("prompt of advanced_recognition", () -> {
      Map<String, Object> image = Ask.image(fixture.images.get("english").url);
      Map<String, Object> prompt = Ask.text(fixture.prompts.get("advanced_recognition"));
      Expect.normalised(
          Ask.textOf(Ask.call(Ask.param(fixture, Ask.user(image, prompt)).build())), fixture.images.get("english"));
    });
    checks.add("task document_parsing", () -> {
      String text = Ask.textOf(Ask.call(param("english", Ask.task(OcrOptions.Task.DOCUMENT_PARSING))));
      Expect.that(text.startsWith("```latex\n\\documentclass"), "no fenced LaTeX document: " + text);
      Expect.text(text, fixture.images.get("english"));
    });
    checks.add("task formula_recognition", () -> {
      Map<String, Object> image = Ask.image(fixture.formula.url);
      MultiModalConversationParam param = Ask.param(fixture, Ask.user(image))
          .ocrOptions(Ask.task(OcrOptions.Task.FORMULA_RECOGNITION)).build();
      Expect.equal(Ask.textOf(Ask.call(param)), "$$" + fixture.formula.latex + "$$", "text");
    });
    checks.add("the sample's task_config beside another task", () -> {
      JsonObject schema = new JsonObject();
      schema.addProperty("total", "");
      OcrOptions options = OcrOptions.builder().task(OcrOptions.Task.TEXT_RECOGNITION)
          .taskConfig(OcrOptions.TaskConfig.builder().resultSchema(schema).build()).build();
      Expect.text(Ask.textOf(Ask.call(param("english", options))), fixture.images.get("english"));
    });
  }
}
