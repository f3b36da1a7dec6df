using System.Text.Json.Serialization;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Reports;

/// <summary>
/// What one reporter sends, in the vocabulary of the shipped policy. Null is unanswered; every property may be.
/// Another vocabulary is read from JSON, or answered by name.
/// </summary>
[JsonConverter(typeof(Json.ReportConverter))]
public sealed record Report
{
    /// <summary>The host's own reference; null when there is none. It is given back with the decision, and never shown elsewhere.</summary>
    public string? Id { get; init; }

    /// <summary>The material that is reported.</summary>
    public ValueList<ReportItem> Items { get; init; }

    /// <summary>A child is in danger now.</summary>
    public YesNoDoubt? ImmediateDanger { get; init; }

    /// <summary>There is worry about a child around the reporter.</summary>
    public YesNoDoubt? ChildConcern { get; init; }

    /// <summary>The reporter wants to stay anonymous.</summary>
    public YesNo? Anonymous { get; init; }

    /// <summary>The reporter went looking for the material.</summary>
    public YesNo? Searched { get; init; }

    /// <summary>The reporter passed it on.</summary>
    public YesNo? Shared { get; init; }

    /// <summary>Says how many items there are, and nothing else.</summary>
    public override string ToString() => $"a report with {Items.Count} items";
}
