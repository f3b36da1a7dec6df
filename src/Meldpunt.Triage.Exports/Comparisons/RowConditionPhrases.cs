using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>Says where a row of a difference is.</summary>
internal sealed class RowConditionPhrases(ExportTexts texts, PolicyNames names, Vocabulary vocabulary)
{
    // No answer is an empty word.
    private const string Unanswered = "";

    private readonly RowItemPhrases _items = new(texts, names);

    /// <summary>The conditions of a row, each on a line.</summary>
    public ValueList<Prose> Of(DifferenceRow row)
    {
        IEnumerable<Prose> all = row.Where.IsEmpty ? [texts.Say("row.anywhere")] : row.Where.Select(condition => Of(condition, row.Witness.IsClosed));
        return (row.Count.IsZero ? all.Append(texts.Say("row.only-unanswered")) : all).ToValueList();
    }

    private Prose Of(RowCondition condition, bool isClosed)
    {
        if (isClosed && condition is { Fact: "url", Answers: [var came] }) return texts.Say($"row.address.{came}");
        if (condition is { Fact: "items", Answers: [var some] }) return texts.Say($"row.items.{some}");
        if (condition.Answers is [var yesOrNo] && _items.Of(condition.Fact, yesOrNo) is { } ofItems) return ofItems;
        string[] meant = condition.OrUnanswered ? [.. condition.Answers, Unanswered] : [.. condition.Answers];
        AnswerPhrase words = AnswerPhrase.Create(meant, AllOf(condition.Fact, isClosed));
        IEnumerable<Prose> named = words.Words.Select(word => word.Length == 0 ? texts.Say("row.unanswered") : names.Answer(condition.Fact, word));
        return names.Answered(condition.Fact, words.IsAnyBut ? texts.Say("condition.any-but", texts.But(named)) : texts.Either(named));
    }

    // A fact of the report or of an item that is closed may be unanswered; those of other items have all been answered in a row.
    private IEnumerable<string> AllOf(string fact, bool isClosed)
    {
        if (vocabulary.ItemFacts.FirstOrDefault(one => one.Id == fact) is { } ofItem) return isClosed ? ofItem.Answers.Append(Unanswered) : ofItem.Answers;
        return vocabulary.ReportFacts.FirstOrDefault(one => one.Id == fact)?.Answers.Append(Unanswered) ?? [];
    }
}
