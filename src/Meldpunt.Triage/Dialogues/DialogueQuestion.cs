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

/// <summary>
/// One thing that was said in a dialogue. A list of them is all that a host must keep between two requests; it has what
/// the reporter said, so it must be protected as that.
/// </summary>
/// <param name="Question">What it is about: <c>immediate-danger</c>, <c>items[0].place</c>, <c>items[0]</c> for an item itself, or <c>items</c>.</param>
/// <param name="Answer">The answer, or null for a question that was skipped; of an item the text of its URL, or null for none.</param>
public sealed record DialogueStep(string Question, string? Answer)
{
    /// <summary>The question alone: an answer can be a URL, and no URL leaks into a log.</summary>
    public override string ToString() => Question;
}
