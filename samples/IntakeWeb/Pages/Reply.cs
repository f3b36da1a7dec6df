using Meldpunt.Triage;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace IntakeWeb.Pages;

/// <summary>What a reporter sent from a question's page.</summary>
internal sealed class Reply
{
    /// <summary>Moves on without an answer.</summary>
    public const string Skip = "skip";

    /// <summary>Says that there is no address.</summary>
    public const string NoAddress = "no-address";

    /// <summary>Says that no material is reported.</summary>
    public const string NoItem = "no-item";

    /// <summary>Says that what looks like several addresses is one.</summary>
    public const string OneAddress = "one-address";

    /// <summary>Goes from several addresses back to the box that they were pasted in.</summary>
    public const string Back = "back";

    /// <summary>Says that the same answers hold for all addresses.</summary>
    public const string Yes = "yes";

    /// <summary>The question that was on the page.</summary>
    public string? Question { get; set; }

    /// <summary>The chosen answer.</summary>
    public string? Answer { get; set; }

    /// <summary>The address that was typed.</summary>
    public string? Url { get; set; }

    /// <summary>The addresses that were told apart, as the reporter left them.</summary>
    public string?[]? Urls { get; set; }

    /// <summary>Whether the same answers hold for all of them.</summary>
    public string? Alike { get; set; }

    /// <summary>The button that was pressed; absent for the first.</summary>
    public string? Press { get; set; }

    /// <summary>The dialogue with this reply, or why it must be given again.</summary>
    /// <param name="dialogue">The dialogue before.</param>
    /// <param name="choice">The question; null where only an address is asked.</param>
    /// <param name="item">The item that is asked about; null for a new one.</param>
    /// <param name="link">What says whether there is an address; null where the policy reads none.</param>
    public ReplyResult Give(Dialogue dialogue, DialogueQuestion? choice, int? item, LinkMapping? link)
    {
        // Who corrected what is one address after all keeps the corrections.
        if (Press == OneAddress && Urls is not null && !Urls.SequenceEqual(SeveralAddresses.Of(Url))) Url = string.Join(' ', Urls);
        if (Url?.Length > UrlReader.MaximumLength || Urls?.Any(url => url?.Length > UrlReader.MaximumLength) == true) return new("address-too-long");
        bool asksAddress = choice is null || choice.Fact == link?.Fact;
        if (link is not null && asksAddress && Urls is not null && Press != OneAddress) return GiveSeveral(dialogue, item, link);
        if (choice is null) return link is null ? GiveItem(dialogue) : GiveAddress(dialogue, item, link);
        // Whatever was typed is kept, also where the question is skipped.
        if (Press == Skip) return new((choice.Fact == link?.Fact && HasNewUrl(dialogue, item!.Value) ? dialogue.WithUrl(item.Value, Url) : dialogue).Skip(choice.Id));
        bool isAnswered = Answer is not null && choice.Answers.Contains(Answer);
        // Who types another address has one, whether or not it was said.
        if (choice.Fact == link?.Fact && !isAnswered && HasNewUrl(dialogue, item!.Value)) Answer = link.Given;
        if (Answer is null || !choice.Answers.Contains(Answer)) return new(choice.Answers.Contains("in-doubt") ? "choose-known" : "choose");
        return choice.Fact == link?.Fact ? GiveLink(dialogue, choice, item!.Value, link) : new(dialogue.Change(choice.Id, Answer));
    }

    private ReplyResult GiveAddress(Dialogue dialogue, int? item, LinkMapping link)
    {
        bool hasNone = Press == NoAddress;
        if (Press is NoAddress or NoItem && HasNewUrl(dialogue, item ?? -1)) return new("address-both");
        if (Press == NoItem) return new(dialogue.Decision.Items.IsEmpty ? dialogue.Skip(Questions.Items) : dialogue);
        if (!hasNone && string.IsNullOrWhiteSpace(Url)) return new("address-missing");
        if (Press != OneAddress && SeveralAddresses.Of(Url) is { IsEmpty: false } several) return new("address-several") { Several = several };
        string? url = hasNone ? null : Url;
        Dialogue next = item is { } old ? dialogue.WithUrl(old, url) : dialogue.AddItem(url);
        string question = Questions.Item(item ?? next.Decision.Items.Count - 1, link.Fact);
        // An earlier "no address" says nothing about the address that is here now.
        return new(hasNone ? next.Change(question, link.None) : next.Change(question, null));
    }

    // Who left a box empty takes that address out. An address with another in its box is asked about once more.
    private ReplyResult GiveSeveral(Dialogue dialogue, int? item, LinkMapping link)
    {
        ValueList<string> left = Urls!.Where(url => !string.IsNullOrWhiteSpace(url)).SelectMany(url => SeveralAddresses.Of(url) is { IsEmpty: false } more ? more : [url!]).ToValueList();
        if (left.IsEmpty) return new("address-missing");
        if (left.Count > SeveralAddresses.Room(dialogue, item)) return new("address-too-many") { Several = left };
        if (left.Count > 1 && Alike is null) return new("address-alike-missing") { Several = left };
        return SeveralAddresses.Add(dialogue, item, left, Alike == Yes, link);
    }

    private ReplyResult GiveItem(Dialogue dialogue)
    {
        if (Press == NoItem) return new(dialogue.Decision.Items.IsEmpty ? dialogue.Skip(Questions.Items) : dialogue);
        return new(dialogue.AddItem());
    }

    private bool HasNewUrl(Dialogue dialogue, int item) =>
        !string.IsNullOrWhiteSpace(Url) && Url != Questions.Said(Questions.Item(item), dialogue);

    // Whatever was typed is kept, also beside a "no".
    private ReplyResult GiveLink(Dialogue dialogue, DialogueQuestion choice, int item, LinkMapping link)
    {
        if (Answer == link.Given && string.IsNullOrWhiteSpace(Url)) return new("address-missing-link");
        if (Answer == link.Given && Press != OneAddress && SeveralAddresses.Of(Url) is { IsEmpty: false } several) return new("address-several") { Several = several };
        Dialogue next = string.IsNullOrWhiteSpace(Url) ? dialogue : dialogue.WithUrl(item, Url);
        return new(next.Change(choice.Id, Answer));
    }
}
