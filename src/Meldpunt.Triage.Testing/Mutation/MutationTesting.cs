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

        return Killing(suite, mutant, engine, cancellation) is { } killing
            ? new() { Mutant = mutant, Fate = MutantFate.Survived, WouldKill = killing }
            : new() { Mutant = mutant, Fate = MutantFate.Equivalent };
    }

    // A rule that may always apply in the policy may in a mutant, though the rules below it are others.
    private static bool IsKnown(TriagePolicy policy, Finding finding) =>
        finding.Code == FindingCodes.AlwaysApplies && policy.Accepted.Any(accepted => accepted.Finding == finding.Code && IsFirst(accepted.About, finding.About));

    private static bool IsFirst(FindingSubject accepted, FindingSubject found) =>
        accepted.Rules.Take(1).SequenceEqual(found.Rules.Take(1)) && accepted.EmptyReport.Take(1).SequenceEqual(found.EmptyReport.Take(1));

    // A row shows a report that the two decide differently; of what closing does, some show only what may matter.
    private static Scenario? Killing(ScenarioSuite suite, PolicyMutant mutant, TriageEngine changed, CancellationToken cancellation)
    {
        TriagePolicy policy = suite.Engine.Policy with { Texts = PolicyTexts.None, Codes = [], Accepted = [] };
        PolicyDifference difference = PolicyDifference.Between(policy, mutant.Policy, nodeBudget: suite.Engine.NodeBudget, cancellation: cancellation);
        foreach (DifferenceRow row in difference.Item.Rows.Concat(difference.Report.Rows).Concat(difference.Closed.Rows))
        {
            if (IsApart(row.Witness)) return Scenario(row.Witness, DifferentContacts.In(row, difference.Old, difference.New), [.. row.OldRules]);
        }

        return new ClosedReports(policy, mutant.Policy, suite.Engine.NodeBudget).Find() is { } witness ? Scenario(witness, [], []) : null;

        bool IsApart(Witness witness)
        {
            (Decision before, Decision after) = (ScenarioGeneration.Decide(suite.Engine, witness), ScenarioGeneration.Decide(changed, witness));
            return !DecisionComparison.OfReport(before, after).IsEmpty || before.Items.Zip(after.Items).Any(pair => !DecisionComparison.OfItem(pair.First, pair.Second).IsEmpty);
        }

        Scenario Scenario(Witness witness, ValueList<ReferralContact> contacts, string[] rules) =>
            new($"not as {mutant.Text}", witness.ToJson(), Acceptance.Whole(ScenarioGeneration.Decide(suite.Engine, witness), !policy.Labels.IsEmpty, contacts))
            {
                IsClosed = witness.IsClosed,
                Source = ScenarioSources.Find(suite.Engine.Policy, rules),
            };
    }
}
