using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds the row of a difference in which a report lies, in the words of the new version.</summary>
internal sealed class RowFinder(PolicyDifference difference)
{
    private readonly ReportVariables _levels = new(difference.New, difference.Old);
    private readonly string _doubt = difference.New.Vocabulary.Doubt;

    /// <summary>The place of an item's row, from 0; −1 for none. An unanswered fact excludes no row.</summary>
    public int OfItem(Answers item) => Find(difference.Item.Rows, condition => item[condition.Fact] is not { } answer || condition.Answers.Contains(answer));

    /// <summary>The place of a report's row, from 0; −1 for none.</summary>
    /// <param name="items">For each item its route in the new version, and its answers.</param>
    /// <param name="report">The answers about the report.</param>
    public int OfReport(IEnumerable<(string Route, Answers Answers)> items, Answers report)
    {
        HashSet<string> yes = [.. items.SelectMany(Kind).Select(level => _levels.Names[level.Number])];
        return Find(difference.Report.Rows, condition => condition.Answers.Contains(Word(condition.Fact, yes, report) ?? "") || (condition.OrUnanswered && Word(condition.Fact, yes, report) is null));
    }

    private IEnumerable<Level> Kind((string Route, Answers Answers) item) =>
        _levels.SetBy(new(item.Route, item.Answers.Any(answer => answer.Value == _doubt), IsSettled: true, item.Answers));

    private string? Word(string fact, HashSet<string> yes, Answers report)
    {
        int level = _levels.Names.IndexOf(fact);
        return level >= _levels.FirstFact ? report[fact] : _levels.Words(new(level))[yes.Contains(fact) ? 1 : 0];
    }

    private static int Find(ValueList<DifferenceRow> rows, Func<RowCondition, bool> isMet)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Where.All(isMet)) return i;
        }

        return -1;
    }
}
