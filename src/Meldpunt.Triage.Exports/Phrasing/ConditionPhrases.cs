using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says conditions in words: "Where is it? “In a cloud” or “On a device”".</summary>
internal sealed class ConditionPhrases(ExportTexts texts, PolicyNames names, Vocabulary vocabulary)
{
    private readonly ItemConditionPhrases _items = new(texts, names);

    /// <summary>A condition on the facts of an item or of a report.</summary>
    public Prose Of(Condition condition) => condition.Parts.IsEmpty ? texts.Say("condition.always") : All(condition.Parts.Select(Of));

    /// <summary>Alternatives, each on a line.</summary>
    public ValueList<Prose> AnyOf(ValueList<Condition> alternatives) => Alternatives(alternatives.Select(Of));

    /// <summary>Alternatives for a report, each on a line.</summary>
    public ValueList<Prose> AnyOf(ValueList<ReportCondition> alternatives) =>
        alternatives.IsEmpty ? [texts.Say("condition.never")] : Alternatives(alternatives.Select(Of));

    /// <summary>The answers to a fact.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="meant">The answers that are meant.</param>
    /// <param name="all">All of them.</param>
    public Prose Answered(string fact, IReadOnlyCollection<string> meant, IEnumerable<string> all) =>
        names.Answered(fact, Answers(fact, meant, all));

    /// <summary>The answers alone.</summary>
    public Prose Answers(string fact, IReadOnlyCollection<string> meant, IEnumerable<string> all)
    {
        AnswerPhrase words = AnswerPhrase.Create(meant, all);
        IEnumerable<Prose> named = words.Words.Select(answer => names.Answer(fact, answer));
        return words.IsAnyBut ? texts.Say("condition.any-but", texts.But(named)) : texts.Either(named);
    }

    /// <summary>"a, b or c".</summary>
    public Prose Routes(IEnumerable<string> routes) => texts.Either(routes.Select(names.Route));

    /// <summary>Parts that must all hold.</summary>
    public Prose All(IEnumerable<Prose> parts) => Prose.Join(texts["condition.and"], parts);

    /// <summary>
    /// The answers that a condition asks for. Rules for a report look at unanswered facts too, so there "any but" would say too much.
    /// </summary>
    public Prose Of(FactCondition part) => Answered(part.Fact, [.. part.Answers], vocabulary.ItemFacts.FirstOrDefault(fact => fact.Id == part.Fact)?.Answers ?? []);

    private Prose Of(ReportCondition condition)
    {
        Prose[] parts =
        [
            .. condition.Facts.Parts.Select(Of),
            .. condition.Routes.IsEmpty ? Array.Empty<Prose>() : [texts.Say("condition.route", Routes(condition.Routes))],
            .. condition.OfItems().Select(part => _items.Of(part.Of, part.Item)),
        ];
        return parts.Length == 0 ? texts.Say("condition.always") : All(parts);
    }

    private ValueList<Prose> Alternatives(IEnumerable<Prose> lines) =>
        lines.Select((line, place) => place == 0 ? line : texts.Say("condition.or", line)).ToValueList();
}
