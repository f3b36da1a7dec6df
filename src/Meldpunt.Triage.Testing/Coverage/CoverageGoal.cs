using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Coverage;

/// <summary>One thing to cover.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Id">The rule, fact, guarantee or section.</param>
/// <param name="Text">What a scenario must show, in words.</param>
/// <param name="IsPossible">False when no report can show it.</param>
/// <param name="CoveredBy">The scenarios that show it.</param>
public sealed record CoverageGoal(CoverageKind Kind, string Id, string Text, bool IsPossible, ValueList<string> CoveredBy)
{
    /// <summary>True when some scenario shows it.</summary>
    public bool IsCovered => !CoveredBy.IsEmpty;
}
