using System.Globalization;
using Meldpunt.Triage.Benchmarks.Guarding;
using Meldpunt.Triage.Benchmarks.Results;
using Meldpunt.Triage.Benchmarks.Starting;

// run [--short]   times everything and writes docs/benchmarks.md
// cold            times a process to its first decision
// guard           a quick look that nothing has become worse
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["run"]: return BenchmarkRun.Run(isShort: false);
    case ["run", "--short"]: return BenchmarkRun.Run(isShort: true);
    case ["cold"]: return ColdStart.Run();
    case ["guard"]: return Guard.Run();
    default:
        Console.Error.WriteLine("usage: Meldpunt.Triage.Benchmarks run [--short] | cold | guard");
        return 64;
}
