using System.Text.RegularExpressions;

namespace Meldpunt.Triage.Analysis;

/// <summary>Counts the past reports that the new version refuses, by reason; however many there are, in bounded memory.</summary>
internal sealed partial class UnreadableTotals
{
    private const int MostReasons = 1_000;
    private const int MostLines = 20;

    private readonly Dictionary<string, (long Count, List<long> Lines)> _reasons = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    public void Add(string reason, long line)
    {
        Count++;
        bool isKnown = _reasons.TryGetValue(reason, out (long Count, List<long> Lines) known);
        if (!isKnown && _reasons.Count == MostReasons) return;
        if (!isKnown) known = (0, []);
        if (known.Lines.Count < MostLines) known.Lines.Add(line);
        _reasons[reason] = (known.Count + 1, known.Lines);
    }

    public ValueList<UnreadableReports> ToValueList() =>
    [
        .. _reasons.OrderByDescending(one => one.Value.Count).Select(one => new UnreadableReports
        {
            Reason = one.Key,
            Count = one.Value.Count,
            Lines = one.Value.Lines.ToValueList(),
        }),
    ];

    /// <summary>What is wrong with a report as one text, the same for every item.</summary>
    public static string ReasonOf(ValueList<Fault> faults) =>
        string.Join("; ", faults.Select(fault => $"{ItemNumber().Replace(fault.Path, "[]")}: {fault.Message}").Distinct());

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();
}
