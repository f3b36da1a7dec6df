using Meldpunt.Triage;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace IntakeWeb.Pages;

/// <summary>What a reporter is told at once about an address that was given, with a way to correct it.</summary>
/// <param name="Item">The item, from 0.</param>
/// <param name="Text">The key of the text.</param>
/// <param name="Url">What the address shows; null where the note is about an answer.</param>
/// <param name="Fact">The fact that the address answers otherwise than the reporter; null where the note is about an address alone.</param>
internal sealed record AddressNote(int Item, string Text, UrlFinding? Url, string? Fact)
{
    /// <summary>The notes about what was said last: addresses that look mistyped or not public, and an answer that an address overrules.</summary>
    public static IEnumerable<AddressNote> AboutLast(Dialogue dialogue, PlaceMapping? place)
    {
        foreach (DialogueStep step in dialogue.Steps.Reverse())
        {
            if (Questions.ItemOf(step.Question, dialogue) is not { } item)
            {
                if (step == dialogue.Steps[^1] && OfAnswer(step, dialogue, place) is { } overruled) yield return overruled;
                yield break;
            }

            if (OfAddress(item, dialogue.Decision.Items[item].Url) is { } note) yield return note;
        }
    }

    /// <summary>The note on the question that an address has answered already; null where it has not.</summary>
    public static AddressNote? OnQuestion(DialogueQuestion? question, Dialogue dialogue)
    {
        if (question?.Item is not { } item || dialogue.Decision.Items[item] is not { Url: not null } decision) return null;
        string? seen = decision.Answers[question.Fact];
        bool isDecided = decision.Url.Kind == EvidenceKind.Certain && seen is not null && seen != Questions.Said(question.Id, dialogue);
        return isDecided ? new(item, "address-decides", null, question.Fact) : null;
    }

    // A cloud can be public: there the place is asked, and nothing needs correcting.
    private static AddressNote? OfAddress(int item, UrlFinding? url)
    {
        if (url is { Kind: EvidenceKind.Unusable }) return new(item, "address-unusable", url, null);
        return url is { Kind: EvidenceKind.Certain } or { Kind: EvidenceKind.Hint, Place: not Place.Cloud } ? new(item, "address-not-public", url, null) : null;
    }

    private static AddressNote? OfAnswer(DialogueStep step, Dialogue dialogue, PlaceMapping? place)
    {
        if (place is null || step.Answer is null) return null;
        int item = Enumerable.Range(0, dialogue.Decision.Items.Count).FirstOrDefault(i => step.Question == Questions.Item(i, place.Fact), -1);
        if (item < 0 || dialogue.Decision.Items[item].Answers[place.Fact] is not { } seen || seen == step.Answer) return null;
        return seen == place.InDoubt ? new(item, "answer-contradicted", null, null) : new(item, "answer-overruled", null, place.Fact);
    }
}
