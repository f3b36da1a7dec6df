using System.Globalization;
using System.Runtime;
using Meldpunt.Triage.Benchmarks.Guarding;
using Meldpunt.Triage.Benchmarks.Results;
using Meldpunt.Triage.Benchmarks.Sessions;
using Meldpunt.Triage.Benchmarks.Starting;

// run [--short]   times everything and writes docs/benchmarks.md
// cold            times a process to its first decision
// cores           how much faster a stream is on all cores, under the garbage collector that is set
// nrules [--short] prints the tables of docs/nrules.md: the same policy in NRules sessions
// guard           a quick look that nothing has become worse
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["run"]: return BenchmarkRun.Run(isShort: false);
    case ["run", "--short"]: return BenchmarkRun.Run(isShort: true);
    case ["cold"]: return ColdStart.Run();
    case ["cores"]:
        Console.WriteLine($"all cores instead of one: {Ratios.Cores():0.00} x, {(GCSettings.IsServerGC ? "server" : "workstation")} garbage collector");
        return 0;
    case ["nrules"]: return SessionRun.Run(isShort: false);
    case ["nrules", "--short"]: return SessionRun.Run(isShort: true);
    case ["first", string form]: return FirstInSession.Make(form);
    case ["guard"]: return Guard.Run();
    default:
        Console.Error.WriteLine("usage: Meldpunt.Triage.Benchmarks run [--short] | cold | cores | nrules [--short] | guard");
        return 64;
}
