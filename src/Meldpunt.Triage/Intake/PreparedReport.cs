namespace Meldpunt.Triage;

/// <summary>A report in the vocabulary of a policy, ready to be decided.</summary>
public sealed record PreparedReport
{
    /// <summary>Its items, in order.</summary>
    public required ValueList<PreparedItem> Items { get; init; }

    /// <summary>The answers about the report as a whole.</summary>
    public required Answers Answers { get; init; }

    /// <summary>The reporter's or host's own reference; null when there is none. It is never shown in messages.</summary>
    public string? Id { get; init; }

    /// <summary>Says how many items there are, and nothing else.</summary>
    public override string ToString() => $"a report with {Items.Count} items";
}
