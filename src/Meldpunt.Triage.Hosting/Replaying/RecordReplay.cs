using System.Text.Json;
using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting;

/// <summary>Decides the records of one chunk again. For one thread.</summary>
internal sealed class RecordReplay : IDisposable
{
    private readonly ReplayVersions _versions;
    private readonly ReplayedChunk _replayed;
    private readonly PooledOutput _output = new();
    private readonly Utf8JsonWriter _json;

    public RecordReplay(ReplayVersions versions, ReplayedChunk replayed)
    {
        (_versions, _replayed) = (versions, replayed);
        _json = new(_output, RecordWriter.Json);
    }

    public void Replay(ReadOnlySpan<byte> line, LinePlace place)
    {
        RecordDraft draft = _versions.Read(line, out ReplayVersion? version, out EarlierVersion? earlier);
        if (draft.Fault is { } fault) _replayed.AddFault(place, fault);
        else if (version is null) _replayed.AddUnknown(draft.Policy!);
        else if ((earlier is null ? draft.Report! : earlier.InNewWords(draft)) is { } report) Decide(line, place, draft, report, version, earlier);
        else _replayed.AddFault(place, draft.Fault!);
    }

    public void Dispose()
    {
        _json.Dispose();
        _output.Return();
    }

    private void Decide(ReadOnlySpan<byte> line, LinePlace place, RecordDraft draft, PreparedReport report, ReplayVersion version, EarlierVersion? earlier)
    {
        Decision decision = Decide(version, report);
        if (version.IsSame(line, draft, _output.Written.Span))
        {
            _replayed.Same++;
            return;
        }

        RecordedOutcome? recorded = OutcomeReader.Read(line[draft.Decision], draft);
        if (recorded is null)
        {
            _replayed.AddFault(place, draft.Fault!);
            return;
        }

        ReplayChange change = new()
        {
            Report = RecordComparison.OfReport(recorded, decision),
            Items = RecordComparison.OfItems(recorded, decision),
            Count = 0,
            First = [],
        };
        if (change.IsOfOtherParts && draft.Policy!.Sha256 != version.Sha256) _replayed.Same++;
        else _replayed.AddChange(place, WithRows(change, line, draft, report, recorded, decision, version, earlier), line.Length);
    }

    private ReplayChange WithRows(
        ReplayChange change, ReadOnlySpan<byte> line, RecordDraft draft, PreparedReport report, RecordedOutcome recorded, Decision decision, ReplayVersion version, EarlierVersion? earlier)
    {
        if (draft.Policy!.Sha256 == version.Sha256) return change with { MissingRow = MissingRow.SameVersion };
        if (earlier is null) return change with { MissingRow = MissingRow.UnknownVersion };
        Decide(earlier.Version, draft.Report!);
        return earlier.Version.IsSame(line, draft, _output.Written.Span) ? earlier.WithRows(change, recorded, decision, report) : change with { MissingRow = MissingRow.NotAsRecorded };
    }

    private Decision Decide(ReplayVersion version, PreparedReport report)
    {
        _output.Clear();
        return version.Decide(report, _json);
    }
}

/// <summary>Where a line is.</summary>
internal readonly record struct LinePlace(string Source, long Number, bool IsRow)
{
    public JournalPlace ToPlace() => new()
    {
        Source = Source,
        Line = Number,
        IsRow = IsRow,
    };
}
