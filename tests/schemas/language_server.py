"""The YAML language server as an editor's program talks to it.

JSON-RPC 2.0 in the frames of the Language Server Protocol 3.17 ("Base Protocol"), over the
server's standard input and output.
"""

import json
import subprocess
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

Message = dict[str, Any]


class LanguageServer:
    """A server that works on the folder `root` with the settings of an editor's program.

    One thing at a time: whoever waits for an answer reads all that comes before it, and notes the
    problems that the server finds in the files that are open.
    """

    def __init__(self, command: list[str | Path], root: Path, settings: Mapping[str, Any]) -> None:
        self.root = root
        self.settings = settings
        self.numbers = count(1)
        self.problems: dict[str, list[Message]] = {}  # by file
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Self:
        folder = {"uri": self.root.as_uri(), "name": self.root.name}
        abilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        self.ask(
            "initialize",
            processId=None,
            rootUri=folder["uri"],
            workspaceFolders=[folder],
            capabilities=abilities,
        )
        self.tell("initialized")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self.ask("shutdown")
                self.tell("exit")
        finally:
            self.process.kill()
            self.process.communicate()

    # Messages

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request, and give its result."""
        number = next(self.numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _receive(self) -> Message:
        """Read one message; answer it, or note it, if it is the server's own."""
        out = self.process.stdout
        assert out
        header = b""
        while not header.endswith(b"\r\n\r\n"):
            line = out.readline()
            assert line, "the language server ended"
            header += line
        sizes = [one for one in header.split(b"\r\n") if one.lower().startswith(b"content-length:")]
        message: Message = json.loads(out.read(int(sizes[0].partition(b":")[2])))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.problems[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, request: Message) -> Any:
        if request["method"] != "workspace/configuration":
            return None
        return [_section(self.settings, one["section"]) for one in request["params"]["items"]]

    # What an editor does

    def open(self, file: str, text: str) -> list[Message]:
        """Open a file with a text, and give its problems."""
        return self.open_all({file: text})[file]

    def open_all(self, texts: Mapping[str, str]) -> dict[str, list[Message]]:
        """Open files with their texts, and give the problems of each."""
        uris = {file: (self.root / file).as_uri() for file in texts}
        self._forget(uris.values())
        for file, text in texts.items():
            opened: Message = {"uri": uris[file], "languageId": "yaml", "text": text}
            # The server takes a text of the same version for the same text.
            opened["version"] = next(self.numbers)
            self.tell("textDocument/didOpen", textDocument=opened)
        return {file: self._problems_of(uri) for file, uri in uris.items()}

    def close(self, *files: str) -> None:
        """Close files. The server then says once more that they have no problems."""
        uris = [(self.root / file).as_uri() for file in files]
        self._forget(uris)
        for uri in uris:
            self.tell("textDocument/didClose", textDocument={"uri": uri})
        assert not any(self._problems_of(uri) for uri in uris)

    def _forget(self, uris: Iterable[str]) -> None:
        for uri in uris:
            self.problems.pop(uri, None)

    def _problems_of(self, uri: str) -> list[Message]:
        """Wait until the server has told the problems of a file."""
        while uri not in self.problems:
            self._receive()
        return self.problems[uri]

    def look(self, method: str, file: str, line: int, column: int) -> Any:
        """Ask about a place in an open file; lines and columns count from 1."""
        return self.ask(
            f"textDocument/{method}",
            textDocument={"uri": (self.root / file).as_uri()},
            position={"line": line - 1, "character": column - 1},
        )


def _section(settings: Mapping[str, Any], section: str) -> Any:
    """Give the part of settings below a name; their names hold dots where there are levels."""
    if section in settings:
        return settings[section]
    found: Message = {}
    for name, value in settings.items():
        if name.startswith(f"{section}."):
            *folders, last = name.removeprefix(f"{section}.").split(".")
            inner = found
            for folder in folders:
                inner = inner.setdefault(folder, {})
            inner[last] = value
    return found
