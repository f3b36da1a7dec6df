using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting;

/// <summary>A version of a policy that decides records again.</summary>
internal sealed class ReplayVersion(TriageEngine engine)
{
    private static readonly int PolicyName = "\"policy\":".Length;

    private readonly int _policyBytes = PolicyName + JsonFragmentCache.Get(engine.Version).Length + "}".Length;

    public string Sha256 { get; } = engine.Version.Sha256;

    public byte[] Sha256Text { get; } = Encoding.UTF8.GetBytes(engine.Version.Sha256);

    public RecordReader Reader { get; } = new(engine.Vocabulary, engine.Version);

    /// <summary>Decides a report, and writes the decision.</summary>
    public Decision Decide(PreparedReport report, Utf8JsonWriter json)
    {
        Decision decision = engine.Decide(report);
        RecordWriter.Write(json, decision);
        json.Flush();
        json.Reset();
        return decision;
    }

    /// <summary>True when a recorded decision is the one that was written: byte for byte, or but for the policy's version under another version.</summary>
    public bool IsSame(ReadOnlySpan<byte> line, RecordDraft draft, ReadOnlySpan<byte> written) => draft.Policy!.Sha256 == Sha256
        ? line[draft.Decision].SequenceEqual(written)
        : line[draft.Decision.Start.Value..draft.PolicyStart].SequenceEqual(written[..^_policyBytes]);
}
