using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>Says what a new version changes for reports that came in: so many in all, and so many by each row.</summary>
internal sealed class PastPhrases
{
    private const int MostReasons = 10;

    private readonly PastReportsSummary _past;
    private readonly ExportTexts _texts;
    private readonly Dictionary<DifferenceRowPlace, long> _rows;

    /// <exception cref="ArgumentException">The reports were counted by the rows of another difference.</exception>
    public PastPhrases(PastReportsSummary past, PolicyDifference difference, ExportTexts texts)
    {
        (_past, _texts) = (past, texts);
        foreach (PastRow row in past.Rows) row.Place.In(difference);
        _rows = past.Rows.ToDictionary(row => row.Place, row => row.Count);
    }

    /// <summary>Whether reports are counted by these rows: by those about closing only when they were closed.</summary>
    public bool Counts(DifferencePart part) => part != DifferencePart.Closed || _past.IsClosed;

    /// <summary>How many reports change by a row.</summary>
    /// <param name="part">The table.</param>
    /// <param name="number">The row's number, from 1.</param>
    public Cell Of(DifferencePart part, int number) => Cell.Of(Count(_rows.GetValueOrDefault(new() { Part = part, Number = number })));

    /// <summary>What is said of all.</summary>
    public IEnumerable<Block> Opening()
    {
        yield return new Paragraph(_texts.Say(_past.Read == 1 ? "past.changed.one" : "past.changed", Count(_past.Read), Count(_past.Changed)));
        foreach (Prose more in More()) yield return new Paragraph(more);
        if (_past.UnreadableReasons.IsEmpty) yield break;
        yield return new BulletList(_past.UnreadableReasons.Take(MostReasons).Select(one => _texts.Say("past.unreadable-reason", Count(one.Count), Prose.Code(one.Reason))).ToValueList());
    }

    private IEnumerable<Prose> More()
    {
        if (_past.IsClosed) yield return _texts.Say("past.closed");
        if (_past.Records > 0) yield return _texts.Say("past.records", Count(_past.Records));
        if (_past.Changed > 0) yield return _texts.Say("past.rows");
        if (_past.WithoutRow > 0) yield return _texts.Say("past.without-row", Count(_past.WithoutRow));
        if (_past.Faulty > 0) yield return _texts.Say("past.faulty", Count(_past.Faulty));
        if (_past.Unreadable > 0) yield return _texts.Say("past.unreadable", Count(_past.Unreadable));
    }

    private Prose Count(long count) => Prose.Of(_texts.Count(count));
}
