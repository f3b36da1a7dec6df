namespace Meldpunt.Triage.Analysis;

/// <summary>Adds up what came of past reports, line after line.</summary>
internal sealed class PastTotals
{
    private const int MostChanges = 10_000;

    private readonly Dictionary<PastChange, FirstLines> _changes = [];
    private readonly Dictionary<DifferenceRowPlace, FirstLines> _rows = [];
    private readonly FirstLines _withoutRow = new();
    private readonly UnreadableTotals _unreadable = new();
    private long _read;
    private long _records;
    private long _faulty;
    private long _changed;

    public void AddFaulty() => _faulty++;

    /// <param name="past">What came of it.</param>
    /// <param name="line">The number of its line.</param>
    public void Add(PastLine past, long line)
    {
        _read++;
        if (past.IsRecord) _records++;
        if (past.Refusal is { } refusal) _unreadable.Add(refusal, line);
        if (past.Change is not { } change) return;
        _changed++;
        if (_changes.Count < MostChanges || _changes.ContainsKey(change)) Of(_changes, change).Add(line);
        foreach (DifferenceRowPlace row in change.Rows) Of(_rows, row).Add(line);
        if (change.IsRowMissing) _withoutRow.Add(line);
    }

    public PastReportsSummary ToSummary(bool isClosed) => new()
    {
        Read = _read,
        Records = _records,
        Faulty = _faulty,
        Changed = _changed,
        IsClosed = isClosed,
        Unreadable = _unreadable.Count,
        UnreadableReasons = _unreadable.ToValueList(),
        Rows = _rows.OrderBy(row => row.Key.Part).ThenBy(row => row.Key.Number).Select(row => new PastRow
        {
            Place = row.Key,
            Count = row.Value.Count,
            Lines = row.Value.Lines.ToValueList(),
        }).ToValueList(),
        WithoutRow = _withoutRow.Count,
        WithoutRowLines = _withoutRow.Lines.ToValueList(),
        Changes = _changes.OrderByDescending(one => one.Value.Count).Select(one => one.Key with
        {
            Count = one.Value.Count,
            Lines = one.Value.Lines.ToValueList(),
        }).ToValueList(),
    };

    private static FirstLines Of<T>(Dictionary<T, FirstLines> all, T key)
        where T : notnull
    {
        if (!all.TryGetValue(key, out FirstLines? known)) all[key] = known = new();
        return known;
    }
}

/// <summary>What came of a past report that was read.</summary>
/// <param name="Change">What changes; null when nothing does.</param>
/// <param name="Refusal">Why the new version does not read it; null when it does.</param>
/// <param name="IsRecord">True when it is a record of a journal.</param>
internal readonly record struct PastLine(PastChange? Change, string? Refusal, bool IsRecord);

/// <summary>How many lines have something in common, and the first of them.</summary>
internal sealed class FirstLines
{
    private const int Most = 20;

    private readonly List<long> _lines = [];

    public long Count { get; private set; }

    public IReadOnlyList<long> Lines => _lines;

    public void Add(long line)
    {
        Count++;
        if (_lines.Count < Most) _lines.Add(line);
    }
}
