using NRules.RuleModel;

namespace Meldpunt.Triage.NRules;

/// <summary>Why a rule cannot be read, and what to write instead.</summary>
public sealed record ReadingFault
{
    /// <summary>The rule's id, or its name in NRules where it has none; empty where the fault is of all rules together.</summary>
    public required string Rule { get; init; }

    /// <summary>The class of the rule; null where it has none.</summary>
    public Type? Class { get; init; }

    /// <summary>What was found, and what to write instead.</summary>
    public required string Message { get; init; }

    /// <summary>The fault as one line of text.</summary>
    public override string ToString() =>
        Rule.Length == 0 ? Message : Class is null || Class.Name == Rule ? $"{Rule}: {Message}" : $"{Rule} ({Class.Name}): {Message}";
}

/// <summary>How rules are read.</summary>
public sealed record RulesReadingOptions
{
    /// <summary>
    /// For rules that do something else than <see cref="GivesExtensions.Gives"/>: the route that a rule asks for, by its tags, its class or its action; null for none.
    /// What they do is then taken on trust, and cannot be proved by running them.
    /// </summary>
    public Func<IRuleDefinition, string?>? RouteOf { get; init; }

    /// <summary>Makes a fact whose properties are then set; null for its constructor without parameters.</summary>
    public Func<object>? Make { get; init; }

    /// <summary>
    /// The answer that a fact gets when a report is closed, by the fact's id. One that is not listed gets its first answer, unless it has an answer of doubt; where
    /// its property can be null, that is said in <see cref="RulesReading{T}.Trusted"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Closed { get; init; } = new Dictionary<string, string>();
}
