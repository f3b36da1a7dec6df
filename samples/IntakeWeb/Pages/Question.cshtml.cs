using IntakeWeb.Drafts;
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

    public string? Error => ErrorKey is null ? null : Texts[ErrorKey];

    public override bool HasError => ErrorKey is not null;

    public bool AsksAddress => Choice is null || Choice.Fact == Link?.Fact;

    /// <summary>What says whether there is an address; null where the policy reads none, so that none is asked for.</summary>
    public LinkMapping? Link => Engine.Policy.Evidence?.Link;

    public bool IsFirstItem => Dialogue.Decision.Items.IsEmpty;

    public override string Title => (Choice, Item) switch
    {
        ({ } choice, _) => Book[$"fact.{choice.Fact}"],
        _ when Link is null => Book["question.items"],
        (null, { } item) => Texts.Phrase("address-title-change", item + 1),
        _ => Texts[IsFirstItem ? "address-title" : "address-title-more"],
    };

    /// <summary>True when the question is the policy's; else the site asks.</summary>
    public bool IsOfPolicy => Choice is not null || Link is null;

    public string Help => Choice is not null ? Book[$"fact.{Choice.Fact}.help"] : Link is null ? Book["question.items.help"] : Texts["address-lead"];

    /// <summary>The answer that was given before.</summary>
    public string? Said => _reply is null ? Questions.Said(Id, Dialogue) : _reply.Answer;

    /// <summary>The address that was given before.</summary>
    public string? Address => _reply is not null ? _reply.Url : Item is { } item ? Questions.Said(Questions.Item(item), Dialogue) : null;

    public bool IsUrlUnusable => Item is { } item && IsUnusable(item);

    /// <summary>What a site adds to the help of a fact; null for nothing.</summary>
    public string? Hint => Choice is not null && Texts.Has($"fact-hint-{Choice.Fact}") ? Texts[$"fact-hint-{Choice.Fact}"] : null;

    /// <summary>The item that was just added with an address that cannot be read, from 0; null for none.</summary>
    public int? UnreadableBefore =>
        Dialogue.Steps.Count > 0 && Questions.ItemOf(Dialogue.Steps[^1].Question, Dialogue) is { } last && IsUnusable(last) ? last : null;

    /// <summary>True where the address is missing beside "yes, I give it".</summary>
    public bool LacksAddress => ErrorKey == "address-missing-link";

    public string Back { get; private set; } = "";

    public string Check => WithDraft("/check");

    public IActionResult OnGet()
    {
        if (!Open()) return Gone();
        string? id = Wanted ?? Dialogue.Question?.Id;
        if (id is null) return Redirect(Check);
        return Show(id) ? Page() : NotFound();
    }

    public IActionResult OnPost([FromForm] Reply reply)
    {
        if (!Open()) return Gone();
        if (!Show(reply.Question ?? "")) return Next(Dialogue, Protected(Dialogue));
        ReplyResult result = reply.Give(Dialogue, Choice, Item, Link);
        if (result.Dialogue is not { } dialogue) return Again(reply, result.Error!);
        string state = Protected(dialogue);
        if (state.Length > Draft.MostCharacters) return Again(reply, "address-too-long-together");
        // Who stopped before, and then changes one answer, is not drawn into all the questions again.
        return Next(dialogue, state, toCheck: FromCheck is not null && Dialogue.Question is not null);
    }

    private bool IsUnusable(int item) => Dialogue.Decision.Items[item].Url is { Kind: EvidenceKind.Unusable };

    private bool Show(string id)
    {
        Id = id;
        Item = Link is null ? null : Questions.ItemOf(id, Dialogue);
        Choice = Item is null && id != Questions.Items ? Questions.Find(id, Dialogue) : null;
        Item ??= Choice?.Item;
        if (id == Dialogue.Question?.Id) Progress = Progress.Of(Dialogue, Engine);
        Back = FromCheck is null ? Before(id) : Check;
        bool isFull = id == Questions.Items && Dialogue.Decision.Items.Count >= Draft.MostItems;
        return !isFull && (Choice is not null || Item is not null || id == Questions.Items);
    }

    // The question before this one: in the order in which they were answered.
    private string Before(string id)
    {
        string[] asked = [.. Dialogue.Steps.Select(step => step.Question).Where(question => Link is not null || Questions.ItemOf(question, Dialogue) is null)];
        int place = Array.IndexOf(asked, id);
        int before = (place < 0 ? asked.Length : place) - 1;
        return before < 0 ? Start : $"/{Language}/question?s={State}&q={Uri.EscapeDataString(asked[before])}";
    }

    // The same page, with all that was typed.
    private PageResult Again(Reply reply, string error)
    {
        (_reply, ErrorKey) = (reply, error);
        return Page();
    }
}
