using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Reads records back from the lines that <see cref="DecisionRecord.Write"/> makes, of this version of the policy or any
/// other. Immutable, and safe from any number of threads.
/// </summary>
public sealed class JournalReader
{
    private readonly RecordReader _reader;

    /// <summary>Makes a reader that gives what was decided, by whatever policy, and no answers.</summary>
    public JournalReader() => _reader = new(null, null);

    /// <summary>Makes a reader that also gives the report for an engine.</summary>
    /// <param name="engine">Whose facts are used. A fact or answer that its policy does not have is a fault, which names the nearest.</param>
    public JournalReader(TriageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _reader = new(engine.Vocabulary, engine.Version);
    }

    /// <summary>Reads one record. What is wrong with it is a result, never an exception.</summary>
    /// <param name="line">The line in UTF-8, with or without its end; at most 1 MiB.</param>
    public RecordReading Read(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> record = line.TrimEnd("\r\n"u8);
        RecordDraft draft = _reader.Read(record);
        RecordedOutcome? outcome = draft.Fault is null ? OutcomeReader.Read(record[draft.Decision], draft) : null;
        return draft.Fault is { } fault
            ? new() { Fault = fault }
            : new() { Time = draft.Time, Policy = draft.Policy, Outcome = outcome, Report = draft.Report };
    }
}
