"""DashScope's own Files API: `dashscope.Files`, and `client.files` where the SDK has it."""

import dashscope
from checks import expect, expect_equal, fixture, images, raises

PATH = images["english"]["path"]


def add(check):
    @check("Files: upload, get, list, delete")
    def _():
        answer = dashscope.Files.upload(file_path=PATH, purpose="inference", description="a page")
        expect_equal(answer.status_code, 200, str(answer))
        file_id = answer.output["uploaded_files"][0]["file_id"]
        expect_equal(dashscope.Files.get(file_id).output["name"], "english.png", "name")
        listed = dashscope.Files.list(page=1, page_size=10).output["files"]
        expect(file_id in [file["file_id"] for file in listed], "it is listed")
        expect_equal(dashscope.Files.delete(file_id).status_code, 200, "status")
        expect_equal(dashscope.Files.get(file_id).code, "InvalidParameter", "code")

    if not hasattr(dashscope, "Client"):
        return

    @check("client.files: upload, get, list, delete")
    def _():
        client = dashscope.Client(api_key=fixture["key"], base_url=f"{fixture['url']}/api/v1")
        file = client.files.upload(file_path=PATH, purpose="inference")
        found = client.files.get(file.file_id)
        expect_equal((found.name, found.size), ("english.png", file.size), "file")
        expect(file.file_id in [one.file_id for one in client.files.list().files], "it is listed")
        expect(client.files.delete(file.file_id).deleted, "deleted")
        raises(Exception, lambda: client.files.get(file.file_id))
