"""The evaluation from the command line.

python -m dragoman.evaluation articles world    write the made-up world as JSONL for `dragoman read`
python -m dragoman.evaluation gate world        print figures and differences; exit code 1 below a floor
python -m dragoman.evaluation dates world       print how often an event's interval holds its golden day, and how wide it is
python -m dragoman.evaluation reliability world print how many events of each confidence are right
python -m dragoman.evaluation uncovered FILES [N]   print the N (200) most frequent verbs of political actors that no frame covers
"""

import sys
from pathlib import Path

from dragoman.engine import load_tools
from dragoman.evaluation.dates import measure_dates, report_dates, world_dates
from dragoman.evaluation.gate import report
from dragoman.evaluation.reliability import judge, read_golden, table
from dragoman.evaluation.uncovered import articles_of, measure_coverage, report_coverage
from dragoman.evaluation.world import world_jsonl


def main() -> None:
    """Run one of the commands above."""
    match sys.argv[1:]:
        case ["articles", folder]:
            sys.stdout.writelines(f"{line}\n" for line in world_jsonl(Path(folder)))
        case ["gate", folder]:
            text, passed = report(Path(folder), load_tools())
            sys.stdout.write(text)
            sys.exit(0 if passed else 1)
        case ["dates", folder]:
            coverage = measure_dates(world_dates(Path(folder)), load_tools())
            sys.stdout.write(f"{report_dates(folder, coverage)}\n")
        case ["reliability", folder]:
            judged = judge(read_golden(Path(folder)), load_tools())
            sys.stdout.write(f"{table([(item.event.confidence, item.right) for item in judged])}\n")
        case ["uncovered", *articles, number] if articles and number.isdecimal():
            _uncovered(articles, int(number))
        case ["uncovered", *articles] if articles:
            _uncovered(articles, 200)
        case _:
            sys.exit(__doc__)


def _uncovered(articles: list[str], how_many: int) -> None:
    coverage = measure_coverage(articles_of(articles), load_tools())
    sys.stdout.write(report_coverage(coverage, how_many))


if __name__ == "__main__":
    main()
