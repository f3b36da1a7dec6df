using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Says where a row is: <c>place: cloud or device</c>, and of more than half of the answers those that are missing.</summary>
internal sealed class ConditionText(Vocabulary vocabulary)
{
    private const string Unanswered = "unanswered";
    private const string SomeItem = "some-item:";

    public IEnumerable<string> Write(DifferenceRow row)
    {
        IEnumerable<string> all = row.Where.Select(Write);
        if (row.Where.IsEmpty) all = ["anywhere"];
        return row.Count.IsZero ? all.Append("only while something is unanswered") : all;
    }

    private string Write(RowCondition condition)
    {
        if (condition is { Fact: "items", Answers: [var some] }) return $"items: {some}";
        if (condition.Fact.StartsWith(SomeItem, StringComparison.Ordinal) && condition.Answers is [var yesOrNo])
        {
            return $"{(yesOrNo == "yes" ? "an item" : "no item")}: {condition.Fact[SomeItem.Length..]}";
        }

        string[] listed = condition.OrUnanswered ? [.. condition.Answers, Unanswered] : [.. condition.Answers];
        string[] missing = [.. AllOf(condition.Fact).Except(listed)];
        bool most = missing.Length > 0 && listed.Length > missing.Length;
        return $"{condition.Fact}: {(most ? $"any but {Listed(missing)}" : Listed(listed))}";
    }

    private static string Listed(string[] words) => string.Join(", ", words);

    // A fact of the report may be unanswered; those of an item have all been answered in a row.
    private IEnumerable<string> AllOf(string fact)
    {
        if (vocabulary.ItemFacts.FirstOrDefault(one => one.Id == fact) is { } ofItem) return ofItem.Answers;
        return vocabulary.ReportFacts.FirstOrDefault(one => one.Id == fact)?.Answers.Append(Unanswered) ?? [];
    }
}
