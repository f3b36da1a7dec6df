using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Rules;

/// <summary>Holds when all of its parts hold; without parts it always holds.</summary>
/// <param name="Parts">One part for each fact it speaks of.</param>
public sealed record Condition(ValueList<FactCondition> Parts)
{
    /// <summary>The condition that always holds.</summary>
    public static Condition Always { get; } = new([]);
}
