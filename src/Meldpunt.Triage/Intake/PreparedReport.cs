using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Intake;

/// <summary>A report in the vocabulary of a policy, ready to be decided.</summary>
/// <param name="Items">Its items, in order.</param>
/// <param name="Answers">The answers about the report as a whole.</param>
public sealed record PreparedReport(ValueList<PreparedItem> Items, Answers Answers)
{
    /// <summary>The reporter's or host's own reference; null when there is none. It is never shown in messages.</summary>
    public string? Id { get; init; }

    /// <summary>Says how many items there are, and nothing else.</summary>
    public override string ToString() => $"a report with {Items.Count} items";
}
