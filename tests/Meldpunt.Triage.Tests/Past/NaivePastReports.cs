using System.Text;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tests.Past;

/// <summary>
/// Counts past reports by the rows of a difference as a reader of the rows would: decides each by both versions, and looks for the row whose conditions fit.
/// </summary>
internal sealed class NaivePastReports(PolicyDifference difference, bool isClosed)
{
    private const string SomeItem = "some-item:";
    private const string SomeItemNot = "some-item-not:";

    private readonly TriageEngine _old = TriageEngine.Create(difference.Old);
    private readonly TriageEngine _present = TriageEngine.Create(difference.New);

    /// <summary>The lines by row.</summary>
    public Dictionary<(DifferencePart Part, int Number), List<long>> Rows { get; } = [];

    public List<long> Changed { get; } = [];

    public List<long> WithoutRow { get; } = [];

    public void Add(string line, long number)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(line);
        (PreparedReport before, PreparedReport now) = (_old.Read(utf8).Report!, _present.Read(utf8).Report!);
        (Decision old, Decision present) = isClosed ? (_old.DecideClosed(before), _present.DecideClosed(now)) : (_old.Decide(before), _present.Decide(now));
        bool[] items = [.. old.Items.Zip(present.Items, (one, other) => one.Route != other.Route || !one.Reasons.SequenceEqual(other.Reasons))];
        bool changesMore = !old.Referrals.SequenceEqual(present.Referrals) || !old.Notices.Select(notice => notice.Id).SequenceEqual(present.Notices.Select(notice => notice.Id)) || !old.Labels.SequenceEqual(present.Labels);
        bool changes = old.Route != present.Route || changesMore;
        if (!changes && !items.Contains(true)) return;
        Changed.Add(number);
        HashSet<(DifferencePart, int)> rows = [];
        bool isMissing = false;
        bool explained = items.Contains(true);
        for (int i = 0; i < items.Length; i++)
        {
            int closed = isClosed ? Place(difference.Closed, condition => FitsClosed(condition, now.Items[i])) : 0;
            if (closed > 0 && (items[i] || changesMore))
            {
                rows.Add((DifferencePart.Closed, closed));
                explained = true;
                Check(difference.Closed.Rows[closed - 1].Change, old.Items[i], present.Items[i]);
            }
            else if (items[i])
            {
                int row = OfItem(old.Items[i], present.Items[i]);
                if (row > 0) rows.Add((DifferencePart.Item, row));
                else isMissing = true;
            }
        }

        if (changes)
        {
            int row = Place(difference.Report, condition => FitsReport(condition, present, now.Answers));
            if (row > 0) rows.Add((DifferencePart.Report, row));
            else if (!explained) isMissing = true;

            // Where no item changes, the report does exactly as its row says.
            if (row > 0 && !explained) Assert.Equal(old.Route != present.Route, difference.Report.Rows[row - 1].Change.Route is not null);
            if (row > 0 && !explained) Assert.Equal(present.Notices.Select(notice => notice.Id).Except(old.Notices.Select(notice => notice.Id)), difference.Report.Rows[row - 1].Change.Notices.Gained);
        }

        foreach ((DifferencePart, int) row in rows)
        {
            if (!Rows.TryGetValue(row, out List<long>? lines)) Rows[row] = lines = [];
            lines.Add(number);
        }

        if (isMissing) WithoutRow.Add(number);
    }

    private int OfItem(ItemDecision old, ItemDecision present)
    {
        int[] fitting = [.. Enumerable.Range(1, difference.Item.Rows.Count).Where(number => difference.Item.Rows[number - 1].Where.All(condition => present.Answers[condition.Fact] is not { } answer || condition.Answers.Contains(answer)))];
        int same = Array.Find(fitting, number => IsSame(difference.Item.Rows[number - 1].Change, old, present));
        bool isComplete = present.Answers.Facts.All(fact => present.Answers[fact.Id] is not null);

        // Answers that are all given are in one row, which says how they change.
        if (isComplete) Assert.Equal(same, Assert.Single(fitting));
        return same > 0 ? same : fitting.FirstOrDefault();
    }

    private static int Place(DifferenceTable table, Func<RowCondition, bool> fits)
    {
        int[] fitting = [.. Enumerable.Range(1, table.Rows.Count).Where(number => table.Rows[number - 1].Where.All(fits))];
        return fitting.Length == 0 ? 0 : Assert.Single(fitting);
    }

    private static void Check(DecisionChange change, ItemDecision old, ItemDecision present) => Assert.True(IsSame(change, old, present), $"{change} is not how the item changes");

    private static bool IsSame(DecisionChange change, ItemDecision old, ItemDecision present) =>
        (change.Route is null ? old.Route == present.Route : (change.Route.Old, change.Route.New) == (old.Route, present.Route))
        && change.Reasons.Lost.SequenceEqual(old.Reasons.Where(reason => !present.Reasons.Contains(reason)))
        && change.Reasons.Gained.SequenceEqual(present.Reasons.Where(reason => !old.Reasons.Contains(reason)))
        && change.Reasons.IsReordered != old.Reasons.Where(reason => present.Reasons.Contains(reason)).SequenceEqual(present.Reasons.Where(reason => old.Reasons.Contains(reason)));

    private static bool FitsClosed(RowCondition condition, PreparedItem item)
    {
        if (condition.Fact == "url") return condition.Answers.Contains(item.Url is null ? "none" : "some");
        return item.Answers[condition.Fact] is { } answer ? condition.Answers.Contains(answer) : condition.OrUnanswered;
    }

    private bool FitsReport(RowCondition condition, Decision present, Answers answers)
    {
        if (condition.Fact == "items") return condition.Answers.Contains(present.Items.IsEmpty ? "none" : "some");
        if (condition.Fact.StartsWith(SomeItem, StringComparison.Ordinal)) return condition.Answers.Contains(YesIf(present.Items.Any(item => IsSo(item, condition.Fact[SomeItem.Length..]))));
        if (condition.Fact.StartsWith(SomeItemNot, StringComparison.Ordinal)) return condition.Answers.Contains(YesIf(present.Items.Any(item => !IsSo(item, condition.Fact[SomeItemNot.Length..]))));
        return answers[condition.Fact] is { } answer ? condition.Answers.Contains(answer) : condition.OrUnanswered;
    }

    private static string YesIf(bool holds) => holds ? "yes" : "no";

    private bool IsSo(ItemDecision item, string parts) => parts.Split('+').All(part =>
    {
        if (part == "in-doubt") return item.Answers.Any(answer => answer.Value == difference.New.Vocabulary.Doubt);
        if (part.StartsWith("reason:", StringComparison.Ordinal)) return part["reason:".Length..].Split('|').Any(item.Reasons.Contains);
        if (part.StartsWith("route:", StringComparison.Ordinal)) return item.Route == part["route:".Length..];
        string[] sides = part.Split('=');
        return sides.Length == 1 ? part.Split('|').Contains(item.Route) : item.Answers[sides[0]] is { } answer && sides[1].Split('|').Contains(answer);
    });
}
