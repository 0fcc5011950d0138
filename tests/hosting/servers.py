"""Real servers with the configurations of `hosting/`, on a free port of this machine."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.site.built import ROOT
from tests.site.tools import program

HOSTING = ROOT / "hosting"
_LONGEST = 30.0  # seconds until a server answers, on a machine with much to do


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def changed(name: str, *changes: tuple[str, str]) -> str:
    """Give a configuration with what its first lines say is to be changed."""
    text = (HOSTING / name).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{name} has no {old!r}"
        text = text.replace(old, new)
    return text


def nginx(folder: Path, documents: Path, site: str, port: int) -> list[str]:
    """Write what nginx needs; give its command."""
    server = changed(
        "nginx.conf",
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /srv/www;", f"root {documents};"),
        ('set $site "";', f'set $site "{site}";'),
        ("~^/(?<code>", f"~^{site}/(?<code>"),
    )
    (folder / "site.conf").write_text(server)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
        f"{_as_this_user()}events {{}}\n"
        f"http {{ access_log off;\n{temporary}include {folder}/site.conf; }}\n"
    )
    return [_server("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"]


def _as_this_user() -> str:
    """Let the workers of a server that root runs be root's, too: the test's files are."""
    return "user root;\n" if os.geteuid() == 0 else ""


def apache(folder: Path, documents: Path, site: str, port: int) -> list[str]:
    """Write what Apache needs; give its command."""
    server = changed(
        "apache.conf",
        ("<VirtualHost *:80>", f"<VirtualHost 127.0.0.1:{port}>"),
        ("Define DOCUMENTS /srv/www", f"Define DOCUMENTS {documents}"),
        ("Define SITE /", f"Define SITE {site}/"),
    )
    modules = ("mpm_event", "authz_core", "dir", "headers", "mime", "rewrite")
    loaded = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in modules
    )
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\n"
        f"DefaultRuntimeDir {folder}\nServerName localhost\nListen 127.0.0.1:{port}\n"
        f"{loaded}TypesConfig /etc/mime.types\n{server}"
    )
    return [_server("apache2"), "-D", "FOREGROUND", "-f", str(folder / "apache.conf")]


def caddy(folder: Path, documents: Path, site: str, port: int) -> list[str]:
    """Write what Caddy needs; give its command."""
    server = changed(
        "Caddyfile",
        ("example.org {", f"http://127.0.0.1:{port} {{\n    bind 127.0.0.1"),
        ("root * /srv/www", f"root * {documents}"),
        ("{$SITE}", site),
    )
    alone = "{\n    admin off\n    auto_https off\n}\n"
    (folder / "Caddyfile").write_text(alone + server)
    return [
        _server("caddy"),
        "run",
        "--config",
        str(folder / "Caddyfile"),
        "--adapter",
        "caddyfile",
    ]


def _server(name: str) -> str:
    """Find a server: Debian puts some of them where only root looks."""
    os.environ["PATH"] = f"{os.environ['PATH']}{os.pathsep}/usr/sbin"
    return program(name)


Prepare = Callable[[Path, Path, str, int], list[str]]
SERVERS: dict[str, Prepare] = {"nginx": nginx, "apache": apache, "caddy": caddy}


@contextmanager
def serving(name: str, folder: Path, documents: Path, site: str) -> Iterator[str]:
    """Run a server for the files below `documents`; give its address.

    `folder` is one for its own files, `site` the path of the site, without a slash at its end.
    """
    folder.mkdir()
    port = _free_port()
    command = SERVERS[name](folder, documents, site, port)
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (folder / "output.txt").open("wb") as output:
        server = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            _wait(server, port, folder)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(_LONGEST)


def _wait(server: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    """Wait until a server takes connections."""
    latest = time.monotonic() + _LONGEST
    while time.monotonic() < latest and server.poll() is None:
        with socket.socket() as asking:
            asking.settimeout(1)
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)  # between two tries, not for a state to be reached
    logs = [path.read_text(errors="replace") for path in folder.glob("*.[lt][ox]*")]
    raise AssertionError("the server does not answer:\n" + "\n".join(logs))
