"""Built-in tasks: asked for with ocr_options, or with the guide's prompt alone."""

from ask import MODEL, content_of, text_of, user
from checks import expect, expect_document, expect_equal, expect_normalised, expect_text, expect_words, fixture, images
from dashscope import MultiModalConversation


def run(name, *more, **options):
    return MultiModalConversation.call(model=MODEL, messages=user(images[name]["url"], *more), **options)


def add(check):
    for task, name in (("text_recognition", "english"), ("multi_lan", "chinese")):

        @check(f"task {task}")
        def _(task=task, name=name):
            expect_text(text_of(run(name, ocr_options={"task": task})), name)

    for name in ("english", "chinese", "tilted"):

        @check(f"task advanced_recognition, geometry of {name}")
        def _(name=name):
            content = content_of(run(name, ocr_options={"task": "advanced_recognition"}))
            expect_words(content["ocr_result"]["words_info"], name)
            expect_normalised(content["text"], name)

    @check("upright lines: angle 90, width is the thickness")
    def _():
        content = content_of(run("english", ocr_options={"task": "advanced_recognition"}))
        for word in content["ocr_result"]["words_info"]:
            _, _, width, height, angle = word["rotate_rect"]
            expect(abs(angle - 90) <= 1 and width < height, f"rotate_rect: {word['rotate_rect']}")

    @check("coordinates stay the caller's with max_pixels and enable_rotate")
    def _():
        item = {"image": images["tilted"]["url"], "max_pixels": 200000, "enable_rotate": True}
        response = MultiModalConversation.call(
            model=MODEL, messages=user(item), ocr_options={"task": "advanced_recognition"}
        )
        expect_words(content_of(response)["ocr_result"]["words_info"], "tilted")

    @check("prompt of text_recognition")
    def _():
        expect_text(text_of(run("english", {"text": fixture["prompts"]["text_recognition"]})), "english")

    @check("prompt of advanced_recognition")
    def _():
        content = content_of(run("english", {"text": fixture["prompts"]["advanced_recognition"]}))
        expect_normalised(content["text"], "english")

    @check("task formula_recognition, and its prompt")
    def _():
        formula = fixture["formula"]
        image, prompt = {"image": formula["url"]}, {"text": fixture["prompts"]["formula_recognition"]}
        options = {"task": "formula_recognition"}
        content = content_of(MultiModalConversation.call(model=MODEL, messages=user(image), ocr_options=options))
        expect_equal(content["text"], f"$${formula['latex']}$$", "text")
        expect_equal(content["ocr_result"]["formulas"][0]["latex"], formula["latex"], "formulas")
        answer = text_of(MultiModalConversation.call(model=MODEL, messages=user(image, prompt)))
        expect_equal(answer, f"$${formula['latex']}$$", "answer to the prompt")

    @check("task document_parsing, its prompt, and another output_format")
    def _():
        content = content_of(run("english", ocr_options={"task": "document_parsing"}))
        expect_document(content["text"], "english")
        blocks = content["ocr_result"]["blocks"]
        expect(blocks and all(len(block["location"]) == 8 for block in blocks), f"blocks: {blocks}")
        expect_document(text_of(run("chinese", {"text": fixture["prompts"]["document_parsing"]})), "chinese")
        options = {"task": "document_parsing", "task_config": {"output_format": "text"}}
        text = text_of(run("english", ocr_options=options))
        expect_text(text, "english")
        expect("documentclass" not in text, text)

    @check("task_config is ignored where it has no meaning")
    def _():
        options = {"task": "text_recognition", "task_config": {"result_schema": {"total": ""}}}
        expect_text(text_of(run("english", ocr_options=options)), "english")

    @check("an unknown task is refused, the known ones named")
    def _():
        response = run("english", ocr_options={"task": "no_such_task"})
        expect_equal((response.status_code, response.code), (400, "InvalidParameter"), "error")
        expect("advanced_recognition" in response.message, f"message: {response.message}")
