using System.Globalization;
using Meldpunt.Triage.Benchmarks.Guarding;
using Meldpunt.Triage.Benchmarks.Results;
using Meldpunt.Triage.Benchmarks.Sessions;
using Meldpunt.Triage.Benchmarks.Processes;

// run [--short] [PART]...  times everything, or some parts, and writes docs/benchmarks.md with its pictures
// write                    writes them again, of the figures of the last run
// nrules [--short]         prints the tables of docs/nrules.md: the same policy in NRules sessions
// guard                    a quick look that nothing has become worse
// cold                     the same for a process to its first decision
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["run", "--short", .. string[] parts] when parts.All(BenchmarkRun.Parts.Contains): return BenchmarkRun.Run(parts, isShort: true);
    case ["run", .. string[] parts] when parts.All(BenchmarkRun.Parts.Contains): return BenchmarkRun.Run(parts, isShort: false);
    case ["write"]:
        BenchmarksDocument.Write(Measurements.Last());
        return 0;
    case ["cold"]: return ColdStart.Run();
    case ["nrules"]: return SessionRun.Run(isShort: false);
    case ["nrules", "--short"]: return SessionRun.Run(isShort: true);
    case ["first", string form]: return FirstInSession.Make(form);
    case ["guard"]: return Guard.Run();
    default:
        Console.Error.WriteLine($"usage: Meldpunt.Triage.Benchmarks run [--short] [{string.Join('|', BenchmarkRun.Parts)}]... | write | nrules [--short] | guard | cold");
        return 64;
}
