using Meldpunt.Triage;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Policies;

var w = System.Diagnostics.Stopwatch.StartNew();
foreach (var (name, check) in EveryContender.Checks) { check(); Console.WriteLine($"{name} {w.ElapsedMilliseconds}"); }
foreach (int n in new[] { 14, 100, 1000 })
{
    w.Restart();
    var p = GeneratedPolicy.OverShippedFacts(TriageEngine.Default.Policy, n, 1);
    try {
    var e = TriageEngine.Create(p);
    Console.WriteLine($"over {n} create {w.ElapsedMilliseconds}");
    var a = RandomAnswers.Of(p.Vocabulary.ItemFacts, 1000, 0, 1);
    NaiveRules.Expect(e, a);
    var r = new RulesEngineItems(p, a[..100]);
    w.Restart();
    for (int i = 0; i < 100; i++) if (!r.Reasons(i).SequenceEqual(e.Decide(a[i]).Reasons)) throw new InvalidOperationException();
    Console.WriteLine($"  RE {w.ElapsedMilliseconds}");
    } catch (Meldpunt.Triage.Rules.PolicyException x) { Console.WriteLine($"over {n} {w.ElapsedMilliseconds} {x.Message}"); }
}
foreach (var (f, s) in new[] { (10, true), (20, true), (30, true), (60, true), (10, false), (20, false), (30, false), (60, false) })
{
    w.Restart();
    var p = s ? GeneratedPolicy.Structured(f, 200, 1) : GeneratedPolicy.Unstructured(f, 40, 1);
    try
    {
        var e = TriageEngine.Create(p);
        Console.WriteLine($"{f} {s} create {w.ElapsedMilliseconds}");
        NaiveRules.Expect(e, RandomAnswers.Of(p.Vocabulary.ItemFacts, 1000, 0, 1));
    }
    catch (Meldpunt.Triage.Rules.PolicyException x) { Console.WriteLine($"{f} {s} {w.ElapsedMilliseconds} {x.Message}"); }
}
return 0;
