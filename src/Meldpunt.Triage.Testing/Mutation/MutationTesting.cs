using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>
/// Changes a policy in every small way and looks whether its scenarios notice. A mutant that decides every report as
/// the policy does is found by comparing diagrams, so none is left to guess about.
/// </summary>
public static class MutationTesting
{
    /// <summary>Runs a suite against all mutants of its policy, on all cores.</summary>
    /// <param name="suite">The suite; a scenario of it that fails anyway kills nothing.</param>
    public static MutationReport Run(ScenarioSuite suite)
    {
        ArgumentNullException.ThrowIfNull(suite);
        return Run(suite, PolicyMutants.Create(suite.Engine.Policy));
    }

    /// <summary>Runs a suite against some mutants of its policy, on all cores.</summary>
    /// <param name="suite">The suite; a scenario of it that fails anyway kills nothing.</param>
    /// <param name="mutants">The mutants.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static MutationReport Run(ScenarioSuite suite, IEnumerable<PolicyMutant> mutants, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        ArgumentNullException.ThrowIfNull(mutants);
        PolicyMutant[] all = [.. mutants];
        MutantResult[] results = new MutantResult[all.Length];
        int[] passing = [.. Enumerable.Range(0, suite.Scenarios.Count).Where(place => suite.Passes(place, suite.Engine))];
        Parallel.For(0, all.Length, new() { CancellationToken = cancellation }, number => results[number] = Run(suite, passing, all[number], cancellation));
        return new() { Results = results.ToValueList() };
    }

    private static MutantResult Run(ScenarioSuite suite, int[] passing, PolicyMutant mutant, CancellationToken cancellation)
    {
        CompiledPolicy compiled;
        PolicyAnalysis analysis;
        try
        {
            compiled = CompiledPolicy.Compile(mutant.Policy, suite.Engine.NodeBudget, cancellation);
            analysis = new(compiled);
            using IDisposable watch = compiled.Budget.StopWhen(cancellation);
            if (analysis.Errors().Any(finding => !IsKnown(suite.Engine.Policy, finding))) return new() { Mutant = mutant, Fate = MutantFate.Refused };
        }
        catch (PolicyException)
        {
            // A wrong word, or too large to compile.
            return new() { Mutant = mutant, Fate = MutantFate.Refused };
        }

        if (PolicyDifference.AreEquivalent(suite.Engine.Policy, analysis)) return new() { Mutant = mutant, Fate = MutantFate.Equivalent };
        TriageEngine engine = TriageEngine.Unproved(compiled);
        foreach (int place in passing)
        {
            if (!suite.Passes(place, engine)) return new() { Mutant = mutant, Fate = MutantFate.Killed, KilledBy = suite.Scenarios[place].Name };
        }

        return new() { Mutant = mutant, Fate = MutantFate.Survived, WouldKill = Killing(suite, mutant, cancellation) };
    }

    // A rule that may always apply in the policy may in a mutant, though the rules below it are others.
    private static bool IsKnown(TriagePolicy policy, Finding finding) =>
        finding.Code == FindingCodes.AlwaysApplies && policy.Accepted.Any(accepted => accepted.Finding == finding.Code && IsFirst(accepted.About, finding.About));

    private static bool IsFirst(FindingSubject accepted, FindingSubject found) =>
        accepted.Rules.Take(1).SequenceEqual(found.Rules.Take(1)) && accepted.EmptyReport.Take(1).SequenceEqual(found.EmptyReport.Take(1));

    // Every row of the difference has a report that the two decide differently.
    private static Scenario Killing(ScenarioSuite suite, PolicyMutant mutant, CancellationToken cancellation)
    {
        PolicyDifference difference = PolicyDifference.Between(suite.Engine.Policy with { Texts = PolicyTexts.None, Codes = [], Accepted = [] }, mutant.Policy, nodeBudget: suite.Engine.NodeBudget, cancellation: cancellation);
        DifferenceRow row = difference.Item.Rows.Concat(difference.Report.Rows).Concat(difference.Closed.Rows).First();
        return new($"not as {mutant.Text}", row.Witness.ToJson(), Acceptance.Whole(ScenarioGeneration.Decide(suite.Engine, row.Witness), DifferentContacts.In(row, difference.Old, difference.New)))
        {
            IsClosed = row.Witness.IsClosed,
            Source = ScenarioSources.Find(suite.Engine.Policy, [.. row.OldRules]),
        };
    }
}
