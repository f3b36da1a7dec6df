namespace Meldpunt.Triage.Rules;

/// <summary>A condition on a report: on its own facts, and on what became of its items.</summary>
/// <param name="Facts">What the facts of the report must be.</param>
/// <param name="SomeItem">What some item must be; null when the items do not matter.</param>
public sealed record ReportCondition(Condition Facts, SomeItem? SomeItem = null)
{
    /// <summary>The condition that always holds.</summary>
    public static ReportCondition Always { get; } = new(Condition.Always);
}
