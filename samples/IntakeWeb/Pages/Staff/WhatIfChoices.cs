using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages.Staff;

/// <summary>What can be chosen on the what-if page: the words of the policy in force, and those that a candidate has besides.</summary>
/// <param name="page">The page.</param>
/// <param name="words">The words of the candidate; null for none.</param>
internal sealed class WhatIfChoices(WhatIfModel page, TextBook? words)
{
    private readonly Vocabulary _now = page.Engine.Policy.Vocabulary;
    private readonly Vocabulary? _candidate = page.Try?.Study?.Engine?.Policy.Vocabulary;

    /// <summary>What is about the material, and what is about the report.</summary>
    public IReadOnlyList<FactChoices> All() =>
    [
        new(page.Texts["what-if-item"], [.. Of(_now.ItemFacts, _candidate?.ItemFacts), .. page.Engine.ReadsUrls ? [Address()] : (FactChoice[])[]], page),
        new(page.Texts["what-if-report"], [.. Of(_now.ReportFacts, _candidate?.ReportFacts)], page),
    ];

    private IEnumerable<FactChoice> Of(FactList now, FactList? candidate)
    {
        IEnumerable<string> facts = now.Select(fact => fact.Id).Concat(candidate?.Select(fact => fact.Id) ?? []).Distinct();
        return facts.Select(id => Of(id, Find(now, id), candidate is null ? null : Find(candidate, id)));
    }

    private FactChoice Of(string id, Fact? now, Fact? candidate)
    {
        TextBook book = now is null ? words! : page.Book;
        IEnumerable<(string, string)> known = now?.Answers.Select(answer => (answer, page.Book[$"answer.{id}.{answer}"])) ?? [];
        IEnumerable<(string, string)> besides = candidate?.Answers.Where(answer => now?.Answers.Contains(answer) != true).Select(answer => (answer, words![$"answer.{id}.{answer}"])) ?? [];
        string label = now is null ? page.Texts.Phrase("what-if-only-candidate", book[$"fact.{id}"]) : book[$"fact.{id}"];
        return Beside(new(id, label, [("", page.Texts["what-if-unanswered"]), .. known, .. besides], page.Chosen(id)), page.From?.Said(id));
    }

    private FactChoice Address()
    {
        IEnumerable<(string, string)> told = ExampleAddress.All.Select(one => (one.Code, one.Told(page)));
        return Beside(new(WhatIfModel.ToldName, page.Texts["what-if-address"], [("", page.Texts["no-address"]), .. told], page.Address?.Code ?? ""), page.From?.Address?.Code);
    }

    private FactChoice Beside(FactChoice choice, string? said)
    {
        FactChoice known = choice.Options.Any(option => option.Answer == choice.Chosen) ? choice : choice with { Chosen = "" };
        return page.From is null ? known : known.Beside(said);
    }

    private static Fact? Find(FactList facts, string id) => facts.IndexOf(id) is >= 0 and int place ? facts[place] : null;
}
