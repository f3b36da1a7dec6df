using System.Globalization;
using Meldpunt.Triage.Benchmarks.Guarding;
using Meldpunt.Triage.Benchmarks.Results;

// run [--short]   times everything and writes docs/benchmarks.md
// guard           a quick look that nothing has become worse
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["run"]: return BenchmarkRun.Run(isShort: false);
    case ["run", "--short"]: return BenchmarkRun.Run(isShort: true);
    case ["guard"]: return Guard.Run();
    default:
        Console.Error.WriteLine("usage: Meldpunt.Triage.Benchmarks run [--short] | guard");
        return 64;
}
