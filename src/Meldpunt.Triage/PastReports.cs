using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Finds which past reports a new version of a policy decides otherwise, and by which rows of the difference. A line is a report or a record of a journal
/// of decisions, whose answers are decided again by both versions. It is read in the words of the old version, or
/// else in those of the new one; answers that the other version cannot express are unanswered to it. A report that only the old version
/// reads, also after the mapping put it in the new words, is counted as unreadable instead. It needs no thread of its own, so it runs in a browser too.
/// </summary>
public sealed class PastReports
{
    private readonly PolicyDifference _difference;
    private readonly TriageEngine _old;
    private readonly TriageEngine _present;
    private readonly RenamedLine _renamed;
    private readonly RecordReader _oldRecords;
    private readonly RecordReader _records;
    private readonly RecordWords _words;
    private readonly RowFinder _rows;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="difference">The difference of the two versions.</param>
    public PastReports(PolicyDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        _difference = difference;
        _old = TriageEngine.Unproved(CompiledPolicy.Compile(difference.Old, difference.NodeBudget));
        _present = TriageEngine.Unproved(CompiledPolicy.Compile(difference.New, difference.NodeBudget));
        _renamed = new(difference.Old, difference.Mapping);
        _oldRecords = new(_old.Vocabulary, _old.Version);
        _records = new(_present.Vocabulary, _present.Version);
        _words = new(difference, leavesSplits: true);
        _rows = new(difference);
    }

    /// <summary>True to close each report before it is decided, by each version in its own way.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Decides each report of a stream by both versions.</summary>
    /// <param name="input">JSON Lines in UTF-8, one report, or record of a journal, a line.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PastReportsSummary> CompareAsync(Stream input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        PastTotals totals = new();
        LineInput file = new(input);
        if (await FileForm.JudgeAsync(file, ReadByEither, cancellation).ConfigureAwait(false) is not null)
        {
            file.Return();
            totals.AddFaulty();
            return totals.ToSummary(IsClosed);
        }

        OpenJson open = default;
        await foreach (LineChunk chunk in LineChunkReader.ReadAsync(file, cancellation).ConfigureAwait(false))
        {
            Compare(chunk, totals, ref open);
            chunk.Return();
        }

        return totals.ToSummary(IsClosed);
    }

    private void Compare(LineChunk chunk, PastTotals totals, ref OpenJson open)
    {
        LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
        while (lines.MoveNext())
        {
            PastLine? past = Compare(lines.Line);
            if (open.Takes(lines.Line, past is not null)) continue;
            if (past is { } read) totals.Add(read, lines.Number);
            else totals.AddFaulty();
        }
    }

    private ReportReading ReadByEither(ReadOnlySpan<byte> line)
    {
        if (RecordReader.IsRecord(line)) return new() { Report = _oldRecords.Read(line).Report ?? _records.Read(line).Report };
        return _old.Read(line) is { Report: not null } read ? read : _present.Read(line);
    }

    // Null when the line is neither a report nor a record.
    private PastLine? Compare(ReadOnlySpan<byte> line)
    {
        bool isRecord = RecordReader.IsRecord(line);
        (PreparedReport? old, string? refusal) = isRecord ? OldRecord(line) : OldReport(line);
        if (refusal is not null) return new(null, refusal, isRecord);
        PreparedReport? present = old is not null ? Read(old, _present.Policy.Vocabulary, toOld: false) : isRecord ? _records.Read(line).Report : _present.Read(line).Report;
        if (present is null) return null;
        return new(Change(old ?? Read(present, _old.Policy.Vocabulary, toOld: true), present), null, isRecord);
    }

    // Null when the old version does not read it; why the new one refuses it, also in its own words.
    private (PreparedReport? Report, string? Refusal) OldReport(ReadOnlySpan<byte> line)
    {
        if (_old.Read(line).Report is not { } report) return default;
        ReportReading reading = _present.Read(line);
        if (reading.Report is null && !_renamed.IsSame) reading = _present.Read(_renamed.Write(line));
        return (report, reading.Report is null ? UnreadableTotals.ReasonOf(reading.Faults) : null);
    }

    private (PreparedReport? Report, string? Refusal) OldRecord(ReadOnlySpan<byte> line)
    {
        RecordDraft draft = _oldRecords.Read(line);
        if (draft.Report is not { } report) return default;
        bool isRefused = _records.Read(line).Report is null && _words.Read(draft) is null;
        return (report, isRefused ? UnreadableTotals.ReasonOf([draft.Fault!]) : null);
    }

    private PastChange? Change(PreparedReport old, PreparedReport present)
    {
        (Decision before, Decision after) = (Decide(_old, old), Decide(_present, present));
        DecisionChange report = DecisionComparison.OfReport(before, after);
        DecisionChange[] items = [.. before.Items.Zip(after.Items, DecisionComparison.OfItem)];
        if (report.IsEmpty && items.All(item => item.IsEmpty)) return null;
        FoundRows found = _rows.Of(new(report, present.Answers, [.. items.Select((item, i) => Changed(item, after.Items[i], present.Items[i]))]));
        return new()
        {
            Report = report,
            Items = items.Where(item => !item.IsEmpty).Distinct().ToValueList(),
            Rows = found.Rows,
            IsRowMissing = found.IsMissing,
            Count = 0,
            Lines = [],
        };
    }

    private ChangedItem Changed(DecisionChange change, ItemDecision decided, PreparedItem item) => new(change, decided.Outcome, decided.Answers)
    {
        Open = IsClosed ? item.Answers : null,
        HasAddress = item.Url is not null,
    };

    private Decision Decide(TriageEngine engine, PreparedReport report) => engine.Decide(IsClosed ? engine.Close(report) : report);

    private PreparedReport Read(PreparedReport report, Vocabulary into, bool toOld) => report with
    {
        Items = report.Items.Select(item => item with { Answers = Read(item.Answers, into.ItemFacts, _difference.ItemWords, toOld) }).ToValueList(),
        Answers = Read(report.Answers, into.ReportFacts, _difference.ReportWords, toOld),
    };

    private static Answers Read(Answers answers, FactList into, AnswerTranslation words, bool toOld) =>
        answers.Facts.Equals(into) ? answers : new(into, toOld ? words.ToOld(answers.Values) : words.ToNew(answers.Values));
}
