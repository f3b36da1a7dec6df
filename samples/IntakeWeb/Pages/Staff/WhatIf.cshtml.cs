using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages.Staff;

/// <summary>
/// Answers to choose and what an address tells, and what follows: the route, its smallest reasons, and what would change it. All
/// stands in the address of the page: codes alone, and no web address.
/// </summary>
internal sealed class WhatIfModel(TriageService triage) : StaffPage(triage)
{
    /// <summary>A name that no fact has: theirs are of small letters.</summary>
    public const string ToldName = "Told";

    public override string Title => Texts["what-if-title"];

    /// <summary>The code of what the address tells; absent for no address.</summary>
    [FromQuery(Name = ToldName)]
    public string? Told { get; set; }

    /// <summary>The address that tells it; null for none.</summary>
    public ExampleAddress? Address { get; private set; }

    /// <summary>True where the policy reads what an address tells.</summary>
    public bool ReadsAddresses => Engine.ReadsUrls;

    public Answers Item { get; private set; } = null!;

    public Answers Report { get; private set; } = null!;

    public Decision Decision { get; private set; } = null!;

    public TextPage Explanation { get; private set; } = null!;

    /// <summary>True where nothing about the material is answered: then everything could change it.</summary>
    public bool IsEmpty => Address is null && Item.Facts.All(fact => Item[fact.Id] is null);

    /// <summary>The facts that the address tells otherwise than what was chosen; it is what the rules see.</summary>
    public IEnumerable<Fact> Overruled => Item.Facts.Where(fact => Decision.Items[0].Answers[fact.Id] != Item[fact.Id]);

    public FactChoices ItemChoices => new(Texts["what-if-item"], Item, this);

    public FactChoices ReportChoices => new(Texts["what-if-report"], Report, this);

    public void OnGet()
    {
        Item = Chosen(Engine.Policy.Vocabulary.ItemFacts);
        Report = Chosen(Engine.Policy.Vocabulary.ReportFacts);
        Address = ReadsAddresses ? ExampleAddress.All.FirstOrDefault(one => one.Code == Told) : null;
        Decision = Engine.Decide(new PreparedReport { Items = [Engine.Prepare(Item, Address?.Text)], Answers = Report });
        TextPage page = Book.Explain(Engine.Explain(Decision), 0);
        Explanation = page with { Blocks = page.Blocks.Skip(1).ToValueList() }; // The page has a heading of its own.
    }

    // What is no answer is unanswered.
    private Answers Chosen(FactList facts)
    {
        Answers chosen = Answers.None(facts);
        foreach (Fact fact in facts)
        {
            string? answer = Request.Query[fact.Id];
            if (answer is not null && fact.Answers.Contains(answer)) chosen = chosen.With(fact.Id, answer);
        }

        return chosen;
    }
}
