using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>Reports at once what cannot wait until the end: where a child in danger gets help, and the outcome of an item.</summary>
internal sealed class AskNews(TriageEngine engine, TextBook book, AskKeys keys)
{
    public void Tell(AskState before, AskState after, AskScreen screen)
    {
        (Decision old, Decision now) = (before.Dialogue.Decision, after.Dialogue.Decision);
        bool wasFirst = before.Step == AskStep.Question && before.Dialogue.Question!.Id == engine.Policy.Questions[0];
        Referral[] urgent = wasFirst ? [.. now.Referrals.Except(old.Referrals)] : [];
        if (urgent.Length > 0) screen.Tell(urgent.Select(referral => book.Referral(referral)));
        bool isAddressGiven = !ReferenceEquals(before.Dialogue, after.Dialogue) && before.Step == AskStep.Address;
        if (isAddressGiven && !now.Items.IsEmpty && now.Items[^1].Url is { } url)
        {
            screen.Tell(url.Kind == EvidenceKind.Unusable ? $"{book.Address(url)} {book.Phrase("ask-address-again", keys.Back)}" : book.Address(url));
        }

        if (Settled(now.Items) > Settled(old.Items)) screen.Tell(book["phrase.settled"]);
    }

    private static int Settled(ValueList<ItemDecision> items) => items.Count(item => item.IsSettled);
}
