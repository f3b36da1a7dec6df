using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Engine;

public sealed class AllocationTests
{
    [Fact]
    public void Deciding_prepared_answers_allocates_nothing()
    {
        TriageEngine engine = TriageEngine.Default;
        Answers[] items = [.. Naive.Partials(engine.Policy.Vocabulary.ItemFacts)];
        Answers[] reports = [.. Naive.Partials(engine.Policy.Vocabulary.ReportFacts)];

        Allocated(() => DecideAll(engine, items)).Should().Be(0);
        Allocated(() => DecideAll(engine, items, reports)).Should().Be(0);
    }

    private static long Allocated(Action decide)
    {
        decide();
        decide();
        long before = GC.GetAllocatedBytesForCurrentThread();
        decide();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void DecideAll(TriageEngine engine, Answers[] items)
    {
        foreach (Answers item in items) engine.Decide(item);
    }

    private static void DecideAll(TriageEngine engine, Answers[] items, Answers[] reports)
    {
        for (int i = 0; i < items.Length; i++) engine.Decide(items.AsSpan(i, Math.Min(i % 4, items.Length - i)), reports[i % reports.Length]);
    }
}
