using System.Globalization;
using Meldpunt.Triage.Benchmarks.Guarding;

// run [--short]   times everything and writes docs/benchmarks.md
// guard           a quick look that nothing has become worse
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["guard"]) return Guard.Run();
Console.Error.WriteLine("usage: Meldpunt.Triage.Benchmarks run [--short] | guard");
return 64;
