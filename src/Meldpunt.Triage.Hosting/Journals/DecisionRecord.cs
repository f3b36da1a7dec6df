using System.Buffers;
using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Hosting.Journals.Records;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>
/// A decision as it is kept: the facts as codes, what was decided, by which policy, and when. It has no URL and no text of
/// the reporter, so it can be kept longer than the report; and it is enough to decide again.
/// </summary>
/// <param name="Time">When it was decided.</param>
/// <param name="Report">The answers about the report; those about its items are in the decision.</param>
/// <param name="Decision">What was decided, without the report's id.</param>
public sealed record DecisionRecord(DateTimeOffset Time, Answers Report, Decision Decision)
{
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
