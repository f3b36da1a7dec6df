using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Mutation;

public sealed class MutationBruteForceTests
{
    private const int MutantsOfEach = 12;

    // Other answers at closing, and addresses that are read.
    private static readonly Gen<(TriagePolicy Policy, string[] Reports)> Closing =
        from suite in RandomSuites.Any
        from closings in ChangedClosings.Of((suite.Policy, suite.Policy))
        select (closings.Old, suite.Reports);

    private static readonly Gen<((TriagePolicy Policy, string[] Reports) Suite, int First)> Any = Gen.Select(Closing, Gen.Int[0, 1_000]);

    [Fact]
    public void Each_mutant_has_the_fate_that_deciding_every_report_with_it_shows() => Any.Each(60, random =>
    {
        TriageEngine engine = Made.Sound(random.Suite.Policy);
        ScenarioSuite suite = RandomSuites.Suite(engine, random.Suite.Reports);
        PolicyMutant[] mutants = Some([.. PolicyMutants.Create(engine.Policy)], random.First);

        MutationReport report = MutationTesting.Run(suite, mutants);

        report.Results.Select(result => result.Mutant).Should().Equal(mutants);
        foreach (MutantResult result in report.Results) Check(suite, result);
        ScenarioSuite more = ScenarioSuite.Create(engine, [.. suite.Scenarios, .. report.KillingScenarios]);
        MutationTesting.Run(more, mutants).Score.Should().Be(100);
    }, random => RandomSuites.Show(random.Suite));

    private static PolicyMutant[] Some(PolicyMutant[] all, int first) =>
        [.. all.Where((_, i) => i % Math.Max(1, all.Length / MutantsOfEach) == first % Math.Max(1, all.Length / MutantsOfEach))];

    private static void Check(ScenarioSuite suite, MutantResult result)
    {
        TriageEngine? engine = Engine(result.Mutant.Policy with { Accepted = Accepted(suite.Engine.Policy, result.Mutant.Policy) });
        (result.Fate == MutantFate.Refused).Should().Be(engine is null, result.Mutant.Text);
        if (engine is null) return;
        bool isEquivalent = IsEquivalent(suite.Engine.Policy, result.Mutant.Policy);
        (result.Fate == MutantFate.Equivalent).Should().Be(isEquivalent, result.Mutant.Text);
        string? killer = suite.Scenarios.FirstOrDefault(scenario => Kills(scenario, engine))?.Name;
        (result.KilledBy, result.Fate == MutantFate.Killed).Should().Be((killer, killer is not null), result.Mutant.Text);
        if (result.Fate != MutantFate.Survived) return;
        Kills(result.WouldKill!, engine).Should().BeTrue(result.Mutant.Text);
        Kills(result.WouldKill!, suite.Engine).Should().BeFalse(result.Mutant.Text);
    }

    // Of what closing does, a difference shows what may matter; each report tells whether it does.
    private static bool IsEquivalent(TriagePolicy policy, TriagePolicy mutant)
    {
        BruteForceDifference difference = new(policy, mutant, VocabularyMapping.ByName);
        bool isOfClosing = Array.TrueForAll(difference.Reports, report => report.Change.IsEmpty) && Array.TrueForAll(difference.PartialItems, item => item.Change.IsEmpty);
        return difference.IsEquivalent || (isOfClosing && NaiveClosing.IsSame(policy, mutant));
    }

    // What may always apply in the policy may in its mutant.
    private static ValueList<AcceptedFinding> Accepted(TriagePolicy policy, TriagePolicy mutant) => RandomAcceptances.OfAllThatAlwaysApply(mutant).Accepted
        .Where(one => policy.Accepted.Any(known => First(known) == First(one))).ToValueList();

    private static (string, string) First(AcceptedFinding accepted) => (string.Concat(accepted.About.Rules.Take(1)), string.Concat(accepted.About.EmptyReport.Take(1)));

    private static TriageEngine? Engine(TriagePolicy policy)
    {
        try
        {
            return TriageEngine.Create(policy);
        }
        catch (PolicyException)
        {
            return null;
        }
    }

    private static bool Kills(Scenario scenario, TriageEngine engine)
    {
        PreparedReport report = Made.Prepared(engine, scenario.Report);
        Decision decision = engine.Decide(scenario.IsClosed ? engine.Close(report) : report);
        return !Made.Fits(decision, scenario.Expected);
    }
}
