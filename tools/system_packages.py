"""Make sure that the browser, Java, servers and programs that the tests use are on this machine.

Where all is there, nothing is installed and no network is needed. Where something is missing,
Debian's package for it is installed, by root or by a user whom sudo asks no password.
"""

import ctypes
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

# The font is named for the pages' Polish, French and Arabic letters.
BROWSER_PACKAGES = ("chromium", "fonts-dejavu-core")
JAVA_PACKAGES = ("openjdk-17-jre-headless",)
OLDEST_JAVA = 11
# The recipes of CI are walked through with these, each in the package of its name.
RECIPE_PROGRAMS = ("git", "rsync", "rclone")
# Playwright's driver is a Node.js that is linked with it.
DRIVER_LIBRARY = "libatomic.so.1"
DRIVER_PACKAGES = ("libatomic1",)

# Of Apache the program alone: the package `apache2` would serve on this machine.
PROGRAMS = {
    "nginx": "nginx-light",
    "apache2": "apache2-bin",
    "caddy": "caddy",
    "rsync": "rsync",
}
MIME_TYPES, MIME_PACKAGES = "/etc/mime.types", ("media-types",)

# Without SYSTEMD_OFFLINE, a server that is installed would be started, too (systemctl(1)).
APT_GET = (
    *("env", "DEBIAN_FRONTEND=noninteractive", "SYSTEMD_OFFLINE=1", "apt-get"),
    *("--quiet", "-o", "DPkg::Lock::Timeout=300"),
)


def java_version() -> int:
    """Tell the major version of the `java` on the path, 0 where there is none that runs."""
    if shutil.which("java") is None:
        return 0
    answer = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False)
    version = re.search(r'version "(\d+)', answer.stderr)
    return int(version[1]) if version and answer.returncode == 0 else 0


def has_library(name: str) -> bool:
    """Tell whether programs find a shared library here."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_packages() -> list[str]:
    """List the Debian packages that would bring what is not there."""
    missing: list[str] = []
    if shutil.which("chromium") is None:
        missing += BROWSER_PACKAGES
    if java_version() < OLDEST_JAVA:
        missing += JAVA_PACKAGES
    missing += [name for name in RECIPE_PROGRAMS if shutil.which(name) is None]
    if not has_library(DRIVER_LIBRARY):
        missing += DRIVER_PACKAGES
    missing += [package for name, package in PROGRAMS.items() if not has_program(name)]
    if not Path(MIME_TYPES).exists():
        missing += MIME_PACKAGES
    return missing


def has_program(name: str) -> bool:
    """Tell whether a program is here; Debian puts servers where only root looks."""
    return bool(shutil.which(name) or shutil.which(name, path="/usr/sbin"))


def as_root() -> list[str] | None:
    """Give what to put before a command that needs root; None where root is out of reach."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") and succeeds([*sudo, "true"]):
        return sudo
    return None


def succeeds(command: list[str]) -> bool:
    """Run a command that says something only where it fails."""
    ran = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if ran.returncode != 0:
        print(ran.stdout, file=sys.stderr)
    return ran.returncode == 0


def install(packages: list[str]) -> bool:
    """Install Debian packages, and tell whether that went well."""
    before = as_root()
    if before is None or shutil.which("apt-get") is None:
        return False
    print(f"Installing Debian's {', '.join(packages)}: a few minutes.", flush=True)
    apt_get = [*before, *APT_GET]
    # A list that cannot be brought up to date may be one of packages not needed here.
    succeeds([*apt_get, "update"])
    return succeeds([*apt_get, "install", "--yes", "--no-install-recommends", *packages])


def main() -> int:
    """Install what is missing, or say what a person has to install."""
    missing = missing_packages()
    if not missing or (install(missing) and not missing_packages()):
        return 0
    command = shlex.join(["sudo", "apt-get", "install", *missing])
    print(
        f"The tests need Chromium, Java {OLDEST_JAVA} or newer (`chromium` and `java` on the "
        f"path), {DRIVER_LIBRARY} and {', '.join(PROGRAMS)}. Not all are here, and they could not "
        "be installed.\n"
        f"Please install them (on Debian: {command}), then call `make test` again.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
