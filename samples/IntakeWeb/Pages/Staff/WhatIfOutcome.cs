using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages.Staff;

/// <summary>What a policy decides for the answers of the what-if page.</summary>
internal sealed class WhatIfOutcome
{
    private readonly Answers _item;

    private WhatIfOutcome(TriageEngine engine, TextBook book, Answers item, Answers report, string? address)
    {
        (Book, _item) = (book, item);
        Decision = engine.Decide(new PreparedReport { Items = [engine.Prepare(item, engine.ReadsUrls ? address : null)], Answers = report });
        TextPage page = book.Explain(engine.Explain(Decision), 0);
        Explanation = page with { Blocks = page.Blocks.Skip(1).ToValueList() }; // The page has a heading of its own.
    }

    /// <summary>The words of the policy.</summary>
    public TextBook Book { get; }

    public Decision Decision { get; }

    public TextPage Explanation { get; }

    /// <summary>The id of its heading.</summary>
    public required string Id { get; init; }

    /// <summary>What decides, and what it decides.</summary>
    public required string Title { get; init; }

    public required WhatIfModel Page { get; init; }

    /// <summary>The language of the policy's words where it is not that of the page.</summary>
    public string? Spoken { get; private init; }

    public string? Running => Spoken is null ? null : "auto";

    /// <summary>True where nothing about the material is answered: then everything could change it.</summary>
    public bool IsEmpty => Decision.Items[0].Url is null && _item.Count == 0;

    /// <summary>The facts that the address tells otherwise than what was chosen; it is what the rules see.</summary>
    public IEnumerable<Fact> Overruled => _item.Facts.Where(fact => Decision.Items[0].Answers[fact.Id] != _item[fact.Id]);

    /// <summary>Decides by a policy: of what is chosen, what it has words for.</summary>
    public static WhatIfOutcome Of(TriageEngine engine, TextBook book, WhatIfModel page, string id, string title)
    {
        Vocabulary vocabulary = engine.Policy.Vocabulary;
        WhatIfOutcome made = new(engine, book, Chosen(vocabulary.ItemFacts, page), Chosen(vocabulary.ReportFacts, page), page.Address?.Text)
        {
            Id = id,
            Title = title,
            Page = page,
            Spoken = book.Language.Split('-')[0].Equals(page.Texts.Language, StringComparison.OrdinalIgnoreCase) ? null : book.Language,
        };
        return made;
    }

    private static Answers Chosen(FactList facts, WhatIfModel page)
    {
        Answers chosen = Answers.None(facts);
        foreach (Fact fact in facts)
        {
            string answer = page.Chosen(fact.Id);
            if (fact.Answers.Contains(answer)) chosen = chosen.With(fact.Id, answer);
        }

        return chosen;
    }
}
