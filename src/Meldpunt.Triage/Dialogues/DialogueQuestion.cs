namespace Meldpunt.Triage;

/// <summary>A question that a dialogue asks.</summary>
public sealed record DialogueQuestion
{
    /// <summary>As in a decision: <c>immediate-danger</c>, <c>items</c>, or <c>items[0].place</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The fact that is asked for; <c>items</c> when the reporter is asked for a first item.</summary>
    public required string Fact { get; init; }

    /// <summary>The answers to choose from, in the policy's order; none for <c>items</c>.</summary>
    public required ValueList<string> Answers { get; init; }

    /// <summary>The item that is asked about, from 0; null for a question about the report.</summary>
    public int? Item { get; init; }

    /// <summary>The answer that the item's URL suggests; null for none. It is never taken without asking.</summary>
    public string? Suggested { get; init; }

    /// <summary>True when the reporter is to add an item.</summary>
    public bool AsksForItem => Answers.IsEmpty;

    /// <summary>True when the reporter is to add an item, and may give its web address: the policy reads URLs.</summary>
    public bool AsksForAddress { get; init; }
}
