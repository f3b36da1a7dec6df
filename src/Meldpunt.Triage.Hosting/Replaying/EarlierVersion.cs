using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Hosting;

/// <summary>A version that decided records which another decides again: how its words became those of the other, and which row changes a record.</summary>
internal sealed class EarlierVersion
{
    private readonly RecordWords _words;
    private readonly RowFinder _rows;
    private readonly PolicyVersion _old;

    public EarlierVersion(PolicyDifference difference)
    {
        TriageEngine engine = TriageEngine.Unproved(CompiledPolicy.Compile(difference.Old, difference.NodeBudget));
        (_old, Version) = (engine.Version, new(engine));
        _words = new(difference);
        _rows = new(difference);
    }

    public ReplayVersion Version { get; }

    /// <summary>A report of this version in the words of the new one; null and a fault when one of them says nothing there.</summary>
    public PreparedReport? InNewWords(RecordDraft draft) => _words.Read(draft);

    /// <summary>Names the rows of the difference that change a record, or says why there are none.</summary>
    public ReplayChange WithRows(ReplayChange change, RecordedOutcome recorded, Decision decision, PreparedReport report)
    {
        ChangedItem[] items =
        [
            .. decision.Items.Select((item, i) => new ChangedItem(RecordComparison.OfItem(recorded.Items[i], item), item.Outcome, item.Answers)),
        ];
        FoundRows found = _rows.Of(new(change.Report, report.Answers, items));
        return change with
        {
            Rows = found.Rows.Select(row => new ReplayRow
            {
                Old = _old,
                IsOfReport = row.Part == DifferencePart.Report,
                Number = row.Number,
            }).ToValueList(),
            MissingRow = found.IsMissing ? MissingRow.NotListed : MissingRow.None,
        };
    }
}
