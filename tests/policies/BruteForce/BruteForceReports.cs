using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>Every report of a small policy: each summary of items that can come about, with each combination of the report's answers.</summary>
internal sealed class BruteForceReports
{
    /// <summary>Makes every report.</summary>
    /// <param name="items">The items, and with them the policy that decides.</param>
    /// <param name="asking">The policy whose conditions tell reports apart, where it asks more than the one that decides.</param>
    public BruteForceReports(BruteForceItems items, TriagePolicy? asking = null)
    {
        Items = items;
        Kinds = BruteForceKind.Of(items, asking ?? Policy);
        BruteForceKind[][] summaries = BruteForceSummaries.Of(Kinds, asking ?? Policy);
        string?[][] answers = Combinations.WithUnanswered(Facts);
        All = [.. summaries.SelectMany(summary => answers.Select(words => Report(summary, words)))];
    }

    public BruteForceItems Items { get; }

    public TriagePolicy Policy => Items.Policy;

    public FactList Facts => Policy.Vocabulary.ReportFacts;

    public BruteForceKind[] Kinds { get; }

    public BruteForceReport[] All { get; }

    public BruteForceReport Report(BruteForceKind[] items, string?[] words) => new(
        items, words, words.All(word => word is not null) && items.All(item => item.Route != Policy.UnsettledRoute),
        BruteForceOutcome.Read(Policy, items, condition => Combinations.Holds(condition, words, Facts)));

    /// <summary>The report that a witness is.</summary>
    public BruteForceReport Report(Witness witness) => Report(
        [.. witness.Items.Select(Items.Find).Select(BruteForceKind.Of)], Combinations.Words(witness.Report));
}
