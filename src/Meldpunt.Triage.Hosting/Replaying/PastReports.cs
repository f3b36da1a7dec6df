using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Finds which past reports a new version of a policy changes. A line is read in the words of the old version, or
/// else in those of the new one; answers that the other version cannot express are unanswered to it. A report that only the old version
/// reads, also after the mapping put it in the new words, is counted as unreadable instead.
/// </summary>
public sealed class PastReports
{
    private const int MostLines = 20;

    private readonly PolicyDifference _difference;
    private readonly TriageEngine _old;
    private readonly TriageEngine _present;
    private readonly RenamedLine _renamed;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="difference">The difference of the two versions.</param>
    public PastReports(PolicyDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        _difference = difference;
        _old = TriageEngine.Unproved(CompiledPolicy.Compile(difference.Old, difference.NodeBudget));
        _present = TriageEngine.Unproved(CompiledPolicy.Compile(difference.New, difference.NodeBudget));
        _renamed = new(difference.Old, difference.Mapping);
    }

    /// <summary>True to close each report before it is decided, by each version in its own way.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Decides each report of a stream by both versions.</summary>
    /// <param name="input">JSON Lines in UTF-8, one report a line.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PastReportsSummary> CompareAsync(Stream input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        (long read, long faulty, long changed) = (0, 0, 0);
        Dictionary<PastChange, (long Count, List<long> Lines)> changes = [];
        UnreadableTotals unreadable = new();
        LineInput file = new(input);
        if (await FileForm.JudgeAsync(file, ReadByEither, cancellation).ConfigureAwait(false) is not null)
        {
            file.Return();
            return new() { Read = 0, Faulty = 1, Changed = 0, Changes = [], IsClosed = IsClosed };
        }

        OpenJson open = default;
        await foreach (LineChunk chunk in LineChunkReader.ReadAsync(file, cancellation).ConfigureAwait(false))
        {
            Compare(chunk);
            chunk.Return();
        }

        return new()
        {
            Read = read,
            Faulty = faulty,
            Changed = changed,
            IsClosed = IsClosed,
            Unreadable = unreadable.Count,
            UnreadableReasons = unreadable.ToValueList(),
            Changes = [.. changes.OrderByDescending(one => one.Value.Count).Select(one => one.Key with
            {
                Count = one.Value.Count,
                Lines = one.Value.Lines.ToValueList(),
            })],
        };

        void Compare(LineChunk chunk)
        {
            LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
            while (lines.MoveNext())
            {
                (PastChange? change, string? refusal) = this.Compare(lines.Line);
                if (open.Takes(lines.Line, change is not null || refusal is not null)) continue;
                if (refusal is not null)
                {
                    read++;
                    unreadable.Add(refusal, lines.Number);
                    continue;
                }

                if (change is null)
                {
                    faulty++;
                    continue;
                }

                read++;
                if (change.Report.IsEmpty && change.Items.IsEmpty) continue;
                changed++;
                if (!changes.TryGetValue(change, out (long Count, List<long> Lines) known)) known = (0, []);
                if (known.Lines.Count < MostLines) known.Lines.Add(lines.Number);
                changes[change] = (known.Count + 1, known.Lines);
            }
        }
    }

    private ReportReading ReadByEither(ReadOnlySpan<byte> line) => _old.Read(line) is { Report: not null } read ? read : _present.Read(line);

    // Neither when the line is no report.
    private (PastChange? Change, string? Refusal) Compare(ReadOnlySpan<byte> line)
    {
        PreparedReport? old = _old.Read(line).Report;
        if (old is not null && Refusal(line) is { } refusal) return (null, refusal);
        PreparedReport? present = old is null ? _present.Read(line).Report : Read(old, _present.Policy.Vocabulary, toOld: false);
        if (present is null) return (null, null);
        old ??= Read(present, _old.Policy.Vocabulary, toOld: true);
        (Decision before, Decision after) = (Decide(_old, old), Decide(_present, present));
        IEnumerable<DecisionChange> items = before.Items.Zip(after.Items, DecisionComparison.OfItem).Where(item => !item.IsEmpty).Distinct();
        return (new() { Report = DecisionComparison.OfReport(before, after), Items = items.ToValueList(), Count = 0, Lines = [] }, null);
    }

    // Why the new version refuses what the old one reads; null when it does not.
    private string? Refusal(ReadOnlySpan<byte> line)
    {
        ReportReading reading = _present.Read(line);
        if (reading.Report is null && !_renamed.IsSame) reading = _present.Read(_renamed.Write(line));
        return reading.Report is null ? UnreadableTotals.ReasonOf(reading.Faults) : null;
    }

    private Decision Decide(TriageEngine engine, PreparedReport report) => engine.Decide(IsClosed ? engine.Close(report) : report);

    private PreparedReport Read(PreparedReport report, Vocabulary into, bool toOld) => report with
    {
        Items = report.Items.Select(item => item with { Answers = Read(item.Answers, into.ItemFacts, _difference.ItemWords, toOld) }).ToValueList(),
        Answers = Read(report.Answers, into.ReportFacts, _difference.ReportWords, toOld),
    };

    private static Answers Read(Answers answers, FactList into, AnswerTranslation words, bool toOld) =>
        answers.Facts.Equals(into) ? answers : new(into, toOld ? words.ToOld(answers.Values) : words.ToNew(answers.Values));
}
