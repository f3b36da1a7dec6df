using System.Buffers;
using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// A decision as it is kept: the facts as codes, what was decided, by which policy, and when. It has no URL and no text of
/// the reporter, so it can be kept longer than the report; and it is enough to decide again.
/// </summary>
public sealed record DecisionRecord
{
    /// <summary>When it was decided.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The answers about the report; those about its items are in the decision.</summary>
    public required Answers Report { get; init; }

    /// <summary>What was decided, without the report's id. Its labels are kept: a record is for staff, never for the reporter.</summary>
    public required Decision Decision { get; init; }

    /// <summary>
    /// Writes the record as one line of JSON, with a line end; <see cref="JournalReader"/> reads it back. An id of the
    /// report is left out.
    /// </summary>
    /// <param name="output">Receives the line, in UTF-8.</param>
    public void Write(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        RecordWriter.Write(this, output);
    }
}
