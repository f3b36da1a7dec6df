using Meldpunt.Triage;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Packed;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Reports;

Report[] reports = SeededReports.Complete(10_000, 7);
Report[] partial = SeededReports.Partial(10_000, 7);
EngineContender ours = new(TriageEngine.Default, new(TriageEngine.Default, reports));
PackedReports packed = new(reports);
Agreement.Expect(ours, new FlagsContender(packed));
Agreement.Expect(ours, new ListsContender(packed));
Agreement.Expect(ours, new TableContender(packed));
Agreement.Expect(new(TriageEngine.Default, new(TriageEngine.Default, partial)), new TableContender(new(partial)));
Console.WriteLine("ok");
return 0;
