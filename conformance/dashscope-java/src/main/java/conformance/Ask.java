package conformance;

import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversation;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationParam;
import com.alibaba.dashscope.aigc.multimodalconversation.MultiModalConversationResult;
import com.alibaba.dashscope.aigc.multimodalconversation.OcrOptions;
import com.alibaba.dashscope.common.MultiModalMessage;
import com.alibaba.dashscope.common.Role;
import com.alibaba.dashscope.utils.JsonUtils;
import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ways to ask, and what is read from an answer. */
final class Ask {
  private Ask() {}

  static Map<String, Object> image(String address) {
    return new HashMap<>(Map.of("image", address));
  }

  static Map<String, Object> text(String prompt) {
    return new HashMap<>(Map.of("text", prompt));
  }

  /** A user message; the SDK writes into its items, so they are copied. */
  @SafeVarargs
  static MultiModalMessage user(Map<String, Object>... items) {
    List<Map<String, Object>> content = new ArrayList<>();
    for (Map<String, Object> item : items) content.add(new HashMap<>(item));
    return MultiModalMessage.builder().role(Role.USER.getValue()).content(content).build();
  }

  static MultiModalConversationParam.MultiModalConversationParamBuilder<?, ?> param(
      Fixture fixture, MultiModalMessage... messages) {
    MultiModalConversationParam.MultiModalConversationParamBuilder<?, ?> builder =
        MultiModalConversationParam.builder().model(fixture.model).apiKey(fixture.key);
    for (MultiModalMessage message : messages) builder.message(message);
    return builder;
  }

  static OcrOptions task(OcrOptions.Task task) {
    return OcrOptions.builder().task(task).build();
  }

  static MultiModalConversationResult call(MultiModalConversationParam param) throws Exception {
    return new MultiModalConversation().call(param);
  }

  /** The content items' text, joined; empty where there is none (an incremental stream's last event). */
  static String textOf(MultiModalConversationResult result) {
    StringBuilder text = new StringBuilder();
    for (Map<String, Object> item : result.getOutput().getChoices().get(0).getMessage().getContent()) {
      if (item.get("text") != null) text.append(item.get("text"));
    }
    return text.toString();
  }

  /** words_info of the answer's first content item. */
  static JsonArray wordsOf(MultiModalConversationResult result) {
    Map<String, Object> item = result.getOutput().getChoices().get(0).getMessage().getContent().get(0);
    return JsonUtils.toJsonObject(item.get("ocr_result")).getAsJsonArray("words_info");
  }
}
