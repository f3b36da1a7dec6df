using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Dialogues;

/// <summary>A question that a dialogue asks.</summary>
/// <param name="Id">As in a decision: <c>immediate-danger</c>, <c>items</c>, or <c>items[0].place</c>.</param>
/// <param name="Fact">The fact that is asked for; <c>items</c> when the reporter is asked for a first item.</param>
/// <param name="Answers">The answers to choose from, in the policy's order; none for <c>items</c>.</param>
public sealed record DialogueQuestion(string Id, string Fact, ValueList<string> Answers)
{
    /// <summary>The item that is asked about, from 0; null for a question about the report.</summary>
    public int? Item { get; init; }

    /// <summary>The answer that the item's URL suggests; null for none. It is never taken without asking.</summary>
    public string? Suggested { get; init; }

    /// <summary>True when the reporter is to add an item.</summary>
    public bool AsksForItem => Answers.IsEmpty;

    /// <summary>True when the reporter is to add an item, and may give its web address: the policy reads URLs.</summary>
    public bool AsksForAddress { get; init; }
}
