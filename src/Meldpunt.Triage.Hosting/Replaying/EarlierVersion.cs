using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting;

/// <summary>A version that decided records which another decides again: how its words became those of the other, and which row changes a record.</summary>
internal sealed class EarlierVersion
{
    private const string Facts = "$.facts";
    private const string ItemFacts = RecordDraft.AnItem + ".facts";

    private readonly PolicyDifference _difference;
    private readonly RecordWords _item;
    private readonly RecordWords _report;
    private readonly RowFinder _rows;
    private readonly PolicyVersion _old;

    public EarlierVersion(PolicyDifference difference)
    {
        TriageEngine engine = TriageEngine.Unproved(CompiledPolicy.Compile(difference.Old, difference.NodeBudget));
        (_difference, _old, Version) = (difference, engine.Version, new(engine));
        _item = new(difference.Old.Vocabulary.ItemFacts, difference.New.Vocabulary.ItemFacts, difference.Mapping);
        _report = new(difference.Old.Vocabulary.ReportFacts, difference.New.Vocabulary.ReportFacts, difference.Mapping);
        _rows = new(difference);
    }

    public ReplayVersion Version { get; }

    /// <summary>A report of this version in the words of the new one; null and a fault when one of them says nothing there.</summary>
    public PreparedReport? InNewWords(RecordDraft draft)
    {
        PreparedReport report = draft.Report!;
        Answers? answers = _report.Read(report.Answers, draft, Facts);
        List<PreparedItem> items = [];
        for (draft.Item = 0; answers is not null && draft.Item < report.Items.Count; draft.Item++)
        {
            PreparedItem item = report.Items[draft.Item];
            if (_item.Read(item.Answers, draft, ItemFacts) is not { } read) return null;
            items.Add(item with { Answers = read });
        }

        return answers is null ? null : report with { Answers = answers, Items = items.ToValueList() };
    }

    /// <summary>Names the rows of the difference that change a record, or says why there are none.</summary>
    public ReplayChange WithRows(ReplayChange change, RecordedOutcome recorded, Decision decision, PreparedReport report)
    {
        List<ReplayRow> rows = [];
        bool isMissing = false;
        bool itemsChange = false;
        for (int i = 0; i < recorded.Items.Count; i++)
        {
            DecisionChange item = RecordComparison.OfItem(recorded.Items[i], decision.Items[i]);
            if (item.IsEmpty) continue;
            itemsChange = true;
            Add(OfItem(decision.Items[i].Answers, item), isOfReport: false);
        }

        if (!change.Report.IsEmpty)
        {
            int row = _rows.OfReport(decision.Items.Select(item => (item.Outcome, item.Answers)), report.Answers);

            // A report also changes when its items do; its own rules changed when it is in one of their rows.
            if (row >= 0 || !itemsChange) Add(row, isOfReport: true);
        }

        return change with
        {
            Rows = rows.OrderBy(row => row.IsOfReport).ThenBy(row => row.Number).ToValueList(),
            MissingRow = isMissing ? MissingRow.NotListed : MissingRow.None,
        };

        void Add(int row, bool isOfReport)
        {
            ReplayRow found = new()
            {
                Old = _old,
                IsOfReport = isOfReport,
                Number = row + 1,
            };
            isMissing |= row < 0;
            if (row >= 0 && !rows.Contains(found)) rows.Add(found);
        }
    }

    // Answers that are all given are in one row at most. With some missing, the row that changes as the item does comes first.
    private int OfItem(Answers answers, DecisionChange change)
    {
        int first = -1;
        for (int row = 0; row < _difference.Item.Rows.Count; row++)
        {
            if (!_difference.Item.Rows[row].Where.All(condition => answers[condition.Fact] is not { } answer || condition.Answers.Contains(answer))) continue;
            if (_difference.Item.Rows[row].Change == change) return row;
            if (first < 0) first = row;
        }

        return first;
    }
}
