using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.TestPolicies;
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

    [Fact]
    public void What_is_left_of_a_diagram_when_answers_are_missing_is_found_again_without_making_anything()
    {
        PackedDiagram diagram = CompiledPolicy.Compile(Hotline.Read()).Tables.Items.Diagram;
        byte[] nothing = new byte[Hotline.Read().Vocabulary.ItemFacts.Count];
        Allocated(() => diagram.EndingFor(nothing)).Should().Be(0);
    }

    [Fact]
    public void Decisions_share_their_referrals_and_notices()
    {
        Decision Make() => TriageEngine.Default.Decide(new Report([new() { Place = Place.Cloud }]) { ImmediateDanger = YesNoDoubt.Yes, Shared = YesNo.Yes });
        Decision one = Make(), other = Make();
        one.Referrals.Should().HaveCountGreaterThan(0);
        one.Referrals.Zip(other.Referrals).Should().OnlyContain(pair => ReferenceEquals(pair.First, pair.Second));
        one.Notices.Zip(other.Notices).Should().OnlyContain(pair => ReferenceEquals(pair.First, pair.Second));
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
