using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says what a condition on a report asks of its items: "an item has the route <c>refer</c> and an answer <c>in-doubt</c>".</summary>
internal sealed class ItemConditionPhrases(ExportTexts texts, PolicyNames names)
{
    public Prose Of(ItemQuantifier of, ItemCondition item)
    {
        Prose[] parts = [.. Parts(item)];
        return of switch
        {
            ItemQuantifier.Some => parts.Length == 0 ? texts.Say("condition.some-item") : texts.Say("condition.some-item-with", texts.Both(parts)),
            ItemQuantifier.No => parts.Length == 0 ? texts.Say("condition.no-item") : texts.Say("condition.no-item-with", texts.Both(parts)),
            ItemQuantifier.Every => parts.Length == 0 ? texts.Say("condition.some-item") : texts.Say("condition.every-item-with", texts.Both(parts)),
            _ => throw new ArgumentOutOfRangeException(nameof(of)),
        };
    }

    /// <summary>A route of an item.</summary>
    public Prose Route(IEnumerable<string> routes) => texts.Say("item.route", texts.Either(routes.Select(names.Route)));

    /// <summary>A reason of an item.</summary>
    public Prose Reason(IEnumerable<string> reasons) => texts.Say("item.reason", texts.Either(reasons.Select(names.Rule)));

    /// <summary>An answer of doubt.</summary>
    public Prose Doubt() => texts.Say("item.in-doubt", names.Doubt());

    /// <summary>An answer to a fact of an item. An unanswered fact is none of them, so "any but" would say too much.</summary>
    public Prose Answer(string fact, IEnumerable<string> answers) => texts.Say("item.answer", names.Fact(fact), texts.Either(answers.Select(answer => names.Answer(fact, answer))));

    private IEnumerable<Prose> Parts(ItemCondition item)
    {
        if (!item.Routes.IsEmpty) yield return Route(item.Routes);
        if (item.InDoubt) yield return Doubt();
        if (!item.Reasons.IsEmpty) yield return Reason(item.Reasons);
        foreach (FactCondition part in item.Facts.Parts) yield return Answer(part.Fact, part.Answers);
    }
}
