"""Files and Batch: upload, list, look up, download, delete; create, poll, read the output, cancel."""

import io
import json
import time

from ask import MODEL, client, user
from checks import expect, expect_equal, expect_text, images, raises
from openai import APIStatusError, ConflictError, NotFoundError

ENDPOINT = "/v1/chat/completions"
ENDED = ("completed", "failed", "expired", "cancelled")


def line(custom_id, url=ENDPOINT, **more):
    body = {"model": MODEL, "messages": user(images["english"]["url"]), **more}
    return {"custom_id": custom_id, "method": "POST", "url": url, "body": body}


def upload(*lines):
    content = "".join(f"{json.dumps(one)}\n" for one in lines).encode()
    return client.files.create(file=("in.jsonl", io.BytesIO(content)), purpose="batch")


def create(file, **more):
    return client.batches.create(input_file_id=file.id, endpoint=ENDPOINT, completion_window="24h", **more)


def ended(batch):
    while batch.status not in ENDED:
        time.sleep(0.2)
        batch = client.batches.retrieve(batch.id)
    return batch


def add(check):
    @check("files: create, retrieve, list, content, delete")
    def _():
        file = upload(line("1"))
        expect(file.id.startswith("file-batch-"), file.id)
        expect_equal(client.files.retrieve(file.id).bytes, file.bytes, "bytes")
        expect(file.id in [one.id for one in client.files.list(purpose="batch", limit=1)], "it is listed")
        expect_equal(json.loads(client.files.content(file.id).text)["custom_id"], "1", "content")
        expect(client.files.delete(file.id).deleted, "deleted")
        raises(NotFoundError, lambda: client.files.retrieve(file.id))

    @check("batches: create, retrieve, output and errors in order")
    def _():
        task = {"ocr_options": {"task": "advanced_recognition"}}
        file = upload(line("b"), line("bad", max_tokens=0), line("a", **task))
        batch = create(file, metadata={"ds_name": "conformance"})
        expect_equal(batch.status, "validating", "status")
        batch = ended(batch)
        expect_equal(batch.status, "completed", "status")
        counts = batch.request_counts
        expect_equal((counts.total, counts.completed, counts.failed), (3, 2, 1), "counts")
        output = [json.loads(text) for text in client.files.content(batch.output_file_id).text.splitlines()]
        expect_equal([one["custom_id"] for one in output], ["b", "a"], "order")
        expect_text(output[0]["response"]["body"]["choices"][0]["message"]["content"], "english")
        expect("words_info" in output[1]["response"]["body"]["choices"][0]["message"]["ocr_result"], "task")
        errors = [json.loads(text) for text in client.files.content(batch.error_file_id).text.splitlines()]
        expect_equal(errors[0]["response"]["status_code"], 400, "status code")
        expect("max_tokens" in errors[0]["response"]["body"]["error"]["message"], str(errors[0]))
        expect(batch.id in [one.id for one in client.batches.list(limit=5)], "it is listed")

    @check("batches: a wrong file fails as a whole, with the line")
    def _():
        batch = ended(create(upload(line("1"), line("1"))))
        expect_equal(batch.status, "failed", "status")
        problem = batch.errors.data[0]
        expect_equal((problem.code, problem.line), ("duplicate_custom_id", 2), "problem")

    @check("batches: cancel, idempotent creation")
    def _():
        file = upload(*(line(str(i)) for i in range(200)))
        key = {"Idempotency-Key": file.id}
        batch = create(file, extra_headers=key)
        expect_equal(create(file, extra_headers=key).id, batch.id, "id")
        raises(ConflictError, lambda: client.files.delete(file.id))
        expect_equal(client.batches.cancel(batch.id).status, "cancelling", "status")
        expect_equal(ended(batch).status, "cancelled", "status")
        error = raises(APIStatusError, lambda: client.batches.retrieve("batch_none"))
        expect_equal(error.status_code, 404, "status code")
