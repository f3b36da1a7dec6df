using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says conditions in words: "<c>format</c> is <c>text</c> or <c>audio</c>".</summary>
internal sealed class ConditionPhrases(ExportTexts texts, Vocabulary vocabulary)
{
    private readonly ItemConditionPhrases _items = new(texts, vocabulary.Doubt);

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
        texts.Say("condition.is", Prose.Code(fact), Answered(meant, all));

    /// <summary>The answers alone.</summary>
    public Prose Answered(IReadOnlyCollection<string> meant, IEnumerable<string> all)
    {
        AnswerPhrase words = AnswerPhrase.Create(meant, all);
        return words.IsAnyBut ? texts.Say("condition.any-but", texts.But(words.Words.Select(Prose.Code))) : Codes(words.Words);
    }

    /// <summary>"a, b or c".</summary>
    public Prose Codes(IEnumerable<string> codes) => texts.Either(codes.Select(Prose.Code));

    /// <summary>Parts that must all hold.</summary>
    public Prose All(IEnumerable<Prose> parts) => Prose.Join(texts["condition.and"], parts);

    // Rules for a report look at unanswered facts too, so there "any but" would say too much.
    private Prose Of(FactCondition part) => Answered(part.Fact, [.. part.Answers], vocabulary.ItemFacts.FirstOrDefault(fact => fact.Id == part.Fact)?.Answers ?? []);

    private Prose Of(ReportCondition condition)
    {
        Prose[] parts =
        [
            .. condition.Facts.Parts.Select(Of),
            .. condition.Routes.IsEmpty ? Array.Empty<Prose>() : [texts.Say("condition.route", Codes(condition.Routes))],
            .. condition.OfItems().Select(part => _items.Of(part.Of, part.Item)),
        ];
        return parts.Length == 0 ? texts.Say("condition.always") : All(parts);
    }

    private ValueList<Prose> Alternatives(IEnumerable<Prose> lines) =>
        lines.Select((line, place) => place == 0 ? line : texts.Say("condition.or", line)).ToValueList();
}
