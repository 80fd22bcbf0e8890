"""Build the wheel, install it alone in a clean environment, and read an article with it from a folder that is no checkout."""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = "NAIROBI, Kenya - Kenya condemned a raid by Ugandan troops on Monday.\n"


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command and return what it prints; its own message is shown when it fails."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
        (wheel,) = folder.glob("*.whl")
        venv.create(folder / "env", with_pip=True)
        python = folder / "env" / "bin" / "python"
        run(
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--require-hashes",
            "-r",
            ROOT / "requirements" / "run.txt",
            cwd=folder,
        )
        run(python, "-m", "pip", "install", "--quiet", "--no-deps", wheel, cwd=folder)
        (folder / "article.txt").write_text(TEXT, "utf-8")
        line = run(
            folder / "env" / "bin" / "dragoman",
            "read",
            "--json",
            "article.txt",
            "--published",
            "2024-05-07",
            cwd=folder,
        )
        record = json.loads(line)
        events = [(event["type"], event["when"]["edtf"]) for event in record["events"]]
        if record["document"]["text"] != TEXT or ("ACCUSE", "2024-05-06") not in events:
            sys.exit(f"the wheel read the article wrongly: {events}")
        print(f"wheel {wheel.name} ({wheel.stat().st_size / 1e6:.1f} MB) installs alone and reads an article")


if __name__ == "__main__":
    main()
