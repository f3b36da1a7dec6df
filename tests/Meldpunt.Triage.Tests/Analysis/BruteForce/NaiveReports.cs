using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>Every report of a small policy: each summary of items that can come about, with each combination of the report's answers.</summary>
internal sealed class NaiveReports
{
    public NaiveReports(NaiveItems items)
    {
        Items = items;
        Kinds = NaiveKind.Of(items.Partial);
        NaiveKind[][] summaries = NaiveSummaries.Of(Kinds, Policy);
        string?[][] answers = Combinations.WithUnanswered(Facts);
        All = [.. summaries.SelectMany(summary => answers.Select(words => Report(summary, words)))];
    }

    public NaiveItems Items { get; }

    public TriagePolicy Policy => Items.Policy;

    public FactList Facts => Policy.Vocabulary.ReportFacts;

    public NaiveKind[] Kinds { get; }

    public NaiveReport[] All { get; }

    public NaiveReport Report(NaiveKind[] items, string?[] words) => new(
        items, words, words.All(word => word is not null) && items.All(item => item.Route != Policy.UnsettledRoute),
        NaiveOutcome.Read(Policy, items, condition => Combinations.Holds(condition, words, Facts)));

    /// <summary>The report that a witness is.</summary>
    public NaiveReport Report(Witness witness) => Report(
        [.. witness.Items.Select(Items.Find).Select(item => new NaiveKind(item.Route, item.InDoubt, item.Size))], Combinations.Words(witness.Report));
}
