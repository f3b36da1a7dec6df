using System.Diagnostics.CodeAnalysis;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>An item as RulesEngine reads it.</summary>
/// <param name="facts">The answer to each fact, by its place.</param>
[SuppressMessage("Performance", "CA1819", Justification = "An array is as fast as a property for each fact, and holds the facts of any policy.")]
public sealed class RuleInput(string?[] facts)
{
    /// <summary>The answer to each fact, by its place.</summary>
    public string?[] Facts { get; } = facts;

    internal static RuleInput Of(Answers answers) => new([.. answers.Facts.Select(fact => answers[fact.Id])]);
}
