using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds the rows of a difference in which a report lies, in the words of the new version.</summary>
internal sealed class RowFinder(PolicyDifference difference)
{
    private readonly ReportVariables _levels = new(difference.New, difference.Old, difference.ItemWords);
    private readonly string _doubt = difference.New.Vocabulary.Doubt;

    /// <summary>The place of an item's row, from 0; −1 for none. An unanswered fact excludes no row.</summary>
    /// <param name="item">The answers.</param>
    /// <param name="change">How the item changes: of several rows, which there are only while something is unanswered, one that changes so comes first.</param>
    public int OfItem(Answers item, DecisionChange? change = null)
    {
        int first = -1;
        for (int row = 0; row < difference.Item.Rows.Count; row++)
        {
            if (!difference.Item.Rows[row].Where.All(condition => item[condition.Fact] is not { } answer || condition.Answers.Contains(answer))) continue;
            if (change is null || difference.Item.Rows[row].Change == change) return row;
            if (first < 0) first = row;
        }

        return first;
    }

    /// <summary>The place of the row of an item that is closed, from 0; −1 for none.</summary>
    /// <param name="item">The answers before it is closed.</param>
    /// <param name="withAddress">Whether an address text came with it.</param>
    public int OfClosed(Answers item, bool withAddress) => Find(
        difference.Closed.Rows,
        condition => condition.Fact == ClosingSpace.AddressName ? condition.Answers.Contains(withAddress ? "some" : "none") : Has(condition, item[condition.Fact]));

    /// <summary>The place of a report's row, from 0; −1 for none.</summary>
    /// <param name="items">For each item its outcome in the new version, and its answers.</param>
    /// <param name="report">The answers about the report.</param>
    public int OfReport(IEnumerable<(ItemOutcome Outcome, Answers Answers)> items, Answers report)
    {
        HashSet<string> yes = [.. items.SelectMany(Kind).Select(level => _levels.Names[level.Number])];
        return Find(difference.Report.Rows, condition => Has(condition, Word(condition.Fact, yes, report)));
    }

    /// <summary>The rows that a changed report comes from.</summary>
    /// <param name="changed">What changes, and what the new version decides.</param>
    public FoundRows Of(ChangedReport changed)
    {
        HashSet<DifferenceRowPlace> rows = [];
        bool isMissing = false;
        bool itemsChange = false;
        for (int i = 0; i < changed.Items.Count; i++)
        {
            ChangedItem item = changed.Items[i];
            int closed = item.Open is { } open ? OfClosed(open, item.HasAddress) : -1;
            if (!item.Change.IsEmpty)
            {
                itemsChange = true;
                if (closed >= 0) Add(DifferencePart.Closed, closed);
                else Add(DifferencePart.Item, OfItem(item.Answers, item.Change));
            }
            else if (closed >= 0 && changed.ChangesMoreThanRoute)
            {
                // The item only has other answers, which a rule of the report asks for.
                itemsChange = true;
                Add(DifferencePart.Closed, closed);
            }
        }

        if (!changed.Change.IsEmpty)
        {
            int row = OfReport(changed.Items.Select(item => (item.Outcome, item.Answers)), changed.Answers);

            // A report also changes when its items do; its own rules changed when it is in one of their rows.
            if (row >= 0 || !itemsChange) Add(DifferencePart.Report, row);
        }

        return new(rows.OrderBy(row => row.Part).ThenBy(row => row.Number).ToValueList(), isMissing);

        void Add(DifferencePart part, int row)
        {
            isMissing |= row < 0;
            if (row >= 0) rows.Add(new() { Part = part, Number = row + 1 });
        }
    }

    private static bool Has(RowCondition condition, string? answer) => answer is null ? condition.OrUnanswered : condition.Answers.Contains(answer);

    private IEnumerable<Level> Kind((ItemOutcome Outcome, Answers Answers) item)
    {
        bool inDoubt = item.Answers.Any(answer => answer.Value == _doubt);
        return _levels.SetBy(item.Outcome.Route, question => question.Holds(item.Outcome.Route, item.Outcome.Reasons, inDoubt, item.Answers.Values));
    }

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

/// <summary>A report that the new version decides otherwise.</summary>
/// <param name="Change">What changes for the report as a whole.</param>
/// <param name="Answers">The answers about the report.</param>
/// <param name="Items">Its items, those that do not change too.</param>
internal sealed record ChangedReport(DecisionChange Change, Answers Answers, IReadOnlyList<ChangedItem> Items)
{
    public bool ChangesMoreThanRoute => !(Change with { Route = null }).IsEmpty;
}

/// <summary>An item of a report that the new version decides otherwise.</summary>
/// <param name="Change">What changes for it; empty when nothing does.</param>
/// <param name="Outcome">What becomes of it in the new version.</param>
/// <param name="Answers">The answers of which that comes.</param>
internal sealed record ChangedItem(DecisionChange Change, ItemOutcome Outcome, Answers Answers)
{
    /// <summary>The answers before it was closed; null when it was not.</summary>
    public Answers? Open { get; init; }

    /// <summary>Whether an address text came with it.</summary>
    public bool HasAddress { get; init; }
}

/// <summary>The rows that were found, and whether something is in none.</summary>
internal readonly record struct FoundRows(ValueList<DifferenceRowPlace> Rows, bool IsMissing);
