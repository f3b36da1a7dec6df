using System.Globalization;
using IntakeWeb.Candidates;
using IntakeWeb.Received;
using IntakeWeb.Web;
using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages.Staff;

/// <summary>
/// Answers to choose and what an address tells, and what follows: the route, its smallest reasons, what would change it, and what
/// the reporter would read; by the policy in force, and beside it by a candidate. All stands in the address of the page: codes
/// alone, and no web address.
/// </summary>
internal sealed class WhatIfModel(TriageService triage, IReportStore store, CandidateStudies candidates) : StaffPage(triage)
{
    /// <summary>A name that no fact has: theirs are of small letters.</summary>
    public const string ToldName = "Told";

    /// <summary>The item that the page was opened from.</summary>
    public const string FromName = "from";

    /// <summary>The hash of a candidate.</summary>
    public const string PolicyName = "policy";

    public override string Title => Texts["what-if-title"];

    /// <summary>The address that tells what is chosen; null for none.</summary>
    public ExampleAddress? Address => Engine.ReadsUrls ? ExampleAddress.All.FirstOrDefault(one => one.Code == Chosen(ToldName)) : null;

    /// <summary>The item of a report that the page was opened from; null for none.</summary>
    public ReportedItem? From { get; private set; }

    /// <summary>The candidate that decides too; null for none.</summary>
    public Candidate? Try { get; private set; }

    /// <summary>What to choose: what the policy in force has words for, and what the candidate has besides.</summary>
    public IReadOnlyList<FactChoices> Choices { get; private set; } = [];

    /// <summary>What is decided, by each policy.</summary>
    public IReadOnlyList<WhatIfOutcome> Outcomes { get; private set; } = [];

    /// <summary>How many answers the report has otherwise.</summary>
    public int Differ => Choices.Sum(group => group.Choices.Count(choice => choice.InReport is not null));

    /// <summary>What the form sends along.</summary>
    public IEnumerable<(string Name, string Value)> Kept =>
    [
        .. From is null ? [] : (IEnumerable<(string, string)>)[(FromName, From.Name)],
        .. Try is null ? [] : (IEnumerable<(string, string)>)[(PolicyName, Try.Sha256)],
    ];

    /// <summary>The answer that is chosen to a fact; empty for none.</summary>
    public string Chosen(string fact) => Request.Query[fact].ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        From = await FromAsync(cancellation);
        if (Request.Query[PolicyName] is [{ Length: > 0 } hash, ..])
        {
            Try = await candidates.FindAsync(hash, cancellation);
            if (Try is null) return NotFound();
        }

        TextBook? words = Try?.Study?.Engine?.Texts(Languages.Culture(Language));
        Choices = new WhatIfChoices(this, words).All();
        List<WhatIfOutcome> outcomes = [WhatIfOutcome.Of(Engine, Book, this, "result", Texts[Try is null ? "what-if-result" : "what-if-result-now"])];
        if (Try?.Study?.Engine is { } engine) outcomes.Add(WhatIfOutcome.Of(engine, words!, this, "result-candidate", Texts.Phrase("what-if-result-candidate", engine.Version.Version)));
        Outcomes = outcomes;
        return Page();
    }

    private async Task<ReportedItem?> FromAsync(CancellationToken cancellation)
    {
        if (Chosen(FromName).Split('.') is not [{ } typed, { } item] || Reference.Read(typed) is not { } reference) return null;
        if (!int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || await store.FindAsync(reference, cancellation) is not { Said: { } said }) return null;
        Dialogue dialogue = Dialogue.Resume(Engine, said);
        return number < dialogue.Decision.Items.Count ? ReportedItem.Of(dialogue, reference, number) : null;
    }
}
