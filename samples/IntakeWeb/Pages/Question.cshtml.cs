using IntakeWeb.Drafts;
using IntakeWeb.Received;
using IntakeWeb.Web;
using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntakeWeb.Pages;

/// <summary>One question: the next of the conversation, or one that is asked again.</summary>
internal sealed class QuestionModel(TriageService triage, DraftProtection protection, RequestTimes times)
    : DraftPage(triage, protection, times)
{
    private Reply? _reply;

    /// <summary>The question to ask; absent for the next.</summary>
    [FromQuery(Name = "q")]
    public string? Wanted { get; set; }

    /// <summary>Present when the reporter came from the page of all answers.</summary>
    [FromQuery(Name = "c")]
    public string? FromCheck { get; set; }

    public string Id { get; private set; } = "";

    /// <summary>The question with its answers; null where only an address is asked.</summary>
    public DialogueQuestion? Choice { get; private set; }

    /// <summary>The item that is asked about, from 0; null for a new one, or for none.</summary>
    public int? Item { get; private set; }

    public Progress? Progress { get; private set; }

    /// <summary>What must be entered otherwise: the key of a text; null when nothing must.</summary>
    public string? ErrorKey { get; private set; }

    public string? Error => ErrorKey is null ? null : Texts.Phrase(ErrorKey, Several.Count, SeveralAddresses.Room(Dialogue, Item));

    // That a text holds several addresses is no error: it is asked what to do with them.
    public override bool HasError => ErrorKey is not null and not "address-several";

    public bool AsksAddress => Choice is null || Choice.Fact == Link?.Fact;

    /// <summary>What says whether there is an address; null where the policy reads none, so that none is asked for.</summary>
    public LinkMapping? Link => Engine.Policy.Evidence?.Link;

    public bool IsFirstItem => Dialogue.Decision.Items.IsEmpty;

    public override string HistoryTitle => Progress is null ? Texts["history-question"] : Texts.Phrase("history-questions", Progress.Asked + 1);

    public override string Title => (Choice, Item) switch
    {
        _ when !Several.IsEmpty => Texts.Phrase("several-title", Several.Count),
        ({ } choice, _) => Book[$"fact.{choice.Fact}"],
        _ when Link is null => Book["question.items"],
        (null, { } item) => Texts.Phrase("address-title-change", item + 1),
        _ => Texts[IsFirstItem ? "address-title" : "address-title-more"],
    };

    /// <summary>True when the question is the policy's; else the site asks.</summary>
    public bool IsOfPolicy => Several.IsEmpty && (Choice is not null || Link is null);

    public string Help => Choice is not null ? Book[$"fact.{Choice.Fact}.help"] : Link is null ? Book["question.items.help"] : Texts["address-lead"];

    /// <summary>The answer that was given before.</summary>
    public string? Said => _reply is null ? Questions.Said(Id, Dialogue) : _reply.Answer;

    /// <summary>The address that was given before.</summary>
    public string? Address => _reply is not null ? _reply.Url : Item is { } item ? Questions.Said(Questions.Item(item), Dialogue) : null;

    public bool IsUrlUnusable => Item is { } item && IsUnusable(item);

    /// <summary>What is told at once about what was said last.</summary>
    public IEnumerable<AddressNote> Notes => Wanted is null && !HasError ? AddressNote.AboutLast(Dialogue, Engine.Policy.Evidence?.Place).Reverse() : [];

    /// <summary>What an address has answered already; null for nothing.</summary>
    public AddressNote? Decided => AddressNote.OnQuestion(Choice, Dialogue);

    /// <summary>The addresses to tell apart, as they stand in the boxes; none for one address.</summary>
    public ValueList<string> Several { get; private set; }

    /// <summary>Whether the reporter said that the same answers hold for all; null for neither.</summary>
    public string? AreAlike => _reply?.Alike;

    /// <summary>What was pasted, where there is more in it than the addresses; else null.</summary>
    public string? Pasted => SeveralAddresses.HoldsMore(Address) ? Address : null;

    /// <summary>The items that the answer is about: several where the same answers hold for all.</summary>
    public IEnumerable<int> Items => Item is not { } item ? [] : Choice is not null && FromCheck is null && !AsksAddress ? [item, .. AlikeItems.Followers(Dialogue, Choice, Alike)] : [item];

    /// <summary>True where what is answered is not kept.</summary>
    public bool IsUnkept => Choice is { Item: null } choice && UnkeptFacts.Of(Engine.Policy).Contains(choice.Fact);

    /// <summary>True where it is missing whether the same answers hold for all addresses.</summary>
    public bool LacksAlike => ErrorKey == "address-alike-missing";

    /// <summary>True where the address is missing beside "yes, I give it".</summary>
    public bool LacksAddress => ErrorKey == "address-missing-link";

    public string Back { get; private set; } = "";

    public string Check => WithDraft("/check");

    public IActionResult OnGet()
    {
        if (!Open()) return Gone();
        string? id = Wanted ?? Questions.Next(Dialogue)?.Id;
        if (id is null) return Redirect(Check);
        return Show(id) ? Page() : NotFound();
    }

    public IActionResult OnPost([FromForm] Reply reply)
    {
        if (!Open()) return Gone();
        if (!Show(reply.Question ?? "")) return Next(Dialogue, Protected(Dialogue));
        if (reply.Press == Reply.Back) return Again(reply, null, []);
        ReplyResult result = reply.Give(Dialogue, Choice, Item, Link);
        if (result.Dialogue is not { } given) return Again(reply, result.Error!, result.Several.IsEmpty ? Typed(reply) : result.Several);
        Dialogue dialogue = Choice is not null && FromCheck is null && !AsksAddress ? AlikeItems.Follow(Dialogue, given, Choice, Alike) : given;
        dialogue = WithoutOldPlaces(dialogue);
        string state = Protected(dialogue, result.Alike is { } alike ? [.. Alike, alike] : null);
        if (state.Length > Draft.MostCharacters) return Again(reply, "address-too-long-together", Typed(reply));
        // Who stopped before, and then changes one answer, is not drawn into all the questions again.
        return Next(dialogue, state, toCheck: FromCheck is not null && Questions.Next(Dialogue) is not null);
    }

    // Where the material is was said of the address that was there then.
    private Dialogue WithoutOldPlaces(Dialogue dialogue)
    {
        if (Engine.Policy.Evidence?.Place.Fact is not { } place) return dialogue;
        return Enumerable.Range(0, Math.Min(Dialogue.Decision.Items.Count, dialogue.Decision.Items.Count))
            .Where(item => Questions.Said(Questions.Item(item), Dialogue) is { } old && Questions.Said(Questions.Item(item), dialogue) is { } now && now != old)
            .Aggregate(dialogue, (next, item) => next.Change(Questions.Item(item, place), null));
    }

    private bool IsUnusable(int item) => Dialogue.Decision.Items[item].Url is { Kind: EvidenceKind.Unusable };

    private bool Show(string id)
    {
        Id = id;
        Item = Link is null ? null : Questions.ItemOf(id, Dialogue);
        Choice = Item is null && id != Questions.Items ? Questions.Find(id, Dialogue) : null;
        Item ??= Choice?.Item;
        if (id == Questions.Next(Dialogue)?.Id) Progress = Progress.Of(Dialogue, Engine, Alike);
        Back = FromCheck is null ? Before(id) : Check;
        bool isFull = id == Questions.Items && Dialogue.Decision.Items.Count >= Draft.MostItems;
        return !isFull && (Choice is not null || Item is not null || id == Questions.Items);
    }

    // The question before this one: in the order in which they were answered.
    private string Before(string id)
    {
        string[] asked =
        [
            .. from step in Dialogue.Steps
               where (Link is not null || Questions.ItemOf(step.Question, Dialogue) is null) && !AlikeItems.IsCopy(step, Dialogue, Alike)
               select step.Question,
        ];
        int place = Array.IndexOf(asked, id);
        int before = (place < 0 ? asked.Length : place) - 1;
        return before < 0 ? Start : $"/{Language}/question?s={State}&q={Uri.EscapeDataString(asked[before])}";
    }

    private static ValueList<string> Typed(Reply reply) =>
        reply.Press == Reply.OneAddress ? [] : reply.Urls?.Where(url => !string.IsNullOrWhiteSpace(url)).Select(url => url!).ToValueList() ?? [];

    // The same page, with all that was typed.
    private PageResult Again(Reply reply, string? error, ValueList<string> several)
    {
        (_reply, ErrorKey, Several) = (reply, error, several);
        return Page();
    }
}
