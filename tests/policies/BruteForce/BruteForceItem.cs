using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>An item, complete or not, by trying every way of answering the rest.</summary>
internal sealed class BruteForceItem
{
    public BruteForceItem(BruteForceItems items, string?[] words)
    {
        (Words, Facts) = (words, items.Facts);
        Completions = [.. items.All.Where(complete => Combinations.Completes(items.Complete[complete], words))];
        string[] routes = [.. Completions.Select(items.Routes).Distinct()];
        Route = routes is [var only] && only.Length > 0 && !only.Contains(',', StringComparison.Ordinal) ? only : items.Policy.UnsettledRoute;
        Applying = [.. Enumerable.Range(0, items.Rules.Length).Where(rule => Array.TrueForAll(Completions, complete => items.Applies(rule, complete))).Select(rule => items.Rules[rule].Rule)];
        Reasons = [.. Applying.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        InDoubt = words.Contains(items.Policy.Vocabulary.Doubt);
    }

    public string?[] Words { get; }

    public FactList Facts { get; }

    /// <summary>The numbers of the complete items that it can become.</summary>
    public int[] Completions { get; }

    public string Route { get; }

    public bool InDoubt { get; }

    /// <summary>The rules that apply however the rest is answered.</summary>
    public Rule[] Applying { get; }

    public string[] Reasons { get; }

    /// <summary>How many answers showing it takes, the item itself included.</summary>
    public int Size => Combinations.Answered(Words) + 1;
}
